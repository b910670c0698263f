package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/**
 * Reads a quarter's files without an engine and without writing anything: what the batch would
 * count, refuse and leave aside.
 */
public final class SurveyCheck {

  private final LandingSource source;
  private final SurveyContext context;
  private final ObjLongConsumer<String> progress;
  private final AnswerWords words = AnswerWords.builtIn();
  private final int examplesPerFile;
  private final OutcomeCounts counts;
  private final AnswerCopies copies = new AnswerCopies();
  private final Map<String, LocalDate> newestAnswers = new HashMap<>();
  private final List<HandedAnswer> handed = new ArrayList<>();
  private final Set<RowId> targets = new HashSet<>();
  private final Map<RowId, Rejection> refusedTargets = new HashMap<>();
  private final Map<String, List<Rejection>> examples = new LinkedHashMap<>();

  /** A row of a file of corrections, which counts only when all files are read. */
  private record HandedAnswer(Corrections.Handed handed, Cleaned cleaned) {}

  /**
   * For one quarter.
   *
   * @param progress is told each file and the rows read of it
   */
  public SurveyCheck(
      LandingSource source, SurveyContext context, ObjLongConsumer<String> progress) {
    this(source, context, progress, IngestReport.EXAMPLES_PER_FILE);
  }

  /** The same, with so many refused rows of each file in its report. */
  public SurveyCheck(
      LandingSource source,
      SurveyContext context,
      ObjLongConsumer<String> progress,
      int examplesPerFile) {
    this.examplesPerFile = examplesPerFile;
    this.source = source;
    this.context = context;
    this.progress = progress;
    this.counts = new OutcomeCounts(Feed.SURVEI, context.quarter());
  }

  /** Reads all planned files, those of corrections first: they tell which refused rows matter. */
  public IngestReport read(SurveyPlanner.Plans plans) throws IOException {
    List<SurveyPlan> files = OutcomeCounts.withoutCopies(plans.plans());
    Set<String> hashes =
        files.stream().map(plan -> plan.facts().sha256()).collect(Collectors.toSet());
    for (SurveyPlan plan : files) {
      if (RowMarker.isIn(plan)) {
        read(plan);
      }
    }
    handed.forEach(h -> Corrections.find(h.handed().marker(), hashes).ifPresent(targets::add));
    handed.forEach(h -> noteTarget(h.cleaned()));
    for (SurveyPlan plan : files) {
      if (!RowMarker.isIn(plan)) {
        read(plan);
      }
    }
    ExportOrder exports = ExportOrder.of(plans.plans(), newestAnswers);
    settleCorrections(hashes, exports);
    copies.settle(exports, counts);
    return counts.report(plans, examples.values().stream().flatMap(List::stream).toList());
  }

  private void read(SurveyPlan plan) throws IOException {
    String hash = plan.facts().sha256();
    try (SurveyRows rows = SurveyRows.open(source, plan, context, words)) {
      while (rows.hasNext()) {
        Cleaned cleaned = rows.next();
        LocalDate date = date(cleaned);
        if (date != null) {
          newestAnswers.merge(hash, date, (a, b) -> a.isAfter(b) ? a : b);
        }
        if (cleaned instanceof Cleaned.Accepted accepted) {
          counts.addAnswers(hash, accepted.asked(), accepted.empty());
        }
        if (rows.marker() == null) {
          judge(hash, cleaned);
        } else {
          RowId id = new RowId(hash, rows.row());
          handed.add(
              new HandedAnswer(
                  new Corrections.Handed(id, rows.marker(), outcome(cleaned)), cleaned));
        }
        progress.accept(plan.path(), rows.read());
      }
      counts.addRead(hash, rows.read());
    }
  }

  private static LocalDate date(Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      return accepted.response().responseDate();
    }
    return cleaned instanceof Cleaned.OtherPeriod other ? other.date() : null;
  }

  private static Outcome outcome(Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted) {
      return Outcome.ACCEPTED;
    }
    return cleaned instanceof Cleaned.Rejected ? Outcome.REJECTED : Outcome.OTHER_PERIOD;
  }

  private void judge(String hash, Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      copies.add(accepted, hash);
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      noteTarget(cleaned);
      refuse(rejected.rejection());
    } else {
      String unit = ((Cleaned.OtherPeriod) cleaned).unitId();
      counts.add(hash, unit, Outcome.OTHER_PERIOD, null, 1);
    }
  }

  private void noteTarget(Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Rejected rejected) {
      Rejection rejection = rejected.rejection();
      RowId id = new RowId(rejection.sourceFile(), rejection.sourceRow());
      if (targets.contains(id)) {
        refusedTargets.put(id, rejection);
      }
    }
  }

  private void refuse(Rejection rejection) {
    String hash = rejection.sourceFile();
    counts.add(hash, rejection.unitId(), Outcome.REJECTED, rejection.code(), 1);
    List<Rejection> ofFile = examples.computeIfAbsent(hash, h -> new ArrayList<>());
    if (ofFile.size() < examplesPerFile
        && !targets.contains(new RowId(hash, rejection.sourceRow()))) {
      ofFile.add(rejection);
    }
  }

  private void settleCorrections(Set<String> files, ExportOrder exports) {
    Corrections corrections =
        Corrections.of(
            handed.stream().map(HandedAnswer::handed).toList(),
            files,
            refusedTargets::containsKey,
            exports);
    corrections.addRemarks(counts);
    Set<RowId> handedIds = new HashSet<>();
    for (HandedAnswer row : handed) {
      RowId id = row.handed().id();
      handedIds.add(id);
      Reason reason = corrections.duplicate(id).orElse(null);
      if (reason != null) {
        counts.add(id.file(), unit(row.cleaned()), Outcome.DUPLICATE, reason.code(), 1);
      } else if (row.cleaned() instanceof Cleaned.Accepted accepted) {
        copies.add(accepted, corrections.home(id));
      } else {
        judge(id.file(), row.cleaned());
      }
    }
    refusedTargets.forEach(
        (id, rejection) -> {
          Reason reason = corrections.duplicate(id).orElse(null);
          if (reason != null && !handedIds.contains(id)) {
            counts.add(id.file(), rejection.unitId(), Outcome.REJECTED, rejection.code(), -1);
            counts.add(id.file(), rejection.unitId(), Outcome.DUPLICATE, reason.code(), 1);
          }
        });
  }

  private static String unit(Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      return accepted.response().unitId();
    }
    return cleaned instanceof Cleaned.Rejected rejected
        ? rejected.rejection().unitId()
        : ((Cleaned.OtherPeriod) cleaned).unitId();
  }
}
