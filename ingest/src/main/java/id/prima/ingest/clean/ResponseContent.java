package id.prima.ingest.clean;

import id.prima.data.ColumnSpec;
import id.prima.data.Tables;
import id.prima.data.silver.SurveyResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What two answer sheets share that are the same in everything that is kept of them, wherever they
 * were read. A number of 64 bits stands for it: among ten million sheets, two different ones of a
 * unit are taken for the same with a chance below one in 300,000.
 */
public final class ResponseContent {

  /** Where a row stands, not what it says. */
  private static final Set<String> PLACE =
      Set.of("source_file", "source_row", "period", "period_from_folder");

  private static final int[] COLUMNS = columns();

  private ResponseContent() {}

  private static int[] columns() {
    List<ColumnSpec> all = Tables.SURVEY_RESPONSE.columns();
    return java.util.stream.IntStream.range(0, all.size())
        .filter(c -> !PLACE.contains(all.get(c).name()))
        .toArray();
  }

  /** The number of an answer sheet; the unit is a part of it. */
  public static long of(SurveyResponse response) {
    return of(Tables.SURVEY_RESPONSE.values(response));
  }

  /** The number of an answer sheet whose values are at hand in column order. */
  public static long of(Object[] values) {
    long hash = 0;
    for (int column : COLUMNS) {
      hash = mixed(hash * 0x9E3779B97F4A7C15L + number(values[column]));
    }
    return hash;
  }

  /** A number for texts that are the same only if each of them is. */
  static long number(String... texts) {
    long hash = 0;
    for (String text : texts) {
      hash = mixed(hash * 0x9E3779B97F4A7C15L + number((Object) text));
    }
    return hash;
  }

  private static long number(Object value) {
    if (value == null) {
      return 1;
    } else if (value instanceof Number number) {
      return number.longValue() + 2;
    } else if (value instanceof LocalDate date) {
      return date.toEpochDay() + 2;
    }
    String text = value.toString();
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** Spreads every bit over all (the finaliser of SplitMix64). */
  private static long mixed(long bits) {
    long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
