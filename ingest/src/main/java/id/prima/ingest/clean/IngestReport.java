package id.prima.ingest.clean;

import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the reading of one feed's files for a quarter gave: for the terminal, and for the decision
 * whether it may be published.
 *
 * @param feed which files were read
 * @param quarter the quarter
 * @param files one line per file, in order of path
 * @param outcomes rows by file, unit, outcome and reason
 * @param flags counted rows that are odd, by file and kind
 * @param answers what the fit answer sheets of each file were asked, by its hash; none but of
 *     surveys
 * @param problems files that cannot be read at all
 * @param examples some refused rows of each file
 */
public record IngestReport(
    Feed feed,
    Period quarter,
    List<FeedQuality> files,
    List<FeedOutcome> outcomes,
    List<FeedFlag> flags,
    Map<String, Answers> answers,
    List<FilePlan.Problem> problems,
    List<Rejection> examples) {

  /**
   * Questions put to respondents.
   *
   * @param asked how many
   * @param empty how many of them are not answered
   */
  public record Answers(long asked, long empty) {
    static final Answers NONE = new Answers(0, 0);

    Answers plus(Answers other) {
      return new Answers(asked + other.asked, empty + other.empty);
    }
  }

  /** Refused rows shown per file. */
  public static final int EXAMPLES_PER_FILE = 10;

  private static final int FILES_SHOWN = 60;

  /** What may be wrong of all rows of a file at once. */
  private static final Set<String> OF_FILE =
      Set.of(
          Reason.UNIT_MISSING.code(),
          Reason.UNIT_UNKNOWN.code(),
          Reason.UNIT_TITLE_CONFLICT.code(),
          Reason.DATE_MISSING.code());

  /** The report on a feed that the office has no files of. */
  public static IngestReport absent(Feed feed, Period quarter) {
    return new IngestReport(
        feed, quarter, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
  }

  /** The same as a lake may keep it: the files under names that are nobody's. */
  public IngestReport kept(SafeName names) {
    List<FeedQuality> named =
        files.stream()
            .map(
                f ->
                    new FeedQuality(
                        f.period(),
                        f.feed(),
                        names.file(f.file(), f.fileSha256()),
                        f.fileSha256(),
                        SafeName.plain(f.profile()),
                        f.read(),
                        f.accepted(),
                        f.rejected(),
                        f.duplicate(),
                        f.otherPeriod(),
                        f.periodFromFolder(),
                        f.dateOrder(),
                        f.dateOrderCertain(),
                        f.unsurOrder(),
                        f.encoding(),
                        f.remarks()))
            .toList();
    return new IngestReport(feed, quarter, named, outcomes, flags, answers, problems, examples);
  }

  private long total(java.util.function.ToLongFunction<FeedQuality> column) {
    return files.stream().mapToLong(column).sum();
  }

  public long read() {
    return total(FeedQuality::read);
  }

  public long accepted() {
    return total(FeedQuality::accepted);
  }

  /** That there is no file of the feed, and where to put one. */
  String withoutFiles() {
    return "tidak ada berkas "
        + feed.code()
        + " untuk "
        + quarter.spoken()
        + "; taruh berkas .xlsx atau .csv di folder "
        + feed.code()
        + "/<unit_id>/";
  }

  /** That no row of the files concerns the quarter. */
  String withoutRows() {
    return "tidak ada "
        + feed.row()
        + " untuk "
        + quarter.spoken()
        + " di antara "
        + read()
        + " baris";
  }

  /** Whether the office has no files of this feed. */
  public boolean isAbsent() {
    return files.isEmpty() && problems.isEmpty();
  }

  /** The reports on the feeds that the office keeps, parted by an empty line. */
  public static List<String> lines(List<IngestReport> reports) {
    List<String> lines = new ArrayList<>();
    for (IngestReport report : reports) {
      if (!report.isAbsent()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.addAll(report.lines());
      }
    }
    return lines;
  }

  /** The report as lines for a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(quarter.spoken() + " - " + files.size() + " berkas " + feed.code());
    if (!files.isEmpty()) {
      lines.add("");
      lines.add(row("dibaca", "dihitung", "ditolak", "ganda", "periode lain", "berkas"));
      files.stream().limit(FILES_SHOWN).forEach(f -> fileLines(f, lines));
      if (files.size() > FILES_SHOWN) {
        lines.add("   ... dan " + (files.size() - FILES_SHOWN) + " berkas lain");
      }
      if (files.size() > 1) {
        lines.add(
            row(
                read(),
                accepted(),
                total(FeedQuality::rejected),
                total(FeedQuality::duplicate),
                total(FeedQuality::otherPeriod),
                "jumlah"));
      }
    }
    reasonLines("Sebab penolakan:", Outcome.REJECTED, lines);
    reasonLines("Sebab ganda, dihitung sekali saja:", Outcome.DUPLICATE, lines);
    flagLines(lines);
    if (!problems.isEmpty()) {
      lines.add("");
      lines.add("Berkas yang tidak dapat dibaca:");
      problems.forEach(p -> lines.add("  " + p.path() + ": " + p.message()));
    }
    return lines;
  }

  private void fileLines(FeedQuality f, Collection<String> lines) {
    lines.add(row(f.read(), f.accepted(), f.rejected(), f.duplicate(), f.otherPeriod(), f.file()));
    lines.add(
        "             profil "
            + f.profile()
            + ", tanggal "
            + f.dateOrder()
            + ", "
            + f.encoding()
            + (f.remarks() == null ? "" : "; " + f.remarks()));
    if (f.periodFromFolder() > 0) {
      lines.add(
          "             "
              + f.periodFromFolder()
              + " baris bertanggal di luar periode foldernya; dihitung menurut folder");
    }
    List<Rejection> its =
        examples.stream()
            .filter(r -> r.sourceFile().equals(f.fileSha256()))
            .limit(EXAMPLES_PER_FILE)
            .toList();
    byWrong(its.stream().filter(r -> !isSummary(r)).toList())
        .forEach(
            same ->
                lines.add(
                    "             "
                        + rows(same, its.size() == EXAMPLES_PER_FILE)
                        + whatIsWrong(same.get(0))));
    List<Rejection> summaries = its.stream().filter(IngestReport::isSummary).toList();
    if (!summaries.isEmpty()) {
      lines.add(
          "             "
              + rows(summaries, its.size() == EXAMPLES_PER_FILE)
              + ": "
              + Reason.SUMMARY_ROW.sentence()
              + " "
              + Reason.SUMMARY_ROW.remedy());
    }
  }

  /** Rows in order, those together of which a folder or title says the same wrong unit or none. */
  private static Collection<List<Rejection>> byWrong(List<Rejection> rejections) {
    Map<String, List<Rejection>> byWrong = new LinkedHashMap<>();
    for (Rejection rejection : rejections) {
      boolean ofFile = OF_FILE.contains(rejection.code()) && isOfFile(rejection.columnName());
      String key = ofFile ? whatIsWrong(rejection) : String.valueOf(rejection.sourceRow());
      byWrong.computeIfAbsent(key, k -> new ArrayList<>()).add(rejection);
    }
    return byWrong.values();
  }

  private static boolean isOfFile(String column) {
    return column == null || column.startsWith(TitleUnits.PLACE);
  }

  private static String rows(List<Rejection> rejections, boolean more) {
    return "baris "
        + rejections.stream()
            .map(r -> String.valueOf(r.sourceRow()))
            .collect(Collectors.joining(", "))
        + (more && rejections.size() > 1 ? " dan seterusnya" : "");
  }

  /** Nothing is to be done about such rows: one line tells of all. */
  private static boolean isSummary(Rejection rejection) {
    return rejection.code().equals(Reason.SUMMARY_ROW.code());
  }

  private static String row(Object... cells) {
    return String.format("%9s %9s %8s %6s %13s  %s", cells);
  }

  /** One refused row in words: row, column, value, what was expected. */
  public static String sentence(Rejection rejection) {
    return rows(List.of(rejection), false) + whatIsWrong(rejection);
  }

  private static String whatIsWrong(Rejection rejection) {
    Reason reason = Reason.of(rejection.code());
    return place(rejection)
        + (rejection.cell() == null ? "" : " isi '" + SafeCell.printable(rejection.cell()) + "'")
        + ": "
        + reason.sentence()
        + " "
        + reason.remedy()
        + meant(rejection);
  }

  /** The column of a wrong cell, or the line of the title that says what is wrong. */
  private static String place(Rejection rejection) {
    String column = rejection.columnName();
    if (column == null) {
      return "";
    }
    return column.startsWith(TitleUnits.PLACE)
        ? ", " + column
        : " kolom '" + SafeCell.printable(column) + "'";
  }

  /** What an unknown word may have meant, to stand behind a remedy; empty where nothing is near. */
  static String meant(Rejection rejection) {
    return rejection.nearest() == null
        ? ""
        : Arrays.stream(rejection.nearest().split("; ", -1))
            .map(SafeCell::printable)
            .collect(Collectors.joining("; ", " (mungkin: ", ")"));
  }

  private void reasonLines(String title, Outcome outcome, Collection<String> lines) {
    Map<String, Long> byReason =
        outcomes.stream()
            .filter(o -> o.outcome().equals(outcome.code()))
            .collect(
                Collectors.groupingBy(
                    FeedOutcome::code, TreeMap::new, Collectors.summingLong(FeedOutcome::rows)));
    if (!byReason.isEmpty()) {
      lines.add("");
      lines.add(title);
      byReason.forEach(
          (code, rows) ->
              lines.add(String.format("%9d  %s (%s)", rows, Reason.of(code).sentence(), code)));
    }
  }

  private void flagLines(Collection<String> lines) {
    Map<String, Long> byFlag =
        flags.stream()
            .collect(
                Collectors.groupingBy(
                    FeedFlag::code, TreeMap::new, Collectors.summingLong(FeedFlag::rows)));
    if (!byFlag.isEmpty()) {
      lines.add("");
      lines.add("Janggal, tetapi tetap dihitung:");
      byFlag.forEach((code, rows) -> lines.add(String.format("%9d  %s", rows, sentence(code))));
    }
  }

  private static String sentence(String flag) {
    return Arrays.stream(Flag.values())
        .filter(f -> f.code().equals(flag))
        .findFirst()
        .map(f -> f.sentence() + " " + f.remedy() + " (" + flag + ")")
        .orElseThrow();
  }
}
