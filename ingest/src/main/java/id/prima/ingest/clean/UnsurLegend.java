package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table of U1 to U9 says itself of the two numbers on which the regulation's list and form
 * disagree: in a legend above or below it, or in the row next to its headers.
 */
final class UnsurLegend {

  private static final Pattern NUMBERED =
      Pattern.compile("(?:^| )(?:u|unsur) ?0?([89])(?= |$)(\\D*)");

  private static final Set<String> COMPLAINTS = Set.of("pengaduan", "aduan", "keluhan");
  private static final Set<String> FACILITIES =
      Set.of("sarana", "prasarana", "sarpras", "fasilitas");

  /** A longer cell is no legend, but somebody's words. */
  private static final int LONGEST = 600;

  /** Cells behind a number among which its meaning may stand. */
  private static final int BEHIND = 2;

  private final Map<Unsur, Integer> columns;
  private final Set<Unsur> eighth = EnumSet.noneOf(Unsur.class);
  private final Set<Unsur> ninth = EnumSet.noneOf(Unsur.class);

  /**
   * For a table read in the order of the form.
   *
   * @param columns column of each unsur
   */
  UnsurLegend(Map<Unsur, Integer> columns) {
    this.columns = columns;
  }

  /** Looks at a row other than that of the headers. */
  void add(RawRow row, int headerRow) {
    if (Math.abs(row.number() - headerRow) == 1) {
      note(eighth, row.cell(columns.getOrDefault(Unsur.SARANA, Integer.MAX_VALUE)));
      note(ninth, row.cell(columns.getOrDefault(Unsur.PENGADUAN, Integer.MAX_VALUE)));
    }
    List<String> cells = row.cells();
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (cell.length() > 1 && cell.length() <= LONGEST && mayBeNumbered(cell)) {
        add(row, c, Words.normalise(cell));
      }
    }
  }

  private static boolean mayBeNumbered(String cell) {
    return (cell.indexOf('8') >= 0 || cell.indexOf('9') >= 0)
        && (cell.indexOf('U') >= 0 || cell.indexOf('u') >= 0);
  }

  private void add(RawRow row, int column, String text) {
    Matcher m = NUMBERED.matcher(text);
    while (m.find()) {
      Set<Unsur> said = m.group(1).equals("8") ? eighth : ninth;
      if (m.group(2).isBlank()) {
        for (int c = column + 1; c <= column + BEHIND; c++) {
          note(said, row.cell(c));
        }
      } else {
        note(said, m.group(2));
      }
    }
  }

  private static void note(Set<Unsur> said, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    List<String> words = Arrays.asList(Words.normalise(text).split(" ", -1));
    boolean complaints = words.stream().anyMatch(COMPLAINTS::contains);
    boolean facilities = words.stream().anyMatch(FACILITIES::contains);
    if (complaints != facilities) {
      said.add(complaints ? Unsur.PENGADUAN : Unsur.SARANA);
    }
  }

  /** The order that it says; empty where it says none, or both. */
  Optional<Profile.Order> order() {
    boolean list = eighth.contains(Unsur.PENGADUAN) || ninth.contains(Unsur.SARANA);
    boolean form = eighth.contains(Unsur.SARANA) || ninth.contains(Unsur.PENGADUAN);
    if (list == form) {
      return Optional.empty();
    }
    return Optional.of(list ? Profile.Order.DAFTAR : Profile.Order.FORMULIR);
  }
}
