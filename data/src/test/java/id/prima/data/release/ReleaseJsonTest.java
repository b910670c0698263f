package id.prima.data.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.prima.data.release.Current.Publication;
import id.prima.data.release.Manifest.Content;
import id.prima.data.release.Manifest.Earlier;
import id.prima.data.release.Manifest.File;
import id.prima.data.release.Manifest.Input;
import id.prima.data.release.Manifest.Rule;
import id.prima.data.release.ReleaseJson.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseJsonTest {

  private static final Manifest MANIFEST =
      new Manifest(
          Manifest.FORMAT,
          "2026-Q4.r2",
          "2026-Q4",
          List.of("2026-Q4", "2026-S2", "2026"),
          "0.1.0",
          true,
          null,
          "2026-12-31",
          "tepat",
          null,
          null,
          List.of(new Rule("skm.n.min_publik", "10", "2004-02-24", null, "UU", "METODE", "\u2265")),
          new Manifest.Calendar(2019, 2027, "0a1b"),
          List.of(new Input("survei", "survei/a b.csv", "ab12", "umum", 10, 7, 1, 1, 1)),
          List.of("survei/0123"),
          List.of(new Earlier("2026-Q3.r1", "cd34")),
          List.of("2026-Q1", "2026-Q2"),
          List.of(new Content("unit_ikm/", 3, "ef56", List.of(new File("p.parquet", 9, "78")))));

  private static final Current CURRENT =
      Current.empty()
          .with("2026-Q4", new Publication("2026-Q4.r1", "aa", "2027-01-10T02:00:00Z"))
          .with("2026-Q3", new Publication("2026-Q3.r1", "bb", "2027-01-11T02:00:00Z"))
          .with("2026-Q4", new Publication("2026-Q4.r2", "cc", "2027-01-12T02:00:00Z"));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Record content) {
    return new String(ReleaseJson.write(content), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(ReleaseJson.manifest(ReleaseJson.write(MANIFEST), "m")).isEqualTo(MANIFEST);
    assertThat(ReleaseJson.current(ReleaseJson.write(CURRENT), "c")).isEqualTo(CURRENT);
    assertThat(ReleaseJson.current(ReleaseJson.write(Current.empty()), "c"))
        .isEqualTo(Current.empty());
  }

  @Test
  void namesAreSnakeCaseInOneOrderAndLinesEndAlike() {
    assertThat(text(MANIFEST))
        .startsWith("{\n  \"format\" : 1,\n  \"id\" : \"2026-Q4.r2\",\n")
        .endsWith("}\n")
        .contains("\"as_of\" : null", "\"other_period\" : 1", "\"content_hash\" : \"ef56\"")
        .doesNotContain("\r", "codeVersion");
  }

  @Test
  void theSameContentHasTheSameBytes() {
    Map<String, Publication> backwards = new LinkedHashMap<>();
    Stream.of("2026-Q4", "2026-Q3").forEach(q -> backwards.put(q, CURRENT.find(q).orElseThrow()));
    Current again = new Current(Current.FORMAT, backwards, CURRENT.history());
    assertThat(ReleaseJson.write(again)).isEqualTo(ReleaseJson.write(CURRENT));
    Manifest read = ReleaseJson.manifest(ReleaseJson.write(MANIFEST), "m");
    assertThat(ReleaseJson.write(read)).isEqualTo(ReleaseJson.write(MANIFEST));
    assertThat(ReleaseJson.write(read.withId("2026-Q4.r3").withId("2026-Q4.r2")))
        .isEqualTo(ReleaseJson.write(MANIFEST));
  }

  @Test
  void theLastPublicationOfAQuarterIsCurrentAndNoneIsForgotten() {
    assertThat(CURRENT.find("2026-Q4")).map(Publication::release).contains("2026-Q4.r2");
    assertThat(CURRENT.find("2026-Q1")).isEmpty();
    assertThat(CURRENT.history())
        .extracting(Publication::release)
        .containsExactly("2026-Q4.r1", "2026-Q3.r1", "2026-Q4.r2");
  }

  @Test
  void aFileOfANewerPrimaIsRefused() {
    byte[] manifest = bytes(text(MANIFEST).replace("\"format\" : 1", "\"format\" : 2"));
    byte[] current = bytes(text(CURRENT).replace("\"format\" : 1", "\"format\" : 2"));
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.manifest(manifest, "releases/2026-Q4.r2/manifest.json"))
        .withMessage(
            "releases/2026-Q4.r2/manifest.json ditulis oleh Prima yang lebih baru;"
                + " perbarui Prima di komputer ini");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.current(current, "current.json"))
        .withMessageStartingWith("current.json ditulis oleh Prima yang lebih baru");
  }

  @Test
  void aNewerFileWhoseShapeChangedIsCalledNewerNotDamaged() {
    byte[] manifest = bytes("{\"format\": 2, \"tables\": {\"unit_ikm\": {\"rows\": 3}}}");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.manifest(manifest, "manifest.json"))
        .withMessageContaining("lebih baru");
  }

  @Test
  void aFieldAddedWithinTheFormatIsPassedOver() {
    byte[] manifest = bytes(text(MANIFEST).replaceFirst("\\{", "{ \"remark\": [1],"));
    assertThat(ReleaseJson.manifest(manifest, "m")).isEqualTo(MANIFEST);
  }

  private static void damaged(byte[] json) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.manifest(json, "manifest.json"))
        .withMessage("manifest.json rusak dan tidak dapat dibaca");
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.current(json, "current.json"))
        .withMessage("current.json rusak dan tidak dapat dibaca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "{", "[]", "<html>", "12", "\"current\"", "\u0000\u0000"})
  void aDamagedFileIsRefused(String json) {
    damaged(bytes(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"format\": 1}"})
  void aFileThatSaysNothingIsDamaged(String json) {
    damaged(bytes(json));
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    String manifest = text(MANIFEST).stripTrailing();
    String current = text(CURRENT).stripTrailing();
    for (int end = 0; end < manifest.length(); end++) {
      byte[] cut = bytes(manifest.substring(0, end));
      assertThatExceptionOfType(UnreadableException.class)
          .isThrownBy(() -> ReleaseJson.manifest(cut, "m"));
    }
    for (int end = 0; end < current.length(); end++) {
      byte[] cut = bytes(current.substring(0, end));
      assertThatExceptionOfType(UnreadableException.class)
          .isThrownBy(() -> ReleaseJson.current(cut, "c"));
    }
  }

  @Test
  void twoFilesRunTogetherAreDamaged() {
    byte[] twice = bytes(text(CURRENT) + text(CURRENT));
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> ReleaseJson.current(twice, "current.json"));
  }

  @Test
  void theHashIsThatOfTheStandard() {
    // FIPS 180-2, appendix B.1
    assertThat(ReleaseJson.sha256(bytes("abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aReleaseIsNamedByQuarterAndRevision() {
    assertThat(ReleaseId.parse("2026-Q3.r12")).get().hasToString("2026-Q3.r12");
    for (String other : List.of("2026-Q3", "2026-Q3.r0", "2026-Q3.r01", "2026-S2.r1", "2026.r1")) {
      assertThat(ReleaseId.parse(other)).as(other).isEmpty();
    }
    for (String path : List.of("../2026-Q3.r1", "2026-Q3.r1/..", "2026-Q3.r1\n", "0026-Q3.r1")) {
      assertThat(ReleaseId.parse(path)).as(path).isEmpty();
    }
    assertThat(
            Stream.of("2026-Q3.r10", "2026-Q4.r1", "2026-Q3.r9")
                .map(id -> ReleaseId.parse(id).orElseThrow())
                .sorted()
                .map(ReleaseId::toString))
        .containsExactly("2026-Q3.r9", "2026-Q3.r10", "2026-Q4.r1");
  }
}
