package id.prima.dashboard.cli;

import static id.prima.dashboard.ComplaintRows.figures;
import static id.prima.dashboard.ComplaintRows.flow;
import static id.prima.dashboard.ComplaintRows.percent;
import static id.prima.dashboard.TestLake.row;
import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.ComplaintRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.UnitInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that no page shows. */
class BehindCommandTest {

  private static final String QUARTER = "2026-Q3";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Ran behind(String... more) {
    List<String> all = new ArrayList<>(List.of("behind", "--lake", lake.root().toString()));
    all.addAll(List.of(more));
    return prima(all.toArray(String[]::new));
  }

  private static UnitInfo unit(String id, String nama) {
    return row(Tables.UNIT, "unit_id", id, "nama", nama);
  }

  private static ComplaintSignal signal(String tingkat, String unit, long received, long open) {
    return row(
        Tables.COMPLAINT_SIGNAL,
        "period",
        QUARTER,
        "tingkat",
        tingkat,
        "unit_id",
        unit,
        "signal",
        "pungli",
        "received",
        received,
        "open",
        open);
  }

  private void release(String id) {
    Whose late = Whose.unit(QUARTER, "dinas");
    Whose exported = Whose.unit(QUARTER, "camat");
    Whose signalled = Whose.unit(QUARTER, "pkm");
    Whose done = Whose.unit(QUARTER, "rapi");
    lake.release(id)
        .with(
            Tables.UNIT,
            unit("camat", "Kecamatan \u202eMawar\u001b[31m"),
            unit("dinas", "Dinas Air"),
            unit("pkm", "Puskesmas"),
            unit("rapi", "Rapi"))
        .with(
            Tables.COMPLAINT_FLOW,
            flow(Whose.office(QUARTER), 0, 1500, 100, 0, 90),
            flow(exported, 0, 1300, 100, 0, 3),
            flow(late, 5, 20, 5, 0, 12),
            flow(late.by("kanal", "sms"), 5, 20, 5, 0, 12),
            flow(signalled, 0, 2, 2, 0, 0),
            flow(done, 0, 9, 9, 0, 0))
        .with(
            Tables.UNIT_COMPLAINTS,
            figures(
                late,
                20,
                "tanggal_pasti",
                "taksiran",
                "on_time",
                percent("40.25"),
                "on_time_low",
                percent("20"),
                "on_time_high",
                percent("61.66")),
            figures(
                exported,
                1300,
                "satu_ekspor",
                "batas",
                "on_time_low",
                percent("5"),
                "on_time_high",
                percent("99.5")))
        .with(
            Tables.COMPLAINT_SIGNAL,
            signal("semua", "*", 9, 9),
            signal("unit", "pkm", 2, 0),
            signal("unit", "rapi", 0, 0))
        .publish();
  }

  @Test
  void theMostLateUnitStandsFirstAndSignalsAreNoProof() {
    release("2026-Q3.r1");
    Ran ran = behind();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            HANYA UNTUK PEGAWAI. Jangan diteruskan ke luar kantor.
            Triwulan III 2026, rilis 2026-Q3.r1.
            3 unit dengan laporan terbuka atau sinyal; umur tertua dalam hari kerja.

            UNIT   NAMA                   TERBUKA  LEWAT BATAS  TERTUA  TEPAT WAKTU         SINYAL
            dinas  Dinas Air                   20           12     143  40,3% (20,0-61,7%)  -
            camat  Kecamatan ?Mawar?[31m    1.200            3     143  5,0-99,5%           -
            pkm    Puskesmas                    0            0       -  belum cukup         \
            pungli 2 diterima, 0 terbuka (laporan bukan bukti)
            """);
  }

  @Test
  void aReleaseOrPeriodIsChosenOrRefused() {
    release("2026-Q3.r1");
    lake.release("2026-Q4.r1")
        .with(Tables.UNIT)
        .with(Tables.COMPLAINT_FLOW)
        .with(Tables.UNIT_COMPLAINTS)
        .with(Tables.COMPLAINT_SIGNAL)
        .publish();
    assertThat(behind().out()).contains("Triwulan IV 2026", "Tidak ada unit");
    assertThat(behind("--period", "2026").out()).contains("Tahun 2026, rilis 2026-Q4.r1");
    assertThat(behind("--period", QUARTER).out()).contains("rilis 2026-Q3.r1", "Dinas Air");
    assertThat(behind("--release", "2026-Q3.r1").out()).contains("Dinas Air");
    assertThat(behind("--release", "2026-Q3.r1", "--period", "2026").exitCode())
        .isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(behind("--release", "2026-Q3.r7").err()).contains("2026-Q3.r1");
    assertThat(behind("--period", "2020-Q1").err()).contains("belum ada rilis yang terbit untuk");
  }

  @Test
  void anOldReleaseIsToldFromAnEmptyOne() {
    lake.release("2026-Q3.r1").with(Tables.UNIT).publish();
    Ran ran = behind();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("2026-Q3.r1 tidak memuat pengaduan");
  }

  @Test
  void theCopyForThePublicIsNotEnough() {
    lake.release("2026-Q3.r1").readable().publish();
    assertThat(behind().exitCode()).isEqualTo(ExitCode.FAILED);
  }
}
