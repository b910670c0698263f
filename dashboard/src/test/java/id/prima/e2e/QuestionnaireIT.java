package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questionnaires of 14 and 8 questions from landing folder to page. Unit lama: 30 sheets of 14, all
 * 3 but kedisiplinan 4 on every second sheet (NRR 105/30), keadilan 2 on the first ten (80/30) and
 * keamanan not answered on five (75/25): 11 x 3 + 3.5 + 2.6667 + 3 = 42.1667, / 14 x 25 = 75.2976.
 * Unit delapan: 12 sheets of 8, all 3 but persyaratan 4: 25 / 8 x 25 = 78.125. Unit dahlia: 20
 * sheets of the nine, 3 and 4 by turns, 87.50, and 12 of the 14, all 3, 75.00.
 */
class QuestionnaireIT {

  @TempDir static Path folder;
  private static Path in;
  private static Path lake;

  @BeforeAll
  static void run() throws Exception {
    in = Sheets.landing(folder.resolve("in"), 40);
    lake = folder.resolve("lake");
    Prima.write(
        in,
        "unit.csv",
        """
        unit_id,nama,jenis
        mawar,Kecamatan Mawar,kecamatan
        melati,UPT Melati,upt
        dahlia,UPT Dahlia,upt
        lama,UPT Lama,upt
        delapan,UPT Delapan,upt
        """);
    Prima.write(
        in,
        "profil/lama.yml",
        """
        profil: lama
        jumlah_unsur: 14
        kolom: { tanggal: [Tgl] }
        unsur: { PROSEDUR: [P1], PERSYARATAN: [P2], KOMPETENSI: [P6], WAKTU: [P7], PERILAKU: [P9], BIAYA: [P10], SARANA: [P13] }
        butir: { kejelasan_petugas: [P3], kedisiplinan: [P4], tanggung_jawab: [P5], keadilan: [P8], kepastian_biaya: [P11], kepastian_jadwal: [P12], keamanan: [P14] }
        """);
    Prima.write(
        in,
        "profil/delapan.yml",
        """
        profil: delapan
        jumlah_unsur: 8
        kolom: { tanggal: [Hari] }
        unsur: { PERSYARATAN: [A], PROSEDUR: [B], WAKTU: [C], PRODUK: [D], KOMPETENSI: [E], PERILAKU: [F], PENGADUAN: [G], SARANA: [H] }
        """);
    StringBuilder fourteen =
        new StringBuilder("Tgl,P1,P2,P3,P4,P5,P6,P7,P8,P9,P10,P11,P12,P13,P14\n");
    LocalDate first = LocalDate.of(2026, 7, 1);
    for (int i = 0; i < 30; i++) {
      fourteen
          .append(first.plusDays(i))
          .append(",3,3,3,")
          .append(i % 2 == 0 ? 3 : 4)
          .append(",3,3,3,")
          .append(i < 10 ? 2 : 3)
          .append(",3,3,3,3,3,")
          .append(i < 25 ? "3" : "")
          .append('\n');
    }
    Prima.write(in, "survei/lama/jawaban.csv", fourteen.toString());
    Prima.write(in, "survei/dahlia/sembilan.csv", Sheets.file("dahlia", 20));
    Prima.write(
        in,
        "survei/dahlia/empat belas.csv",
        "Tgl,P1,P2,P3,P4,P5,P6,P7,P8,P9,P10,P11,P12,P13,P14\n"
            + ("2026-08-03" + ",3".repeat(14) + "\n").repeat(12));
    Prima.write(
        in,
        "survei/delapan/jawaban.csv",
        "Hari,A,B,C,D,E,F,G,H\n" + "2026-07-15,4,3,3,3,3,3,3,3\n".repeat(12));
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
  }

  private static List<Map<String, String>> export(String table, Object... options) {
    Object[] arguments =
        Stream.concat(Stream.of("export", table, "--lake", lake), Stream.of(options)).toArray();
    return Prima.run(arguments).succeeds().rows();
  }

  private static String line(Map<String, String> row, String... columns) {
    return String.join(" ", Stream.of(columns).map(row::get).toList())
        .replaceAll("-[0-9a-f]{8}", "");
  }

  @Test
  void everyQuestionnaireHasItsOwnIndexAndRollUps() {
    assertThat(
            export("unit_ikm", "--period", "2026-Q3").stream()
                .filter(r -> !r.get("tingkat").equals("layanan"))
                .map(r -> line(r, "unit_id", "instrumen", "respondents", "ikm", "mutu", "status")))
        .containsExactlyInAnyOrder(
            "mawar SKM 40 87.50 B cukup",
            "melati SKM 40 87.50 B cukup",
            "dahlia SKM 20 87.50 B sementara",
            "* SKM 100 87.50 B cukup",
            "lama SKM-14 30 75.30 C cukup",
            "dahlia SKM-14 12 75.00 C sementara",
            // kedisiplinan (105+36)/42, keadilan (80+36)/42, 12 x 3: 42.1190 / 14 x 25
            "* SKM-14 42 75.21 C cukup",
            "delapan SKM-8 12 78.13 B sementara",
            "* SKM-8 12 78.13 B sementara");
    assertThat(
            export("unit_unsur", "--period", "2026-Q3").stream()
                .filter(r -> r.get("unit_id").equals("lama"))
                .map(r -> line(r, "unsur", "answers", "sum", "nrr", "weighted_nrr")))
        .hasSize(14)
        .contains(
            "PERSYARATAN 30 90 3.0000 0.2143",
            "kedisiplinan 30 105 3.5000 0.2500",
            "keadilan 30 80 2.6667 0.1905",
            "keamanan 25 75 3.0000 0.2143")
        .noneMatch(row -> row.startsWith("PRODUK") || row.startsWith("PENGADUAN"));
  }

  @Test
  void oneFileAloneAndTheCheckSayTheSame() {
    String hitung = Prima.run("hitung", in.resolve("survei/lama/jawaban.csv")).succeeds().out();
    assertThat(hitung.replaceAll("\\s+", " "))
        .contains("30 responden", "IKM 75,30, mutu C", "bobot 1/14");
    Prima.Result check = Prima.run("check", "--in", in, "--period", "2026-Q3").succeeds();
    assertThat(check.out())
        .contains(
            "kuesioner 14 pertanyaan menurut profil",
            "7 butir di luar sembilan unsur; IKM-nya dihitung dengan bobot 1/14");
  }

  @Test
  void aUnitsPageShowsTheQuestionnaireThatTheUnitUses() {
    try (Served served = Served.over(lake)) {
      String lama = served.get("/unit/lama").body();
      assertThat(lama)
          .contains(
              "75,30",
              "SKM kuesioner 14 unsur",
              "Kuesioner 14 unsur, bukan sembilan unsur PermenPANRB 14/2017",
              "Kedisiplinan",
              "Kepastian jadwal")
          .doesNotContain("Produk spesifikasi");
      assertThat(served.get("/unit/delapan").body()).contains("78,13", "Kuesioner 8 unsur");
      // dahlia's nine come first, the others are one link away
      assertThat(served.get("/unit/dahlia").body())
          .contains("87,50", "instrumen=SKM-14-", "SKM kuesioner 14 unsur")
          .doesNotContain("bukan sembilan unsur");
      assertThat(served.get("/unit").body())
          .contains("SKM kuesioner 14 unsur: 75,30", "SKM kuesioner 8 unsur: 78,13");
      String code =
          export("unit_ikm", "--period", "2026-Q3").stream()
              .filter(r -> r.get("unit_id").equals("lama"))
              .map(r -> r.get("instrumen"))
              .findFirst()
              .orElseThrow();
      assertThat(served.get("/unsur?instrumen=" + code).body())
          .contains("Kedisiplinan", "UPT Lama");
      assertThat(served.get("/metodologi?instrumen=" + code).body()).contains("75,21");
      assertThat(served.get("/?instrumen=" + code).statusCode()).isEqualTo(200);
      assertThat(served.get("/api/v1/units/lama").body()).contains("75.30", "kedisiplinan");
      assertThat(served.get("/api/v1/tables/unit_ikm?instrumen=" + code).body())
          .contains("75.30")
          .doesNotContain("87.50");
      assertThat(served.get("/unit?instrumen=SKM-14").statusCode()).isEqualTo(400);
    }
  }
}
