package id.prima.ingest.merit;

import id.prima.data.vocab.Period;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FileDate;
import id.prima.ingest.clean.PeriodText;
import id.prima.ingest.clean.PeriodText.Part;
import id.prima.ingest.clean.SaidPeriod;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a recap, and the title above its table, say of all its rows. */
final class RecapLook {

  private static final Pattern NUMBERED = Pattern.compile("(?:.* )?(?:u|unsur) ?0?8");
  private static final Pattern BARE_YEAR = Pattern.compile("(?:\\D*\\D)?20\\d\\d(?:\\D.*)?");

  /** A number before the year is that of a quarter, or of a semester where it is not beyond II. */
  private static final Pattern ROMAN_YEAR =
      Pattern.compile("(?:^| )(i{1,3}|iv) (?:tahun )?(20\\d\\d)(?: |$)");

  private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

  private final String path;
  private final MeritColumns columns;
  private final List<Period> titles = new ArrayList<>();
  private final Set<Part> parts = new HashSet<>();
  private final String sheet;

  RecapLook(String path, TableFormat format, MeritColumns columns) {
    this.path = path;
    this.sheet = format instanceof TableFormat.Sheet named ? named.name() : "";
    this.columns = columns;
  }

  /** Looks at a row above the header. */
  void addTitle(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      PeriodText.findIn(row.cell(c)).ifPresent(titles::add);
      part(row.cell(c)).ifPresent(parts::add);
    }
  }

  /** A month is no part: its figures are not those of the quarter. */
  private static Optional<Part> part(String text) {
    return PeriodText.findPart(text).filter(part -> !part.isMonth());
  }

  /**
   * The period by folder, else by the file's name, the sheet's, or the title; null where none says
   * one. Sheet and title may be of a part of the year that folder or file are of.
   */
  Period period() {
    Period said = null;
    for (Period next :
        Arrays.asList(
            FeedFiles.folderPeriod(path),
            named().orElse(null),
            PeriodText.findIn(sheet).orElse(null),
            title().orElse(null))) {
      said = said == null ? next : SaidPeriod.within(said, next);
    }
    Optional<Part> part =
        part(sheet).or(() -> parts.size() == 1 ? parts.stream().findFirst() : Optional.empty());
    return said == null || part.isEmpty()
        ? said
        : SaidPeriod.within(said, part.get().in(said.year()));
  }

  /** The shortest period that a title tells: the year often stands in a line of its own. */
  private Optional<Period> title() {
    return titles.stream().min((a, b) -> a.kind().compareTo(b.kind()));
  }

  private Optional<Period> named() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Optional<Period> period = PeriodText.findIn(name.replaceFirst("\\.\\w+$", ""));
    Matcher roman = ROMAN_YEAR.matcher(Words.normalise(name));
    if (period.isEmpty() && roman.find()) {
      int quarter = QUARTERS.indexOf(roman.group(1)) + 1;
      return quarter > 2 ? Period.parse(roman.group(2) + "-Q" + quarter) : period;
    }
    boolean year = period.isEmpty() && FileDate.findIn(name).isEmpty();
    return year && BARE_YEAR.matcher(name).matches()
        ? Period.parse(name.replaceFirst("^\\D*(20\\d\\d).*$", "$1"))
        : period;
  }

  /** Says what a reader of the report should know. */
  void addRemarks(List<String> remarks) {
    Period period = period();
    if (period != null) {
      remarks.add("periode " + period.spoken());
    }
    title()
        .filter(t -> !t.equals(period))
        .ifPresent(t -> remarks.add("judul tabelnya menyebut " + t.spoken()));
    if (columns.has("sarana")
        && NUMBERED.matcher(Words.normalise(columns.header("sarana"))).matches()) {
      remarks.add(
          "U8 dibaca sebagai sarana dan prasarana, U9 sebagai penanganan pengaduan (urutan"
              + " formulir)");
    }
  }
}
