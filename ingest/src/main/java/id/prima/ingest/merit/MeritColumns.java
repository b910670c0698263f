package id.prima.ingest.merit;

import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.RawRow;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which column of a file holds what. Columns that are not named here are never looked at.
 *
 * @param profile id of the layout
 * @param base id of Prima's own layout that it is like
 * @param fields column of each field that has one
 * @param lastNeeded the last column that no row can do without
 * @param headers headers as in the file
 * @param recognition what each was taken for
 */
public record MeritColumns(
    String profile,
    String base,
    TreeMap<String, Integer> fields,
    int lastNeeded,
    List<String> headers,
    Recognition recognition)
    implements Serializable {

  static MeritColumns of(LayoutMatch<String> match) {
    int last = 0;
    for (Set<String> set : match.profile().required()) {
      int first =
          set.stream()
              .filter(match.fields()::containsKey)
              .mapToInt(match.fields()::get)
              .min()
              .orElseThrow();
      last = Math.max(last, first);
    }
    TreeMap<String, Integer> fields = new TreeMap<>(match.fields());
    if (match.profile().reading().unitFrom() != Reading.UnitFrom.COLUMN) {
      fields.remove("unit");
    }
    return new MeritColumns(
        match.profile().id(),
        match.profile().base(),
        fields,
        last,
        List.copyOf(match.headers()),
        match.recognition());
  }

  /** Whether the file has a column for it. */
  boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The cell of a field; empty where the file has no such column. */
  String cell(RawRow row, String field) {
    Integer column = fields.get(field);
    return column == null ? "" : row.cell(column);
  }

  /** The header of a field; null where the file has no such column. */
  String header(String field) {
    Integer column = fields.get(field);
    return column == null ? null : headers.get(column).strip();
  }
}
