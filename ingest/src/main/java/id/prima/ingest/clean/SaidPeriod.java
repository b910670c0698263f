package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The period of answers without dates, as the file's name, its sheet's or the title above its table
 * say it.
 */
public final class SaidPeriod {

  private final List<Period> titles = new ArrayList<>();

  /** Looks at a row above the header. */
  void addTitle(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      in(row.cell(c)).ifPresent(titles::add);
    }
  }

  /**
   * The folder decides, then the file's name, then the sheet's, then the title; a month within a
   * year or quarter that is already said is more exact than it, also where the sheet's name leaves
   * the year to the others: Juli, TW III.
   *
   * @param folder the period that a folder says, or null
   */
  Optional<Period> find(Period folder, String path, TableFormat format) {
    List<Period> said = new ArrayList<>();
    if (folder != null) {
      said.add(folder);
    }
    in(FeedFiles.baseName(path)).ifPresent(said::add);
    if (format instanceof TableFormat.Sheet sheet) {
      in(sheet.name()).ifPresent(said::add);
    }
    titles.stream().min(Comparator.comparing(Period::kind)).ifPresent(said::add);
    Optional<Period> period = said.stream().reduce(SaidPeriod::within);
    return format instanceof TableFormat.Sheet sheet
        ? period.map(p -> PeriodText.findPartOf(p, sheet.name()).orElse(p))
        : period;
  }

  /** The more exact of two periods where it lies within the other; else the first. */
  public static Period within(Period said, Period other) {
    return other != null && said.quarters().containsAll(other.quarters()) ? other : said;
  }

  private static Optional<Period> in(String text) {
    return PeriodText.findIn(text).or(() -> PeriodText.findMonthIn(text));
  }
}
