package id.prima.dashboard.cli;

import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardMainTest {

  @Test
  void withoutArgumentsItPrintsHelpAndExitsWithTwo() {
    Ran ran = prima();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.out())
        .contains(
            "Cara pakai: prima", "Perintah:", "export", "behind", "releases", "verify", "Contoh:")
        .contains("user", "audit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "behind", "releases", "verify"})
  void helpOfEachCommandExplainsAndShowsExamples(String command) {
    Ran ran = prima(command, "--help");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("Cara pakai: prima " + command, "Pilihan:", "--lake=DIR", "Kode keluar:")
        .contains("Contoh:", "./prima " + command + " ")
        .contains("Tampilkan bantuan ini.");
    assertThat(prima(command, "-h").out()).isEqualTo(ran.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user add",
        "user list",
        "user disable",
        "user enable",
        "user passwd",
        "audit show",
        "audit verify"
      })
  void helpOfACommandBelowACommandIsInIndonesianToo(String command) {
    String[] words = command.split(" ", 2);
    Ran ran = prima(words[0], words[1], "--help");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("Cara pakai: prima " + command, "Pilihan:", "--lake=DIR", "Contoh:")
        .contains("Tampilkan bantuan ini.")
        .doesNotContain("Usage");
    assertThat(prima(words[0], "--help").out())
        .contains("Cara pakai: prima " + words[0], "Perintah:", words[1], "Contoh:");
  }

  @Test
  void whatIsUnknownIsNamed() {
    Ran command = prima("ekspor");
    assertThat(command.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(command.err()).contains("'ekspor'").contains("Lihat: prima --help");
    Ran option = prima("releases", "--lake", "x", "--tabel");
    assertThat(option.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(option.err()).contains("'--tabel'").contains("Lihat: prima releases --help");
  }
}
