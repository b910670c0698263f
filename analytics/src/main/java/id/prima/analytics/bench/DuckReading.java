package id.prima.analytics.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same work in DuckDB: every cell read as text; date, period, unit, answers and repeated
 * numbers checked; accepted rows typed and written to Parquet, refused ones apart. It speaks JDBC
 * alone, so that the driver need not be there until it is used.
 *
 * @param threads as many as Prima uses
 * @param today later dates are impossible
 * @param minAnsweredShare share of the unsur that a sheet must answer
 */
public record DuckReading(int threads, LocalDate today, double minAnsweredShare)
    implements Reading {

  private static final List<String> UNSUR =
      List.of(
          "persyaratan",
          "prosedur",
          "waktu",
          "biaya",
          "produk",
          "kompetensi",
          "perilaku",
          "pengaduan",
          "sarana");

  @Override
  public String name() {
    return "DuckDB";
  }

  /** Whether the driver is there. */
  public static boolean isThere() {
    return DriverManager.drivers().anyMatch(d -> d.getClass().getName().contains("duckdb"));
  }

  @Override
  public long read(BenchFile file, Path out) throws Exception {
    Files.createDirectories(out);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("CREATE TABLE unit AS SELECT * FROM " + csv(file.folder() + "/unit.csv"));
      statement.execute("CREATE TABLE judged AS " + judged(file));
      // the latest dated of the rows that share a number counts; most numbers stand once
      statement.execute(
          """
          CREATE TABLE repeated AS
          SELECT unit_id, instrumen, response_id, max(place) AS counted
          FROM (SELECT *, rowid AS place, max(response_date) OVER same AS latest
                FROM judged
                WHERE code IS NULL AND response_id IN (
                  SELECT response_id FROM judged WHERE code IS NULL
                  GROUP BY response_id HAVING count(*) > 1)
                WINDOW same AS (PARTITION BY unit_id, instrumen, response_id))
          WHERE response_date IS NOT DISTINCT FROM latest
          GROUP BY unit_id, instrumen, response_id
          """);
      statement.execute(
          "COPY (SELECT j.rowid + 2 AS source_row, j.* EXCLUDE (code, response_id) FROM judged j"
              + " WHERE j.code IS NULL AND j.rowid NOT IN"
              + " (SELECT j2.rowid FROM judged j2 JOIN repeated r USING (unit_id, instrumen,"
              + " response_id) WHERE j2.code IS NULL AND j2.rowid <> r.counted)) TO '"
              + out.resolve("diterima.parquet")
              + "' (FORMAT parquet, COMPRESSION zstd)");
      statement.execute(
          "COPY (SELECT rowid + 2 AS source_row, code, unit_id FROM judged WHERE code <> 'other_period') TO '"
              + out.resolve("ditolak.parquet")
              + "' (FORMAT parquet, COMPRESSION zstd)");
      return number(
          statement,
          "SELECT count(*) FROM read_parquet('" + out.resolve("diterima.parquet") + "')");
    }
  }

  private String judged(BenchFile file) {
    String answers =
        UNSUR.stream()
            .map(u -> "CASE WHEN " + u + " IN ('1','2','3','4') THEN " + u + "::TINYINT END")
            .collect(Collectors.joining(", "));
    String names = UNSUR.stream().map(u -> "n_" + u).collect(Collectors.joining(", "));
    String invalid =
        UNSUR.stream()
            .map(u -> u + " NOT IN ('1','2','3','4','','0','-')")
            .collect(Collectors.joining(" OR "));
    String answered =
        UNSUR.stream()
            .map(u -> "(coalesce(" + u + ", '') IN ('1','2','3','4'))::INT")
            .collect(Collectors.joining(" + "));
    // no row_number(), which would keep one core busy alone: the table keeps the file's order
    return "SELECT '"
        + BenchFile.QUARTER
        + "' AS period, unit.unit_id, layanan_id, instrumen, response_id,"
        + " CASE WHEN kanal = 'tatap muka' THEN 'tatap_muka' ELSE kanal END AS kanal,"
        + " try_cast(tanggal AS DATE) AS response_date,"
        + " date_part('epoch', try_cast(jam AS TIME))::INT AS response_second, jenis_kelamin,"
        + " CASE WHEN tahun < 20 THEN '<20' WHEN tahun < 30 THEN '20-29' WHEN tahun < 40 THEN"
        + " '30-39' WHEN tahun < 50 THEN '40-49' WHEN tahun < 60 THEN '50-59' ELSE '60+' END"
        + " AS kelompok_usia, pendidikan, pekerjaan, "
        + columns(answers, names)
        + ", CASE WHEN response_date IS NULL THEN 'date_invalid' WHEN response_date > DATE '"
        + today
        + "' THEN 'date_future' WHEN response_date < DATE '"
        + BenchFile.QUARTER.firstDay()
        + "' OR response_date > DATE '"
        + BenchFile.QUARTER.lastDay()
        + "' THEN 'other_period' WHEN unit.unit_id IS NULL THEN 'unit_unknown' WHEN "
        + invalid
        + " THEN 'answer_invalid' WHEN "
        + answered
        + " < "
        + minAnsweredShare * UNSUR.size()
        + " THEN 'too_few_answers' END AS code FROM (SELECT *, usia::INT AS tahun FROM "
        + csv(file.survey().toString())
        + ") s LEFT JOIN (SELECT unit_id FROM unit) unit ON s.unit_id = unit.unit_id";
  }

  private static String columns(String answers, String names) {
    String[] a = answers.split(", (?=CASE)", -1);
    String[] n = names.split(", ", -1);
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < a.length; i++) {
      columns.append(i == 0 ? "" : ", ").append(a[i]).append(" AS ").append(n[i]);
    }
    return columns.toString();
  }

  private static String csv(String path) {
    return "read_csv('"
        + path
        + "', all_varchar = true, header = true, delim = ',', quote = '\"',"
        + " escape = '\"')";
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
