package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recaps made by hand from landing folder to release. Twenty answers of 3 and 4 by turns make every
 * NRR 3.5 and IKM 87.50; by bobot 0.11 they make 31.5 x 0.11 x 25 = 86.625. One more sheet of 4
 * that leaves waktu empty makes the others 74/21 and waktu 70/20, together 31.690476 and 88.0291;
 * with 0 for the empty answer 70/21, together 31.523810 and 87.5661.
 */
class RecapIT {

  @TempDir static Path folder;
  private static Path in;
  private static Path lake;

  @BeforeAll
  static void run() throws Exception {
    in = folder.resolve("in");
    lake = folder.resolve("lake");
    Prima.write(
        in,
        "unit.csv",
        """
        unit_id,nama,jenis
        mawar,Kecamatan Mawar,kecamatan
        melati,UPT Melati,upt
        dahlia,UPT Dahlia,upt
        kenanga,UPT Kenanga,upt
        kecil,UPT Kecil,upt
        """);
    for (String unit : List.of("mawar", "dahlia")) {
      Prima.write(in, "survei/" + unit + "/jawaban.csv", Sheets.file(unit, 20));
    }
    Prima.write(
        in,
        "survei/melati/jawaban.csv",
        Sheets.file("melati", 20) + "melati,2026-07-30,4,4,,4,4,4,4,4,4\n");
    Prima.write(
        in,
        "rekap/2026-Q3/rekap opd.csv",
        """
        REKAPITULASI SKM TRIWULAN III TAHUN 2026;;;;;;;;;;;;;;;
        NO;OPP;NRR;;;;;;;;;JENIS KELAMIN;;SAMPEL;NILAI IKM;KATEGORI
        ;;U1;U2;U3;U4;U5;U6;U7;U8;U9;L;P;;;
        1;Kecamatan Mawar;%1$s;10;10;20;86,63;B
        2;UPT Melati;3,52;3,52;3,33;3,52;3,52;3,52;3,52;3,52;3,52;11;10;21;87,57;B
        3;UPT Dahlia;%1$s;10;11;20;99,00;B
        4;UPT Kenanga;%2$s;20;20;40;80,00;B
        5;UPT Kecil;%2$s;4;4;8;80,00;B
        6;UPT Antah;%2$s;4;4;8;80,00;B
        Jumlah;;;;;;;;;;;49;49;109;;
        """
            .formatted(
                String.join(";", "3,50 ".repeat(9).strip().split(" ")),
                String.join(";", "3,20 ".repeat(9).strip().split(" "))));
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
  }

  private static List<Map<String, String>> export(String table, Object... options) {
    Object[] arguments =
        Stream.concat(Stream.of("export", table, "--lake", lake), Stream.of(options)).toArray();
    return Prima.run(arguments).succeeds().rows();
  }

  private static List<String> columns(List<Map<String, String>> rows, String... names) {
    return rows.stream()
        .map(row -> String.join(" ", Stream.of(names).map(row::get).toList()))
        .toList();
  }

  @Test
  void eachRecapIsHeldBesideItsNrrAndTheAnswers() {
    assertThat(
            columns(
                export("recap_reconciliation"),
                "unit_id",
                "has_rows",
                "ikm_stated",
                "ikm_recomputed",
                "ikm_bobot_011",
                "ikm_rows",
                "difference",
                "causes",
                "explained",
                "findings"))
        .containsExactly(
            "dahlia true 99.0000 87.50 86.63 87.50 11.50 typed false category_differs gender_sum",
            "kecil false 80.0000 80.00 79.20  0.00  true ",
            "kenanga false 80.0000 80.00 79.20  0.00  true ",
            "mawar true 86.6300 87.50 86.63 87.50 -0.87 bobot_011 true ",
            "melati true 87.5700 87.47 86.60 88.03 -0.46 blank_as_zero true ");
  }

  @Test
  void thePublicSeesThoseOfTenAndMoreAndNoFinding() {
    List<Map<String, String>> rows = export("recap_reconciliation", "--public");
    assertThat(columns(rows, "unit_id", "difference", "cause_sentence", "findings"))
        .containsExactly(
            "dahlia 11.50 angka yang diketik: tidak ada cara hitung yang" + " menghasilkannya ",
            "kenanga 0.00  ",
            "mawar -0.87 rekap memakai bobot 0,11 ",
            "melati -0.46 jawaban kosong dihitung 0 ");
  }

  @Test
  void aRecapAloneIsInNoFigureNoRollUpAndNoRanking() {
    List<Map<String, String>> ikm = export("unit_ikm");
    assertThat(columns(ikm, "unit_id")).contains("mawar", "melati", "dahlia");
    assertThat(columns(ikm, "unit_id")).doesNotContain("kenanga", "kecil");
    assertThat(ikm)
        .filteredOn(row -> row.get("tingkat").equals("semua"))
        .extracting(row -> row.get("respondents"))
        .containsOnly("61");
    assertThat(
            export("unit_ranking").stream()
                .filter(row -> row.get("unit_id").startsWith("ke"))
                .filter(row -> !row.getOrDefault("score", "").isEmpty()))
        .isEmpty();
  }

  @Test
  void checkListsTheFilesOfTheFeedAndWhatToRepair() {
    assertThat(Prima.run("check", "--in", in, "--period", "2026-Q3").succeeds().out())
        .contains(
            "1 berkas rekap",
            "rekap opd.csv",
            "periode Triwulan III 2026",
            "baris 9 kolom 'OPP' isi 'UPT Antah'");
    assertThat(
            columns(export("feed_quality"), "feed", "read", "accepted", "rejected").stream()
                .filter(row -> row.startsWith("rekap")))
        .containsExactly("rekap 7 5 2");
    Prima.run("verify", "--lake", lake).succeeds();
  }
}
