package id.prima.ingest.spark;

import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.CleanedCase;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlan;
import id.prima.ingest.clean.ComplaintRows;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** The sightings of one file of complaints. What becomes of them only the merge can tell. */
final class JudgedComplaints extends JudgedRows<ComplaintPlan, CleanedCase> {

  private static final long serialVersionUID = 1L;

  private final LandingSource source;
  private final ComplaintContext context;

  JudgedComplaints(
      LandingSource source,
      ComplaintContext context,
      LongAccumulator rowsDone,
      LongAccumulator filesDone) {
    super(SightingColumns.schema(), rowsDone, filesDone);
    this.source = source;
    this.context = context;
  }

  static StructType schema() {
    return schema(SightingColumns.schema());
  }

  @Override
  FileRows<CleanedCase> open(ComplaintPlan plan) throws IOException {
    return ComplaintRows.open(source, plan, context);
  }

  @Override
  Row row(CleanedCase cleaned, Tallies tallies) {
    if (cleaned instanceof CleanedCase.Seen seen) {
      return kept(SightingColumns.values(seen.sighting()), seen.sighting().caseKey());
    } else if (cleaned instanceof CleanedCase.Refused refused) {
      return refused(refused.rejection(), tallies);
    }
    tallies.add(((CleanedCase.Elsewhere) cleaned).unitId(), Outcome.OTHER_PERIOD, null);
    return null;
  }
}
