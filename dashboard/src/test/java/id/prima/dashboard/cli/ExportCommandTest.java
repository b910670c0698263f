package id.prima.dashboard.cli;

import static id.prima.dashboard.TestLake.row;
import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.prima.cli.ExitCode;
import id.prima.dashboard.ComplaintRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.export.Workbooks;
import id.prima.data.Tables;
import id.prima.data.marts.UnitIkm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows an export holds and what they look like. */
class ExportCommandTest {

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Ran export(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--lake", lake.root().toString()));
    return prima(all.toArray(String[]::new));
  }

  private static UnitIkm ikm(String period, String unit, String ikm) {
    return row(Tables.UNIT_IKM, "period", period, "unit_id", unit, "ikm", new BigDecimal(ikm));
  }

  /** The columns period and unit_id of a CSV of unit_ikm. */
  private static List<String> periodAndUnit(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return ran.out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[2])
        .toList();
  }

  private void fourQuarters() {
    lake.release("2026-Q3.r1").with(Tables.UNIT_IKM, ikm("2026-Q3", "lama", "70.00")).publish();
    lake.release("2026-Q4.r1")
        .with(
            Tables.UNIT_IKM,
            ikm("2026-Q4", "b", "81.00"),
            ikm("2026-Q4", "a", "82.00"),
            ikm("2026-S2", "b", "83.00"),
            ikm("2026", "b", "84.00"))
        .with(Tables.UNIT, row(Tables.UNIT, "unit_id", "b"), row(Tables.UNIT, "unit_id", "a"))
        .publish();
    lake.release("2026-Q3.r2").with(Tables.UNIT_IKM, ikm("2026-Q3", "b", "85.00")).publish();
    lake.release("2026-Q4.r2").with(Tables.UNIT_IKM, ikm("2026-Q4", "draf", "86.00")).draft();
  }

  @Test
  void everyPublishedReleaseInOrderOfPeriod() {
    fourQuarters();
    assertThat(periodAndUnit(export("unit_ikm")))
        .containsExactly("2026-Q3 b", "2026-Q4 b", "2026-Q4 a", "2026-S2 b", "2026 b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q4", "2026-S2", "2026"})
  void onePeriodComesFromTheQuarterThatCompletesIt(String period) {
    fourQuarters();
    assertThat(periodAndUnit(export("unit_ikm", "--period", period)))
        .isNotEmpty()
        .allMatch(line -> line.startsWith(period + " "));
  }

  @Test
  void aReleaseMayBeADraftOrReplaced() {
    fourQuarters();
    assertThat(periodAndUnit(export("unit_ikm", "--release", "2026-Q4.r2")))
        .containsExactly("2026-Q4 draf");
    assertThat(periodAndUnit(export("unit_ikm", "--release", "2026-Q3.r1")))
        .containsExactly("2026-Q3 lama");
    assertThat(periodAndUnit(export("unit_ikm", "--release", "2026-Q4.r1", "--period", "2026-S2")))
        .containsExactly("2026-S2 b");
  }

  @Test
  void aDraftIsReadBeforeAnythingWasPublished() {
    lake.release("2026-Q3.r1").with(Tables.UNIT_IKM, ikm("2026-Q3", "a", "85.00")).draft();
    assertThat(periodAndUnit(export("unit_ikm", "--release", "2026-Q3.r1")))
        .containsExactly("2026-Q3 a");
  }

  @Test
  void aTableWithoutPeriodsIsThatOfTheNewestRelease() {
    lake.release("2026-Q4.r1").with(Tables.UNIT, row(Tables.UNIT, "unit_id", "baru")).publish();
    lake.release("2026-Q3.r1").with(Tables.UNIT, row(Tables.UNIT, "unit_id", "lama")).publish();

    assertThat(export("unit").out().lines().skip(1)).containsExactly("baru,x,,,x,x,,,,,,");
    assertThat(export("unit", "--period", "2026-Q3").out().lines().skip(1))
        .containsExactly("lama,x,,,x,x,,,,,,");
    assertThat(export("unit", "--period", "2026-S2").out().lines().skip(1))
        .containsExactly("baru,x,,,x,x,,,,,,");
    assertThat(export("unit", "--release", "2026-Q3.r1").out().lines().skip(1))
        .containsExactly("lama,x,,,x,x,,,,,,");
  }

  @Test
  void theHeaderHoldsTheContractsNamesAndStandsAlsoOverNoRows() {
    lake.release("2026-Q3.r1").with(Tables.UNIT).publish();
    assertThat(export("unit").out())
        .isEqualTo(
            "unit_id,nama,induk_id,jenis,kelompok_banding,frekuensi,jumlah_pegawai,"
                + "berlaku_sejak,berlaku_sampai,digantikan_oleh,unit_sebelumnya,nama_sebelumnya\n");
    assertThat(export("unit", "--format", "jsonl").out()).isEmpty();
  }

  @Test
  void aPeriodWithoutRowsIsSaidAside() {
    lake.release("2026-Q4.r1").with(Tables.UNIT_IKM, ikm("2026-Q4", "a", "85.00")).publish();
    Ran ran = export("unit_ikm", "--period", "2026-S2");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEqualTo("prima: tabel unit_ikm tidak punya baris untuk 2026-S2\n");
    assertThat(ran.out()).startsWith("period,tingkat,").hasLineCount(1);
  }

  @Test
  void hostileNamesHarmNeitherCsvNorJson() throws Exception {
    String quotes = "Puskesmas \"Melati\", Kota\r\nbaris dua";
    String formula = "=HYPERLINK(\"http://jahat.example\";\"klik\")";
    String script = "<script>alert('x')</script>";
    String beyond = "Désa 𠮷 \u202e \u2028";
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT,
            row(Tables.UNIT, "unit_id", "a", "nama", quotes),
            row(Tables.UNIT, "unit_id", "b", "nama", formula),
            row(Tables.UNIT, "unit_id", "c", "nama", script),
            row(Tables.UNIT, "unit_id", "d", "nama", beyond))
        .publish();

    Ran csv = export("unit", "--out", folder.resolve("unit.csv").toString());
    assertThat(csv.exitCode()).isZero();
    Path back = folder.resolve("kembali.csv");
    TestLake.duckdb(
        "COPY (SELECT unit_id, encode(nama) AS nama FROM read_csv('%s', all_varchar = true,"
                .formatted(folder.resolve("unit.csv"))
            + " header = true, quote = '\"', escape = '\"', delim = ',', new_line = '\\n',"
            + " strict_mode = false)) TO '%s' (FORMAT json)".formatted(back));
    ObjectMapper json = new ObjectMapper();
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(back)) {
      names.add(decoded(json.readTree(line).get("nama").asText()));
    }
    assertThat(names).containsExactly(quotes, "'" + formula, script, beyond);

    List<String> fromJson = new ArrayList<>();
    for (String line : export("unit", "--format", "jsonl").out().lines().toList()) {
      fromJson.add(json.readTree(line).get("nama").asText());
    }
    assertThat(fromJson).containsExactly(quotes, formula, script, beyond);
  }

  /** DuckDB's text form of bytes: those outside ASCII as \xHH. */
  private static String decoded(String blob) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < blob.length(); i++) {
      if (blob.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(blob.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.write(blob.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLayananOfAnswersThatNameNoneStaysADash() {
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT_IKM,
            row(Tables.UNIT_IKM, "layanan_id", "-"),
            row(Tables.UNIT_IKM, "layanan_id", "-ktp"))
        .publish();
    assertThat(export("unit_ikm").out().lines().skip(1).map(l -> l.split(",", -1)[3]))
        .containsExactly("-", "'-ktp");
  }

  @Test
  void jsonLinesAreTyped() throws Exception {
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT_IKM,
            row(
                Tables.UNIT_IKM,
                "ikm",
                new BigDecimal("85.80"),
                "standard_error",
                new BigDecimal("0.1000"),
                "population",
                5_000_000_000L,
                "quarters",
                List.of("2026-Q3")))
        .with(
            Tables.UNIT,
            row(Tables.UNIT, "jumlah_pegawai", 12, "berlaku_sejak", LocalDate.of(2024, 2, 29)))
        .with(Tables.FEED_QUALITY, row(Tables.FEED_QUALITY, "date_order_certain", false))
        .publish();
    ObjectMapper exact =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    JsonNode ikm = exact.readTree(export("unit_ikm", "--format", "jsonl").out());
    assertThat(ikm.get("ikm").decimalValue()).isEqualTo(new BigDecimal("85.80"));
    assertThat(ikm.get("standard_error").decimalValue()).isEqualTo(new BigDecimal("0.1000"));
    assertThat(ikm.get("population").longValue()).isEqualTo(5_000_000_000L);
    assertThat(ikm.get("quarters").toString()).isEqualTo("[\"2026-Q3\"]");
    assertThat(ikm.get("mutu").isNull()).isTrue();
    assertThat(ikm.properties()).hasSize(Tables.UNIT_IKM.columns().size());

    JsonNode unit = exact.readTree(export("unit", "--format", "JSONL").out());
    assertThat(unit.get("jumlah_pegawai").isInt()).isTrue();
    assertThat(unit.get("berlaku_sejak").asText()).isEqualTo("2024-02-29");
    assertThat(
            exact
                .readTree(export("feed_quality", "--format", "jsonl").out())
                .get("date_order_certain")
                .booleanValue())
        .isFalse();
  }

  @Test
  void aWorkbookHoldsTheSameRowsInAFileAndOnStandardOutput() throws Exception {
    lake.release("2026-Q3.r1")
        .with(Tables.UNIT_IKM, ikm("2026-Q3", "=a", "85.80"), ikm("2026-Q3", "b", "-1.50"))
        .publish();
    Path file = folder.resolve("ikm.xlsx");
    Ran ran = export("unit_ikm", "--format", "xlsx", "--out", file.toString());
    assertThat(ran.out()).isEqualTo("unit_ikm: 2 baris -> " + file + "\n");
    List<List<String>> rows = Workbooks.read(Files.readAllBytes(file)).get("unit_ikm");
    int unit = rows.get(0).indexOf("STRING unit_id");
    int ikm = rows.get(0).indexOf("STRING ikm");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).get(unit)).isEqualTo("STRING =a");
    assertThat(rows.get(1).get(ikm)).isEqualTo("NUMBER 85.80");
    assertThat(rows.get(2).get(ikm)).isEqualTo("NUMBER -1.50");

    PrintStream stdout = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(
              DashboardMain.run(
                  "export", "unit_ikm", "--format", "xlsx", "--lake", lake.root().toString()))
          .isZero();
    } finally {
      System.setOut(stdout);
    }
    assertThat(Workbooks.read(out.toByteArray()).get("unit_ikm")).isEqualTo(rows);
  }

  @Test
  void thePublicCopyIsAnotherTable() {
    lake.release("2026-Q3.r1")
        .with(Tables.UNIT_IKM, ikm("2026-Q3", "staf", "85.00"))
        .withPublic(Tables.UNIT_IKM, ikm("2026-Q3", "umum", "85.00"))
        .publish();
    assertThat(periodAndUnit(export("unit_ikm", "--public"))).containsExactly("2026-Q3 umum");
    assertThat(periodAndUnit(export("unit_ikm"))).containsExactly("2026-Q3 staf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ikm", "skm_cell", "survey_response", "UNIT_IKM", "../unit"})
  void anUnknownTableIsAnsweredWithTheNames(String table) {
    fourQuarters();
    Ran ran = export(table);
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err())
        .contains("tabel '" + table + "'")
        .contains(
            "unit, layanan, unit_ikm, unit_unsur, unit_profile, unit_change, unit_funnel,"
                + " unit_complaints, complaint_flow, complaint_age, complaint_curve,"
                + " complaint_signal, unit_berakhlak, berakhlak_value, unit_predikat, unit_standar,"
                + " layanan_standar, unit_theme, unit_integrity, response_quality, ranking_group,"
                + " unit_ranking, ranking_component, unit_improvement, reward_proposal,"
                + " recap_reconciliation, recap_variant, feed_quality, feed_outcome, feed_flag,"
                + " feed_finding, refused_row");
  }

  @Test
  void aReleaseMadeBeforeTheTableIsLeftOutAndNamed() {
    lake.release("2026-Q2.r1").publish();
    lake.release("2026-Q3.r1")
        .with(
            Tables.COMPLAINT_FLOW,
            ComplaintRows.flow(ComplaintRows.Whose.office("2026-Q3"), 96, 312, 287, 9, 31))
        .publish();
    Ran ran = export("complaint_flow");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .isEqualTo("prima: tanpa 2026-Q2.r1, yang tidak memuat tabel complaint_flow\n");
    assertThat(ran.out().lines().skip(1))
        .containsExactly("2026-Q3,semua,*,semua,semua,96,312,287,9,112,0,0,31,143,2026-09-30");
    assertThat(export("complaint_flow", "--period", "2026-Q2").exitCode())
        .isEqualTo(ExitCode.FAILED);
    assertThat(export("complaint_signal", "--public").exitCode())
        .isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  @Test
  void aPeriodWithoutReleaseIsAnsweredWithThosePublished() {
    fourQuarters();
    Ran ran = export("unit_ikm", "--period", "2025-S1");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err())
        .contains("2025-S1 (Semester I 2025)")
        .contains("yang terbit: 2026-Q3, 2026-Q4, 2026-S2, 2026");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aReleaseWithoutThatPeriodIsAWrongArgument() {
    fourQuarters();
    Ran ran = export("unit_ikm", "--release", "2026-Q3.r2", "--period", "2026-S2");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("2026-Q3.r2 tidak memuat periode 2026-S2").contains("2026-Q3");
  }

  @Test
  void anUnknownReleaseIsAnsweredWithThoseThere() {
    fourQuarters();
    Ran ran = export("unit_ikm", "--release", "2026-Q3.r9");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("2026-Q3.r1, 2026-Q3.r2, 2026-Q4.r1, 2026-Q4.r2");
  }

  @Test
  void wordsThatAreNoPeriodReleaseOrFormatAreRefused() {
    fourQuarters();
    assertThat(export("unit_ikm", "--period", "2026-Q5").err())
        .contains("--period tidak menerima '2026-Q5'; tulis triwulan 2026-Q3");
    assertThat(export("unit_ikm", "--release", "../2026-Q3.r1").err())
        .contains("--release tidak menerima '../2026-Q3.r1'; tulis seperti 2026-Q3.r1");
    Ran ods = export("unit_ikm", "--format", "ods");
    assertThat(ods.err()).contains("--format csv|jsonl|xlsx tidak menerima 'ods'");
    assertThat(ods.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(prima("export", "unit_ikm").err()).contains("belum lengkap, perlu --lake DIR");
    assertThat(export().err()).contains("belum lengkap, perlu TABLE");
  }
}
