package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.clean.PeriodText.Part;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The period of answers without dates, as the folders, the file's name, its sheet's or the title
 * above its table say it, also each a part of it: a sheet Juli in SKM 2026.xlsx.
 */
public final class SaidPeriod {

  /** Cells of a title; a row of more is a header. */
  private static final int TITLE_CELLS = 6;

  private final List<Period> titles = new ArrayList<>();
  private final Set<Part> titleParts = new HashSet<>();
  private final Set<Integer> titleYears = new HashSet<>();

  /** Looks at a row above the header. */
  void addTitle(RawRow row) {
    List<String> cells = TitleLines.cells(row);
    cells.forEach(this::addTitle);
    if (cells.size() > 1 && cells.size() <= TITLE_CELLS) {
      addTitle(String.join(" ", cells)); // "Bulan" in one cell, "Juli" in the next
    }
  }

  private void addTitle(String text) {
    in(text).ifPresent(titles::add);
    PeriodText.findPart(text).ifPresent(titleParts::add);
    PeriodText.findYear(text).ifPresent(titleYears::add);
  }

  /**
   * The folders decide, then the file's name, then the sheet's, then the title; a part of a year or
   * quarter that is already said is more exact than it.
   *
   * @param folder period that the folders say in full, or null
   */
  Optional<Period> find(Period folder, String path, TableFormat format) {
    List<String> names = names(path, format);
    Optional<Period> said =
        Stream.of(
                Stream.ofNullable(folder),
                names.stream().map(SaidPeriod::inName).flatMap(Optional::stream),
                titles.stream().min(Comparator.comparing(Period::kind)).stream())
            .flatMap(periods -> periods)
            .reduce(SaidPeriod::within);
    Optional<Integer> year = said.map(Period::year).or(() -> year(names));
    Optional<Part> part = part(names);
    if (year.isEmpty() || part.isEmpty()) {
      return said;
    }
    Period exact = part.get().in(year.get());
    return Optional.of(said.map(s -> within(s, exact)).orElse(exact));
  }

  /** Names of the folders and archives, outermost first, of the file, and of its sheet. */
  private static List<String> names(String path, TableFormat format) {
    List<String> names = new ArrayList<>();
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean isFolder = i < parts.length - 1 && !FeedFiles.isArchive(parts[i]);
      names.add(isFolder ? parts[i] : FeedFiles.baseName(parts[i]));
    }
    if (format instanceof TableFormat.Sheet sheet) {
      names.add(sheet.name());
    }
    return names;
  }

  private Optional<Integer> year(List<String> names) {
    return names.stream()
        .map(PeriodText::findYear)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> only(titleYears));
  }

  /** The innermost name that says a part of a year; the title where none does. */
  private Optional<Part> part(List<String> names) {
    Part innermost =
        names.stream()
            .map(name -> PeriodText.findPart(name).orElse(null))
            .filter(Objects::nonNull)
            .reduce((outer, inner) -> inner)
            .orElse(null);
    return Optional.ofNullable(innermost).or(() -> only(titleParts));
  }

  private static <T> Optional<T> only(Set<T> said) {
    return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
  }

  /** The more exact of two periods where it lies within the other; else the first. */
  public static Period within(Period said, Period other) {
    return other != null && said.quarters().containsAll(other.quarters()) ? other : said;
  }

  private static Optional<Period> inName(String name) {
    return in(name).or(() -> PeriodText.findCountedMonth(name));
  }

  /** The period that a text says in full, of a month its quarter. */
  static Optional<Period> in(String text) {
    return PeriodText.findIn(text).or(() -> PeriodText.findMonthIn(text));
  }
}
