package id.prima.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of every release of a lake, replaced ones too, as DuckDB reads them. */
final class Shelf {

  /**
   * A row of {@code unit_ikm} with its unsur.
   *
   * @param row its cells by column
   * @param histograms answers 1-4 by unsur; those that are not shown are missing
   */
  record Figure(Map<String, String> row, Map<String, List<Integer>> histograms) {
    String text(String column) {
      return row.get(column);
    }

    int respondents() {
      return Integer.parseInt(row.get("respondents"));
    }

    boolean hasIndex() {
      return !row.get("ikm").isEmpty();
    }

    @Override
    public String toString() {
      return List.of("release", "period", "tingkat", "unit_id", "layanan_id", "pengguna").stream()
              .map(row::get)
              .toList()
          + " n="
          + respondents();
    }
  }

  private final Path lake;
  private final boolean publicCopy;

  Shelf(Path lake, boolean publicCopy) {
    this.lake = lake;
    this.publicCopy = publicCopy;
  }

  /** The rows of a table, empty cells as empty text, with the release each comes from. */
  List<Map<String, String>> rows(String table) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select *, regexp_extract(filename, 'releases/([^/]*)/', 1) as release from"
                    + " read_parquet('%s/releases/*/%s%s/*.parquet', filename = true) order by all"
                        .formatted(lake, publicCopy ? "public/" : "", table))) {
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          String text = result.getString(c);
          row.put(result.getMetaData().getColumnName(c), text == null ? "" : text);
        }
        rows.add(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** The rows of {@code unit_ikm}, each with the histograms of its unsur. */
  List<Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    rows("unit_ikm").forEach(row -> figures.put(key(row), new Figure(row, new HashMap<>())));
    for (Map<String, String> row : rows("unit_unsur")) {
      figures
          .get(key(row))
          .histograms()
          .put(
              row.get("unsur"),
              List.of(
                  Integer.parseInt(row.get("answers_1")),
                  Integer.parseInt(row.get("answers_2")),
                  Integer.parseInt(row.get("answers_3")),
                  Integer.parseInt(row.get("answers_4"))));
    }
    return List.copyOf(figures.values());
  }

  private static String key(Map<String, String> row) {
    return String.join(
        " ",
        row.get("release"),
        row.get("period"),
        row.get("tingkat"),
        row.get("unit_id"),
        row.get("layanan_id"),
        row.get("instrumen"),
        row.get("pengguna"));
  }
}
