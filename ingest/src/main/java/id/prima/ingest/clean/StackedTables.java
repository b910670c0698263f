package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.UnreadableFileException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a second form below the first on one sheet: its title names another unit or quarter, and
 * its answers would else count for those of the first.
 */
final class StackedTables {

  /** A row of more cells is none of a title. */
  private static final int TITLE_CELLS = 6;

  private final Set<String> units = new HashSet<>();
  private final Set<Period> quarters = new HashSet<>();
  private boolean answered;
  private int otherUnit;
  private int otherQuarter;
  private int unitOfOthers;
  private int quarterOfOthers;

  /** Looks at a row above the header. */
  void addTitle(RawRow row) {
    units.addAll(units(row));
    quarter(row).ifPresent(period -> quarters.addAll(period.quarters()));
  }

  /** Looks at a row below it. */
  void add(RawRow row, boolean answers) {
    if (answers) {
      answered = true;
      unitOfOthers = unitOfOthers == 0 ? otherUnit : unitOfOthers;
      quarterOfOthers = quarterOfOthers == 0 ? otherQuarter : quarterOfOthers;
    } else if (answered && TitleLines.cells(row).size() <= TITLE_CELLS) {
      List<String> named = units(row);
      if (!named.isEmpty() && Collections.disjoint(units, named)) {
        otherUnit = row.number();
      }
      Optional<Period> said = quarter(row);
      if (said.isPresent()
          && !quarters.isEmpty()
          && Collections.disjoint(quarters, said.get().quarters())) {
        otherQuarter = row.number();
      }
    }
  }

  private static List<String> units(RawRow row) {
    TitleLines lines = new TitleLines();
    lines.add(row);
    return lines.read(Reading.PLAIN).ofUnits().stream()
        .map(name -> NameWords.loose(NameWords.of(Words.normalise(name)), null))
        .toList();
  }

  private static Optional<Period> quarter(RawRow row) {
    return TitleLines.cells(row).stream()
        .map(SaidPeriod::in)
        .flatMap(Optional::stream)
        .filter(period -> period.kind() == Period.Kind.QUARTER)
        .findFirst();
  }

  /**
   * Refuses a sheet with a form of another unit, or, where its rows have no dates, of another
   * quarter below the first.
   *
   * @throws UnreadableFileException where there is one
   */
  void check(boolean undated) throws UnreadableFileException {
    if (unitOfOthers > 0) {
      throw refused(unitOfOthers, "unit");
    } else if (undated && quarterOfOthers > 0) {
      throw refused(quarterOfOthers, "triwulan");
    }
  }

  private static UnreadableFileException refused(int row, String what) {
    return new UnreadableFileException(
        "di bawah tabel pertama ada tabel "
            + what
            + " lain (judulnya di baris "
            + row
            + "); taruh setiap tabel di lembar atau berkasnya sendiri, beserta judulnya");
  }
}
