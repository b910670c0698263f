package id.prima.ingest.clean;

import id.prima.ingest.read.LandingSource;
import java.io.IOException;

/** The judged rows of one file of complaints. */
public final class ComplaintRows extends FileRows<CleanedCase> {

  private ComplaintRows(LandingSource source, ComplaintPlan plan, ComplaintCleaner cleaner)
      throws IOException {
    super(source, plan, cleaner::clean);
  }

  /** Opens a planned file. The caller closes it. */
  public static ComplaintRows open(
      LandingSource source, ComplaintPlan plan, ComplaintContext context) throws IOException {
    return new ComplaintRows(
        source, plan, new ComplaintCleaner(plan, context, ComplaintWords.builtIn()));
  }
}
