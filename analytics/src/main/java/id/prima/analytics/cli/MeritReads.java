package id.prima.analytics.cli;

import id.prima.data.Lake;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.silver.ThemeMention;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlans;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.MeritIngest;
import id.prima.ingest.spark.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** What was read of the four feeds that merit rests on, of themes of suggestions, and of recaps. */
final class MeritReads {

  private final MeritContext context;
  private final List<IngestReport> reports = new ArrayList<>();
  private final Optional<MeritIngest<StaffAssessment>.Reading> assessments;
  private final Optional<MeritIngest<PredikatCount>.Reading> predikat;
  private final Optional<MeritIngest<StandardEvidence>.Reading> evidence;
  private final Optional<MeritIngest<IntegrityCase>.Reading> integrity;
  private final Optional<MeritIngest<ThemeMention>.Reading> themes;
  private final Optional<MeritIngest<RecapSheet>.Reading> recaps;

  private MeritReads(
      Office office,
      MeritContext context,
      SparkSession spark,
      LakeFiles files,
      Lake lake,
      Progress progress)
      throws IOException {
    this.context = context;
    Reader reader = new Reader(office, spark, files, lake, progress);
    this.assessments = read(reader, MeritFeed.BERAKHLAK);
    this.predikat = read(reader, MeritFeed.KINERJA);
    this.evidence = read(reader, MeritFeed.STANDAR);
    this.integrity = read(reader, MeritFeed.INTEGRITAS);
    this.themes = read(reader, MeritFeed.TEMA_SARAN);
    this.recaps = read(reader, MeritFeed.REKAP);
  }

  private record Reader(
      Office office, SparkSession spark, LakeFiles files, Lake lake, Progress progress) {}

  /** Reads the files of all these feeds. */
  static MeritReads of(
      Office office,
      MeritContext context,
      SparkSession spark,
      LakeFiles files,
      Lake lake,
      Progress progress)
      throws IOException {
    return new MeritReads(office, context, spark, files, lake, progress);
  }

  /** Empty where the office has no files of the feed. */
  private <R extends Record> Optional<MeritIngest<R>.Reading> read(Reader reader, MeritFeed<R> feed)
      throws IOException {
    MeritPlans plans = reader.office().merit().plan(feed);
    if (plans.isAbsent()) {
      reports.add(IngestReport.absent(feed.feed(), context.quarter()));
      return Optional.empty();
    }
    MeritIngest<R>.Reading reading =
        new MeritIngest<>(reader.spark(), reader.files(), reader.lake(), reader.progress(), feed)
            .read(reader.office().source(), plans, context);
    reports.add(reading.report());
    return Optional.of(reading);
  }

  /** What became of the rows of each feed. */
  List<IngestReport> reports() {
    return reports;
  }

  /**
   * Writes the silver segments.
   *
   * @param names gets the segments, by feed
   */
  Rows write(List<String> names) throws IOException {
    Optional<Segment> sheets = write(MeritFeed.BERAKHLAK, assessments, names);
    write(MeritFeed.KINERJA, predikat, names);
    write(MeritFeed.STANDAR, evidence, names);
    write(MeritFeed.INTEGRITAS, integrity, names);
    write(MeritFeed.TEMA_SARAN, themes, names);
    write(MeritFeed.REKAP, recaps, names);
    return new Rows(
        sheets,
        predikat.map(MeritIngest.Reading::rows).orElse(List.of()),
        evidence.map(MeritIngest.Reading::rows).orElse(List.of()),
        integrity.map(MeritIngest.Reading::rows).orElse(List.of()),
        themes.map(MeritIngest.Reading::rows).orElse(List.of()),
        recaps.map(MeritIngest.Reading::rows).orElse(List.of()));
  }

  private static <R extends Record> Optional<Segment> write(
      MeritFeed<R> feed, Optional<MeritIngest<R>.Reading> reading, List<String> names)
      throws IOException {
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    Segment segment = reading.get().write();
    names.add(feed.feed().code() + "/" + segment.name());
    return Optional.of(segment);
  }

  /**
   * Counted rows.
   *
   * @param assessments BerAKHLAK of the last four quarters; empty where there are no files
   * @param predikat counts of predikat kinerja
   * @param evidence of service standards
   * @param integrity cases
   * @param themes suggestions by theme
   * @param recaps recaps made by hand whose period ends with the quarter
   */
  record Rows(
      Optional<Segment> assessments,
      List<PredikatCount> predikat,
      List<StandardEvidence> evidence,
      List<IntegrityCase> integrity,
      List<ThemeMention> themes,
      List<RecapSheet> recaps) {}
}
