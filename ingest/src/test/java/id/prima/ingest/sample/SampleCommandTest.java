package id.prima.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.Cli;
import id.prima.cli.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code prima sample} as it is typed. */
class SampleCommandTest {

  @TempDir Path temp;

  private record Ended(int code, String stdout, String stderr) {}

  private Ended sample(Path out, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--out", out.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private static Ended run(String... arguments) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Cli.run(new SampleCommand(), arguments);
      return new Ended(
          code, written.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  @Test
  void says_what_it_wrote_on_stderr() {
    Ended ended =
        sample(
            temp.resolve("a/b"),
            "--units",
            "6",
            "--responses",
            "2000",
            "--quarters",
            "2",
            "--messy");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr())
        .contains(
            "unit.csv: 6 baris", "survei/2026-Q3/skm.csv: ", "Selesai: 2.000 jawaban sah dan ")
        .contains("Sengaja salah: 39 baris, dan ");
    assertThat(temp.resolve("a/b/data-contoh.txt")).content().contains("--responses 2000");
  }

  @Test
  void replaces_an_earlier_sample_leaving_nothing_behind() throws IOException {
    Path out = temp.resolve("out");
    Path fresh = temp.resolve("fresh");
    sample(out, "--units", "8", "--responses", "900", "--messy", "--quarters", "5");
    sample(out, "--units", "2", "--responses", "50", "--quarters", "1");
    sample(fresh, "--units", "2", "--responses", "50", "--quarters", "1");

    assertThat(Samples.hashes(out)).isEqualTo(Samples.hashes(fresh));
    assertThat(out.resolve("survei/pkm-melati")).doesNotExist();
  }

  @Test
  void refuses_a_folder_that_holds_anything_else() throws IOException {
    Files.writeString(temp.resolve("unit.csv"), "unit_id\nasli\n");

    Ended ended = sample(temp);

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).contains("sudah berisi berkas dan bukan data contoh");
    assertThat(temp.resolve("unit.csv")).hasContent("unit_id\nasli\n");
  }

  @Test
  void refuses_an_earlier_sample_to_which_something_was_added() throws IOException {
    sample(temp, "--units", "2", "--responses", "50");
    Files.writeString(temp.resolve("survei/asli.csv"), "U1\n4\n");
    Map<String, String> before = Samples.hashes(temp);

    Ended ended = sample(temp, "--units", "3", "--responses", "50");

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).contains("bukan dari prima sample: survei/asli.csv");
    assertThat(Samples.hashes(temp)).isEqualTo(before);
  }

  @Test
  void refuses_a_file_for_a_folder() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");

    assertThat(sample(file).code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(sample(file.resolve("below")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.FAILED))
        .satisfies(e -> assertThat(e.stderr()).contains("tidak dapat menulis ke "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--units=0",
        "--units=20001",
        "--units=banyak",
        "--responses=-1",
        "--complaints=-1",
        "--quarters=0",
        "--quarters=41",
        "--until=2026",
        "--until=2026-S2",
        "--until=Q3",
        "--until=1999-Q4",
        "--seed=satu",
        "--salah"
      })
  void refuses_wrong_arguments(String option) {
    Path out = temp.resolve("out");

    Ended ended = sample(out, option);

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).startsWith("prima: ").doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  void explains_itself_in_indonesian() {
    Ended ended = run("--help");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains("Membuat folder data contoh", "Tampilkan bantuan ini.", "--messy");
    assertThat(run().stderr()).contains("belum lengkap, perlu --out FOLDER");
  }

  @Test
  void a_sample_that_broke_off_is_marked_and_can_be_replaced() throws IOException {
    SampleOrder order = new SampleOrder(temp, 6, 100, 1, 1, Samples.UNTIL, false);
    new LandingFolder(temp).begin(order, List.of("unit.csv"));
    Files.writeString(temp.resolve("unit.csv"), "unit_id\n");

    assertThat(temp.resolve(LandingFolder.MARKER)).content().contains("BELUM SELESAI");
    assertThat(sample(temp, "--units", "6", "--responses", "100").code()).isEqualTo(ExitCode.DONE);
    assertThat(temp.resolve(LandingFolder.MARKER)).content().doesNotContain("BELUM SELESAI");
  }
}
