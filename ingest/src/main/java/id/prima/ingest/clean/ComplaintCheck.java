package id.prima.ingest.clean;

import id.prima.data.silver.Complaint;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.Corrections.Handed;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

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
  private final int examplesPerFile;
  private final List<Handed> handed = new ArrayList<>();
  private final Map<RowId, CleanedCase> toSettle = new LinkedHashMap<>();

  /**
   * For one quarter.
   *
   * @param progress is told each file and the rows read of it
   */
  public ComplaintCheck(
      LandingSource source, ComplaintContext context, ObjLongConsumer<String> progress) {
    this(source, context, progress, IngestReport.EXAMPLES_PER_FILE);
  }

  /** The same, with so many refused rows of each file in its report. */
  public ComplaintCheck(
      LandingSource source,
      ComplaintContext context,
      ObjLongConsumer<String> progress,
      int examplesPerFile) {
    this.examplesPerFile = examplesPerFile;
    this.source = source;
    this.context = context;
    this.progress = progress;
    this.counts = new OutcomeCounts(Feed.PENGADUAN, context.quarter());
  }

  /** Reads all planned files. */
  public IngestReport read(ComplaintPlanner.Plans plans) throws IOException {
    List<ComplaintPlan> files = OutcomeCounts.withoutCopies(plans.plans());
    boolean corrected = RowMarker.isInAny(files);
    for (ComplaintPlan plan : files) {
      String hash = plan.facts().sha256();
      receivedHeaders.put(hash, plan.receivedHeader());
      try (ComplaintRows rows = ComplaintRows.open(source, plan, context)) {
        while (rows.hasNext()) {
          CleanedCase cleaned = rows.next();
          if (rows.marker() != null) {
            RowId id = new RowId(hash, rows.row());
            handed.add(new Handed(id, rows.marker(), outcome(cleaned)));
            toSettle.put(id, cleaned);
          } else if (corrected && cleaned instanceof CleanedCase.Refused) {
            toSettle.put(new RowId(hash, rows.row()), cleaned);
          } else {
            judge(hash, cleaned);
          }
          progress.accept(plan.path(), rows.read());
        }
        counts.addRead(hash, rows.read());
      }
    }
    if (corrected) {
      settleCorrections(plans.plans());
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

  /** Which file is the newer one: every file of complaints has a day. */
  public static ExportOrder exports(List<ComplaintPlan> plans) {
    Map<String, LocalDate> dates = new HashMap<>();
    plans.forEach(plan -> dates.put(plan.facts().sha256(), plan.fileDate().date()));
    return ExportOrder.of(List.of(), dates);
  }

  private static Outcome outcome(CleanedCase cleaned) {
    if (cleaned instanceof CleanedCase.Seen) {
      return Outcome.ACCEPTED;
    }
    return cleaned instanceof CleanedCase.Refused ? Outcome.REJECTED : Outcome.OTHER_PERIOD;
  }

  private void settleCorrections(List<ComplaintPlan> plans) {
    Corrections corrections =
        Corrections.of(
            handed,
            plans.stream().map(plan -> plan.facts().sha256()).collect(Collectors.toSet()),
            id -> toSettle.get(id) instanceof CleanedCase.Refused,
            exports(plans));
    corrections.addRemarks(counts);
    toSettle.forEach(
        (id, cleaned) ->
            corrections
                .duplicate(id)
                .ifPresentOrElse(
                    reason ->
                        counts.add(id.file(), unit(cleaned), Outcome.DUPLICATE, reason.code(), 1),
                    () -> judge(id.file(), cleaned)));
  }

  private static String unit(CleanedCase cleaned) {
    if (cleaned instanceof CleanedCase.Seen seen) {
      return seen.sighting().unitId();
    }
    return cleaned instanceof CleanedCase.Refused refused
        ? refused.rejection().unitId()
        : ((CleanedCase.Elsewhere) cleaned).unitId();
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
    if (examplesByFile.merge(hash, 1, Integer::sum) <= examplesPerFile) {
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
