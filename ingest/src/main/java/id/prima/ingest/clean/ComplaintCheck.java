package id.prima.ingest.clean;

import id.prima.data.silver.Complaint;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Reads all files of complaints without an engine and without writing anything: what the batch
 * would count, refuse and leave aside.
 */
public final class ComplaintCheck {

  /** What becomes of a file's remarks where it told nothing. */
  public static final String NOTHING_NEW =
      "tidak ada yang baru: tidak ada laporan baru dan tidak ada yang berubah sejak berkas"
          + " sebelumnya";

  private final LandingSource source;
  private final ComplaintContext context;
  private final ObjLongConsumer<String> progress;
  private final OutcomeCounts counts;
  private final Map<String, List<Sighting>> cases = new HashMap<>();
  private final Map<String, String> receivedHeaders = new HashMap<>();
  private final Map<String, Boolean> news = new HashMap<>();
  private final Map<String, Integer> examplesByFile = new HashMap<>();
  private final List<Rejection> examples = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();

  /**
   * For one quarter.
   *
   * @param progress is told each file and the rows read of it
   */
  public ComplaintCheck(
      LandingSource source, ComplaintContext context, ObjLongConsumer<String> progress) {
    this.source = source;
    this.context = context;
    this.progress = progress;
    this.counts = new OutcomeCounts(Feed.PENGADUAN, context.quarter());
  }

  /** Reads all planned files. */
  public IngestReport read(ComplaintPlanner.Plans plans) throws IOException {
    for (ComplaintPlan plan : OutcomeCounts.withoutCopies(plans.plans())) {
      String hash = plan.facts().sha256();
      receivedHeaders.put(hash, plan.receivedHeader());
      try (ComplaintRows rows = ComplaintRows.open(source, plan, context)) {
        while (rows.hasNext()) {
          judge(hash, rows.next());
          progress.accept(plan.path(), rows.read());
        }
        counts.addRead(hash, rows.read());
      }
    }
    cases.values().forEach(sightings -> merge(CaseHistory.merge(sightings, context)));
    news.forEach(
        (hash, any) -> {
          if (!any) {
            counts.addRemark(hash, NOTHING_NEW);
          }
        });
    examples.sort(
        java.util.Comparator.comparing(Rejection::sourceFile)
            .thenComparingInt(Rejection::sourceRow));
    return counts.report(plans, examples);
  }

  /** The cases that count, after reading. */
  public List<Complaint> complaints() {
    return complaints;
  }

  private void judge(String hash, CleanedCase cleaned) {
    if (cleaned instanceof CleanedCase.Seen seen) {
      cases.computeIfAbsent(seen.sighting().caseKey(), k -> new ArrayList<>()).add(seen.sighting());
    } else if (cleaned instanceof CleanedCase.Refused refused) {
      refuse(refused.rejection());
    } else {
      String unit = ((CleanedCase.Elsewhere) cleaned).unitId();
      counts.add(hash, unit, Outcome.OTHER_PERIOD, null, 1);
    }
  }

  private void refuse(Rejection rejection) {
    String hash = rejection.sourceFile();
    counts.add(hash, rejection.unitId(), Outcome.REJECTED, rejection.code(), 1);
    if (examplesByFile.merge(hash, 1, Integer::sum) <= IngestReport.EXAMPLES_PER_FILE) {
      examples.add(rejection);
    }
  }

  private void merge(CaseHistory.Merged merged) {
    for (CaseHistory.Ending ending : merged.endings()) {
      String hash = ending.sighting().sourceFile();
      news.merge(hash, ending.news(), Boolean::logicalOr);
      if (ending.outcome() == Outcome.REJECTED) {
        refuse(ending.rejection(receivedHeaders.get(hash)));
      } else {
        counts.add(hash, ending.sighting().unitId(), ending.outcome(), ending.code(), 1);
      }
    }
    if (merged.complaint() != null) {
      complaints.add(merged.complaint());
      merged.flags().forEach(flag -> counts.addFlag(merged.complaint().sourceFile(), flag, 1));
    }
  }
}
