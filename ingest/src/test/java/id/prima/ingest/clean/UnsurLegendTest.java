package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.silver.SurveyResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which unsur the answers to U8 and U9 are of, where the file says it. */
class UnsurLegendTest {

  private static final String TABLE = "Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
  private static final String ROW = "2026-07-15,3,3,3,3,3,3,3,1,4\n";

  @TempDir private Path folder;

  private SurveyResponse first(String content) throws IOException {
    Office office = new Office(folder);
    office.put("survei/rsud/a.csv", content);
    return office.cleaned(office.plans().plans().get(0)).stream()
        .filter(Cleaned.Accepted.class::isInstance)
        .map(row -> ((Cleaned.Accepted) row).response())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_legend_that_calls_u8_the_handling_of_complaints_is_believed() throws IOException {
    SurveyResponse told = first(TABLE + ROW + "U8,Penanganan Pengaduan\nU9,Sarana\n");

    assertThat(told.pengaduan()).isEqualTo(1);
    assertThat(told.sarana()).isEqualTo(4);
  }

  @Test
  void without_one_the_form_decides() throws IOException {
    SurveyResponse untold = first(TABLE + ROW);

    assertThat(untold.sarana()).isEqualTo(1);
    assertThat(untold.pengaduan()).isEqualTo(4);
  }
}
