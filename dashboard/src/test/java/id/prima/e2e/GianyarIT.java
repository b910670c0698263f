package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real survey file, untouched, from the landing folder to the export. */
@Tag("real")
class GianyarIT {

  private static final List<String> FORM_ORDER =
      List.of(
          "PERSYARATAN",
          "PROSEDUR",
          "WAKTU",
          "BIAYA",
          "PRODUK",
          "KOMPETENSI",
          "PERILAKU",
          "SARANA",
          "PENGADUAN");

  @TempDir static Path folder;
  private static JsonNode expected;
  private static Path lake;

  @BeforeAll
  static void run() throws Exception {
    Path real = Prima.real().resolve("gianyar-skck-2020");
    expected = new ObjectMapper().readTree(real.resolve("expected.json").toFile());
    Prima.write(
        folder, "in/survei/skck/survei.csv", Files.readAllBytes(real.resolve("survei.csv")));
    lake = folder.resolve("lake");
    Prima.run("run", "--period", "2020-Q3", "--in", folder.resolve("in"), "--lake", lake)
        .succeeds();
  }

  private static Map<String, String> unit() {
    return Prima.run("export", "unit_ikm", "--lake", lake).succeeds().rows().stream()
        .filter(r -> r.get("unit_id").equals("skck") && r.get("layanan_id").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIndexIsTheOneRecomputedFromTheRowsUnderAllThreeBobot() {
    Map<String, String> unit = unit();
    assertThat(unit)
        .containsEntry("respondents", expected.get("n").asText())
        .containsEntry("ikm", expected.get("ikm").get("1/9").asText())
        .containsEntry("ikm_bobot_0111", expected.get("ikm").get("0.111").asText())
        .containsEntry("ikm_bobot_011", expected.get("ikm").get("0.11").asText())
        .containsEntry("mutu", expected.get("mutu").asText())
        .containsEntry("mutu_bobot_011", "B")
        .containsEntry("status", "cukup")
        .containsEntry("required_sample", "");
  }

  @Test
  void theIntervalCountsThatAnswersOfOneDayResembleEachOther() {
    // worked with an independent script: deff 4.667, t with 12 degrees of freedom
    assertThat(unit())
        .containsEntry("design_effect", "4.667")
        .containsEntry("standard_error", "0.4635")
        .containsEntry("ikm_low", "83.54")
        .containsEntry("ikm_high", "87.90")
        .containsEntry("ikm_srs_low", "84.91")
        .containsEntry("ikm_srs_high", "86.74");
  }

  @Test
  void theVarianceForChangesAndTheClearlyLowestUnsurAreThoseOfAnIndependentScript() {
    // phi 0.0501319 x deff 4.667485; BIAYA is below every other with paired t of 4.7 and more,
    // while t of 1 - 0.05/30 with 12 df is 3.65; no layanan.csv says that its tariff is regulated
    assertThat(unit())
        .containsEntry("variance_factor", "0.233990")
        .containsEntry("degrees_of_freedom", "12.00");
    assertThat(Prima.run("export", "unit_unsur", "--lake", lake).succeeds().rows())
        .filteredOn(r -> r.get("unit_id").equals("skck") && r.get("clearly_lowest").equals("true"))
        .extracting(r -> r.get("unsur"))
        .containsOnly("BIAYA");
  }

  @Test
  void theNineSumsAreThoseOfTheFileInFormOrder() {
    List<Map<String, String>> unsur =
        Prima.run("export", "unit_unsur", "--lake", lake).succeeds().rows();
    for (int u = 0; u < FORM_ORDER.size(); u++) {
      String code = FORM_ORDER.get(u);
      assertThat(unsur)
          .filteredOn(r -> r.get("unit_id").equals("skck") && r.get("unsur").equals(code))
          .singleElement()
          .satisfies(r -> assertThat(r).containsEntry("answers", "201"))
          .extracting(r -> r.get("sum"))
          .isEqualTo(expected.get("sums").get(u).asText());
    }
    assertThat(unsur)
        .filteredOn(r -> r.get("unit_id").equals("skck") && r.get("unsur").equals("BIAYA"))
        .singleElement()
        // 598 / 201 = 2.97512..., a ninth of it 0.33056...
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("nrr", "2.9751")
                    .containsEntry("weighted_nrr", "0.3306")
                    .containsEntry("rank", "9"));
  }

  @Test
  void everyRowIsAccountedForAndTheReleaseIsWhole() {
    assertThat(Prima.run("export", "feed_quality", "--lake", lake).succeeds().rows())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("read", "201")
                    .containsEntry("accepted", "201")
                    .containsEntry("rejected", "0")
                    .containsEntry("profile", "unsur-bernomor")
                    .containsEntry("unsur_order", "formulir"));
    Prima.run("verify", "--lake", lake).succeeds();
    assertThat(Prima.run("releases", "--lake", lake).succeeds().out())
        .contains("2020-Q3.r1", "Triwulan III 2020", "terbit");
  }

  @Test
  void thePublicSeesNoCategoryOfFewerThanTenPeople() {
    // one respondent with S2, one with SD, one POLRI: those tables are merged or withheld
    List<Map<String, String>> profile =
        Prima.run("export", "unit_profile", "--lake", lake, "--public").succeeds().rows();
    assertThat(profile)
        .isNotEmpty()
        .allSatisfy(
            r -> assertThat(Long.parseLong(r.get("respondents"))).isGreaterThanOrEqualTo(10))
        .allSatisfy(r -> assertThat(r.get("ikm")).isEmpty());
  }
}
