package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No file, however broken, brings the readers down or fills more than a stated memory. */
class ReaderFuzzTest {

  private static final int FEW = 1_000;
  private static final int MANY = 10_000;

  private static String run(String heap, String program, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx" + heap,
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            program),
                        java.util.stream.Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    // the JDK's XML reader may say something of its own before
    return said.strip().substring(said.strip().lastIndexOf('\n') + 1);
  }

  private static void fuzz(int files) throws IOException, InterruptedException {
    String[] ends = run("256m", ReaderFuzz.class.getName(), String.valueOf(files)).split(" ", -1);

    // many of both, or the changes would test nothing
    assertThat(Integer.parseInt(ends[0])).as("read").isGreaterThan(files / 10);
    assertThat(Integer.parseInt(ends[1])).as("refused").isGreaterThan(files / 10);
  }

  @Test
  void some_files_that_nobody_made() throws IOException, InterruptedException {
    fuzz(FEW);
  }

  @Test
  @Tag("slow")
  void many_files_that_nobody_made() throws IOException, InterruptedException {
    fuzz(MANY);
  }

  @Test
  @Tag("slow")
  void two_hundred_thousand_rows_of_a_workbook() throws IOException, InterruptedException {
    assertThat(run("512m", LargeWorkbook.class.getName(), "200000")).isEqualTo("200000 200000");
  }
}
