package id.prima.analytics.cli;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.analytics.skm.SkmJob;
import id.prima.cli.CommandException;
import id.prima.data.CodeVersion;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.SurveyIngest;
import id.prima.rules.Ketentuan;
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
  private final LandingSource source;
  private final SurveyPlanner planner;
  private final Landing landing;
  private final Ketentuan ketentuan;
  private final Progress progress;
  private final PrintWriter out;

  QuarterRun(
      RunArguments arguments,
      SparkSession spark,
      LakeFiles files,
      Releases releases,
      LandingSource source,
      SurveyPlanner planner,
      Landing landing,
      Ketentuan ketentuan,
      Progress progress,
      PrintWriter out) {
    this.arguments = arguments;
    this.spark = spark;
    this.files = files;
    this.releases = releases;
    this.source = source;
    this.planner = planner;
    this.landing = landing;
    this.ketentuan = ketentuan;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Runs the quarter.
   *
   * @param mayBeEmpty whether a quarter without answers is left out rather than refused
   * @return whether it has a release now
   * @throws CommandException if the data may not be published; then nothing was
   */
  boolean run(Period quarter, boolean mayBeEmpty) throws IOException {
    SurveyPlanner.Plans plans = planner.plan(quarter);
    SurveyContext context = SurveyContext.of(quarter, arguments.today(), landing, ketentuan);
    SurveyIngest ingest = new SurveyIngest(spark, files, arguments.lake(), progress);
    progress.step(quarter.spoken() + ": membaca " + plans.plans().size() + " berkas survei");
    try (SurveyIngest.Reading reading = ingest.read(source, plans, context)) {
      IngestReport report = reading.report();
      boolean empty = mayBeEmpty && report.problems().isEmpty() && report.accepted() == 0;
      if (empty && !completesOthers(quarter)) {
        out.println(quarter + ": tidak ada jawaban, dilewati");
        return false;
      }
      Optional<String> belowFloor =
          report.belowFloor(ketentuan.number("skm.lantai.ditolak", quarter.lastDay()));
      if (belowFloor.isPresent() && !empty) {
        report.lines().forEach(out::println);
        throw CommandException.belowFloor(quarter.spoken() + " tidak dirilis: " + belowFloor.get());
      }
      progress.step(quarter.spoken() + ": menulis jawaban yang dihitung");
      String segment = reading.write();
      progress.step(quarter.spoken() + ": menghitung indeks");
      release(quarter, context, report, segment);
    }
    return true;
  }

  private void release(Period quarter, SurveyContext context, IngestReport report, String segment)
      throws IOException {
    List<Releases.Published> earlier = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Period other : quartersToMerge(quarter)) {
      releases.published(other).ifPresentOrElse(earlier::add, () -> missing.add(other.toString()));
    }
    List<Releases.Published> trend = trend(quarter);
    List<UnitInfo> units = units(context, report, earlier);
    try (ReleaseDraft draft = releases.draft()) {
      draft.write(Tables.UNIT, units.iterator());
      draft.writePublic(Tables.UNIT, units);
      draft.write(Tables.LAYANAN, context.layanan().layanan().iterator());
      draft.writePublic(Tables.LAYANAN, context.layanan().layanan());
      draft.write(Tables.FEED_QUALITY, report.files().iterator());
      draft.writePublic(
          Tables.FEED_QUALITY, report.files().stream().map(QuarterRun::publicFile).toList());
      draft.write(Tables.FEED_OUTCOME, report.outcomes().iterator());
      draft.writePublic(Tables.FEED_OUTCOME, report.outcomes());
      SkmJob.Output output =
          new SkmJob(spark, releases)
              .run(
                  new SkmJob.Input(
                      quarter,
                      SurveyIngest.silver(spark, arguments.lake(), List.of(segment)),
                      context.layanan(),
                      units,
                      earlier,
                      trend,
                      releases.publicBase(quarter).orElse(null),
                      arguments.correctionReason().orElse(null),
                      ketentuan,
                      (unit, year) -> landing.targets().get(Landing.targetKey(unit, year))),
                  draft);
      List<Releases.Published> used =
          Stream.concat(earlier.stream(), trend.stream()).distinct().sorted().toList();
      Manifest manifest = manifest(quarter, report, segment, used, missing, output, draft);
      tell(releases.finish(draft, manifest, quarter, arguments.publish()), report, manifest, draft);
    }
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
      SurveyContext context, IngestReport report, List<Releases.Published> earlier) {
    Map<String, UnitInfo> units = new LinkedHashMap<>();
    List<String> seen =
        report.outcomes().stream().map(FeedOutcome::unitId).filter(Objects::nonNull).toList();
    context.units().units(seen).forEach(unit -> units.put(unit.unitId(), unit));
    for (Releases.Published release : earlier) {
      releases
          .read(spark, release.id(), Tables.UNIT, false)
          .forEach(unit -> units.putIfAbsent(unit.unitId(), unit));
    }
    return List.copyOf(units.values());
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

  /** A file's name may be a person's: the public sees its hash. */
  private static FeedQuality publicFile(FeedQuality f) {
    return new FeedQuality(
        f.period(),
        f.feed(),
        f.feed() + "/" + f.fileSha256().substring(0, 8),
        f.fileSha256(),
        f.profile(),
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
        f.remarks());
  }

  private Manifest manifest(
      Period quarter,
      IngestReport report,
      String segment,
      List<Releases.Published> used,
      List<String> missing,
      SkmJob.Output output,
      ReleaseDraft draft) {
    List<String> periods = new ArrayList<>(List.of(quarter.toString()));
    quarter.completed().forEach(p -> periods.add(p.toString()));
    Map<String, Ketentuan.Entry> inForce = ketentuan.inForce(quarter.lastDay());
    return new Manifest(
        Manifest.FORMAT,
        "",
        quarter.toString(),
        periods,
        CodeVersion.TEXT,
        landing.synthetic(),
        arguments.asOf().map(LocalDate::toString).orElse(null),
        output.latest() == null ? null : output.latest().toString(),
        ketentuan.text("skm.bobot.utama", quarter.lastDay()),
        null,
        output.publicCopy(),
        inForce.values().stream().map(QuarterRun::rule).toList(),
        report.files().stream().map(QuarterRun::input).toList(),
        List.of(segment),
        used.stream()
            .map(e -> new Manifest.Earlier(e.id().toString(), e.manifestSha256()))
            .toList(),
        missing,
        draft.tables());
  }

  private static Manifest.Rule rule(Ketentuan.Entry e) {
    return new Manifest.Rule(
        e.key(),
        e.value(),
        e.from().toString(),
        e.to() == null ? null : e.to().toString(),
        e.source(),
        e.confidence().name(),
        e.note());
  }

  private static Manifest.Input input(FeedQuality f) {
    return new Manifest.Input(
        f.feed(),
        f.file(),
        f.fileSha256(),
        f.profile(),
        f.read(),
        f.accepted(),
        f.rejected(),
        f.duplicate(),
        f.otherPeriod());
  }

  private void tell(
      Releases.Outcome outcome, IngestReport report, Manifest manifest, ReleaseDraft draft)
      throws IOException {
    String what =
        switch (outcome.result()) {
          case PUBLISHED -> "terbit";
          case DRAFTED -> "ditulis sebagai draf";
          case UNCHANGED -> "tidak berubah";
        };
    report.lines().forEach(out::println);
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
              + report.quarter().completed().get(report.quarter().completed().size() - 1).spoken()
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
