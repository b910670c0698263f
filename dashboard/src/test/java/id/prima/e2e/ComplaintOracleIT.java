package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's complaints once more in SQL: DuckDB reads the landing files for who complained when,
 * and the silver files for where each case stood, with a calendar of its own.
 */
@Tag("slow")
class ComplaintOracleIT {

  @TempDir static Path folder;
  private static Connection duck;

  @BeforeAll
  static void run() throws Exception {
    Path in = SampleLake.in();
    Path lake = SampleLake.lake();
    for (String table : List.of("unit_complaints", "complaint_flow", "complaint_age")) {
      Prima.run("export", table, "--lake", lake, "--out", folder.resolve(table + ".csv"))
          .succeeds();
    }
    for (String table : List.of("unit_complaints", "complaint_flow", "complaint_curve")) {
      Path out = folder.resolve("public_" + table + ".csv");
      Prima.run("export", table, "--lake", lake, "--public", "--out", out).succeeds();
    }
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute(landing(in));
      statement.execute(silver(lake));
      statement.execute(figures());
    }
  }

  @AfterAll
  static void close() throws Exception {
    duck.close();
  }

  /** Who complained when, from the files as they lie there. */
  private static String landing(Path in) throws Exception {
    List<String> sightings = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    try (Stream<Path> files = Files.walk(in.resolve("pengaduan"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        dates.add("('" + name.replaceAll(".*(\\d{4}-\\d{2}-\\d{2}).*", "$1") + "'::date)");
        sightings.add(name.startsWith("lapor") ? lapor(file) : register(file));
      }
    }
    return """
        create table unit as select * from read_csv('%s/unit.csv', all_varchar=true);
        create table file as select * from (values %s) f(day);
        create table sighting as %s;
        create table received as
          select id, unit_id, min(day) as day from sighting group by all;
        """
        .formatted(in, String.join(", ", dates), String.join(" union all ", sightings));
  }

  /** A header row after titles: its separator is that of the row, its months have two languages. */
  private static String lapor(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    int header = 0;
    while (!lines.get(header).startsWith("Tracking ID")) {
      header++;
    }
    char separator = lines.get(header).charAt("Tracking ID".length());
    return """
        select ltrim("Tracking ID", '0') id, u.unit_id, strptime(
            replace(replace(replace(replace(replace("Tanggal Laporan Masuk", 'Mei', 'May'),
              'Agu', 'Aug'), 'Okt', 'Oct'), 'Des', 'Dec'), 'Nop', 'Nov'), '%%d %%b %%Y')::date as day,
          "Nama Pelapor" person, '' phone
        from read_csv('%s', delim='%s', quote='"', escape='"', skip=%d, header=true,
            all_varchar=true, null_padding=true, strict_mode=false, parallel=false) l
        join unit u on u.nama = l."Instansi Terdisposisi"
        where regexp_full_match("Tracking ID", '[0-9]+')"""
        .formatted(file, separator, header);
  }

  private static String register(Path file) {
    return """
        select nomor id, '%s' unit_id, strptime(tanggal_masuk, '%%d/%%m/%%Y')::date as day,
          nama_pelapor person, nomor_hp phone
        from read_csv('%s', delim=';', quote='"', escape='"', header=true, all_varchar=true)"""
        .formatted(file.getParent().getFileName(), file);
  }

  /** The cases of the newest release and of the one that completes 2025, with their clocks. */
  private static String silver(Path lake) {
    return """
        create table dayoff as
          select tanggal::date as day from read_csv('%2$s/data/reference/hari-libur.csv',
            all_varchar=true);
        create table calendar as
          select d::date as day, sum(case when dayofweek(d) in (0, 6)
              or d::date in (select day from dayoff) then 0 else 1 end) over (order by d) n
          from generate_series('2019-01-01'::date, '2027-12-31'::date, interval 1 day) t(d);
        create table c as
          select row_number() over () id, '2026-Q3' period, '2026-07-01'::date f,
            '2026-09-30'::date e, * from read_parquet('%1$s/silver/pengaduan/2026-Q3-*/*.parquet')
          union all select row_number() over (), '2025-Q4', '2025-10-01'::date, '2025-12-31'::date, *
            from read_parquet('%1$s/silver/pengaduan/2025-Q4-*/*.parquet')
          union all select row_number() over (), '2025', '2025-01-01'::date, '2025-12-31'::date, *
            from read_parquet('%1$s/silver/pengaduan/2025-Q4-*/*.parquet');
        create macro statewas(status, closed_on, closed_after, closed_by, seen_open, d) as
          case when status = 'terbuka' then 'terbuka'
            when closed_on is not null then case when closed_on <= d then status else 'terbuka' end
            when seen_open and closed_after >= d then 'terbuka'
            when closed_by <= d + 31 then status
            else 'tidak_tahu' end;
        """
        .formatted(lake, Prima.root());
  }

  private static String figures() {
    return """
        create table lim as select * from (values ('permintaan_informasi', 5), ('pengaduan', 14),
            ('berkadar_pengawasan', 60), ('aspirasi', 14)) l(klasifikasi, days);
        create table k as
          select c.*, l.days,
            (select max(day) from file) known,
            statewas(status, closed_on, closed_after, closed_by, seen_open, f - 1) was,
            statewas(status, closed_on, closed_after, closed_by, seen_open, e) now_is
          from c join lim l using (klasifikasi) where received_on <= e;
        create table desk as
          select k.*, case when received_on >= f then 'diterima' else 'terbawa' end origin,
            re.n r_n
          from k join calendar re on re.day = received_on
          where received_on >= f or was = 'terbuka';
        create table aged as
          select d.*, ae.n - r_n age_end,
            case when status = 'terbuka' and last_seen < e then al.n - r_n else ae.n - r_n end seen,
            coalesce(co.n, case when status = 'terbuka' then ls.n else ca.n end) - r_n low,
            coalesce(co.n, case when closed_by_certain then cb.n end) - r_n high,
            kn.n - r_n followed
          from desk d join calendar ae on ae.day = e
          left join calendar al on al.day = last_seen
          left join calendar ls on ls.day = last_seen
          left join calendar co on co.day = closed_on
          left join calendar ca on ca.day = closed_after
          left join calendar cb on cb.day = closed_by
          left join calendar kn on kn.day = known;
        create table flow as
          select period, unit_id, count(*) filter (origin = 'terbawa') carried,
            count(*) filter (origin = 'diterima') received,
            count(*) filter (now_is = 'selesai') resolved,
            count(*) filter (now_is = 'arsip') archived,
            count(*) filter (now_is = 'terbuka') open,
            count(*) filter (now_is = 'tidak_tahu') unplaced,
            count(*) filter (now_is = 'terbuka' and seen > days) late,
            max(age_end) filter (now_is = 'terbuka') oldest
          from aged group by all;
        create table bounds as
          select period, unit_id,
            count(*) filter (followed < days) not_due,
            count(*) filter (followed >= days and low > days) late,
            count(*) filter (followed >= days and low <= days and status = 'selesai'
              and high <= days) on_time,
            count(*) filter (followed >= days and low <= days and status = 'arsip'
              and high <= days) archived,
            count(*) filter (followed >= days and low <= days and (status = 'terbuka'
              or high is null or high > days)) undecided
          from aged where origin = 'diterima' group by all;
        create table x_flow as
          select * from read_csv('%1$s/complaint_flow.csv', all_varchar=true);
        create table x_unit as
          select * from read_csv('%1$s/unit_complaints.csv', all_varchar=true);
        create table p_flow as
          select * from read_csv('%1$s/public_complaint_flow.csv', all_varchar=true);
        create table p_unit as
          select * from read_csv('%1$s/public_unit_complaints.csv', all_varchar=true);
        create table p_curve as
          select * from read_csv('%1$s/public_complaint_curve.csv', all_varchar=true);
        create table x_age as
          select * from read_csv('%1$s/complaint_age.csv', all_varchar=true);
        """
        .formatted(folder);
  }

  private static List<String> rows(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.append(i == 1 ? "" : " ").append(result.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Test
  void everyCaseOfTheFilesIsReceivedOnceInItsUnitAndQuarter() throws Exception {
    List<String> expected =
        rows(
            """
            select unit_id, count(*) from received
            where day between '2026-07-01' and '2026-09-30' group by all order by all""");
    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(
            rows(
                """
                select unit_id, received from x_flow where period = '2026-Q3'
                  and tingkat = 'unit' and dimension = 'semua' and received <> '0' order by all"""))
        .isEqualTo(expected);
  }

  @Test
  void flowsAreThoseOfTheOracleInEveryUnit() throws Exception {
    List<String> expected =
        rows(
            """
            select period, unit_id, carried, received, resolved, archived, open, unplaced, late,
              oldest from flow order by all""");
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(
            rows(
                """
                select period, unit_id, carried_over, received, resolved, archived, open, unplaced,
                  open_late, nullif(oldest_open_days, '') from x_flow
                where period in ('2026-Q3', '2025-Q4', '2025') and tingkat = 'unit'
                  and dimension = 'semua' order by all"""))
        .isEqualTo(expected);
  }

  @Test
  void flowsReconcileAtEveryLevelAndInEveryBreakdown() throws Exception {
    assertThat(
            rows(
                """
                select * from x_flow where carried_over::int + received::int
                  <> resolved::int + archived::int + open::int + unplaced::int"""))
        .isEmpty();
    for (String column :
        List.of("carried_over", "received", "resolved", "archived", "open", "unplaced")) {
      assertThat(
              rows(
                  """
                  select period, dimension, sum(%1$s::int) filter (tingkat = 'unit') units,
                    sum(%1$s::int) filter (tingkat = 'semua') office from x_flow
                  group by all having units <> office
                  union all
                  select period, tingkat || unit_id, sum(%1$s::int) filter (dimension = 'semua') one,
                    sum(%1$s::int) filter (dimension = 'kategori') parts from x_flow
                  group by all having one <> parts"""
                      .formatted(column)))
          .as(column)
          .isEmpty();
    }
    assertThat(
            rows(
                """
                select f.period, f.tingkat, f.unit_id from x_flow f join x_age a
                  using (period, tingkat, unit_id, dimension, category)
                group by f.period, f.tingkat, f.unit_id, f.dimension, f.category, f.open having sum(a.open::int) <> f.open::int
                  or count(*) <> 5"""))
        .isEmpty();
  }

  @Test
  void whatIsSureOfTimeIsThatOfTheOracle() throws Exception {
    List<String> expected =
        rows(
            """
            select period, unit_id, on_time, late, undecided, archived, not_due
            from bounds order by all""");
    assertThat(
            rows(
                """
                select period, unit_id, surely_on_time, surely_late, undecided, archived_in_time,
                  not_yet_due from x_unit where period in ('2026-Q3', '2025-Q4', '2025')
                  and tingkat = 'unit' and dimension = 'semua' and received <> '0' order by all"""))
        .isEqualTo(expected);
  }

  @Test
  void withoutCensoringTheEstimateIsAPlainShare() throws Exception {
    List<String> expected =
        rows(
            """
            select period, unit_id, round(100.0 * on_time / (on_time + late), 2)::decimal(5,2)
            from bounds b where undecided = 0 and not_due = 0 and on_time + late > 0
              and not exists (select * from aged a where a.period = b.period
                and a.unit_id = b.unit_id and a.origin = 'diterima' and status <> 'terbuka'
                and closed_on is null) order by all""");
    assertThat(expected).isNotEmpty();
    assertThat(
            rows(
                """
                select period, unit_id, on_time::decimal(5,2) from x_unit x
                where period in ('2026-Q3', '2025-Q4', '2025') and tingkat = 'unit'
                  and dimension = 'semua' and on_time_status = 'taksiran' and undecided = '0'
                  and not_yet_due = '0' order by all"""))
        .isEqualTo(expected);
  }

  @Test
  void whatIsOpenAtTheEndOfAQuarterIsCarriedIntoTheNext() throws Exception {
    assertThat(
            rows(
                """
                select a.period, a.open, b.period, b.carried_over
                from x_flow a join x_flow b on a.tingkat = 'semua' and b.tingkat = 'semua'
                  and a.dimension = 'semua' and b.dimension = 'semua'
                  and a.period like '%-Q%' and b.period like '%-Q%'
                  and b.period = case right(a.period, 1) when '4'
                    then (left(a.period, 4)::int + 1) || '-Q1'
                    else left(a.period, 6) || (right(a.period, 1)::int + 1) end
                where a.open <> b.carried_over"""))
        .isEmpty();
  }

  @Test
  void noPublicCategoryHasOneToNineCasesNorHaveThoseThatAreLeftOver() throws Exception {
    assertThat(rows("select distinct dimension from p_flow")).containsExactly("semua");
    assertThat(rows("select distinct dimension from p_unit order by all"))
        .containsExactly("kanal", "kategori", "kecamatan", "klasifikasi", "semua");
    assertThat(rows("select * from p_unit where dimension <> 'semua' and received::int < 10"))
        .isEmpty();
    assertThat(
            rows(
                """
                select o.period, o.dimension, o.category, o.received::int - sum(u.received::int) rest
                from p_unit o join p_unit u on u.period = o.period and u.dimension = o.dimension
                  and u.category = o.category and u.tingkat = 'unit' and o.tingkat = 'semua'
                  and o.dimension <> 'semua'
                group by o.period, o.dimension, o.category, o.received
                having rest between 1 and 9"""))
        .isEmpty();
  }

  @Test
  void totalsArePublicForEveryUnitAndTimesOnlyWhereTheCountsAre() throws Exception {
    assertThat(rows("select count(*) from p_flow"))
        .isEqualTo(rows("select count(*) from x_flow where dimension = 'semua'"));
    assertThat(
            rows(
                """
                select distinct period, tingkat, unit_id, dimension, category from p_curve
                except select period, tingkat, unit_id, dimension, category from p_unit"""))
        .isEmpty();
  }

  @Test
  void nobodyWhoComplainedIsInAnyFileOfTheLake() throws Exception {
    List<String> people =
        rows("select distinct person from sighting where length(person) > 5 order by all");
    List<String> phones =
        rows("select distinct phone from sighting where length(phone) > 5 order by all");
    assertThat(people).hasSizeGreaterThan(100);
    assertThat(phones).hasSizeGreaterThan(100);
    String anybody = String.join("|", people) + "|" + String.join("|", phones);
    List<String> found = new ArrayList<>();
    int files = 0;
    try (Stream<Path> paths = Files.walk(SampleLake.lake())) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        boolean table = file.toString().endsWith(".parquet");
        String rows =
            table
                ? "select t::varchar line from read_parquet('%s') t".formatted(file)
                : "select content line from read_text('%s')".formatted(file);
        found.addAll(
            rows(
                "select '%s', line from (%s) where regexp_matches(line, '%s') limit 1"
                    .formatted(file.getFileName(), rows, anybody)));
        files += table ? 1 : 0;
      }
    }
    assertThat(files).isGreaterThan(200);
    assertThat(found).isEmpty();
  }
}
