package id.prima.ingest.clean;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.AnswerValues;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which column of a file holds what. Columns that are not named here are never looked at.
 *
 * @param profile id of the profile
 * @param order order of the unsur: daftar, formulir or nama
 * @param instrumen questionnaire, where no column says it
 * @param fields column of each field that has one
 * @param unsur column of each unsur
 * @param suggestions columns of free suggestions; no record has a field for what stands there
 * @param items column of each question that is none of the nine unsur
 * @param headers headers as in the file
 * @param answers what answers mean
 * @param recognition what each header was taken for
 */
public record SurveyColumns(
    String profile,
    String order,
    String instrumen,
    EnumMap<Field, Integer> fields,
    EnumMap<Unsur, Integer> unsur,
    List<Integer> suggestions,
    LinkedHashMap<String, Integer> items,
    List<String> headers,
    AnswerValues answers,
    Recognition recognition)
    implements Serializable {

  private static final int HIGHEST_ANSWER = 4;

  /** Words of headers under which respondents state their own office. */
  private static final Set<String> OFFICES =
      Set.of("instansi", "opd", "skpd", "perangkat", "kerja", "satker");

  static SurveyColumns of(HeaderMatch match) {
    return new SurveyColumns(
        match.profile().id(),
        match.profile().order().code(),
        match.profile().instrumen().code(),
        fields(match),
        copy(Unsur.class, match.unsur()),
        List.copyOf(match.suggestions()),
        items(match),
        List.copyOf(match.headers()),
        match.profile().reading().answers(),
        match.recognition());
  }

  /** Without the column of units, where the layout says that the unit stands elsewhere. */
  private static EnumMap<Field, Integer> fields(HeaderMatch match) {
    EnumMap<Field, Integer> fields = copy(Field.class, match.fields());
    if (match.profile().reading().unitFrom() != Reading.UnitFrom.COLUMN) {
      fields.remove(Field.UNIT);
    }
    return fields;
  }

  /** In the order of the layout. */
  private static LinkedHashMap<String, Integer> items(HeaderMatch match) {
    LinkedHashMap<String, Integer> items = new LinkedHashMap<>();
    match.profile().items().keySet().forEach(item -> items.put(item, match.items().get(item)));
    return items;
  }

  private static <K extends Enum<K>> EnumMap<K, Integer> copy(
      Class<K> type, Map<K, Integer> columns) {
    EnumMap<K, Integer> copy = new EnumMap<>(type);
    copy.putAll(columns);
    return copy;
  }

  /** Whether the office numbers its answers. */
  public boolean hasResponseIds() {
    return fields.containsKey(Field.RESPONSE_ID);
  }

  /** What a respondent suggested, as written: to be handed back to the office, never to be kept. */
  public List<String> suggestions(RawRow row) {
    return suggestions.stream().map(row::cell).filter(cell -> !cell.isEmpty()).toList();
  }

  /** The cell of a field; empty where the file has no such column. */
  String cell(RawRow row, Field field) {
    Integer column = fields.get(field);
    return column == null ? "" : row.cell(column);
  }

  String cell(RawRow row, Unsur asked) {
    return row.cell(unsur.get(asked));
  }

  /**
   * Whether the column of units may hold where the respondents come from, as in a survey of an
   * office that serves other offices: its header names an office, not a place of service.
   */
  boolean mayNameRespondents() {
    String header = header(Field.UNIT);
    return header != null
        && Arrays.stream(Words.normalise(header).split(" ", -1)).anyMatch(OFFICES::contains);
  }

  /** The header of a field; null where the file has no such column. */
  String header(Field field) {
    Integer column = fields.get(field);
    return column == null ? null : headers.get(column).strip();
  }

  String header(Unsur asked) {
    return headers.get(unsur.get(asked)).strip();
  }

  /** The questions that the file asks, in a survey of some kind. */
  Questionnaire questionnaire(Instrumen kind) {
    return new Questionnaire(
        kind,
        Stream.concat(unsur.keySet().stream().map(Unsur::code), items.keySet().stream()).toList());
  }

  /** How many questions the file asks. */
  int questions() {
    return unsur.size() + items.size();
  }

  /**
   * The answer in a cell, by the layout's own words before Prima's.
   *
   * @param asked null for a question that is none of the nine unsur
   * @return as {@link AnswerWords#answer}
   */
  int answer(AnswerWords words, Unsur asked, String cell) {
    if (answers.isBuiltIn() && asked != null) {
      return words.answer(asked, cell);
    }
    String normalised = Words.normalise(cell);
    Integer said = answers.find(asked, normalised);
    if (said != null) {
      return said;
    }
    // an unsur without words of its own: those that mean the same everywhere
    int value = words.answer(asked == null ? Unsur.PERSYARATAN : asked, cell);
    return value > 0 && answers.turns(normalised) ? HIGHEST_ANSWER + 1 - value : value;
  }

  int firstUnsurColumn() {
    return Collections.min(unsur.values());
  }

  int lastUnsurColumn() {
    int last = Collections.max(unsur.values());
    return items.isEmpty() ? last : Math.max(last, Collections.max(items.values()));
  }
}
