package id.prima.ingest.onefile;

import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.ResponseContent;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.onefile.FileRules.Asked;
import id.prima.rules.Ketentuan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The answers of one file that count, each once, by questionnaire and unit. */
final class CountedAnswers {

  private final List<Asked> asked;
  private final FileUnits units;
  private final OutcomeCounts counts;
  private final Map<String, Cleaned.Accepted> numbered = new LinkedHashMap<>();
  private final TreeMap<String, TreeMap<String, AnswerSet>> sets = new TreeMap<>();
  private final boolean several;
  private final Map<Long, Integer> taken = new HashMap<>();
  private final Map<Long, Integer> ofTable = new HashMap<>();
  private String table;
  private Period last;

  /** Of a file of several tables, or of one. */
  CountedAnswers(List<Asked> asked, FileUnits units, boolean several, OutcomeCounts counts) {
    this.several = several;
    this.asked = asked;
    this.units = units;
    this.counts = counts;
  }

  /** Adds an answer of the table that is being read. */
  void add(Cleaned.Accepted accepted) {
    SurveyResponse response = accepted.response();
    if (accepted.responseId() == null) {
      if (several && response.responseDate() != null && isTaken(response)) {
        String reason = Reason.OVERLAPPING_EXPORT.code();
        counts.add(response.sourceFile(), response.unitId(), Outcome.DUPLICATE, reason, 1);
      } else {
        count(accepted);
      }
      return;
    }
    String key = ResponseOrder.key(response, accepted.responseId());
    Cleaned.Accepted other = numbered.putIfAbsent(key, accepted);
    if (other != null) {
      if (ResponseOrder.LATEST_FIRST.compare(response, other.response()) < 0) {
        numbered.put(key, accepted);
      }
      counts.add(response.sourceFile(), response.unitId(), Outcome.DUPLICATE, null, 1);
    }
  }

  /**
   * Whether an earlier table has as many rows like it: as in {@link id.prima.ingest.clean.Overlap}
   * as many count as the table has that has most.
   */
  private boolean isTaken(SurveyResponse response) {
    if (!response.sourceFile().equals(table)) {
      table = response.sourceFile();
      ofTable.clear();
    }
    long content = ResponseContent.of(response);
    int inTable = ofTable.merge(content, 1, Integer::sum);
    if (inTable <= taken.getOrDefault(content, 0)) {
      return true;
    }
    taken.put(content, inTable);
    return false;
  }

  private int[] answers(Cleaned.Accepted accepted) {
    int[] answers = new int[asked.size()];
    int unsur = answers.length - accepted.items().size();
    for (int u = 0; u < answers.length; u++) {
      Integer answer =
          u < unsur
              ? answer(accepted.response(), Unsur.valueOf(asked.get(u).code()))
              : accepted.items().get(u - unsur);
      answers[u] = answer == null ? 0 : answer;
    }
    return answers;
  }

  private void count(Cleaned.Accepted accepted) {
    SurveyResponse response = accepted.response();
    Period quarter = Period.parse(response.period()).orElseThrow();
    last = last == null || last.compareTo(quarter) < 0 ? quarter : last;
    sets.computeIfAbsent(response.instrumen(), i -> new TreeMap<>())
        .computeIfAbsent(units.label(response.unitId()), u -> new AnswerSet(asked.size()))
        .add(answers(accepted), response.responseDate(), quarter);
    counts.add(response.sourceFile(), response.unitId(), Outcome.ACCEPTED, null, 1);
  }

  /** No more answers come. */
  void finish() {
    numbered.values().forEach(this::count);
  }

  /**
   * What they give, by questionnaire.
   *
   * @param wanted label of the only unit asked for, or null
   * @param population users of the service, of that unit or of all together
   */
  List<IndexFigures> figures(Ketentuan ketentuan, String wanted, OptionalLong population) {
    if (last == null) {
      return List.of();
    }
    FileRules rules = new FileRules(ketentuan, last.lastDay(), asked);
    List<IndexFigures> figures = new ArrayList<>();
    sets.forEach(
        (instrumen, its) -> figures.addAll(rules.figures(instrumen, its, wanted, population)));
    return figures;
  }

  private static Integer answer(SurveyResponse response, Unsur unsur) {
    return switch (unsur) {
      case PERSYARATAN -> response.persyaratan();
      case PROSEDUR -> response.prosedur();
      case WAKTU -> response.waktu();
      case BIAYA -> response.biaya();
      case PRODUK -> response.produk();
      case KOMPETENSI -> response.kompetensi();
      case PERILAKU -> response.perilaku();
      case PENGADUAN -> response.pengaduan();
      case SARANA -> response.sarana();
    };
  }
}
