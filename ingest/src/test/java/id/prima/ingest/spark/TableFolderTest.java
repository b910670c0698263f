package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.ColumnSpec;
import id.prima.data.ColumnType;
import id.prima.data.Table;
import id.prima.data.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spark reads what is written without it, and what it writes is read without it. */
@Tag("slow")
class TableFolderTest {

  private static final int ROWS = 60;
  private static SparkSession spark;
  private static LakeFiles files;

  private final Random random = new Random(5);
  @TempDir Path temp;

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Jayapura"), Map.of("spark.master", "local[2]"));
    files = new LakeFiles(HadoopSettings.configuration(Map.of()));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** Among them they have every type of column, empty and not. */
  static List<Table<?>> tables() {
    return List.of(
        Tables.RECAP_SHEET, Tables.SKM_CELL, Tables.UNIT_IKM, Tables.UNIT, Tables.COMPLAINT);
  }

  @Test
  void everyTypeOfColumnIsAmongThem() {
    assertThat(tables().stream().flatMap(table -> table.columns().stream()).map(ColumnSpec::type))
        .contains(ColumnType.values());
  }

  @ParameterizedTest
  @MethodSource("tables")
  <R extends Record> void sparkReadsWhatTheDriverWrote(Table<R> table) throws IOException {
    List<Object[]> rows = values(table);
    URI folder = Files.createDirectory(temp.resolve("rows")).toUri();
    TableFile.Written written =
        TableFile.write(
            table,
            rows.stream().map(table::of).iterator(),
            folder.resolve(TableFile.NAME),
            files.configuration());

    assertThat(written.rows()).isEqualTo(ROWS);
    assertThat(
            spark
                .read()
                .schema(RowCodec.schema(table))
                .parquet(LakeFiles.sparkPath(folder))
                .collectAsList())
        .map(row -> Arrays.asList(table.values(RowCodec.record(table, row))))
        .containsExactlyElementsOf(rows.stream().map(Arrays::asList).toList());
    TableFolder read = new TableFolder(files, folder);
    assertThat(read.rows(table)).containsExactlyElementsOf(records(table, rows));
    assertThat(read.count()).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @MethodSource("tables")
  <R extends Record> void theDriverReadsWhatSparkWrote(Table<R> table) throws IOException {
    List<R> records = records(table, values(table));
    URI folder = temp.resolve("rows").toUri();
    List<Row> rows = records.stream().map(record -> RowCodec.row(table, record)).toList();
    spark
        .createDataFrame(rows, RowCodec.schema(table))
        .repartition(3)
        .write()
        .parquet(LakeFiles.sparkPath(folder));

    TableFolder read = new TableFolder(files, URI.create(folder + "/"));
    assertThat(read.rows(table)).containsExactlyInAnyOrderElementsOf(records);
    assertThat(read.count()).isEqualTo(ROWS);
    assertThat(read.rows(table, 7)).isEqualTo(read.rows(table).subList(0, 7));
  }

  @Test
  void aFolderThatIsNotThereHasNoRows() throws IOException {
    TableFolder nowhere = new TableFolder(files, temp.resolve("nowhere").toUri());

    assertThat(nowhere.rows(Tables.REJECTION)).isEmpty();
    assertThat(nowhere.count()).isZero();
  }

  private static <R extends Record> List<R> records(Table<R> table, List<Object[]> rows) {
    return rows.stream().map(table::of).toList();
  }

  private List<Object[]> values(Table<?> table) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(table.columns().stream().map(this::value).toArray());
    }
    return rows;
  }

  private Object value(ColumnSpec column) {
    if (column.nullable() && random.nextInt(4) == 0) {
      return null;
    }
    return switch (column.type()) {
      case STRING -> text();
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.ofEpochDay(random.nextInt(80_000) - 20_000);
      case DECIMAL ->
          new BigDecimal(
              new BigInteger(
                      String.valueOf(random.nextLong((long) Math.pow(10, column.precision()))))
                  .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)),
              column.scale());
      case LONG_LIST -> random.longs(random.nextInt(4)).boxed().toList();
      case STRING_LIST -> random.ints(random.nextInt(4)).mapToObj(i -> text()).toList();
    };
  }

  private String text() {
    return List.of("", "Kecamatan Mawar", "a\u00e9\u20ac", "=1+1", "x".repeat(300))
        .get(random.nextInt(5));
  }
}
