package id.prima.analytics.cli;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.RefusedRow;
import id.prima.data.silver.Rejection;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of every file of every feed, as tables of a release.
 *
 * @param findings shares of rows above a limit of warning
 * @param refused refused rows of all feeds, for staff; not necessarily all there are
 */
record FeedTables(List<IngestReport> reports, List<FeedFinding> findings, List<Rejection> refused) {

  /** Most refused rows of a feed that a release lists; how many there are is in feed_outcome. */
  static final int MOST_REFUSED = 20_000;

  /** Feeds of which the public is not told that a unit has rows in them. */
  private static final Set<String> STAFF_ONLY = Set.of(Feed.KINERJA.code(), Feed.INTEGRITAS.code());

  /** What follows them tells one of several sheets. */
  private static final int SHA256_DIGITS = 64;

  void write(ReleaseDraft draft) throws IOException {
    List<FeedQuality> files = reports.stream().flatMap(r -> r.files().stream()).toList();
    List<FeedOutcome> outcomes = reports.stream().flatMap(r -> r.outcomes().stream()).toList();
    List<FeedFlag> flags = reports.stream().flatMap(r -> r.flags().stream()).toList();
    draft.write(Tables.FEED_QUALITY, files.iterator());
    draft.writePublic(
        Tables.FEED_QUALITY,
        files.stream()
            .filter(f -> !STAFF_ONLY.contains(f.feed()))
            .map(FeedTables::publicFile)
            .toList());
    draft.write(Tables.FEED_OUTCOME, outcomes.iterator());
    draft.writePublic(
        Tables.FEED_OUTCOME,
        outcomes.stream().filter(o -> !STAFF_ONLY.contains(o.feed())).toList());
    draft.write(Tables.REFUSED_ROW, refusedRows(files).iterator());
    draft.write(Tables.FEED_FLAG, flags.iterator());
    draft.writePublic(
        Tables.FEED_FLAG, flags.stream().filter(f -> !STAFF_ONLY.contains(f.feed())).toList());
    draft.write(Tables.FEED_FINDING, findings.iterator());
    draft.writePublic(
        Tables.FEED_FINDING,
        findings.stream().filter(f -> !STAFF_ONLY.contains(f.feed())).toList());
  }

  /** Refused rows under the names of their files, of which a clerk knows them. */
  private List<RefusedRow> refusedRows(List<FeedQuality> files) {
    Map<String, FeedQuality> byHash = new HashMap<>();
    files.forEach(f -> byHash.putIfAbsent(f.feed() + f.fileSha256(), f));
    return refused.stream()
        .map(r -> refusedRow(byHash.get(r.feed() + r.sourceFile()), r))
        .sorted(
            Comparator.comparing(RefusedRow::feed)
                .thenComparing(RefusedRow::file)
                .thenComparing(RefusedRow::sourceRow)
                .thenComparing(RefusedRow::fileSha256))
        .toList();
  }

  private static RefusedRow refusedRow(FeedQuality file, Rejection r) {
    return new RefusedRow(
        file.period(),
        r.feed(),
        file.file(),
        r.sourceFile(),
        r.sourceRow(),
        r.unitId(),
        r.code(),
        r.columnName(),
        r.cell(),
        r.nearest());
  }

  /** A file's name may be a person's: the public sees its hash. */
  private static FeedQuality publicFile(FeedQuality f) {
    return new FeedQuality(
        f.period(),
        f.feed(),
        f.feed() + "/" + f.fileSha256().substring(0, 8) + f.fileSha256().substring(SHA256_DIGITS),
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
}
