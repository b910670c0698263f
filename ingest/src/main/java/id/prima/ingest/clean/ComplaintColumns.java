package id.prima.ingest.clean;

import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.read.RawRow;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a file of complaints holds what. Columns that are not named here are never looked
 * at.
 *
 * @param profile id of the profile
 * @param fields column of each field that has one
 * @param headers headers as in the file
 */
public record ComplaintColumns(
    String profile, EnumMap<ComplaintField, Integer> fields, List<String> headers)
    implements Serializable {

  static ComplaintColumns of(LayoutMatch<ComplaintField> match) {
    EnumMap<ComplaintField, Integer> fields = new EnumMap<>(ComplaintField.class);
    fields.putAll(match.fields());
    return new ComplaintColumns(match.profile().id(), fields, List.copyOf(match.headers()));
  }

  /** The same with a column whose content decided what it is. */
  ComplaintColumns with(Map<ComplaintField, Integer> decided) {
    EnumMap<ComplaintField, Integer> all = fields.clone();
    all.putAll(decided);
    return new ComplaintColumns(profile, all, headers);
  }

  /** The same without some columns. */
  ComplaintColumns without(Set<ComplaintField> some) {
    EnumMap<ComplaintField, Integer> rest = fields.clone();
    rest.keySet().removeAll(some);
    return new ComplaintColumns(profile, rest, headers);
  }

  /** Whether the file has a column for it. */
  boolean has(ComplaintField field) {
    return fields.containsKey(field);
  }

  /** The cell of a field; empty where the file has no such column. */
  String cell(RawRow row, ComplaintField field) {
    Integer column = fields.get(field);
    return column == null ? "" : row.cell(column);
  }

  /** The header of a field; null where the file has no such column. */
  String header(ComplaintField field) {
    Integer column = fields.get(field);
    return column == null ? null : headers.get(column).strip();
  }

  /** The cell of the case's number: that of SP4N-LAPOR! before the office's own. */
  String number(RawRow row) {
    String tracking = cell(row, ComplaintField.TRACKING_ID);
    return tracking.isEmpty() ? cell(row, ComplaintField.NUMBER) : tracking;
  }
}
