package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.read.RawRow;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file holds what. Columns that are not named here are never looked at.
 *
 * @param profile id of the profile
 * @param order order of the unsur: daftar, formulir or nama
 * @param instrumen questionnaire, where no column says it
 * @param fields column of each field that has one
 * @param unsur column of each unsur
 * @param suggestions columns of free suggestions; no record has a field for what stands there
 * @param headers headers as in the file
 */
public record SurveyColumns(
    String profile,
    String order,
    String instrumen,
    EnumMap<Field, Integer> fields,
    EnumMap<Unsur, Integer> unsur,
    List<Integer> suggestions,
    List<String> headers)
    implements Serializable {

  static SurveyColumns of(HeaderMatch match) {
    return new SurveyColumns(
        match.profile().id(),
        match.profile().order().code(),
        match.profile().instrumen().code(),
        copy(Field.class, match.fields()),
        copy(Unsur.class, match.unsur()),
        List.copyOf(match.suggestions()),
        List.copyOf(match.headers()));
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

  /** The header of a field; null where the file has no such column. */
  String header(Field field) {
    Integer column = fields.get(field);
    return column == null ? null : headers.get(column).strip();
  }

  String header(Unsur asked) {
    return headers.get(unsur.get(asked)).strip();
  }

  int lastUnsurColumn() {
    return Collections.max(unsur.values());
  }
}
