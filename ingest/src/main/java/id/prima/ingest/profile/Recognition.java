package id.prima.ingest.profile;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a layout recognised the headers of a file: what each was taken for, and why.
 *
 * @param title what kind of file the layout is of, in Indonesian
 * @param own whether it is a layout of the office's own
 * @param columns every header that is not empty, in order
 */
public record Recognition(String title, boolean own, List<Column> columns) implements Serializable {

  /** How a header was taken for what it is. */
  public enum How {
    /** The header is one that the layout lists. */
    EXACT("persis"),
    /** Its number says it. */
    NUMBER("nomor"),
    /** Its words, or its beginning. */
    WORDS("dari kata-katanya"),
    /** It is like one that the layout lists, within the distance that the layout allows. */
    SIMILAR("mirip"),
    /** Known as personal or free text, and never read. */
    PERSONAL("pribadi"),
    /** Means nothing to the layout, and is never read. */
    IGNORED("tidak dibaca");

    private final String code;

    How(String code) {
      this.code = code;
    }

    /** In a report. */
    public String code() {
      return code;
    }

    /** Whether the column is read. */
    public boolean isRead() {
      return this != PERSONAL && this != IGNORED;
    }
  }

  /**
   * One header.
   *
   * @param header as it stands in the file
   * @param meaning field, unsur or item; null where the column is not read
   */
  public record Column(String header, String meaning, How how) implements Serializable {}

  public Recognition {
    columns = List.copyOf(columns);
  }

  /**
   * Of a row of headers, given the columns that are read, null for the others, and what headers of
   * personal data or free text look like.
   */
  static Recognition of(
      String title,
      boolean own,
      List<String> headers,
      List<HeaderName> names,
      Column[] read,
      Pattern... personal) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < read.length; c++) {
      HeaderName name = names.get(c);
      if (read[c] != null) {
        columns.add(read[c]);
      } else if (!name.isEmpty()) {
        boolean isPersonal =
            Arrays.stream(personal).anyMatch(p -> p.whole(name) > 0 || p.words(name) > 0);
        columns.add(new Column(headers.get(c), null, isPersonal ? How.PERSONAL : How.IGNORED));
      }
    }
    return new Recognition(title, own, columns);
  }

  /** Number of columns that were taken like that. */
  public int count(How how) {
    return (int) columns.stream().filter(c -> c.how() == how).count();
  }

  /** Number of columns that mean something to the layout, personal ones included. */
  public int known() {
    return columns.size() - count(How.IGNORED);
  }

  /**
   * Share of the headers that mean something to the layout, 0-1 in two places; one that is only
   * like a known one counts half.
   */
  public BigDecimal confidence() {
    return columns.isEmpty()
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(2L * known() - count(How.SIMILAR))
            .divide(BigDecimal.valueOf(2L * columns.size()), 2, RoundingMode.HALF_UP);
  }

  /** Whether no header was only like a known one, and most of them are known. */
  public boolean isSure() {
    return count(How.SIMILAR) == 0 && 2 * known() >= columns.size();
  }
}
