package id.prima.ingest.saran;

import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.SurveyCleaner;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/** Reads the suggestions of respondents out of survey files; they go nowhere but to the caller. */
public final class SuggestionReader {

  /** Changes the order in which suggestions of a unit are handed back, and nothing else. */
  private static final String SEED = "prima saran 2026\n";

  /**
   * A sheet that does not count may hold a suggestion all the same, if its unit and day are known.
   */
  private static final Set<String> PLACED =
      Set.of(Reason.ANSWER_INVALID.code(), Reason.TOO_FEW_ANSWERS.code());

  private final LandingSource source;
  private final SurveyPlanner planner;
  private final Function<Period, SurveyContext> contexts;
  private final ObjLongConsumer<String> progress;
  private final String wanted;
  private final SuggestionText text = SuggestionText.builtIn();
  private final AnswerWords words = AnswerWords.builtIn();

  private final List<Suggestion> list = new ArrayList<>();
  private final Set<String> withoutColumn = new TreeSet<>();
  private final Map<String, FilePlan.Problem> problems = new TreeMap<>();
  private final Map<String, Long> unplaced = new TreeMap<>();
  private final Map<String, Numbered> numbered = new HashMap<>();
  private long withoutContent;
  private long repeated;

  /**
   * Of one landing folder.
   *
   * @param contexts what the reading of a quarter rests on
   * @param unitId the unit asked for; null = all
   * @param progress is told each file and the rows read of it
   */
  public SuggestionReader(
      LandingSource source,
      SurveyPlanner planner,
      Function<Period, SurveyContext> contexts,
      String unitId,
      ObjLongConsumer<String> progress) {
    this.source = source;
    this.planner = planner;
    this.contexts = contexts;
    this.wanted = unitId;
    this.progress = progress;
  }

  /** A row as it was judged, with what its respondent wrote. */
  private record Sheet(Cleaned cleaned, List<String> cells) {}

  /** The answer that counts so far of those with its number. */
  private record Numbered(SurveyResponse response, List<String> cells) {}

  private static final class Sheets extends FileRows<Sheet> {
    Sheets(LandingSource source, SurveyPlan plan, SurveyCleaner cleaner) throws IOException {
      super(source, plan, row -> new Sheet(cleaner.clean(row), plan.columns().suggestions(row)));
    }
  }

  /** Reads the quarters. */
  public Suggestions read(List<Period> quarters) throws IOException {
    for (Period quarter : quarters) {
      read(quarter);
    }
    numbered.values().forEach(n -> add(n.response().unitId(), n.response().period(), n.cells()));
    return new Suggestions(
        shuffled(list),
        withoutContent,
        repeated,
        unplaced.values().stream().mapToLong(Long::longValue).sum(),
        list.stream().filter(s -> SuggestionText.isBlackedOut(s.text())).count(),
        List.copyOf(withoutColumn),
        List.copyOf(problems.values()));
  }

  private void read(Period quarter) throws IOException {
    SurveyPlanner.Plans plans = planner.plan(quarter);
    plans.problems().forEach(problem -> problems.put(problem.path(), problem));
    SurveyContext context = contexts.apply(quarter);
    for (SurveyPlan plan : OutcomeCounts.withoutCopies(plans.plans())) {
      if (plan.columns().suggestions().isEmpty()) {
        withoutColumn.add(plan.path());
        continue;
      }
      long lost = 0;
      try (Sheets rows = new Sheets(source, plan, new SurveyCleaner(plan, context, words))) {
        while (rows.hasNext()) {
          lost += place(rows.next(), quarter) ? 0 : 1;
          progress.accept(plan.path(), rows.read());
        }
      }
      // a row of no date is refused in every quarter: it is lost once
      unplaced.merge(plan.facts().sha256(), lost, Math::max);
    }
  }

  /** Takes a row; false where it has a suggestion that belongs nowhere. */
  private boolean place(Sheet sheet, Period quarter) {
    if (sheet.cells().isEmpty() || sheet.cleaned() instanceof Cleaned.OtherPeriod) {
      return true;
    } else if (sheet.cleaned() instanceof Cleaned.Accepted accepted) {
      accept(accepted, sheet.cells());
      return true;
    }
    Cleaned.Rejected refused = (Cleaned.Rejected) sheet.cleaned();
    String unit = refused.rejection().unitId();
    if (unit != null && PLACED.contains(refused.rejection().code())) {
      add(unit, quarter.toString(), sheet.cells());
      return true;
    }
    return refused.rejection().code().equals(Reason.SUMMARY_ROW.code())
        || sheet.cells().stream().allMatch(cell -> text.read(cell).isEmpty());
  }

  private void accept(Cleaned.Accepted accepted, List<String> cells) {
    SurveyResponse response = accepted.response();
    if (accepted.responseId() == null) {
      add(response.unitId(), response.period(), cells);
      return;
    }
    String key = ResponseOrder.key(response, accepted.responseId());
    Numbered own = new Numbered(response, cells);
    Numbered other = numbered.putIfAbsent(key, own);
    if (other == null) {
      return;
    }
    boolean newer = ResponseOrder.LATEST_FIRST.compare(other.response(), response) > 0;
    if (newer) {
      numbered.put(key, own);
    }
    if (isWanted(response.unitId())) {
      repeated += content((newer ? other : own).cells());
    }
  }

  private long content(List<String> cells) {
    return cells.stream().filter(cell -> text.read(cell).isPresent()).count();
  }

  private boolean isWanted(String unitId) {
    return wanted == null || wanted.equals(unitId);
  }

  private void add(String unitId, String period, List<String> cells) {
    if (!isWanted(unitId)) {
      return;
    }
    for (String cell : cells) {
      text.read(cell)
          .ifPresentOrElse(
              said -> list.add(new Suggestion(unitId, period, said)), () -> withoutContent++);
    }
  }

  /**
   * By unit and period; within these by a hash of the text. Unlike a shuffle from a known seed this
   * order cannot be turned back into that of the rows, and it does not hang on it.
   */
  private static List<Suggestion> shuffled(List<Suggestion> suggestions) {
    Comparator<Suggestion> byPlace =
        Comparator.comparing(Suggestion::unitId).thenComparing(Suggestion::period);
    Map<String, String> hashes = new HashMap<>();
    suggestions.forEach(s -> hashes.computeIfAbsent(s.text(), SuggestionReader::hash));
    return suggestions.stream().sorted(byPlace.thenComparing(s -> hashes.get(s.text()))).toList();
  }

  private static String hash(String said) {
    return ReleaseJson.sha256((SEED + said).getBytes(StandardCharsets.UTF_8));
  }
}
