package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.ingest.clean.Desk;
import id.prima.ingest.clean.Office;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.merit.MeritDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prima check} over the feeds that merit rests on. */
class CheckMeritTest {

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
  }

  private Ended check() {
    return CheckCommandTest.run(
        "--in", office.folder().toString(), "--as-of", "2026-10-05", "--period", "2026-Q3");
  }

  /** One good file of each of the four feeds that merit rests on. */
  private void putMerit() throws IOException {
    office.put(
        "berakhlak/rsud/a.csv",
        "tanggal" + MeritDesk.items() + "\n2026-08-01" + MeritDesk.all(3) + "\n");
    office.put("kinerja/a.csv", "unit_id,periode,predikat,jumlah\nrsud,2026-Q3,Baik,12\n");
    office.put("standar/a.csv", "unit_id,komponen,ada\nrsud,biaya,ya\n");
    office.put(
        "integritas/a.csv", "unit_id,jenis,keadaan,dibuka\nrsud,pungli,laporan,2026-05-01\n");
  }

  @Test
  void all_six_feeds_are_shown() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    office.put(
        "pengaduan/lapor-2026-10-01.csv",
        Desk.LAPOR + Desk.row("7000001", "3 Jul 2026", "Pengaduan", "rsud", "Terverifikasi"));
    putMerit();

    Ended ended = check();

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .containsSubsequence(
            "Triwulan III 2026 - 1 berkas survei",
            "Triwulan III 2026 - 1 berkas pengaduan",
            "Triwulan III 2026 - 1 berkas berakhlak",
            "profil berakhlak-lebar, tanggal tahun-bulan-hari, UTF-8; skala 1-4",
            "Triwulan III 2026 - 1 berkas kinerja",
            "Triwulan III 2026 - 1 berkas standar",
            "Triwulan III 2026 - 1 berkas integritas",
            "Dapat dirilis");
  }

  @Test
  void one_case_that_cannot_be_read_stops_a_release() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    office.put(
        "integritas/a.csv",
        "unit_id,jenis,keadaan,dibuka,ditutup\n"
            + "rsud,pungli,laporan,2026-05-01,\n".repeat(9)
            + "rsud,pungli,selesai,2026-05-01,2026-04-01\n");

    Ended ended = check();

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains(
            "baris 11 kolom 'ditutup' isi '2026-04-01': Perkara ditutup sebelum dibuka.",
            "Belum dapat dirilis: 1 dari 10 baris perkara integritas ditolak; satu perkara yang"
                + " hilang dapat meloloskan unit");
  }

  @Test
  void standards_and_cases_of_earlier_quarters_are_no_reason_for_a_release() throws IOException {
    putMerit();
    Files.delete(office.folder().resolve("berakhlak/rsud/a.csv"));
    Files.delete(office.folder().resolve("kinerja/a.csv"));

    Ended nothing = check();
    office.put(
        "berakhlak/a.csv",
        "unit,tanggal" + MeritDesk.items() + "\nrsud,2024-01-01" + MeritDesk.all(3));
    Ended old = check();

    assertThat(nothing.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(nothing.stdout()).contains("Belum dapat dirilis: tidak ada berkas survei");
    assertThat(old.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(old.stdout())
        .contains("tidak ada penilaian untuk Triwulan III 2026 di antara 1 baris");
  }
}
