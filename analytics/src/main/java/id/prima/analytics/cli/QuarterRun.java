package id.prima.analytics.cli;

import id.prima.analytics.complaint.ComplaintJob;
import id.prima.analytics.complaint.UserCounts;
import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.analytics.skm.SkmJob;
import id.prima.cli.CommandException;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
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
import id.prima.ingest.landing.Landing;
import id.prima.ingest.spark.ComplaintIngest;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.Segment;
import id.prima.ingest.spark.SurveyIngest;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
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

  /** What was read of both feeds, and where it lies. */
  private record Read(
      SurveyContext context,
      List<IngestReport> reports,
      Segment answers,
      Optional<Segment> cases,
      List<LocalDate> caseFiles) {

    List<String> segments() {
      List<String> segments = new ArrayList<>();
      segments.add(Feed.SURVEI.code() + "/" + answers.name());
      cases.ifPresent(segment -> segments.add(Feed.PENGADUAN.code() + "/" + segment.name()));
      return segments;
    }
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
      List<IngestReport> reports =
          List.of(
              answers.report(),
              cases == null ? IngestReport.absent(Feed.PENGADUAN, quarter) : cases.report());
      boolean empty =
          mayBeEmpty && reports.stream().allMatch(r -> r.problems().isEmpty() && r.accepted() == 0);
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
      Read read =
          new Read(
              context,
              reports,
              answers.write(),
              cases == null ? Optional.empty() : Optional.of(cases.write()),
              complaints.plans().stream().map(plan -> plan.fileDate().date()).sorted().toList());
      progress.step(quarter.spoken() + ": menghitung indeks dan laju pengaduan");
      release(quarter, read);
    }
    return true;
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

  private void release(Period quarter, Read read) throws IOException {
    List<Releases.Published> earlier = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Period other : quartersToMerge(quarter)) {
      releases.published(other).ifPresentOrElse(earlier::add, () -> missing.add(other.toString()));
    }
    List<Releases.Published> trend = trend(quarter);
    SurveyContext context = read.context();
    List<UnitInfo> units = units(context, read.reports(), earlier);
    try (ReleaseDraft draft = releases.draft()) {
      draft.write(Tables.UNIT, units.iterator());
      draft.writePublic(Tables.UNIT, units);
      draft.write(Tables.LAYANAN, context.layanan().layanan().iterator());
      draft.writePublic(Tables.LAYANAN, context.layanan().layanan());
      new FeedTables(read.reports()).write(draft);
      SkmJob.Output output =
          new SkmJob(spark, releases)
              .run(
                  new SkmJob.Input(
                      quarter,
                      read.answers().rows(),
                      context.layanan(),
                      units,
                      earlier,
                      trend,
                      releases.publicBase(quarter).orElse(null),
                      arguments.correctionReason().orElse(null),
                      office.ketentuan(),
                      (unit, year) ->
                          office.landing().targets().get(Landing.targetKey(unit, year))),
                  draft);
      ComplaintJob.run(
          new ComplaintJob.Input(
              quarter,
              read.cases().map(Segment::rows),
              read.caseFiles(),
              units,
              users(quarter, context, earlier),
              office.ketentuan(),
              office.calendar()),
          draft);
      List<Releases.Published> used =
          Stream.concat(earlier.stream(), trend.stream()).distinct().sorted().toList();
      Manifest manifest =
          new QuarterManifest(quarter, read.reports(), read.segments(), used, missing, output)
              .of(office, arguments, draft.tables());
      tell(releases.finish(draft, manifest, quarter, arguments.publish()), read, manifest, draft);
    }
  }

  /** Users of the services in the quarter, and in the earlier ones of the semester or year. */
  private UserCounts users(
      Period quarter, SurveyContext context, List<Releases.Published> earlier) {
    UserCounts users = new UserCounts();
    users.add(quarter, context.layanan().layanan());
    for (Releases.Published release : earlier) {
      users.add(release.id().period(), releases.read(spark, release.id(), Tables.LAYANAN, false));
    }
    return users;
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
      SurveyContext context, List<IngestReport> reports, List<Releases.Published> earlier) {
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
          .read(spark, release.id(), Tables.UNIT, false)
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

  private void tell(Releases.Outcome outcome, Read read, Manifest manifest, ReleaseDraft draft)
      throws IOException {
    String what =
        switch (outcome.result()) {
          case PUBLISHED -> "terbit";
          case DRAFTED -> "ditulis sebagai draf";
          case UNCHANGED -> "tidak berubah";
        };
    IngestReport.lines(read.reports()).forEach(out::println);
    out.println();
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
