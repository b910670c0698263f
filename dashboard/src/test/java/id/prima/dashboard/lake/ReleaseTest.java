package id.prima.dashboard.lake;

import static id.prima.dashboard.TestLake.query;
import static id.prima.dashboard.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.release.ReleaseId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows come back as they were written, whichever table. */
class ReleaseTest {

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder);
  }

  private Release open(String id) {
    ReleaseStore store = ReleaseStore.open(Lake.of(folder));
    return store.open(ReleaseId.parse(id).orElseThrow(), store.current());
  }

  static Stream<Table<?>> tablesOfARelease() {
    return Tables.ALL.stream().filter(t -> t.layer() != Table.Layer.SILVER);
  }

  @ParameterizedTest
  @MethodSource("tablesOfARelease")
  void everyTableOfTheContractIsRead(Table<?> table) {
    check(table);
  }

  private <R extends Record> void check(Table<R> table) {
    R plain = row(table);
    lake.release("2026-Q3.r1").with(table, false, 2, query(table, plain, plain)).publish();
    assertThat(open("2026-Q3.r1").rows(table, false)).containsExactly(plain, plain);
  }

  @Test
  void listsDatesAndDecimalsAreExact() {
    SkmDay day =
        row(
            Tables.SKM_DAY,
            "day",
            LocalDate.of(1999, 12, 31),
            "respondents",
            Long.MAX_VALUE,
            "sums",
            List.of(Long.MIN_VALUE, 0L, 3L),
            "answers",
            List.of());
    UnitUnsur unsur =
        row(Tables.UNIT_UNSUR, "nrr", new BigDecimal("3.1000"), "rank", 2, "answers_4", 9L);
    lake.release("2026-Q3.r1").with(Tables.SKM_DAY, day).with(Tables.UNIT_UNSUR, unsur).publish();

    assertThat(open("2026-Q3.r1").rows(Tables.SKM_DAY, false)).containsExactly(day);
    assertThat(open("2026-Q3.r1").rows(Tables.UNIT_UNSUR, false)).containsExactly(unsur);
  }

  @Test
  void filesAndRowsKeepTheirOrder() {
    String one =
        query(Tables.UNIT, row(Tables.UNIT, "unit_id", "z"), row(Tables.UNIT, "unit_id", "a"));
    String two = query(Tables.UNIT, row(Tables.UNIT, "unit_id", "m"));
    lake.release("2026-Q3.r1").with(Tables.UNIT, false, 3, one, two).publish();
    assertThat(open("2026-Q3.r1").rows(Tables.UNIT, false))
        .extracting(u -> u.unitId())
        .containsExactly("z", "a", "m");
  }

  @Test
  void anEmptyTableIsRead() {
    lake.release("2026-Q3.r1").with(Tables.UNIT_IKM).publish();
    assertThat(open("2026-Q3.r1").rows(Tables.UNIT_IKM, false)).isEmpty();
  }

  @Test
  void aReleasePublishedMeanwhileIsSeen() {
    lake.release("2026-Q3.r1").publish();
    ReleaseStore store = ReleaseStore.open(Lake.of(folder));
    assertThat(store.ids()).hasSize(1);
    lake.release("2026-Q4.r1").publish();
    assertThat(store.ids()).hasSize(2);
    assertThat(store.current().published()).containsOnlyKeys("2026-Q3", "2026-Q4");
  }

  /**
   * Files that Spark 4.2.0 wrote with Parquet 1.18.1 and zstd, kept because no Spark runs here: one
   * {@code spark.sql("select ...").coalesce(1).write().parquet(...)} each. They may go when an
   * end-to-end test reads what the batch writes.
   */
  @Test
  void whatSparkWroteIsRead() throws Exception {
    assertThat(ParquetFile.rows(spark("skm_day"), Tables.SKM_DAY))
        .containsExactly(
            new SkmDay(
                "2026-Q3",
                "survei",
                "publik",
                "u1",
                null,
                LocalDate.of(2026, 7, 1),
                3,
                List.of(1L, 2L),
                List.of(4L)),
            new SkmDay(
                "2026-Q3", "survei", "publik", "u2", "l", null, 3, List.of(1L, 2L), List.of()));
  }

  private static Path spark(String table) throws Exception {
    return Path.of(ReleaseTest.class.getResource("/spark/" + table + ".parquet").toURI());
  }
}
