package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark works: it is not asked how quick anything is. */
@Tag("slow")
class BenchIT {

  @TempDir Path folder;

  @Test
  void primaAndDuckDbAcceptTheSameRows() throws Exception {
    String out = Prima.run("bench", "ingest", "--rows", "20000", "--dir", folder).succeeds().out();

    assertThat(out)
        .contains("20.000 baris", "Prima ", "DuckDB ", "median", "Prima : DuckDB = ", "heap Prima")
        .containsPattern("Keduanya menerima 19[.]8\\d\\d baris");
    assertThat(folder.resolve("masuk-20000/survei/survei.csv")).isRegularFile();
    try (var left = Files.list(folder)) {
      assertThat(left).as("results are cleaned up").hasSize(1);
    }
  }

  @Test
  void aWrongNumberOfRowsIsRefused() {
    assertThat(Prima.run("bench", "ingest", "--rows", "0", "--dir", folder).exit()).isEqualTo(2);
  }
}
