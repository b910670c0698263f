package id.prima.analytics.cli;

import id.prima.data.silver.Rejection;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.spark.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was read of all feeds for a quarter, and where it lies.
 *
 * @param context what the answers were judged by
 * @param reports what became of the rows of each feed
 * @param segments silver segments, by feed
 * @param refused refused rows of the segments, not necessarily all
 * @param answers answer sheets of the quarter
 * @param cases complaints; empty where the office has no files of them
 * @param caseFiles days of the complaint files
 * @param merit rows of the feeds that merit rests on
 */
record QuarterRead(
    SurveyContext context,
    List<IngestReport> reports,
    List<String> segments,
    List<Rejection> refused,
    Segment answers,
    Optional<Segment> cases,
    List<LocalDate> caseFiles,
    MeritReads.Rows merit) {

  /** The reports as a release keeps them. */
  List<IngestReport> keptReports() {
    SafeName names = SafeName.of(context.units());
    return reports.stream().map(report -> report.kept(names)).toList();
  }
}
