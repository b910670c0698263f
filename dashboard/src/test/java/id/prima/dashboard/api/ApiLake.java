package id.prima.dashboard.api;

import id.prima.dashboard.TestLake;
import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import id.prima.data.Tables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small lake with every public table, in which each column is once full and once empty. */
final class ApiLake {

  static final String EARLIER = "2026-Q2.r1";
  static final String LATEST = "2026-Q3.r1";
  static final String DRAFT = "2026-Q3.r2";

  /** Ids and names as unkind people may choose them. */
  static final String SLASHED = "dinas/1 & <2>";

  static final String PLAIN = "pkm-melati";

  private ApiLake() {}

  static TestLake in(Path folder) {
    TestLake lake = new TestLake(folder);
    release(lake, EARLIER, "2026-Q2").publish("2026-07-05T01:00:00Z");
    release(lake, LATEST, "2026-Q3").publish("2026-10-05T01:00:00Z");
    release(lake, DRAFT, "2026-Q3").draft();
    return lake;
  }

  private static TestLake.Writing release(TestLake lake, String id, String quarter) {
    TestLake.Writing writing = lake.release(id).withKetentuan().madeUp().counted(3, 4);
    Tables.withPublicCopy().forEach(table -> add(writing, table, quarter));
    return writing;
  }

  private static <R extends Record> void add(
      TestLake.Writing writing, Table<R> table, String quarter) {
    List<R> rows = new ArrayList<>();
    rows.add(TestLake.row(table, keys(table, quarter, PLAIN, Map.of())));
    rows.add(TestLake.row(table, keys(table, quarter, SLASHED, Map.of())));
    rows.add(
        TestLake.fullRow(
            table,
            keys(
                table,
                quarter,
                table.equals(Tables.UNIT) ? "pkm-full" : PLAIN,
                Map.of(
                    "ikm",
                    new BigDecimal("84.60"),
                    "mutu",
                    "B",
                    "mutu_bobot_011",
                    "B",
                    "mutu_bobot_0111",
                    "B",
                    "layanan_id",
                    "loket 1",
                    "code",
                    "same_file",
                    "outcome",
                    "duplicate"))));
    @SuppressWarnings("unchecked")
    R[] array = (R[]) java.lang.reflect.Array.newInstance(table.type(), 0);
    writing.withPublic(table, rows.toArray(array));
  }

  /** Values of the columns that say what a row is about, those only that the table has. */
  private static Object[] keys(
      Table<?> table, String quarter, String unit, Map<String, Object> more) {
    Map<String, Object> wanted = new HashMap<>(more);
    wanted.put("period", quarter);
    wanted.put("earlier_period", "2025-" + quarter.substring(5));
    wanted.put("tingkat", "unit");
    wanted.put("unit_id", unit);
    wanted.put("instrumen", "SKM");
    wanted.put("pengguna", "publik");
    wanted.put("frekuensi", "triwulan");
    wanted.put("status", "cukup");
    wanted.put("comparison", "sebelumnya");
    wanted.put("verdict", "tetap");
    wanted.put("nama", "Puskesmas \"Melati\" <b>");
    wanted.put("unsur", "WAKTU");
    List<Object> namesAndValues = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      if (wanted.containsKey(column.name())) {
        namesAndValues.add(column.name());
        namesAndValues.add(wanted.get(column.name()));
      }
    }
    return namesAndValues.toArray();
  }
}
