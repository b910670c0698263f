package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedFlag;
import id.prima.data.silver.Complaint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers with columns that nobody fills in. */
class SparseRegisterTest {

  private static final String HEADER =
      "nomor;tanggal_masuk;klasifikasi;status;tanggal_verifikasi;tanggal_tanggapan;"
          + "tanggal_selesai\n";

  @TempDir Path folder;

  private Desk desk(String rows) throws IOException {
    Office office = new Office(folder);
    office.put(
        "pengaduan/rsud/register-2026-10-05.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    return Desk.of(office);
  }

  @Test
  void aStepThatNoRowKnowsTheDayOfIsNotRecorded() throws IOException {
    Desk desk =
        desk(
            """
            1;01/07/2026;Pengaduan;Selesai;;03/07/2026;06/07/2026
            2;02/07/2026;Pengaduan;Proses;-;;
            """);
    IngestReport report = desk.check();
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(desk.complaints())
        .allMatch(Complaint::replyRecorded)
        .noneMatch(Complaint::verificationRecorded);
  }

  @Test
  void aCaseThatNobodyHasSortedYetIsCountedAsAPlainComplaint() throws IOException {
    Desk desk =
        desk(
            """
            1;01/07/2026;;Proses;;;
            2;02/07/2026;Permintaan Informasi;Selesai;;;
            """);
    IngestReport report = desk.check();
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(desk.complaints())
        .extracting(Complaint::klasifikasi)
        .containsExactlyInAnyOrder("pengaduan", "permintaan_informasi");
    assertThat(report.flags())
        .filteredOn(f -> f.code().equals("class_missing"))
        .extracting(FeedFlag::rows)
        .containsExactly(1L);
  }
}
