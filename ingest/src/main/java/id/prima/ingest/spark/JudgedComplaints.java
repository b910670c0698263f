package id.prima.ingest.spark;

import id.prima.ingest.clean.CleanedCase;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlan;
import id.prima.ingest.clean.ComplaintRows;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import org.apache.spark.util.LongAccumulator;

/** The sightings of files of complaints. What becomes of them only the merge can tell. */
final class JudgedComplaints extends JudgedRows<ComplaintPlan, CleanedCase> {

  private static final long serialVersionUID = 1L;

  private final LandingSource source;
  private final ComplaintContext context;

  JudgedComplaints(LandingSource source, ComplaintContext context, LongAccumulator rowsDone) {
    super(SightingColumns.schema(), rowsDone);
    this.source = source;
    this.context = context;
  }

  @Override
  FileRows<CleanedCase> open(ComplaintPlan plan, FileSlice slice) throws IOException {
    return ComplaintRows.open(source, plan, context);
  }

  @Override
  void judge(CleanedCase cleaned, Verdicts verdicts) {
    if (cleaned instanceof CleanedCase.Seen seen) {
      verdicts.keep(SightingColumns.values(seen.sighting()), seen.sighting().unitId());
    } else if (cleaned instanceof CleanedCase.Refused refused) {
      verdicts.refuse(refused.rejection());
    } else {
      verdicts.elsewhere(((CleanedCase.Elsewhere) cleaned).unitId());
    }
  }
}
