package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.data.Reference;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code prima policy} as it is typed. */
class PolicyCommandTest {

  @TempDir Path temp;
  private Path landing;
  private final String shipped = Reference.builtIn().policy().text();

  @BeforeEach
  void open() throws IOException {
    landing = Files.createDirectory(temp.resolve("masuk"));
    StringBuilder units = new StringBuilder("unit_id,nama,kelompok_banding,berlaku_sampai\n");
    for (int i = 1; i <= 12; i++) {
      units.append(String.format("PKM-%02d,Puskesmas %d,puskesmas,%n", i, i));
    }
    units.append("RSUD,RSUD,rumah sakit,\nD-1,Dinas 1,dinas,\nD-2,Dinas 2,dinas,\n");
    units.append("LAMA,Klinik Lama,dinas,2025-12-31\n");
    Files.writeString(landing.resolve("unit.csv"), units);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static Ended run(String... arguments) {
    return CheckCommandTest.typed(new PolicyCommand(), arguments);
  }

  private Ended checkIn(String... options) {
    String[] arguments = {"check", "--in", landing.toString(), "--period", "2026-Q3"};
    return run(Stream.of(arguments, options).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void aGoodPolicyMayBeUsed() throws IOException {
    Path file = write("p.yml", shipped);

    Ended ended = run("check", "--file", file.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .isEqualToIgnoringNewLines(
            file + ": kebijakan bawaan-2026.1 dapat dipakai, berlaku sejak 2004-02-24");
    assertThat(ended.stderr()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldWithItsLine() throws IOException {
    Path file = write("p.yml", shipped.replace("0.50", "0,50").replace("kuota: 3", "kuota: 0"));

    Ended ended = run("check", "--file", file.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr().lines())
        .hasSize(3)
        .satisfiesExactly(
            first ->
                assertThat(first).isEqualTo("prima: kebijakan tidak dapat dipakai, 2 kesalahan:"),
            second ->
                assertThat(second)
                    .startsWith("  " + file + " baris ")
                    .contains("komponen.ikm.bobot: '0,50', pecahan memakai titik: 0.50"),
            third -> assertThat(third).contains("penghargaan.kuota: '0', harus bilangan bulat"));
  }

  @Test
  void groupsOfTheLandingFolderAreToldWithThoseTooSmallForARanking() {
    Ended ended = checkIn();

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout().lines())
        .containsExactly(
            "policy.yml: kebijakan bawaan-2026.1 dapat dipakai, berlaku sejak 2004-02-24",
            "Kelompok dinas: 2 unit, kuota 3",
            "Kelompok puskesmas: 12 unit, kuota 3",
            "Kelompok rumah sakit: 1 unit, kuota 3",
            "Perhatian: policy.yml kelompok dinas: 2 unit, kurang dari 10; peringkat tidak"
                + " diterbitkan",
            "Perhatian: policy.yml kelompok rumah sakit: hanya satu unit, tidak ada pembandingnya;"
                + " peringkat tidak diterbitkan");
  }

  @Test
  void thePolicyOfTheLandingFolderIsCheckedThere() throws IOException {
    Files.writeString(
        landing.resolve("policy.yml"),
        shipped
            .replace("kuota: 3", "kuota: 12")
            .replace("# kuota_kelompok: {puskesmas: 2}", "kuota_kelompok: {puskemas: 2}"));

    assertThat(checkIn().stdout())
        .contains(
            "masuk/policy.yml: kebijakan bawaan-2026.1",
            "kelompok puskesmas: kuota 12 untuk 12 unit: semuanya mendapat penghargaan",
            "penghargaan.kuota_kelompok.puskemas: tidak ada kelompok ini; yang ada: dinas,"
                + " puskesmas, rumah sakit");
  }

  @Test
  void aGroupMayNameUnitsInForceOnly() throws IOException {
    Path file =
        write(
            "p.yml",
            shipped.replace("\npenghargaan:", "\nkelompok:\n  a: [D-1, LAMA, X]\npenghargaan:"));

    Ended ended = checkIn("--file", file.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr())
        .contains(
            "2 kesalahan",
            "kelompok.a: 'LAMA', tidak ada di unit.csv pada triwulan ini",
            "kelompok.a: 'X', tidak ada di unit.csv pada triwulan ini");
  }

  @Test
  void unitsInNoGroupAreCounted() throws IOException {
    Path file =
        write(
            "p.yml",
            shipped.replace("\npenghargaan:", "\nkelompok:\n  a: [D-1, D-2]\npenghargaan:"));

    assertThat(checkIn("--file", file.toString()).stdout())
        .contains(
            "kelompok: 13 unit tidak masuk kelompok, jadi tidak diperingkat: PKM-01, PKM-02,"
                + " PKM-03, PKM-04, PKM-05, PKM-06, PKM-07, PKM-08, PKM-09, PKM-10, dan 3 lagi");
  }

  @Test
  void aPolicyOfLaterDoesNotJudgeTheQuarter() throws IOException {
    Path file = write("p.yml", shipped.replace("2004-02-24", "2026-10-01"));

    Ended ended = checkIn("--file", file.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr())
        .contains("berlaku sejak 2026-10-01, sesudah Triwulan III 2026 berakhir (2026-09-30)");
  }

  @Test
  void aWrongListOfUnitsIsBelowTheFloor() throws IOException {
    Files.writeString(landing.resolve("unit.csv"), "nama\nA\n");

    assertThat(checkIn().code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(checkIn().stderr()).contains("unit.csv: tidak ada kolom unit_id");

    Files.delete(landing.resolve("unit.csv"));
    assertThat(checkIn().code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(checkIn().stderr()).contains("tidak ada unit.csv di folder ");
  }

  @Test
  void aPolicyIsShownInWords() throws IOException {
    assertThat(run("show").stdout())
        .startsWith("Kebijakan")
        .contains("  Versi: bawaan-2026.1", "  Bobot: 50 persen");
    Path file = write("p.yml", shipped.replace("bawaan-2026.1", "2027.1"));
    assertThat(run("show", "--file", file.toString()).stdout()).contains("  Versi: 2027.1");
    assertThat(run("show", "--reference", temp.toString()).stdout())
        .as("a reference folder without a policy of its own")
        .contains("bawaan-2026.1");
    write("policy.yml", shipped.replace("bawaan-2026.1", "kantor-1"));
    assertThat(run("show", "--reference", temp.toString()).stdout()).contains("kantor-1");
  }

  @Test
  void twoPoliciesAreCompared() throws IOException {
    Path file =
        write("p.yml", shipped.replace("bawaan-2026.1", "2027.1").replace("kuota: 3", "kuota: 1"));

    assertThat(run("diff", "bawaan", file.toString()).stdout().lines())
        .containsExactly(
            "Kebijakan, Versi",
            "  lama: bawaan-2026.1",
            "  baru: 2027.1",
            "Penghargaan, Kuota tiap kelompok",
            "  lama: 3 unit",
            "  baru: 1 unit");
    assertThat(run("diff", "bawaan", "bawaan").stdout())
        .isEqualToIgnoringNewLines("Kedua kebijakan sama artinya.");
  }

  @Test
  void oneVersionMeansOnePolicy() throws IOException {
    Path file = write("p.yml", shipped.replace("kuota: 3", "kuota: 1"));

    assertThat(run("diff", "bawaan", file.toString()).stdout())
        .contains(
            "Perhatian: versi keduanya sama, bawaan-2026.1, padahal isinya berbeda; beri versi"
                + " baru.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check | belum lengkap, perlu --file BERKAS atau --in FOLDER",
        "check --file tidak-ada.yml | berkas kebijakan tidak-ada.yml tidak ada",
        "check --file / | berkas kebijakan / bukan berkas",
        "check --in tidak-ada | folder masuk tidak-ada tidak ada",
        "show --file tidak-ada.yml | berkas kebijakan tidak-ada.yml tidak ada",
        "show --reference tidak-ada | folder ketentuan tidak-ada tidak ada",
        "diff bawaan | belum lengkap, perlu BARU",
        "diff bawaan tidak-ada.yml | berkas kebijakan tidak-ada.yml tidak ada",
        "chek | tidak mengenal 'chek'; maksudnya",
      })
  void wrongArguments(String arguments, String message) {
    Ended ended = run(arguments.split(" "));

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).startsWith("prima: ").contains(message).doesNotContain("Exception");
  }

  @Test
  void withoutASubcommandItSaysWhichThereAre() {
    Ended ended = run();

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).contains("sebutkan check, show, atau diff sesudah policy");
  }

  @ParameterizedTest
  @CsvSource({"''", "check", "show", "diff"})
  void everyCommandExplainsItselfInIndonesian(String command) {
    Ended ended = command.isEmpty() ? run("--help") : run(command, "--help");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(("Cara pakai: policy " + command).strip(), "Contoh:", "Tampilkan bantuan ini.")
        .doesNotContain("Usage", "Options", "COMMAND");
  }
}
