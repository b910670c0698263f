package id.prima.analytics.cli;

import id.prima.analytics.merit.RankedIndices;
import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.analytics.skm.SkmJob;
import id.prima.cli.CommandException;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.UnitInfo;
import id.prima.data.policy.PolicyFile;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.ReleaseFloor;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.spark.ComplaintIngest;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.Rejections;
import id.prima.ingest.spark.Segment;
import id.prima.ingest.spark.SurveyIngest;
import id.prima.rules.merit.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** One quarter from its landing files to its release. */
final class QuarterRun {

  private final RunArguments arguments;
  private final SparkSession spark;
  private final LakeFiles files;
  private final Releases releases;
  private final Office office;
  private final Progress progress;
  private final PrintWriter out;

  QuarterRun(
      RunArguments arguments,
      SparkSession spark,
      LakeFiles files,
      Releases releases,
      Office office,
      Progress progress,
      PrintWriter out) {
    this.arguments = arguments;
    this.spark = spark;
    this.files = files;
    this.releases = releases;
    this.office = office;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Runs the quarter.
   *
   * @param mayBeEmpty whether a quarter without answers and complaints is left out rather than
   *     refused
   * @return whether it has a release now
   * @throws CommandException if the data may not be published; then nothing was
   */
  boolean run(Period quarter, boolean mayBeEmpty) throws IOException {
    SurveyPlanner.Plans surveys = office.surveys().plan(quarter);
    ComplaintPlanner.Plans complaints = office.complaints().plan();
    SurveyContext context =
        SurveyContext.of(quarter, arguments.today(), office.landing(), office.ketentuan());
    progress.step(
        quarter.spoken()
            + ": membaca "
            + surveys.plans().size()
            + " berkas survei, "
            + complaints.plans().size()
            + " berkas pengaduan");
    try (SurveyIngest.Reading answers =
            new SurveyIngest(spark, files, arguments.lake(), progress)
                .read(office.source(), surveys, context);
        ComplaintIngest.Reading cases = complaints(quarter, complaints)) {
      MeritReads merit =
          MeritReads.of(
              office,
              MeritContext.of(quarter, arguments.today(), office.landing(), office.ketentuan()),
              spark,
              files,
              arguments.lake(),
              progress);
      List<IngestReport> reports = new ArrayList<>();
      reports.add(answers.report());
      reports.add(cases == null ? IngestReport.absent(Feed.PENGADUAN, quarter) : cases.report());
      reports.addAll(merit.reports());
      boolean empty = mayBeEmpty && ReleaseFloor.tellsNothing(reports);
      if (empty && !completesOthers(quarter)) {
        out.println(quarter + ": tidak ada jawaban maupun laporan, dilewati");
        return false;
      }
      Optional<String> belowFloor = new ReleaseFloor(office.ketentuan(), quarter).below(reports);
      if (belowFloor.isPresent() && !empty) {
        IngestReport.lines(reports).forEach(out::println);
        throw CommandException.belowFloor(quarter.spoken() + " tidak dirilis: " + belowFloor.get());
      }
      progress.step(quarter.spoken() + ": menulis jawaban dan laporan yang dihitung");
      List<String> segments = new ArrayList<>();
      Segment sheets = answers.write();
      segments.add(Feed.SURVEI.code() + "/" + sheets.name());
      Optional<Segment> reported = cases == null ? Optional.empty() : Optional.of(cases.write());
      reported.ifPresent(s -> segments.add(Feed.PENGADUAN.code() + "/" + s.name()));
      MeritReads.Rows meritRows = merit.write(segments);
      QuarterRead read =
          new QuarterRead(
              context,
              reports,
              segments,
              refused(segments),
              sheets,
              reported,
              complaints.plans().stream().map(plan -> plan.fileDate().date()).sorted().toList(),
              meritRows);
      progress.step(quarter.spoken() + ": menghitung indeks dan laju pengaduan");
      release(quarter, read);
    }
    return true;
  }

  private List<Rejection> refused(List<String> segments) throws IOException {
    List<Rejection> refused = new ArrayList<>();
    for (String segment : segments) {
      String[] parts = segment.split("/", -1);
      refused.addAll(
          Rejections.read(files, arguments.lake(), parts[0], parts[1], FeedTables.MOST_REFUSED));
    }
    return refused;
  }

  /** The complaints; null where the office has no files of them. */
  private ComplaintIngest.Reading complaints(Period quarter, ComplaintPlanner.Plans plans) {
    return plans.plans().isEmpty() && plans.problems().isEmpty()
        ? null
        : new ComplaintIngest(spark, files, arguments.lake(), progress)
            .read(
                office.source(),
                plans,
                ComplaintContext.of(
                    quarter, arguments.today(), office.landing(), office.calendar()));
  }

  private void release(Period quarter, QuarterRead read) throws IOException {
    List<Releases.Published> earlier = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Period other : quartersToMerge(quarter)) {
      releases.published(other).ifPresentOrElse(earlier::add, () -> missing.add(other.toString()));
    }
    List<Releases.Published> trend = trend(quarter);
    List<UnitInfo> units = units(read.context(), read.reports(), earlier);
    PolicyFile policy = office.policies().inForce(quarter);
    PolicyLog.Seen seen = releases.seen(policy);
    List<Releases.Published> window = window(quarter, policy.policy());
    try (ReleaseDraft draft = releases.draft()) {
      SkmJob.Output output =
          new QuarterMarts(spark, releases, office, quarter, policy.policy())
              .write(
                  read,
                  new QuarterMarts.Earlier(earlier, trend, window),
                  units,
                  arguments.correctionReason().orElse(null),
                  draft);
      List<Releases.Published> used =
          Stream.of(earlier, trend, window).flatMap(List::stream).distinct().sorted().toList();
      Manifest manifest =
          new QuarterManifest(
                  quarter,
                  read.keptReports(),
                  read.segments(),
                  used,
                  missing,
                  use(policy, seen, quarter),
                  output)
              .of(office, arguments, draft.tables());
      // a run that ends between the two would else take its own results for those seen before
      releases.remember(seen);
      Releases.Outcome outcome = releases.finish(draft, manifest, quarter, arguments.publish());
      tell(outcome, read, manifest, draft);
    }
  }

  private static Manifest.PolicyUse use(PolicyFile file, PolicyLog.Seen seen, Period quarter) {
    Policy policy = file.policy();
    return new Manifest.PolicyUse(
        policy.version(),
        policy.title(),
        policy.from().toString(),
        file.sha256(),
        seen.quartersWithResults().contains(quarter.toString()),
        file.withoutComments());
  }

  /** Whether a semester or year ends here of which other quarters have releases. */
  private boolean completesOthers(Period quarter) throws IOException {
    for (Period other : quartersToMerge(quarter)) {
      if (releases.published(other).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The units in force, and those that were in an earlier quarter of the semester or year: their
   * answers are in its roll-ups.
   */
  private List<UnitInfo> units(
      SurveyContext context, List<IngestReport> reports, List<Releases.Published> earlier)
      throws IOException {
    Map<String, UnitInfo> units = new LinkedHashMap<>();
    List<String> seen =
        reports.stream()
            .flatMap(report -> report.outcomes().stream())
            .map(FeedOutcome::unitId)
            .filter(Objects::nonNull)
            .toList();
    context.units().units(seen).forEach(unit -> units.put(unit.unitId(), unit));
    for (Releases.Published release : earlier) {
      releases
          .read(release.id(), Tables.UNIT, false)
          .forEach(unit -> units.putIfAbsent(unit.unitId(), unit));
    }
    return List.copyOf(units.values());
  }

  private static Period longestCompleted(Period quarter) {
    return quarter.completed().get(quarter.completed().size() - 1);
  }

  /** The other quarters of the semester or year that this one completes. */
  private static List<Period> quartersToMerge(Period quarter) {
    List<Period> completed = quarter.completed();
    List<Period> others =
        new ArrayList<>(
            completed.isEmpty() ? List.of() : completed.get(completed.size() - 1).quarters());
    others.remove(quarter);
    return others;
  }

  /**
   * The published releases that hold the figures of earlier periods with which those of the quarter
   * and of what it completes are compared, oldest first.
   */
  private List<Releases.Published> trend(Period quarter) throws IOException {
    Set<Period> completing = new TreeSet<>();
    List<Period> periods = new ArrayList<>(quarter.completed());
    periods.add(quarter);
    for (Period period : periods) {
      for (Comparison comparison : Comparison.values()) {
        comparison.earlier(period).map(Period::completingQuarter).ifPresent(completing::add);
      }
    }
    List<Releases.Published> trend = new ArrayList<>();
    for (Period other : completing) {
      releases.published(other).ifPresent(trend::add);
    }
    return trend;
  }

  /** The published releases of the earlier quarters that the ranking puts together. */
  private List<Releases.Published> window(Period quarter, Policy policy) throws IOException {
    List<Releases.Published> window = new ArrayList<>();
    for (Period other : RankedIndices.earlier(quarter, policy)) {
      releases.published(other).ifPresent(window::add);
    }
    return window;
  }

  private void tell(
      Releases.Outcome outcome, QuarterRead read, Manifest manifest, ReleaseDraft draft)
      throws IOException {
    String what =
        switch (outcome.result()) {
          case PUBLISHED -> "terbit";
          case DRAFTED -> "ditulis sebagai draf";
          case UNCHANGED -> "tidak berubah";
        };
    IngestReport.lines(read.reports()).forEach(out::println);
    out.println();
    new ReleaseFloor(office.ketentuan(), read.context().quarter())
        .warningLines(read.reports())
        .forEach(out::println);
    draft.tables().forEach(t -> out.printf("%9d  %s%n", t.rows(), t.folder()));
    out.println();
    out.println("Rilis " + outcome.id() + " " + what);
    if (manifest.publicCopy() != null && manifest.publicCopy().from() != null) {
      out.println(
          "Angka untuk publik tetap seperti rilis "
              + manifest.publicCopy().from()
              + ": koreksi ini mengubah jawaban kurang dari 10 orang pada satu unit atau lebih,"
              + " dan selisih dua angka publik akan membuka jawaban mereka. Untuk tetap"
              + " menerbitkannya: --allow-small-correction ALASAN (alasannya dicatat).");
    }
    if (!manifest.missingQuarters().isEmpty()) {
      out.println(
          "Gabungan "
              + longestCompleted(outcome.id().period()).spoken()
              + " belum memuat "
              + String.join(", ", manifest.missingQuarters())
              + ": belum ada rilisnya");
    }
    for (ReleaseId stale : releases.restingOnOlder(outcome.id())) {
      boolean comesNext =
          arguments.quarters().contains(stale.period())
              && stale.period().compareTo(outcome.id().period()) > 0;
      if (!comesNext) {
        progress.step(
            "Perhatian: rilis " + stale + " masih memakai angka lama; jalankan lagi periodenya");
      }
    }
  }
}
