package id.prima.ingest.clean;

import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Recognition;
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
 * @param base id of Prima's own profile that it is like
 * @param fields column of each field that has one
 * @param headers headers as in the file
 * @param recognition what each was taken for
 */
public record ComplaintColumns(
    String profile,
    String base,
    EnumMap<ComplaintField, Integer> fields,
    List<String> headers,
    Recognition recognition)
    implements Serializable {

  static ComplaintColumns of(LayoutMatch<ComplaintField> match) {
    EnumMap<ComplaintField, Integer> fields = new EnumMap<>(ComplaintField.class);
    fields.putAll(match.fields());
    if (match.profile().reading().unitFrom() != Reading.UnitFrom.COLUMN) {
      fields.keySet().removeAll(Set.of(ComplaintField.UNIT, ComplaintField.PARENT_UNIT));
    }
    return new ComplaintColumns(
        match.profile().id(),
        match.profile().base(),
        fields,
        List.copyOf(match.headers()),
        match.recognition());
  }

  /** The same with a column whose content decided what it is. */
  ComplaintColumns with(Map<ComplaintField, Integer> decided) {
    EnumMap<ComplaintField, Integer> all = fields.clone();
    all.putAll(decided);
    return new ComplaintColumns(profile, base, all, headers, recognition);
  }

  /** The same without some columns. */
  ComplaintColumns without(Set<ComplaintField> some) {
    EnumMap<ComplaintField, Integer> rest = fields.clone();
    rest.keySet().removeAll(some);
    return new ComplaintColumns(profile, base, rest, headers, recognition);
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
