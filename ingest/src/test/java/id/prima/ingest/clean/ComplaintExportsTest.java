package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten successive random exports with upserts: no row is lost, and the cases are those of the truth.
 */
class ComplaintExportsTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ten_exports_give_the_truth(long seed) throws IOException {
    Office office = new Office(temp);
    ComplaintExports exports = new ComplaintExports(seed);
    exports.write(office, 20);
    Desk desk = new Desk(office, ComplaintExports.QUARTER, ComplaintExports.TODAY);
    IngestReport report = desk.check();

    assertThat(desk.complaints().stream().map(ComplaintExports::line).sorted())
        .containsExactlyElementsOf(exports.truth());
    assertThat(report.read()).isEqualTo(exports.written);
    assertThat(report.files().stream().mapToLong(FeedQuality::rejected).sum())
        .isEqualTo(exports.refused);
    for (FeedQuality f : report.files()) {
      assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod()).isEqualTo(f.read());
    }
  }
}
