package id.prima.dashboard.cli;

import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of one unit. */
class ExplainCommandTest {

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Ran explain(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--lake", lake.root().toString()));
    return prima(all.toArray(String[]::new));
  }

  private Ran explained(String... arguments) {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    return explain(arguments);
  }

  @Test
  void theWholeExplanationInPlainText() {
    Ran ran = explained("--unit", "PKM-01");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith(
            """
            HANYA UNTUK PEGAWAI. Jangan diteruskan ke luar kantor.
            Rilis 2026-Q3.r1.

            Penjelasan nilai Melati, Triwulan III 2026

            Nilai 78,42 dari 100, kemungkinan antara 75,12 dan 81,72.
            Melati: antara peringkat 1 dan 4 dari 12; peluang tiga besar lebih dari 19 dari 20.
            Usulan untuk unit ini: layak.

            Dari rata-rata kelompok ke nilai unit
              Rata-rata 12 puskesmas                       72,58
              Kepuasan masyarakat (IKM)                    +3,12
                  86,84; rata-rata kelompok 84,66 (212 responden, Triwulan IV 2025 sampai Triwulan III
                  2026). Itu 62,40 poin dari 100, rata-rata kelompok 56,16; bobotnya 50%.
                  - Waktu penyelesaian: −0,32 (angkanya 3,22, rata-rata kelompok 3,24)
                  - Persyaratan: +1,42 (angkanya 3,54, rata-rata kelompok 3,44)
                  - Perilaku pelaksana: +2,02 (angkanya 3,61, rata-rata kelompok 3,47)
              Pengaduan tepat waktu                        +1,20
            """)
        .contains(
            """
              --------------------------------------------------
              Nilai Melati                                 78,42
            """)
        .contains("\nYang paling mengangkat nilai\n  - Di dalam kepuasan, yang paling")
        .contains("\nKebutuhan pengembangan\n  - Terus berinovasi")
        .endsWith("Prima memeringkat unit, bukan orang.\n")
        .doesNotContain("\u001b", "Anggrek");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 104);
  }

  /** Adds up what was printed, as somebody with a calculator would. */
  @Test
  void thePrintedAmountsAddUpToThePrintedScore() {
    Ran ran = explained("--unit", "PKM-01");
    List<BigDecimal> amounts =
        Pattern.compile("(?m)^  \\S.* {3,}([+−]?\\d+,\\d\\d)$")
            .matcher(ran.out())
            .results()
            .map(m -> new BigDecimal(m.group(1).replace('−', '-').replace(',', '.')))
            .toList();
    assertThat(amounts).hasSize(7);
    assertThat(amounts.subList(0, 6).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amounts.get(6))
        .isEqualByComparingTo("78.42");
  }

  @Test
  void aUnitWithoutScoreIsToldWhy() {
    Ran ran = explained("--unit", "PKM-13", "--period", "2026-Q3");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("Unit ini tidak punya nilai, jadi tidak dapat diperingkat.")
        .contains("Responden lebih sedikit daripada yang disyaratkan kebijakan.");
  }

  @Test
  void anUnknownUnitIsAnsweredWithThoseThatSoundAlike() {
    Ran ran = explained("--unit", "melat");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err())
        .contains("rilis 2026-Q3.r1 tidak punya unit 'melat'; mungkin PKM-01 (Melati)");
    assertThat(explain("--unit", "zzz\u001b[31m").err())
        .contains("tidak punya unit 'zzz?[31m'; lihat ./prima export unit");
  }

  @Test
  void aSemesterHasNoRankingOfItsOwn() {
    MeritLake.publish(lake, "2026-Q4.r1", MeritRows.builtIn(false));
    Ran ran = explain("--unit", "PKM-01", "--period", "2026-S2");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("peringkat dibuat tiap triwulan; rilis 2026-Q4.r1");
  }

  @Test
  void aReleaseFromBeforeRankingsFails() {
    lake.release("2026-Q3.r1").readable().publish();
    Ran ran = explain("--unit", "PKM-01");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("rilis 2026-Q3.r1 tidak memuat peringkat");
    assertThat(explain().err()).contains("belum lengkap, perlu --unit ID");
  }
}
