package id.prima.analytics.cli;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.ingest.clean.IngestReport;
import java.io.IOException;
import java.util.List;

/** What became of every file of every feed, as tables of a release. */
record FeedTables(List<IngestReport> reports) {

  void write(ReleaseDraft draft) throws IOException {
    FeedTables open =
        new FeedTables(reports.stream().filter(r -> r.feed().countsArePublic()).toList());
    draft.write(Tables.FEED_QUALITY, files().iterator());
    draft.writePublic(
        Tables.FEED_QUALITY, open.files().stream().map(FeedTables::publicFile).toList());
    draft.write(Tables.FEED_OUTCOME, outcomes().iterator());
    draft.writePublic(Tables.FEED_OUTCOME, open.outcomes());
    draft.write(Tables.FEED_FLAG, flags().iterator());
    draft.writePublic(Tables.FEED_FLAG, open.flags());
  }

  private List<FeedQuality> files() {
    return reports.stream().flatMap(r -> r.files().stream()).toList();
  }

  private List<FeedOutcome> outcomes() {
    return reports.stream().flatMap(r -> r.outcomes().stream()).toList();
  }

  private List<FeedFlag> flags() {
    return reports.stream().flatMap(r -> r.flags().stream()).toList();
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
}
