package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prima.cli.ExitCode;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code prima hitung} as it is typed. The figures were worked out by hand. */
class HitungCommandTest {

  private static final Path REAL = Path.of(System.getProperty("prima.real", "../../shared/real"));
  private static final String HEADER = "Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
  private static final String JULY = "2026-07-15,";

  @TempDir Path folder;

  private Path put(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static Ended hitung(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(file.toString(), "--as-of", "2026-10-05"));
    arguments.addAll(List.of(options));
    return CheckCommandTest.typed(new HitungCommand(), arguments.toArray(String[]::new));
  }

  private static JsonNode json(Path file, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--json");
    Ended ended = hitung(file, all.toArray(String[]::new));
    assertThat(ended.stderr()).isEmpty();
    return new ObjectMapper().readTree(ended.stdout());
  }

  private static JsonNode unsur(JsonNode figures, String code) {
    for (JsonNode one : figures.get("unsur")) {
      if (one.get("code").asText().equals(code)) {
        return one;
      }
    }
    throw new AssertionError(code);
  }

  /** Eight unsur of mean 3.5 and BIAYA of mean 4: 32 / 9 x 25 = 88.888... */
  private Path tenSheets() throws IOException {
    return put(
        "sepuluh.csv",
        HEADER
            + (JULY + "3,3,3,4,3,3,3,3,3\n").repeat(5)
            + (JULY + "4,4,4,4,4,4,4,4,4\n").repeat(5));
  }

  @Test
  void the_index_stands_under_three_bobot_with_a_warning_where_mutu_differs() throws IOException {
    Ended ended = hitung(tenSheets());

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stderr()).isEmpty();
    // 32 x 0.111 x 25 = 88.80; 32 x 0.11 x 25 = 88.00
    assertThat(ended.stdout().replaceAll("\\s+", " "))
        .contains(
            "10 baris dibaca, 10 dihitung, 0 tidak",
            "sepuluh.csv, Triwulan III 2026: 10 responden",
            "IKM 88,89, mutu A menurut peraturan (sangat baik).",
            "Bobot 1/9: 88,89 (A); 0,111: 88,80 (A); 0,11: 88,00 (B). PERHATIAN: mutunya berbeda.",
            "Mutu sementara: jawaban di bawah 30",
            "Biaya/tarif 10 4,0000 0,4444 A",
            // 3.5 / 9 = 0.38888..., 3.5 x 25 = 87.50
            "Waktu penyelesaian 10 3,5000 0,3889 B");
  }

  @Test
  void every_line_fits_a_terminal() throws IOException {
    Path file =
        put(
            "panjang.csv",
            "Unit,"
                + HEADER
                + ("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bengawan," + JULY)
                + "3,3,3,4,3,3,3,3,9\n"
                + ("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bengawan," + JULY)
                + "3,3,3,4,3,3,3,3,3\n"
                + "RSUD,2026-07-15,3,3,3,4,3,3,3,3,3\n");

    assertThat(hitung(file, "--pengguna", "1000000").stdout().lines())
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void the_json_holds_the_same_to_the_last_place() throws IOException {
    JsonNode index = json(tenSheets(), "--pengguna", "500");
    JsonNode all = index.get("figures").get(0);

    assertThat(index.get("read").asInt()).isEqualTo(10);
    assertThat(index.get("profile").asText()).isEqualTo("unsur-bernomor");
    assertThat(index.get("confidence").decimalValue()).isEqualByComparingTo("1");
    assertThat(all.get("ikm").decimalValue()).isEqualByComparingTo("88.89");
    assertThat(all.get("ikm_bobot_011").decimalValue()).isEqualByComparingTo("88.00");
    assertThat(all.get("mutu_bobot_011").asText()).isEqualTo("B");
    assertThat(all.get("status").asText()).isEqualTo("sementara");
    assertThat(all.get("required_sample").asInt()).isEqualTo(217);
    assertThat(unsur(all, "WAKTU").get("sum").asInt()).isEqualTo(35);
    assertThat(unsur(all, "WAKTU").get("nrr").decimalValue()).isEqualByComparingTo("3.5");
  }

  @Test
  void fewer_than_ten_answers_are_shown_and_said_to_be_too_few() throws IOException {
    Path file = put("tujuh.csv", HEADER + (JULY + "3,3,3,3,3,3,3,3,3\n").repeat(7));

    assertThat(hitung(file).stdout())
        .contains("IKM 75,00, mutu C", "Baru 7 jawaban: belum cukup.", "perlu paling sedikit 10.");
  }

  @Test
  void what_is_not_counted_is_told_by_reason_with_row_column_and_a_masked_cell()
      throws IOException {
    Path file =
        put(
            "salah.csv",
            HEADER
                + (JULY + "3,3,3,3,3,3,3,3,3\n").repeat(4)
                + (JULY + "3,3,3,3,3,3,3,3,7\n")
                + (JULY + "3,3,Budi Santoso,3,3,3,3,3,3\n")
                + "2030-01-01,3,3,3,3,3,3,3,3,3\n");

    Ended ended = hitung(file);

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(
            "7 baris dibaca, 4 dihitung, 3 tidak: 3 ditolak",
            "2 baris: Jawaban tidak dikenal.",
            "baris 6 kolom 'U9' isi '7'",
            "baris 7 kolom 'U3' isi '(disamarkan, 12 huruf)'",
            "baris 8 kolom 'Tanggal' isi '2030-01-01'")
        .doesNotContain("Budi");
  }

  @Test
  void a_file_most_of_whose_rows_are_refused_is_below_the_floor() throws IOException {
    Path file =
        put(
            "buruk.csv",
            HEADER + JULY + "3,3,3,3,3,3,3,3,3\n" + (JULY + "9,3,3,3,3,3,3,3,3\n").repeat(3));

    Ended ended = hitung(file);

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains("IKM 75,00", "Belum dapat dirilis: 3 dari 4 baris ditolak, lebih dari batas.");
  }

  @Test
  void units_of_a_file_are_counted_together_and_each() throws IOException {
    Path file =
        put(
            "unit.csv",
            "Nama Unit,"
                + HEADER
                + "Dinas A,2026-07-15,4,4,4,4,4,4,4,4,4\n".repeat(3)
                + "dinas  a,2026-07-16,4,4,4,4,4,4,4,4,4\n"
                + "RSUD,2026-07-15,3,3,3,3,3,3,3,3,3\n".repeat(4));

    // 4 sheets of 4 and 4 of 3: mean 3.5
    assertThat(hitung(file).stdout())
        .contains("Semua 2 unit bersama, Triwulan III 2026: 8 responden", "IKM 87,50, mutu B")
        .containsPattern("Dinas A +4 +100,00 +A")
        .containsPattern("RSUD +4 +75,00 +C");
    Ended one = hitung(file, "--unit", "dinas a");
    assertThat(one.stdout()).contains("Dinas A, Triwulan III 2026: 4 responden", "IKM 100,00");
    assertThat(one.stdout()).doesNotContain("RSUD");
    Ended none = hitung(file, "--unit", "RSUC");
    assertThat(none.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(none.stderr())
        .contains("--unit 'RSUC' tidak ada dalam berkas; maksudnya 'RSUD'?", "Dinas A, RSUD");
  }

  @Test
  void a_column_that_cannot_be_units_is_named_and_none_of_it_is_shown() throws IOException {
    StringBuilder rows = new StringBuilder("Unit," + HEADER);
    for (int i = 0; i < 501; i++) {
      rows.append("Orang Nomor ").append(i).append(",2026-07-15,3,3,3,3,3,3,3,3,3\n");
    }

    Ended ended = hitung(put("banyak.csv", rows.toString()));

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stderr()).contains("kolom 'Unit' memuat lebih dari 500 unit");
    assertThat(ended.stdout() + ended.stderr()).doesNotContain("Orang");
  }

  @Test
  void all_periods_count_unless_one_is_asked_for() throws IOException {
    Path file =
        put(
            "periode.csv",
            HEADER
                + "2026-05-01,4,4,4,4,4,4,4,4,4\n"
                + "2026-08-01,3,3,3,3,3,3,3,3,3\n"
                + "2026-09-01,3,3,3,3,3,3,3,3,3\n");

    // 10 / 3 x 25 = 83.33
    assertThat(hitung(file).stdout())
        .contains("Triwulan II 2026 (1), Triwulan III 2026 (2): 3 responden", "IKM 83,33");
    assertThat(hitung(file, "--period", "2026-Q3").stdout())
        .contains("3 baris dibaca, 2 dihitung, 1 tidak: 1 periode lain", "IKM 75,00");
    assertThat(hitung(file, "--period", "2026").stdout()).contains("3 dihitung", "IKM 83,33");
    assertThat(hitung(file, "--period", "kapan").code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  @ParameterizedTest
  @CsvSource({"daftar, 4, 3", "formulir, 3, 4", "FORMULIR, 3, 4"})
  void the_order_of_the_last_two_unsur_can_be_said(String order, int pengaduan, int sarana)
      throws IOException {
    Path file = put("urut.csv", HEADER + JULY + "3,3,3,3,3,3,3,4,3\n");

    JsonNode all = json(file, "--order", order).get("figures").get(0);

    assertThat(unsur(all, "PENGADUAN").get("sum").asInt()).isEqualTo(pengaduan);
    assertThat(unsur(all, "SARANA").get("sum").asInt()).isEqualTo(sarana);
  }

  @Test
  void folders_of_a_landing_folder_say_unit_and_period() throws IOException {
    Path file =
        put(
            "masuk/survei/rsud/2026-Q2/a.csv",
            HEADER + ",3,3,3,3,3,3,3,3,3\n" + JULY + "3,3,3,3,3,3,3,3,3\n");

    assertThat(hitung(file).stdout()).contains("rsud, Triwulan II 2026: 2 responden");
  }

  @Test
  void a_file_without_dates_is_of_the_period_asked_for_or_of_today() throws IOException {
    Path file = put("tanpa.csv", "U1,U2,U3,U4,U5,U6,U7,U8,U9\n3,3,3,3,3,3,3,3,3\n");

    assertThat(hitung(file).stdout())
        .contains(
            "tidak ada kolom tanggal; semua jawaban dianggap dari Triwulan IV 2026 (sebutkan");
    assertThat(hitung(file, "--period", "2026-Q1").stdout())
        .contains("tanpa.csv, Triwulan I 2026: 1 responden");
  }

  /** Three undated sheets below a title; the second has 2 rows of 4, the third 1 of 2. */
  private Path book(String title) throws IOException {
    XlsxFixture book = XlsxFixture.book();
    int sheet = 0;
    for (String unit : List.of("DINKES", "Kec. Melati", "RSUD")) {
      XlsxFixture.Sheet its = book.sheet(unit).row(title);
      its.row("No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
      int answer = List.of(3, 4, 2).get(sheet);
      for (int i = 1; i <= 3 - sheet; i++) {
        its.row(i, answer, answer, answer, answer, answer, answer, answer, answer, answer);
      }
      sheet++;
    }
    return Files.write(folder.resolve("semua.xlsx"), book.bytes());
  }

  @Test
  void sheets_are_counted_together_and_each() throws IOException {
    JsonNode figures = json(book("SKM TRIWULAN III TAHUN 2026")).get("figures");

    assertThat(figures).hasSize(4);
    // (3 x 3 + 2 x 4 + 1 x 2) / 6 x 25 = 79.1666...
    assertThat(figures.get(0).get("ikm").asText()).isEqualTo("79.17");
    assertThat(figures.findValuesAsText("unit"))
        .containsExactly("null", "DINKES", "Kec. Melati", "RSUD");
    assertThat(figures.get(2).get("ikm").decimalValue()).isEqualByComparingTo("100");
    assertThat(figures.get(3).get("respondents").asInt()).isEqualTo(1);
  }

  @Test
  void a_title_says_the_period_unless_another_is_asked_for() throws IOException {
    Path file = book("PERIODE APRIL S.D. JUNI 2026");

    assertThat(hitung(file).stdout()).contains("Triwulan II 2026: 6 responden");
    assertThat(hitung(file, "--period", "2026-Q3").stdout())
        .contains("Triwulan III 2026: 6 responden");
  }

  @Test
  void two_questionnaires_are_never_pooled() throws IOException {
    Path file =
        put(
            "dua.csv",
            "Instrumen,"
                + HEADER
                + "SKM,2026-07-15,4,4,4,4,4,4,4,4,4\n"
                + "SPAK,2026-07-15,2,2,2,2,2,2,2,2,2\n");

    assertThat(hitung(file).stdout())
        .contains("IKM 100,00", "IKM 50,00", "instrumen SPAK, Triwulan III 2026: 1 responden");
  }

  @Test
  void the_same_number_twice_counts_once() throws IOException {
    Path file =
        put(
            "nomor.csv",
            "ID Responden,"
                + HEADER
                + "a1,2026-07-15,3,3,3,3,3,3,3,3,3\n"
                + "a1,2026-07-16,4,4,4,4,4,4,4,4,4\n");

    assertThat(hitung(file).stdout())
        .contains("2 baris dibaca, 1 dihitung, 1 tidak: 1 ganda", "IKM 100,00");
  }

  @Test
  void a_recap_is_told_to_be_one() throws IOException {
    Path file =
        put(
            "rekap.csv",
            "NO,OPP,U1,U2,U3,U4,U5,U6,U7,U8,U9,SAMPEL,NRR TERTIMBANG,NILAI IKM,KATEGORI\n"
                + "1,Dinas A,\"3,21\",\"3,33\",\"3,41\",\"3,52\",\"3,11\",\"3,12\",\"3,33\",\"3,4\","
                + "\"3,5\",100,\"3,33\",\"83,2\",B\n");

    Ended ended = hitung(file);

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stderr()).contains("rekap.csv: ini rekap per unit", "folder rekap/");
  }

  @Test
  void what_cannot_be_read_is_said_with_the_code_of_other_commands() throws IOException {
    Ended missing = hitung(folder.resolve("tidak-ada.csv"));
    assertThat(missing.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(missing.stderr()).contains("tidak-ada.csv tidak ada");
    Ended directory = hitung(folder);
    assertThat(directory.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(directory.stderr()).contains("adalah folder");
    Ended empty = hitung(put("kosong.csv", ""));
    assertThat(empty.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(empty.stderr()).contains("kosong.csv: berkas kosong");
    Ended unknown = hitung(put("asing.csv", "Satu,Dua,Tiga\nx,y,z\n"));
    assertThat(unknown.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(unknown.stderr()).contains("judul kolom tidak dikenal", "prima profile --from");
    Ended rowless = hitung(put("judul.csv", HEADER));
    assertThat(rowless.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(rowless.stdout()).contains("tidak ada jawaban yang dapat dihitung");
  }

  @Test
  void a_questionnaire_of_eight_or_fourteen_is_computed_as_its_profile_declares()
      throws IOException {
    put(
        "profil/delapan.yml",
        """
        profil: delapan
        jumlah_unsur: 8
        kolom: { tanggal: [Tgl] }
        unsur:
          PERSYARATAN: [A]
          PROSEDUR: [B]
          WAKTU: [C]
          PRODUK: [D]
          KOMPETENSI: [E]
          PERILAKU: [F]
          PENGADUAN: [G]
          SARANA: [H]
        """);
    Path eight = put("delapan.csv", "Tgl,A,B,C,D,E,F,G,H\n2026-07-15,4,3,3,3,3,3,3,3\n");

    // 25 / 8 x 25 = 78.125, half up
    assertThat(hitung(eight).stdout().replaceAll("\\s+", " "))
        .contains(
            "IKM 78,13, mutu B",
            "Kuesioner 8 pertanyaan seperti dinyatakan profilnya: bobot 1/8",
            "tanpa Biaya/tarif")
        .doesNotContain("Biaya/tarif 1");

    put(
        "profil/lama.yml",
        """
        profil: lama
        jumlah_unsur: 14
        kolom: { tanggal: [Tgl] }
        unsur: { PROSEDUR: [P1], PERSYARATAN: [P2], KOMPETENSI: [P6], WAKTU: [P7], PERILAKU: [P9], BIAYA: [P10], SARANA: [P13] }
        butir: { kejelasan_petugas: [P3], kedisiplinan: [P4], tanggung_jawab: [P5], keadilan: [P8], kepastian_biaya: [P11], kepastian_jadwal: [P12], keamanan: [P14] }
        """);
    Path fourteen =
        put(
            "lama.csv",
            """
            Tgl,P1,P2,P3,P4,P5,P6,P7,P8,P9,P10,P11,P12,P13,P14
            2026-07-15,3,3,3,4,3,3,3,3,3,3,3,3,3,3
            2026-07-16,3,3,3,4,3,3,3,3,3,3,3,3,3,5
            """);

    JsonNode index = json(fourteen);
    JsonNode all = index.get("figures").get(0);
    // (13 x 3 + 4) / 14 x 25 = 76.7857...
    assertThat(all.get("ikm").decimalValue()).isEqualByComparingTo("76.79");
    assertThat(all.get("asked").asInt()).isEqualTo(14);
    assertThat(all.get("ikm_bobot_011").isNull()).isTrue();
    assertThat(unsur(all, "kedisiplinan").get("sum").asInt()).isEqualTo(4);
    assertThat(index.get("refused").get(0).get("first").get(0).get("column").asText())
        .isEqualTo("P14");
  }

  @Test
  @Tag("real")
  void a_real_file_gives_what_its_release_gives() throws IOException {
    Path real = put("skck.csv", Files.readString(REAL.resolve("gianyar-skck-2020/survei.csv")));

    JsonNode all = json(real).get("figures").get(0);

    // the sums and the interval come from an independent script: see GianyarIT
    assertThat(all.get("respondents").asInt()).isEqualTo(201);
    assertThat(all.get("ikm").decimalValue()).isEqualByComparingTo("85.85");
    assertThat(all.get("ikm_bobot_0111").decimalValue()).isEqualByComparingTo("85.76");
    assertThat(all.get("ikm_bobot_011").decimalValue()).isEqualByComparingTo("84.99");
    assertThat(all.get("mutu").asText()).isEqualTo("B");
    assertThat(all.get("ikm_low").decimalValue()).isEqualByComparingTo("83.54");
    assertThat(all.get("ikm_high").decimalValue()).isEqualByComparingTo("87.90");
    assertThat(all.get("design_effect").decimalValue()).isEqualByComparingTo("4.667");
    assertThat(all.get("clearly_lowest").get(0).asText()).isEqualTo("BIAYA");
    assertThat(unsur(all, "SARANA").get("sum").asInt()).isEqualTo(706);
    assertThat(unsur(all, "BIAYA").get("nrr").decimalValue()).isEqualByComparingTo("2.9751");
    assertThat(unsur(all, "BIAYA").get("weighted_nrr").decimalValue())
        .isEqualByComparingTo("0.3306");
  }

  /** What {@code run} counts: of equal dated rows as many as the sheet has that has most. */
  @Test
  void rows_that_two_sheets_share_count_once() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    String header = "Unit," + HEADER;
    String first = "RSUD,2026-07-15,4,4,4,4,4,4,4,4,4\n";
    book.sheet("Juli").csv(header + first + first);
    book.sheet("Semua").csv(header + first + "RSUD,2026-08-15,2,2,2,2,2,2,2,2,2\n");
    Path file = Files.write(folder.resolve("buku.xlsx"), book.bytes());

    // two of July and one of August: (4 + 4 + 2) / 3 x 25 = 83.333
    assertThat(hitung(file).stdout())
        .contains("4 baris dibaca, 3 dihitung, 1 tidak: 1 ganda", "IKM 83,33");
  }

  @Test
  void who_stands_in_a_few_rows_of_the_column_of_units_is_not_named() throws IOException {
    String answers = "2026-07-15,3,3,3,3,3,3,3,3,3\n";
    Path file =
        put(
            "orang.csv",
            "Unit,"
                + HEADER
                + ("Siti Aminah," + answers).repeat(4)
                + ("Wayan Sudarma," + answers).repeat(5)
                + "Puskesmas Melati,"
                + answers);

    // nobody's own name stands in five rows, and an office may stand in one
    assertThat(hitung(file).stdout())
        .contains("S\u2026 A\u2026 (ke-1)", "Wayan Sudarma", "Puskesmas Melati")
        .doesNotContain("Siti", "Aminah");
  }

  @Test
  void answers_beside_which_somebody_worked_out_an_index_are_no_recap() throws IOException {
    Path file =
        put(
            "hasil.csv",
            HEADER.strip()
                + ",Nilai IKM,Kategori\n"
                + (JULY + "3,3,3,3,3,3,3,3,3,75,C\n").repeat(3));

    assertThat(hitung(file).stdout()).contains("3 baris dibaca, 3 dihitung", "IKM 75,00");
  }

  @Test
  void who_asked_nearly_everybody_leaves_less_open() throws IOException {
    JsonNode unknown = json(tenSheets()).get("figures").get(0);
    JsonNode nearlyAll = json(tenSheets(), "--pengguna", "11").get("figures").get(0);

    assertThat(nearlyAll.get("ikm")).isEqualTo(unknown.get("ikm"));
    // 1 - 10/11 of the variance is left: the lower end comes more than twice as near
    double open = 88.89 - unknown.get("ikm_low").asDouble();
    assertThat(88.89 - nearlyAll.get("ikm_low").asDouble()).isPositive().isLessThan(open / 2);
  }
}
