package id.prima.ingest.saran;

import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.Corrections;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.ResponseContent;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.RowMarker;
import id.prima.ingest.clean.SurveyCleaner;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

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
  private record Sheet(Cleaned cleaned, List<String> cells) {
    boolean isRefused() {
      return cleaned instanceof Cleaned.Rejected;
    }

    Outcome outcome() {
      if (cleaned instanceof Cleaned.Accepted) {
        return Outcome.ACCEPTED;
      }
      return isRefused() ? Outcome.REJECTED : Outcome.OTHER_PERIOD;
    }

    /** Day of the answer; null where it has none, or is refused. */
    LocalDate day() {
      if (cleaned instanceof Cleaned.Accepted accepted) {
        return accepted.response().responseDate();
      }
      return cleaned instanceof Cleaned.OtherPeriod other ? other.date() : null;
    }
  }

  private static final class Sheets extends FileRows<Sheet> {
    Sheets(LandingSource source, SurveyPlan plan, SurveyCleaner cleaner) throws IOException {
      super(source, plan, row -> new Sheet(cleaner.clean(row), plan.columns().suggestions(row)));
    }
  }

  /** Reads the quarters. */
  public Suggestions read(List<Period> quarters) throws IOException {
    for (Period quarter : quarters) {
      new OfQuarter(quarter).read();
    }
    return new Suggestions(
        shuffled(list),
        withoutContent,
        repeated,
        unplaced.values().stream().mapToLong(Long::longValue).sum(),
        list.stream().filter(s -> SuggestionText.isBlackedOut(s.text())).count(),
        List.copyOf(withoutColumn),
        List.copyOf(problems.values()));
  }

  /** Of the sheets of a quarter that are the same one, one is taken, as the batch does. */
  private final class OfQuarter {
    private final Period quarter;
    private final SurveyContext context;
    private final List<Corrections.Handed> handed = new ArrayList<>();

    /** Rows of corrections, and refused rows that they may replace. */
    private final Map<RowId, Sheet> waiting = new LinkedHashMap<>();

    private final Map<String, List<Sheet>> numbered = new LinkedHashMap<>();
    private final Map<String, LocalDate> newest = new HashMap<>();
    private final Map<String, Long> lost = new HashMap<>();

    /** How often each sheet without a number was taken, and how often it stands in a file. */
    private final Map<Said, Integer> taken = new HashMap<>();

    private final Map<String, Map<Said, Integer>> ofFile = new HashMap<>();

    /** What a sheet without a number says, by which it is known again in another export. */
    private record Said(long content, List<String> cells) {}

    OfQuarter(Period quarter) {
      this.quarter = quarter;
      this.context = contexts.apply(quarter);
    }

    void read() throws IOException {
      SurveyPlanner.Plans plans = planner.plan(quarter);
      plans.problems().forEach(problem -> problems.put(problem.path(), problem));
      List<SurveyPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
      Set<String> files =
          inputs.stream().map(plan -> plan.facts().sha256()).collect(Collectors.toSet());
      Set<RowId> targets = new HashSet<>();
      // corrections first: they tell which refused rows wait for them
      for (boolean corrections : new boolean[] {true, false}) {
        for (SurveyPlan plan : inputs) {
          if (RowMarker.isIn(plan) == corrections) {
            read(plan, targets);
          }
        }
        handed.forEach(row -> Corrections.find(row.marker(), files).ifPresent(targets::add));
      }
      settle(files, ExportOrder.of(plans.plans(), newest));
      // a row of no date is refused in every quarter: it is lost once
      lost.forEach((file, rows) -> unplaced.merge(file, rows, Math::max));
    }

    private void read(SurveyPlan plan, Set<RowId> targets) throws IOException {
      if (plan.columns().suggestions().isEmpty()) {
        withoutColumn.add(plan.path());
        return;
      }
      String file = plan.facts().sha256();
      try (Sheets rows = new Sheets(source, plan, new SurveyCleaner(plan, context, words))) {
        while (rows.hasNext()) {
          Sheet sheet = rows.next();
          RowId id = new RowId(file, rows.row());
          LocalDate day = sheet.day();
          if (day != null) {
            newest.merge(file, day, (a, b) -> a.isAfter(b) ? a : b);
          }
          if (rows.marker() != null) {
            handed.add(new Corrections.Handed(id, rows.marker(), sheet.outcome()));
            waiting.put(id, sheet);
          } else if (sheet.isRefused() && targets.contains(id)) {
            waiting.put(id, sheet);
          } else {
            place(sheet, file, file);
          }
          progress.accept(plan.path(), rows.read());
        }
      }
    }

    private void settle(Set<String> files, ExportOrder exports) {
      Corrections corrections =
          Corrections.of(
              handed, files, id -> waiting.containsKey(id) && waiting.get(id).isRefused(), exports);
      waiting.forEach(
          (id, sheet) -> {
            if (corrections.duplicate(id).isEmpty()) {
              place(sheet, id.file(), corrections.home(id));
            }
          });
      Comparator<SurveyResponse> countedFirst = ResponseOrder.newestFirst(exports);
      for (List<Sheet> same : numbered.values()) {
        same.sort(Comparator.comparing(OfQuarter::response, countedFirst));
        add(response(same.get(0)), same.get(0).cells());
        same.stream().skip(1).forEach(this::repeat);
      }
    }

    private static SurveyResponse response(Sheet sheet) {
      return ((Cleaned.Accepted) sheet.cleaned()).response();
    }

    private void repeat(Sheet sheet) {
      repeated += isWanted(response(sheet).unitId()) ? content(sheet.cells()) : 0;
    }

    private void add(SurveyResponse response, List<String> cells) {
      SuggestionReader.this.add(response.unitId(), response.period(), cells);
    }

    /** Takes a row of a file; a correction belongs to the file of the row that it replaces. */
    private void place(Sheet sheet, String file, String home) {
      if (sheet.cells().isEmpty()) {
        return;
      } else if (sheet.cleaned() instanceof Cleaned.Accepted accepted) {
        accept(accepted, sheet, home);
      } else if (sheet.cleaned() instanceof Cleaned.Rejected refused && !add(refused, sheet)) {
        lost.merge(file, 1L, Long::sum);
      }
    }

    /** Takes a refused row; false where it has a suggestion that belongs nowhere. */
    private boolean add(Cleaned.Rejected refused, Sheet sheet) {
      String unit = refused.rejection().unitId();
      if (unit != null && PLACED.contains(refused.rejection().code())) {
        SuggestionReader.this.add(unit, quarter.toString(), sheet.cells());
        return true;
      }
      return refused.rejection().code().equals(Reason.SUMMARY_ROW.code())
          || sheet.cells().stream().allMatch(cell -> text.read(cell).isEmpty());
    }

    private void accept(Cleaned.Accepted accepted, Sheet sheet, String home) {
      SurveyResponse response = accepted.response();
      if (accepted.responseId() != null) {
        numbered
            .computeIfAbsent(
                ResponseOrder.key(response, accepted.responseId()), key -> new ArrayList<>())
            .add(sheet);
      } else if (response.responseDate() == null) {
        add(response, sheet.cells());
      } else {
        Said said = new Said(ResponseContent.of(response), sheet.cells());
        int inFile =
            ofFile.computeIfAbsent(home, f -> new HashMap<>()).merge(said, 1, Integer::sum);
        if (inFile <= taken.getOrDefault(said, 0)) {
          repeat(sheet);
        } else {
          taken.put(said, inFile);
          add(response, sheet.cells());
        }
      }
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
