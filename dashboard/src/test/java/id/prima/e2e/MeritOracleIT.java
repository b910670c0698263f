package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's merit once more in SQL: DuckDB reads the accepted rows for the figures, and holds
 * the ranking against the truth that the sample was made from.
 */
@Tag("slow")
class MeritOracleIT {

  private static final List<String> TABLES =
      List.of(
          "unit_berakhlak",
          "berakhlak_value",
          "unit_standar",
          "ranking_group",
          "unit_ranking",
          "ranking_component",
          "reward_proposal");

  @TempDir static Path folder;
  private static Connection duck;

  @BeforeAll
  static void run() throws Exception {
    Path in = SampleLake.in();
    Path lake = SampleLake.lake();
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      for (String table : TABLES) {
        Path out = folder.resolve(table + ".csv");
        Prima.run("export", table, "--lake", lake, "--period", "2026-Q3", "--out", out).succeeds();
        statement.execute(
            "create table %s as select * from read_csv('%s', header=true, nullstr='')"
                .formatted(table, out));
      }
      statement.execute(sources(in, lake));
    }
  }

  @AfterAll
  static void close() throws Exception {
    duck.close();
  }

  private static String sources(Path in, Path lake) {
    return """
        create table layanan as select * from read_csv('%1$s/layanan.csv', all_varchar=true);
        create table sheet as
          select * from read_parquet('%2$s/silver/berakhlak/2026-Q3-*/*.parquet')
          where period = '2026-Q3';
        create table answer as
          unpivot sheet on columns('.*_[123]') into name item value x;
        create table survey as
          select * from read_parquet(['%2$s/silver/survei/2025-Q4-*/*.parquet',
            '%2$s/silver/survei/2026-Q1-*/*.parquet', '%2$s/silver/survei/2026-Q2-*/*.parquet',
            '%2$s/silver/survei/2026-Q3-*/*.parquet'])
          where instrumen = 'SKM';
        create table evidence as
          select * from read_parquet('%2$s/silver/standar/2026-Q3-*/*.parquet');
        create table truth as select * from read_csv('%3$s');
        """
        .formatted(
            in,
            lake,
            Prima.root()
                .resolve("ingest/src/test/resources/id/prima/ingest/sample/merit-truth.csv"));
  }

  /** The rows of a query, each as its values put together. */
  private static List<String> query(String sql) throws Exception {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          row.add(String.valueOf(rows.getObject(c)));
        }
        all.add(String.join(" ", row));
      }
      return all;
    }
  }

  private static long count(String sql) throws Exception {
    return Long.parseLong(query("select count(*) from (" + sql + ")").get(0));
  }

  /** Behaviour, value, role, unit: each the plain mean of what is below it. */
  @Test
  void theIndexOfAUnitIsThePlainMeanOfItsSevenValues() throws Exception {
    String own =
        """
        with behaviour as (
            select unit_id, role, item, avg(100.0 * (x - scale_low) / (scale_high - scale_low)) m
            from answer group by all),
          worth as (
            select unit_id, role, regexp_extract(item, '(.*)_[123]', 1) v, avg(m) m
            from behaviour group by all),
          role as (select unit_id, role, avg(m) m from worth group by all),
          size as (
            select unit_id, role, count(distinct source_file || assessment) n
            from sheet group by all)
        select unit_id, avg(m) m, sum(n) n from role join size using (unit_id, role)
        where n >= 5 and role <> 'diri' group by all""";
    assertThat(count(own)).isGreaterThan(20);
    assertThat(
            query(
                """
                select b.unit_id, b.index, o.m, b.respondents, o.n
                from unit_berakhlak b full join (%s) o using (unit_id)
                where b.tingkat = 'unit' and b.role = 'semua' and b.period = '2026-Q3'
                  and (b.index is null) <> (o.m is null)
                  or b.tingkat = 'unit' and b.role = 'semua' and b.period = '2026-Q3'
                    and (abs(b.index - o.m) > 0.0050001 or b.respondents <> o.n)"""
                    .formatted(own)))
        .isEmpty();
  }

  /** By their respondents; units of fewer than five are in no sum. */
  @Test
  void theIndexOfTheOfficeIsTheMeanOfItsUnits() throws Exception {
    assertThat(
            query(
                """
                with office as (
                    select sum(index * respondents) / sum(respondents) m, sum(respondents) n
                    from unit_berakhlak where tingkat = 'unit' and role = 'semua'
                      and period = '2026-Q3' and index is not null)
                select abs(b.index - o.m) < 0.01 and b.respondents = o.n
                from unit_berakhlak b, office o where b.tingkat = 'semua' and b.role = 'semua'
                  and b.period = '2026-Q3'"""))
        .containsExactly("true");
  }

  @Test
  void standardsAreCountedOfFourteenForEachLayanan() throws Exception {
    assertThat(query("select count(*) from evidence where layanan_id = '-'"))
        .as("the sample names every layanan")
        .containsExactly("0");
    assertThat(
            query(
                """
                with expected as (
                    select unit_id, 14 * count(distinct layanan_id) n from layanan
                    where unit_id in (select unit_id from evidence) group by all),
                  there as (
                    select unit_id, count(*) filter (where fulfilled
                      and coalesce(valid_until, evidence_on + interval 36 month)
                        >= '2026-09-30') n
                    from evidence group by all)
                select s.unit_id, s.expected, e.n, s.fulfilled, t.n from unit_standar s
                full join expected e using (unit_id) full join there t using (unit_id)
                where s.tingkat = 'unit' and s.period = '2026-Q3'
                  and (s.expected is distinct from e.n or s.fulfilled is distinct from t.n
                    or abs(s.compliance - 100.0 * t.n / e.n) > 0.0050001)"""))
        .isEmpty();
    assertThat(count("select * from unit_standar where tingkat = 'unit'")).isGreaterThan(20);
  }

  /** Units all of whose services are public, so that no answer has to be left out. */
  @Test
  void theRankedIndexIsThatOfFourQuartersWithoutBiaya() throws Exception {
    String own =
        """
        select unit_id, 25.0 / 8 * (avg(persyaratan) + avg(prosedur) + avg(waktu) + avg(produk)
          + avg(kompetensi) + avg(perilaku) + avg(pengaduan) + avg(sarana)) m, count(*) n
        from survey where unit_id not in (
          select unit_id from layanan where pengguna = 'internal') group by all""";
    assertThat(
            query(
                """
                select c.unit_id, c.value, o.m, c.cases, o.n
                from ranking_component c join (%s) o using (unit_id)
                where c.component = 'ikm' and c.part is null
                  and (abs(c.value - o.m) > 0.000051 or c.cases <> o.n)"""
                    .formatted(own)))
        .isEmpty();
    assertThat(count("select distinct unit_id from ranking_component where component = 'ikm'"))
        .isGreaterThan(50);
  }

  @Test
  void contributionsAddUpToEveryScoreAndPartsToEveryContribution() throws Exception {
    assertThat(
            query(
                """
                select unit_id, score, sum(contribution::decimal(9, 2)) from unit_ranking
                join ranking_component using (unit_id) where part is null and score is not null
                group by all having score::decimal(9, 2) <> sum(contribution::decimal(9, 2))"""))
        .isEmpty();
    assertThat(
            query(
                """
                select unit_id, component from ranking_component group by all
                having count(*) filter (where part is not null) > 0
                  and sum(contribution::decimal(9, 2)) filter (where part is null)
                    <> sum(contribution::decimal(9, 2)) filter (where part is not null)"""))
        .isEmpty();
  }

  /** At least 80% of units with enough answers have a place; alike ones have none. */
  @Test
  void mostUnitsWithEnoughAnswersAreRankedAndUnitsThatAreTrulyAlikeAreNot() throws Exception {
    assertThat(
            query(
                """
                select sum(ranked::int) >= 0.8 * count(*) from unit_ranking
                where respondents >= 30 and kelompok_banding <> 'sekolah'"""))
        .containsExactly("true");
    assertThat(query("select published from ranking_group where kelompok_banding = 'sekolah'"))
        .containsExactly("false");
    assertThat(
            query(
                "select max(k) from (select kelompok_banding, count(*) k from unit_ranking"
                    + " where ranked and kelompok_banding = 'sekolah' group by all)"))
        .containsExactly("null");
  }

  /** Every unit's true rank among those ranked lies in its simultaneous interval. */
  @Test
  void theRankingFindsTheTruth() throws Exception {
    String ranks =
        """
        select r.*, t.skor_tanpa_ekspor_pengaduan truth,
          rank() over (partition by r.kelompok_banding order by t.skor_tanpa_ekspor_pengaduan desc) place
        from unit_ranking r join truth t using (unit_id) where r.ranked""";
    List<String> outside =
        query(
            "select unit_id, rank_low, rank_high, place from (%s) where place not between rank_low"
                    .formatted(ranks)
                + " and rank_high");
    long all = count(ranks);
    System.out.printf("True rank outside the simultaneous interval: %s of %d%n", outside, all);
    assertThat(all).isGreaterThan(40);
    assertThat(outside.size()).isLessThanOrEqualTo((int) (all / 20));
    assertThat(
            query(
                """
                select p.unit_id, r.place from reward_proposal p join (%s) r using (unit_id)
                where p.decision = 'layak' and r.place > p.quota + 1"""
                    .formatted(ranks)))
        .as("nobody is proposed who is not among the best, or next to them")
        .isEmpty();
  }

  @Test
  void aProvenCaseBlocksAndAMereReportDoesNot() throws Exception {
    assertThat(count("select * from reward_proposal where decision = 'terhalang'")).isPositive();
    assertThat(
            query(
                """
                select unit_id from reward_proposal where decision = 'terhalang'
                  and (not gated or ungated_decision is null)"""))
        .isEmpty();
  }

  @Test
  void thePublicSeesNothingOfIt() {
    for (String table : List.of("unit_ranking", "reward_proposal", "unit_integrity")) {
      Prima.Result result = Prima.run("export", table, "--lake", SampleLake.lake(), "--public");
      assertThat(result.exit()).as(table).isNotZero();
      assertThat(result.out()).isEmpty();
    }
  }
}
