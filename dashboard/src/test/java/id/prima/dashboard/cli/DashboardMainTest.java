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
            "Cara pakai: prima", "Perintah:", "export", "behind", "releases", "verify", "Contoh:");
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
