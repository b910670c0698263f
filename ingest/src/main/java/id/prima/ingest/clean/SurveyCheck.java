package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Reads a quarter's files without an engine and without writing anything: what the batch would
 * count, refuse and leave aside.
 */
public final class SurveyCheck {

  private final LandingSource source;
  private final SurveyContext context;
  private final ObjLongConsumer<String> progress;
  private final AnswerWords words = AnswerWords.builtIn();
  private final OutcomeCounts counts;
  private final Map<String, SurveyResponse> numbered = new HashMap<>();
  private final Map<String, Integer> examplesByFile = new HashMap<>();
  private final List<Rejection> examples = new ArrayList<>();

  /**
   * For one quarter.
   *
   * @param progress is told each file and the rows read of it
   */
  public SurveyCheck(
      LandingSource source, SurveyContext context, ObjLongConsumer<String> progress) {
    this.source = source;
    this.context = context;
    this.progress = progress;
    this.counts = new OutcomeCounts(Feed.SURVEI, context.quarter());
  }

  /** Reads all planned files. */
  public IngestReport read(SurveyPlanner.Plans plans) throws IOException {
    for (SurveyPlan plan : OutcomeCounts.withoutCopies(plans.plans())) {
      try (SurveyRows rows = SurveyRows.open(source, plan, context, words)) {
        while (rows.hasNext()) {
          judge(plan.facts().sha256(), rows.next());
          progress.accept(plan.path(), rows.read());
        }
        counts.addRead(plan.facts().sha256(), rows.read());
      }
    }
    return counts.report(plans, examples);
  }

  private void judge(String hash, Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      accept(accepted);
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      Rejection rejection = rejected.rejection();
      counts.add(hash, rejection.unitId(), Outcome.REJECTED, rejection.code(), 1);
      if (examplesByFile.merge(hash, 1, Integer::sum) <= IngestReport.EXAMPLES_PER_FILE) {
        examples.add(rejection);
      }
    } else {
      String unit = ((Cleaned.OtherPeriod) cleaned).unitId();
      counts.add(hash, unit, Outcome.OTHER_PERIOD, null, 1);
    }
  }

  private void accept(Cleaned.Accepted accepted) {
    SurveyResponse response = accepted.response();
    if (accepted.responseId() == null) {
      count(response, 1);
      return;
    }
    String key = ResponseOrder.key(response, accepted.responseId());
    SurveyResponse other = numbered.putIfAbsent(key, response);
    if (other == null) {
      count(response, 1);
    } else if (ResponseOrder.COUNTED_FIRST.compare(other, response) <= 0) {
      counts.add(response.sourceFile(), response.unitId(), Outcome.DUPLICATE, null, 1);
    } else {
      numbered.put(key, response);
      count(other, -1);
      count(response, 1);
      counts.add(other.sourceFile(), other.unitId(), Outcome.DUPLICATE, null, 1);
    }
  }

  private void count(SurveyResponse response, long rows) {
    counts.add(response.sourceFile(), response.unitId(), Outcome.ACCEPTED, null, rows);
    if (response.periodFromFolder()) {
      counts.addPeriodFromFolder(response.sourceFile(), rows);
    }
  }
}
