package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight quarters of the sample in one Spark session, and DuckDB over the same silver files as an
 * independent opinion on every count, sum, NRR, IKM and mutu of every mart.
 */
@Tag("slow")
class SampleOracleIT {

  private static final List<String> UNSUR =
      List.of(
          "PERSYARATAN",
          "PROSEDUR",
          "WAKTU",
          "BIAYA",
          "PRODUK",
          "KOMPETENSI",
          "PERILAKU",
          "PENGADUAN",
          "SARANA");

  @TempDir static Path folder;
  private static Path lake;
  private static Connection duck;

  @BeforeAll
  static void run() throws Exception {
    Path in = SampleLake.in();
    lake = SampleLake.lake();
    for (String table :
        List.of(
            "unit_ikm",
            "unit_unsur",
            "unit_profile",
            "feed_quality",
            "unit_change",
            "unit_funnel")) {
      Prima.run("export", table, "--lake", lake, "--out", folder.resolve(table + ".csv"))
          .succeeds();
    }
    for (String table : List.of("unit_ikm", "unit_change", "unit_funnel")) {
      Path out = folder.resolve("public_" + table + ".csv");
      Prima.run("export", table, "--lake", lake, "--public", "--out", out).succeeds();
    }
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute(oracle(in));
    }
  }

  @AfterAll
  static void close() throws Exception {
    duck.close();
  }

  /** The figures once more, in SQL, from the silver rows and the office's own unit.csv. */
  private static String oracle(Path in) {
    String sums =
        UNSUR.stream()
            .map(u -> u.toLowerCase(Locale.ROOT))
            .map(u -> "sum(" + u + ") s_" + u + ", count(" + u + ") m_" + u)
            .collect(Collectors.joining(", "));
    String nrr =
        UNSUR.stream()
            .map(u -> u.toLowerCase(Locale.ROOT))
            .map(u -> "s_" + u + "::decimal(38,20) / m_" + u)
            .collect(Collectors.joining(" + "));
    return """
        create table ikm as select * from read_csv('%1$s/unit_ikm.csv', all_varchar=true);
        create table unsur as select * from read_csv('%1$s/unit_unsur.csv', all_varchar=true);
        create table profile as select * from read_csv('%1$s/unit_profile.csv', all_varchar=true);
        create table quality as select * from read_csv('%1$s/feed_quality.csv', all_varchar=true);
        create table change as select * from read_csv('%1$s/unit_change.csv', all_varchar=true);
        create table funnel as select * from read_csv('%1$s/unit_funnel.csv', all_varchar=true);
        create table public_ikm as
          select * from read_csv('%1$s/public_unit_ikm.csv', all_varchar=true);
        create table public_change as
          select * from read_csv('%1$s/public_unit_change.csv', all_varchar=true);
        create table public_funnel as
          select * from read_csv('%1$s/public_unit_funnel.csv', all_varchar=true);
        create table unit as select * from read_csv('%2$s/unit.csv', all_varchar=true);
        create table layanan as
          select distinct unit_id, layanan_id, pengguna, tarif
          from read_csv('%2$s/layanan.csv', all_varchar=true);
        create table answer as
          select a.*, coalesce(l.pengguna,
              (select case when bool_and(u.pengguna = 'internal') then 'internal' else 'publik' end
               from layanan u where u.unit_id = a.unit_id), 'publik') pengguna
          from read_parquet('%5$s/silver/survei/*/*.parquet') a
          left join layanan l on l.unit_id = a.unit_id and l.layanan_id = a.layanan_id;
        create table quarters as select distinct period qtr,
            left(period, 4) || '-S' || case when right(period, 1) <= '2' then '1' else '2' end sem,
            left(period, 4) yr from answer;
        create table periods as
          select qtr, qtr as period from quarters
          union all select qtr, sem from quarters
            where sem in (select sem from quarters where right(qtr, 1) in ('2', '4'))
          union all select qtr, yr from quarters
            where yr in (select yr from quarters where right(qtr, 1) = '4');
        create table below as with recursive b(top, unit_id) as (
            select unit_id, unit_id from unit union
            select b.top, u.unit_id from b join unit u on u.induk_id = b.unit_id)
          select distinct * from b;
        create table placed as
          select p.period p, 'unit' tingkat, a.unit_id u, '' l, a.* from answer a
            join periods p on p.qtr = a.period
          union all select p.period, 'layanan', a.unit_id, coalesce(a.layanan_id, '-'), a.*
            from answer a join periods p on p.qtr = a.period
          union all select p.period, 'instansi', b.top, '', a.* from answer a
            join periods p on p.qtr = a.period join below b on b.unit_id = a.unit_id
          union all select p.period, 'semua', '*', '', a.* from answer a
            join periods p on p.qtr = a.period;
        create table oracle as select *, 25 * (%4$s) / 9 ikm, 25 * (%4$s) * 0.11 ikm011,
            25 * (%4$s) * 0.111 ikm0111
          from (select p, tingkat, u, l, instrumen, pengguna, count(*) n,
              count(distinct unit_id) units, min(unit_id) first_unit, %3$s
            from placed group by all) c
          where (tingkat <> 'instansi' or units > 1 or first_unit <> u)
            and (l <> '-' or exists (select 1 from placed o where o.p = c.p
              and o.tingkat = 'layanan' and o.u = c.u and o.l <> '-'));
        """
        .formatted(folder, in, sums, nrr, lake);
  }

  private static List<String> query(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          row.append(c > 1 ? " | " : "").append(result.getString(c));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static final String SAME_CELL =
      "o.p = i.period and o.tingkat = i.tingkat and o.u = i.unit_id and o.l ="
          + " coalesce(i.layanan_id, '') and o.instrumen = i.instrumen and o.pengguna = i.pengguna";

  @Test
  void everyRowOfTheOracleIsInTheMartAndTheOtherWayRound() throws Exception {
    assertThat(query("select count(*) from oracle where ikm is not null").get(0))
        .satisfies(n -> assertThat(Integer.parseInt(n)).isGreaterThan(1_000));
    assertThat(
            query(
                "select o.p, o.tingkat, o.u, o.l, i.unit_id from oracle o full join ikm i on "
                    + SAME_CELL
                    + " where o.u is null or i.unit_id is null"))
        .isEmpty();
  }

  /** DuckDB divides in floating point, so a figure may stand at either side of an exact tie. */
  private static String rounds(String column, String exact) {
    return "coalesce(abs(i.%1$s::double - o.%2$s) <= 0.005000001, i.%1$s is null and o.%2$s is null)"
        .formatted(column, exact);
  }

  /** The class of the figure as the mart rounds it, with the limits written out once more. */
  private static String classOf(String mutu, String index) {
    return ("i.%1$s is not distinct from case when i.%2$s is null then null"
            + " when i.%2$s::double >= 88.31 then 'A' when i.%2$s::double >= 76.61 then 'B'"
            + " when i.%2$s::double >= 65 then 'C' else 'D' end")
        .formatted(mutu, index);
  }

  static Stream<String> agreements() {
    return Stream.of(
        "i.respondents::bigint = o.n",
        rounds("ikm", "ikm"),
        rounds("ikm_bobot_011", "ikm011"),
        rounds("ikm_bobot_0111", "ikm0111"),
        classOf("mutu", "ikm"),
        classOf("mutu_bobot_011", "ikm_bobot_011"),
        classOf("mutu_bobot_0111", "ikm_bobot_0111"),
        "i.ikm is null or o.n = 1 or (i.ikm_low::double < i.ikm::double and i.ikm::double <="
            + " i.ikm_high::double)");
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void theMartAgreesWithTheOracle(String condition) throws Exception {
    assertThat(
            query(
                "select o.p, o.tingkat, o.u, o.l, o.n, o.ikm, i.* from oracle o join ikm i on "
                    + SAME_CELL
                    + " where not ("
                    + condition
                    + ") limit 5"))
        .isEmpty();
  }

  @Test
  void everyUnsurAgreesWithTheOracle() throws Exception {
    for (String unsur : UNSUR) {
      String column = unsur.toLowerCase(Locale.ROOT);
      assertThat(
              query(
                  ("select o.p, o.u, i.sum, o.s_%1$s from oracle o left join unsur i on %2$s and"
                          + " i.unsur = '%3$s' where i.sum is null or i.sum::bigint <>"
                          + " coalesce(o.s_%1$s, 0) or i.answers::bigint <> o.m_%1$s or"
                          + " (o.m_%1$s > 0 and (abs(i.nrr::double - o.s_%1$s / o.m_%1$s) > 0.00006"
                          + " or abs(i.weighted_nrr::double - o.s_%1$s / o.m_%1$s / 9) >"
                          + " 0.00006)) or (i.answers_1::bigint + i.answers_2::bigint +"
                          + " i.answers_3::bigint + i.answers_4::bigint) <> o.m_%1$s limit 5")
                      .formatted(column, SAME_CELL, unsur)))
          .isEmpty();
    }
  }

  @Test
  void respondentsByCategoryAgreeWithTheOracle() throws Exception {
    for (String dimension :
        List.of("jenis_kelamin", "kelompok_usia", "pendidikan", "pekerjaan", "kanal")) {
      assertThat(
              query(
                  ("select * from (select p, tingkat, u, instrumen, pengguna,"
                          + " coalesce(%1$s, 'tidak_diisi') c, count(*) n from placed"
                          + " where tingkat in ('unit', 'semua') group by all) o full join"
                          + " (select * from profile where dimension = '%1$s' and tingkat in"
                          + " ('unit', 'semua')) i on o.p = i.period and"
                          + " o.tingkat = i.tingkat and o.u = i.unit_id and o.instrumen ="
                          + " i.instrumen and o.pengguna = i.pengguna and o.c = i.category"
                          + " where o.n is null or i.respondents is null or"
                          + " i.respondents::bigint <> o.n limit 5")
                      .formatted(dimension)))
          .isEmpty();
    }
  }

  /**
   * Every pair of figures of one cell whose periods are of one length and one step, or one year,
   * apart: counted on a number line of periods.
   *
   * @param where which rows of a table of indices may be compared
   */
  private static String pairs(String table, String where) {
    return """
        (with placed as (select i.*, length(i.period) * 10 + case when i.period like '%%Q%%' then 4
              when i.period like '%%S%%' then 2 else 1 end as kind,
            case when i.period like '%%-%%' then cast(left(i.period, 4) as int)
                * case when i.period like '%%Q%%' then 4 else 2 end
                + cast(right(i.period, 1) as int) else cast(i.period as int) end as place
          from %s i where i.tingkat <> 'layanan' and i.ikm is not null and %s)
        select a.period, a.tingkat, a.unit_id, a.instrumen, a.pengguna, b.period earlier_period,
          case when a.place - b.place = 1 then 'sebelumnya' else 'tahun_lalu' end comparison,
          a.respondents n, b.respondents n0, a.ikm::decimal(5, 2) - b.ikm::decimal(5, 2) d,
          least(a.degrees_of_freedom::double, b.degrees_of_freedom::double) df,
          sqrt(5625 * (a.variance_factor::double / a.respondents::double
            + b.variance_factor::double / b.respondents::double)
            * ((a.respondents::double * a.ikm::double + b.respondents::double * b.ikm::double)
              / (a.respondents::double + b.respondents::double) - 25) / 75
            * (100 - (a.respondents::double * a.ikm::double + b.respondents::double * b.ikm::double)
              / (a.respondents::double + b.respondents::double)) / 75) se
        from placed a join placed b using (tingkat, unit_id, instrumen, pengguna, kind)
        where a.place - b.place = 1 or (a.period like '%%-%%' and a.place - b.place = a.kind %% 10))
        """
        .formatted(table, where);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ikm | change | true", "public_ikm | public_change | i.ikm_low is not null"})
  void everyChangeIsTheDifferenceOfTheTwoFiguresShown(String ikm, String change, String where)
      throws Exception {
    String o = pairs(ikm, where);
    assertThat(query("select count(*) from " + o).get(0))
        .satisfies(n -> assertThat(Integer.parseInt(n)).isGreaterThan(400));
    assertThat(
            query(
                "select * from "
                    + o
                    + " o full join "
                    + change
                    + " c using (period, tingkat, unit_id, instrumen, pengguna, comparison,"
                    + " earlier_period) where c.respondents is null or o.n is null"
                    + " or c.respondents <> o.n or c.earlier_respondents <> o.n0"
                    + " or c.difference is null or c.difference::decimal(5, 2) <> o.d limit 5"))
        .isEmpty();
    // Satterthwaite's df is at least the smaller one; t of 97.5% is at most 1.96 + 2.8/df there
    assertThat(
            query(
                "select * from "
                    + o
                    + " o join "
                    + change
                    + " c using (period, tingkat, unit_id, instrumen, pengguna, comparison,"
                    + " earlier_period) where (abs(o.d) < 1.95 * se and c.p_value::double < 0.05)"
                    + " or (abs(o.d) > (1.97 + 2.8 / df) * se and c.p_value::double > 0.05)"
                    + " or c.detectable::double not between 2.79 * se - 0.01 and"
                    + " (2.81 + 3.2 / df) * se + 0.01"
                    + " or (c.verdict = 'belum_cukup') <> (least(o.n::int, o.n0::int) < 30)"
                    + " or (c.verdict in ('naik', 'turun') and (c.p_value::double > 0.05"
                    + " or abs(o.d) < 1 or sign(o.d) <> if(c.verdict = 'naik', 1, -1))) limit 5"))
        .isEmpty();
  }

  @Test
  void theSampleMovesAndAFewUnitsStandOut() throws Exception {
    System.out.println("verdicts: " + query("select verdict, count(*) from change group by 1"));
    System.out.println("funnel: " + query("select position, count(*) from funnel group by 1"));
    assertThat(query("select distinct verdict from change order by 1"))
        .containsExactly("belum_cukup", "naik", "tetap", "turun");
    assertThat(query("select * from funnel where position like 'jauh%' and period like '%Q%'"))
        .hasSizeLessThan(10);
  }

  @Test
  void everyFunnelHoldsItsWholeGroupAndPlacesItByTheLimitsShown() throws Exception {
    for (String copy : List.of("", "public_")) {
      String members =
          "(select period, instrumen, pengguna, kelompok_banding g, count(*) units,"
              + " median(ikm::double) m from "
              + copy
              + "ikm where tingkat = 'unit' and ikm is not null and respondents::int >= 10"
              + (copy.isEmpty() ? "" : " and ikm_low is not null")
              + " group by all)";
      assertThat(query("select * from " + copy + "funnel")).isNotEmpty();
      assertThat(
              query(
                  "select * from "
                      + members
                      + " o full join "
                      + copy
                      + "funnel f on f.period = o.period and f.instrumen = o.instrumen and"
                      + " f.pengguna = o.pengguna and f.kelompok_banding = o.g where"
                      + " (f.unit_id is null and o.units >= 10) or (f.unit_id is not null and"
                      + " (o.units is null or o.units <> f.units::int or"
                      + " abs(o.m - f.centre::double) > 0.0051 or"
                      + " f.position <> case when f.ikm::double < f.low_998::double then"
                      + " 'jauh_di_bawah' when f.ikm::double < f.low_95::double then 'di_bawah'"
                      + " when f.ikm::double > f.high_998::double then 'jauh_di_atas'"
                      + " when f.ikm::double > f.high_95::double then 'di_atas' else 'dalam' end))"
                      + " limit 5"))
          .isEmpty();
    }
  }

  @Test
  void theClearlyLowestUnsurAreTheLowestAndNeverALawfulTariff() throws Exception {
    String cell = "period, tingkat, unit_id, coalesce(layanan_id, ''), instrumen, pengguna";
    assertThat(query("select * from unsur where clearly_lowest = 'true'")).isNotEmpty();
    assertThat(
            query(
                "select * from unsur i where clearly_lowest = 'true' and unsur = 'BIAYA' and"
                    + " (tingkat = 'semua' or exists (select 1 from layanan l join below b on"
                    + " b.unit_id = l.unit_id where b.top = i.unit_id and l.tarif is not null and"
                    + " (i.tingkat = 'instansi' or (l.unit_id = i.unit_id and (i.tingkat = 'unit'"
                    + " or l.layanan_id = i.layanan_id)))))"))
        .isEmpty();
    assertThat(
            query(
                "select * from (select *, count(*) filter (clearly_lowest = 'true') over w named,"
                    + " rank() over (w order by nrr::double) place from unsur"
                    + " where unsur <> 'BIAYA' window w as (partition by "
                    + cell
                    + ")) where named > 2 or (clearly_lowest = 'true' and place > 2)"))
        .isEmpty();
  }

  @Test
  void noRowOfAnyFileIsLostAndAllSixtyThousandAreCountedOnce() throws Exception {
    assertThat(
            query(
                "select * from quality where read::bigint <> accepted::bigint + rejected::bigint +"
                    + " duplicate::bigint + other_period::bigint"))
        .isEmpty();
    assertThat(query("select sum(accepted::bigint) from quality where feed = 'survei'"))
        .containsExactly("60000");
    assertThat(query("select count(*) from answer")).containsExactly("60000");
  }

  @Test
  void nothingOfTheSamplesNamesPhonesOrNumbersIsInTheLake() throws Exception {
    // the Google form of the sample holds made-up names and phones
    List<String> personal =
        query(
            "select distinct unnest([\"Nama\", \"Nomor HP\"]) from read_csv('"
                + SampleLake.in()
                + "/survei/*/google-form.csv', all_varchar=true)");
    assertThat(personal).hasSizeGreaterThan(100);
    StringBuilder content = new StringBuilder();
    try (Stream<Path> files = Files.walk(lake)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.append(
            file.toString().endsWith(".parquet")
                ? String.join("\n", query("select * from read_parquet('" + file + "') limit 20000"))
                : Files.readString(file));
      }
    }
    assertThat(personal).noneMatch(p -> p.length() > 5 && content.indexOf(p) >= 0);
  }

  @Test
  void thePublicCopyShowsNoIndexOfFewerThanTenPeople() {
    List<Map<String, String>> rows =
        Prima.run("export", "unit_ikm", "--lake", lake, "--public").succeeds().rows();
    assertThat(rows).anyMatch(r -> Integer.parseInt(r.get("respondents")) < 10);
    assertThat(rows)
        .filteredOn(r -> Integer.parseInt(r.get("respondents")) < 10)
        .allSatisfy(
            r ->
                assertThat(r)
                    .containsEntry("ikm", "")
                    .containsEntry("mutu", "")
                    .containsEntry("ikm_low", "")
                    .containsEntry("standard_error", "")
                    .containsEntry("ikm_bobot_011", ""));
  }
}
