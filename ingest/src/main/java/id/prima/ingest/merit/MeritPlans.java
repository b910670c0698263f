package id.prima.ingest.merit;

import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FilePlans;
import java.util.List;

/** Plans and problems of all files of one feed, in order of path; the same for every quarter. */
public record MeritPlans(List<MeritPlan> plans, List<FilePlan.Problem> problems)
    implements FilePlans {

  /** Whether the office has no files of the feed. */
  public boolean isAbsent() {
    return plans.isEmpty() && problems.isEmpty();
  }
}
