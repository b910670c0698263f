package id.prima.ingest.clean;

import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.QualityMeasure;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.IngestReport.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The rows of one feed held against its limits: what stops a release, and what one is warned of.
 */
public final class FeedJudgement {

  private static final Set<String> NO_UNIT =
      Set.of(
          Reason.UNIT_UNKNOWN.code(),
          Reason.UNIT_MISSING.code(),
          Reason.UNIT_TITLE_CONFLICT.code(),
          Reason.UNIT_COLUMN_CONFLICT.code());

  /** Why rows are left out that are not wrong. */
  private static final Set<String> TELLS_NOTHING =
      Set.of(Reason.SUMMARY_ROW.code(), Reason.THEME_MISSING.code());

  private final IngestReport report;
  private final FloorLimits limits;
  private final Map<String, Long> summaryRows;

  private FeedJudgement(IngestReport report, FloorLimits limits) {
    this.report = report;
    this.limits = limits;
    this.summaryRows =
        report.outcomes().stream()
            .filter(o -> o.code() != null && TELLS_NOTHING.contains(o.code()))
            .collect(
                Collectors.groupingBy(
                    FeedOutcome::fileSha256, Collectors.summingLong(FeedOutcome::rows)));
  }

  public static FeedJudgement of(IngestReport report, FloorLimits limits) {
    return new FeedJudgement(report, limits);
  }

  /** Some rows, or answers, of those that concern the quarter. */
  private record Part(String file, long rows, long ofRows) {
    boolean isAbove(BigDecimal share) {
      return BigDecimal.valueOf(rows).compareTo(BigDecimal.valueOf(ofRows).multiply(share)) > 0;
    }

    boolean isAbove(Optional<BigDecimal> share) {
      return share.isPresent() && isAbove(share.get());
    }
  }

  /**
   * Why these files may not be published; empty where they may. A file that nobody could read, a
   * file hardly any of whose rows of the quarter was fit, and too many refused rows stop a release.
   */
  public Optional<String> stop() {
    if (!report.problems().isEmpty()) {
      return Optional.of(
          report.problems().size()
              + " berkas tidak dapat dibaca; perbaiki atau pindahkan dari folder "
              + report.feed().code());
    }
    Part refused = refused();
    boolean tooMany = refused.isAbove(limits.stopping(QualityMeasure.REJECTED));
    if (report.feed() == Feed.INTEGRITAS && tooMany) {
      return Optional.of(
          refused.rows()
              + " dari "
              + refused.ofRows()
              + " baris perkara integritas ditolak; satu perkara yang hilang dapat meloloskan unit"
              + " yang seharusnya tertahan, jadi perbaiki barisnya dahulu");
    }
    List<Part> files =
        report.files().stream()
            .filter(this::concernsQuarter)
            .map(this::refused)
            .filter(part -> part.isAbove(limits.stopping(QualityMeasure.REJECTED_IN_FILE)))
            .toList();
    if (!files.isEmpty()) {
      return Optional.of(
          files.stream().map(FeedJudgement::refusedFile).collect(Collectors.joining("; ")));
    }
    if (tooMany) {
      return Optional.of(share(refused) + " ditolak, lebih dari batas");
    }
    Part unknown = withoutUnit();
    return unknown.isAbove(limits.stopping(QualityMeasure.UNIT_UNKNOWN))
        ? Optional.of(
            share(unknown) + " dari unit yang tidak dikenal, lebih dari batas; lengkapi unit.csv")
        : stopOfEmpty();
  }

  /** Why files whose answers are missing may not be published. */
  private Optional<String> stopOfEmpty() {
    List<Part> files =
        report.files().stream()
            .filter(file -> file.accepted() > 0)
            .map(this::empty)
            .filter(part -> part.isAbove(limits.stopping(QualityMeasure.EMPTY_IN_FILE)))
            .toList();
    String columns = ", lebih dari batas; periksa kolom unsurnya";
    if (!files.isEmpty()) {
      return Optional.of(
          files.stream()
                  .map(file -> emptyShare(file) + ": " + file.file())
                  .collect(Collectors.joining("; "))
              + columns);
    }
    Part all = empty();
    return all.isAbove(limits.stopping(QualityMeasure.EMPTY))
        ? Optional.of(emptyShare(all) + columns)
        : Optional.empty();
  }

  private static String emptyShare(Part part) {
    return part.rows() + " dari " + part.ofRows() + " jawaban kosong";
  }

  private static String refusedFile(Part file) {
    return file.rows() == file.ofRows()
        ? "semua baris ditolak: " + file.file()
        : share(file) + " ditolak: " + file.file();
  }

  private static String share(Part part) {
    return part.rows() + " dari " + part.ofRows() + " baris";
  }

  /** What is above a limit of warning, the feed first, then its files in order of path. */
  public List<FeedFinding> warnings() {
    List<FeedFinding> all = new ArrayList<>();
    add(QualityMeasure.REJECTED, refused(), null, all);
    add(QualityMeasure.UNIT_UNKNOWN, withoutUnit(), null, all);
    add(QualityMeasure.EMPTY, empty(), null, all);
    for (FeedQuality file : report.files()) {
      if (concernsQuarter(file)) {
        add(QualityMeasure.REJECTED_IN_FILE, refused(file), file.fileSha256(), all);
      }
      if (file.accepted() > 0) {
        add(QualityMeasure.EMPTY_IN_FILE, empty(file), file.fileSha256(), all);
      }
    }
    return all;
  }

  private void add(QualityMeasure measure, Part part, String sha256, List<FeedFinding> all) {
    Optional<BigDecimal> limit = limits.warning(measure);
    if (part.isAbove(limit)) {
      all.add(
          new FeedFinding(
              report.quarter().toString(),
              report.feed().code(),
              sha256,
              measure.code(),
              part.rows(),
              part.ofRows(),
              limit.get().setScale(4, java.math.RoundingMode.HALF_UP)));
    }
  }

  /**
   * Whether a file has rows of the quarter. One whose every fit row is of another period, and that
   * has more of these than refused ones, tells of the quarter nothing.
   */
  private boolean concernsQuarter(FeedQuality file) {
    return file.accepted() + file.duplicate() > 0 || file.rejected() > file.otherPeriod();
  }

  private Part refused(FeedQuality file) {
    long refused = refusedRows(file);
    return new Part(
        file.file(), refused, file.accepted() + file.duplicate() + others(file) + refused);
  }

  /** Answers that are missing in the fit sheets of a file. */
  private Part empty(FeedQuality file) {
    Answers answers = report.answers().getOrDefault(file.fileSha256(), Answers.NONE);
    return new Part(file.file(), answers.empty(), answers.asked());
  }

  private Part empty() {
    Answers answers = report.answers().values().stream().reduce(Answers.NONE, Answers::plus);
    return new Part(null, answers.empty(), answers.asked());
  }

  private Part refused() {
    return ofFeed(total(this::refusedRows));
  }

  private Part withoutUnit() {
    return ofFeed(
        report.outcomes().stream()
            .filter(o -> o.code() != null && NO_UNIT.contains(o.code()))
            .mapToLong(FeedOutcome::rows)
            .sum());
  }

  private Part ofFeed(long rows) {
    // of surveys a copy of a file would else dilute what is wrong in it
    long repeated = report.feed() == Feed.SURVEI ? 0 : total(FeedQuality::duplicate);
    return new Part(
        null,
        rows,
        total(FeedQuality::accepted) + repeated + total(this::others) + total(this::refusedRows));
  }

  /**
   * Rows of other quarters that stand beside the bad ones: every file of the other feeds is read
   * for every quarter, so that its bad rows count in each.
   */
  private long others(FeedQuality file) {
    return report.feed() == Feed.SURVEI ? 0 : file.otherPeriod();
  }

  /** Refused rows that tell of the file's quality: rows of sums below a table do not. */
  private long refusedRows(FeedQuality file) {
    return file.rejected() - summaryRows.getOrDefault(file.fileSha256(), 0L);
  }

  private long total(ToLongFunction<FeedQuality> column) {
    return report.files().stream().mapToLong(column).sum();
  }
}
