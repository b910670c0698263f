package id.prima.ingest.clean;

import static id.prima.ingest.clean.Office.GOOD_ROW;
import static id.prima.ingest.clean.Office.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.QualityMeasure;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a folder of files becomes. */
class SurveyCheckTest {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static Optional<String> stop(IngestReport report, BigDecimal most) {
    FloorLimits limits =
        new FloorLimits(
            Map.of(
                QualityMeasure.REJECTED,
                most,
                QualityMeasure.REJECTED_IN_FILE,
                new BigDecimal("0.99")),
            Map.of());
    return FeedJudgement.of(report, limits).stop();
  }

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp);
  }

  private static String row(int number, String date) {
    return GOOD_ROW.replace("1,2026-07-15", number + "," + date);
  }

  @Test
  void a_copy_of_a_file_counts_once() throws IOException {
    String content = HEADER + GOOD_ROW + row(2, "2026-07-16") + row(3, "2026-01-01");
    office.put("survei/rsud/a.csv", content);
    office.put("survei/rsud/a (1).csv", content);

    IngestReport report = office.check();

    assertThat(report.files()).extracting(FeedQuality::read).containsExactly(3L, 3L);
    assertThat(report.files()).extracting(FeedQuality::accepted).containsExactly(2L, 0L);
    assertThat(report.files()).extracting(FeedQuality::duplicate).containsExactly(0L, 3L);
    assertThat(report.outcomes())
        .filteredOn(o -> "same_file".equals(o.code()))
        .extracting(FeedOutcome::rows)
        .containsExactly(3L);
    assertThat(stop(report, HALF)).isEmpty();
  }

  @Test
  void the_latest_of_repeated_answers_counts_whichever_file_is_read_first() throws IOException {
    String header =
        "unit_id,response_id,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana\n";
    office.put("survei/a.csv", header + "rsud,7,2026-07-15,3,3,3,3,3,3,3,3,3\n");
    office.put("survei/b.csv", header + "rsud,7,2026-07-20,3,3,3,3,3,3,3,3,3\n");
    office.put("survei/c.csv", header + "rsud,7,2026-07-10,3,3,3,3,3,3,3,3,3\n");

    assertThat(office.check().files())
        .extracting(FeedQuality::accepted)
        .containsExactly(0L, 1L, 0L);
  }

  @Test
  void a_folder_of_another_period_is_no_input() throws IOException {
    office.put("survei/rsud/2026-Q3/a.csv", HEADER + GOOD_ROW);
    office.put("survei/rsud/2026-q2/b.csv", HEADER + row(2, "2026-04-02"));
    office.put("survei/2026-S2/rsud/c.csv", HEADER + row(3, "2026-08-02") + row(4, "2026-10-02"));
    office.put("survei/rsud/2026/d.csv", HEADER + row(5, "2026-08-03") + row(6, "2026-02-03"));

    assertThat(office.check().files())
        .extracting(FeedQuality::file, FeedQuality::accepted, FeedQuality::otherPeriod)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("survei/rsud/2026-Q3/a.csv", 1L, 0L),
            org.assertj.core.groups.Tuple.tuple("survei/2026-S2/rsud/c.csv", 1L, 1L),
            org.assertj.core.groups.Tuple.tuple("survei/rsud/2026/d.csv", 1L, 1L));
  }

  @Test
  void what_computers_leave_in_folders_is_no_input() throws IOException {
    for (String name : List.of(".DS_Store", "~$a.csv", "Thumbs.db", "desktop.ini", ".x/a.csv")) {
      office.put("survei/" + name, "x");
    }

    assertThat(office.plans().plans()).isEmpty();
    assertThat(office.plans().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | berkas kosong",
        "'\\n , ,\\n' | berkas kosong",
        "'kolom_a,kolom_b,skor\\nx,y,3\\n' | judul kolom tidak dikenal; kolom yang ada: kolom_a, kolom_b, skor. Tidak ada profil yang mendekati; yang dikenal: kanonik, unsur-bernomor, formulir-daring",
        "'No;Tanggal;U1;U2;U3;U4;U5;U6;U7;U8\\n1;x;3;3;3;3;3;3;3;3\\n' | kolom yang ada: No, Tanggal, U1, U2, U3, U4, U5, U6, U7, U8. Profil terdekat: unsur-bernomor (Rekap jawaban dengan kolom U1 sampai U9), belum ada kolom untuk Penanganan pengaduan, saran, dan masukan",
        "'Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,U10,U11,U12,U13,U14\\n' | Kuesioner ini bernomor sampai 14; Prima membaca kuesioner sembilan unsur",
        "'1,2026-07-15,3,3,3,3,3,3,3,3,3\\n2,2026-07-16,3,3,3,3,3,3,3,3,3\\n' | judul kolom tidak ada; baris pertama tampaknya sudah isi",
        "'satu kolom saja\\nx\\n' | isinya hanya satu kolom",
        "'No,Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\\n1,2026-07-15,\"3,3,3\\n2,2026\\n' | tidak dapat dibaca sesudah baris 1: tanda kutip yang tidak ditutup, atau berkas terpotong",
      })
  void a_file_that_cannot_be_read_says_why(String content, String message) throws IOException {
    office.put("survei/rsud/x.csv", content.replace("\\n", "\n"));

    IngestReport report = office.check();

    assertThat(report.files()).isEmpty();
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains(message));
    assertThat(stop(report, HALF).orElseThrow()).startsWith("1 berkas tidak dapat dibaca");
    assertThat(String.join("\n", report.lines())).contains("survei/rsud/x.csv: ");
  }

  @Test
  void a_header_of_a_thousand_lines_below_is_not_looked_for() throws IOException {
    office.put("survei/rsud/x.csv", "judul,lain\n".repeat(40) + HEADER + GOOD_ROW);

    assertThat(office.plans().problems()).hasSize(1);
  }

  @Test
  void a_cell_of_a_million_characters_refuses_its_row_alone() throws IOException {
    office.put(
        "survei/rsud/x.csv",
        HEADER.replace("U9", "U9,Saran")
            + GOOD_ROW.replace("\n", "," + "x".repeat(1_000_000) + "\n")
            + GOOD_ROW);

    IngestReport report = office.check();

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(String.join("\n", report.lines()))
        .contains("baris 2: Ada sel yang terlalu panjang.")
        .hasSizeLessThan(2_000);
  }

  @Test
  void a_file_with_thousands_of_columns_is_read() throws IOException {
    office.put("survei/rsud/x.csv", HEADER.replace("\n", ",".repeat(9_000) + "\n") + GOOD_ROW);

    assertThat(office.check().accepted()).isEqualTo(1);
  }

  @Test
  void an_office_with_one_unit_need_not_say_it() throws IOException {
    office.put("unit.csv", "unit_id,nama\nskck,SKCK\n");
    office.put("survei/x.csv", HEADER + GOOD_ROW);

    assertThat(office.check().outcomes()).extracting(FeedOutcome::unitId).containsExactly("skck");
  }

  @Test
  void an_unlisted_layanan_is_not_kept_since_it_could_be_anything() throws IOException {
    office.put("layanan.csv", "unit_id,layanan_id,nama\nrsud,poli,Poli umum\n");
    String header = "unit_id,layanan_id," + HEADER.substring(3);
    office.put(
        "survei/x.csv",
        header
            + GOOD_ROW.replace("1,2026", "rsud,POLI UMUM,2026")
            + GOOD_ROW.replace("1,2026", "rsud,9901112312517363,2026")
            + GOOD_ROW.replace("1,2026", "dinkes,Sukarno,2026"));

    assertThat(office.cleaned(office.plans().plans().get(0)))
        .extracting(c -> ((Cleaned.Accepted) c).response().layananId())
        .containsExactly("poli", null, null);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "22,20-29",
        "22.0,20-29",
        "'22,0',20-29",
        "17 tahun,<20",
        "< 20,<20",
        "<20,<20",
        "20 tahun ke bawah,",
        "di bawah 20 tahun,<20",
        "kurang dari 20,<20",
        "20-29 tahun,20-29",
        "20 s.d. 29,20-29",
        "17-25,",
        "> 60,>=60",
        ">= 60,>=60",
        "≥60,>=60",
        "60 tahun ke atas,>=60",
        "di atas 50,",
        "60+,>=60",
        "0,",
        "4,",
        "111,",
        "1985,",
        "12/03/1985,",
        "dua puluh,",
        "29-20,",
        "081200001052,",
        "'',"
      })
  void ages(String cell, String band) throws IOException {
    office.put("survei/rsud/x.csv", HEADER + GOOD_ROW.replace(",22,", ",\"" + cell + "\","));

    Cleaned.Accepted accepted =
        (Cleaned.Accepted) office.cleaned(office.plans().plans().get(0)).get(0);

    assertThat(accepted.response().kelompokUsia()).isEqualTo(band);
  }

  @Test
  void too_many_refused_rows_stop_a_release() throws IOException {
    office.put(
        "survei/rsud/x.csv", HEADER + GOOD_ROW + GOOD_ROW.replace("3,3\n", "3,5\n").repeat(2));

    IngestReport report = office.check();

    assertThat(stop(report, HALF)).contains("2 dari 3 baris ditolak, lebih dari batas");
    assertThat(stop(report, BigDecimal.ONE)).isEmpty();
    assertThat(report.lines())
        .contains(
            "             baris 3 kolom 'U9' isi '5': Jawaban tidak dikenal. Isi angka atau"
                + " kata jawaban menurut formulirnya (SKM: 1-4 atau a-d); kosongkan jika tidak"
                + " diisi.",
            "        2  Jawaban tidak dikenal. (answer_invalid)");
  }

  @Test
  void a_file_all_of_whose_rows_are_refused_stops_a_release() throws IOException {
    office.put("survei/rsud/x.csv", HEADER + GOOD_ROW.repeat(9));
    office.put("survei/entah/y.csv", HEADER + GOOD_ROW);

    assertThat(stop(office.check(), BigDecimal.ONE))
        .contains("semua baris ditolak: survei/entah/y.csv");
  }

  @Test
  void a_file_with_a_repeated_answer_among_refused_rows_was_fit_to_read() throws IOException {
    String header =
        HEADER.replace("No,", "response_id,").replace("Usia", "Umur").replace("U9", "U9,Unit");
    String row = GOOD_ROW.replace("\n", ",rsud\n");
    office.put("survei/a.csv", header + row);
    office.put("survei/b.csv", header + row.repeat(2) + row.replace("3,rsud", "5,rsud").repeat(3));

    assertThat(office.check().accepted()).isEqualTo(1);
    assertThat(stop(office.check(), BigDecimal.ONE)).isEmpty();
  }

  @Test
  void a_lost_row_is_a_defect_that_stops_everything() throws IOException {
    office.put("survei/rsud/x.csv", HEADER + GOOD_ROW);
    SurveyPlan plan = office.plans().plans().get(0);
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, Office.QUARTER);
    counts.addRead(plan.facts().sha256(), 1);

    assertThatThrownBy(() -> counts.report(office.plans(), List.of()))
        .isInstanceOf(FileTally.LostRowsException.class)
        .hasMessage("survei/rsud/x.csv: dibaca 1 baris, tetapi yang tercatat 0");
  }

  private static final String NAMED = HEADER.replace("No,", "Unit,");

  private static String of(String unit, String date) {
    return GOOD_ROW.replace("1,2026-07-15", unit + "," + date);
  }

  @Test
  void an_unknown_unit_is_refused_with_the_names_that_may_be_meant() throws IOException {
    office.put("unit.csv", "unit_id,nama\nm,Puskesmas Melati\nk,Kecamatan Mawar\n");
    office.put(
        "survei/x.csv", NAMED + of("PKM Melati", "2026-07-15") + of("Pusk Melt", "2026-07-15"));
    office.put("survei/entah/y.csv", HEADER + GOOD_ROW);

    assertThat(office.check().lines())
        .anyMatch(
            line ->
                line.startsWith("             baris 3 kolom 'Unit' isi 'Pusk Melt': Unit tidak ada")
                    && line.endsWith(" (mungkin: Puskesmas Melati; Kecamatan Mawar)"))
        .anyMatch(
            line ->
                line.startsWith("             baris 2 isi '(disamarkan, 5 huruf)': Unit tidak ada")
                    && line.endsWith(" (mungkin: Kecamatan Mawar; Puskesmas Melati)"));
  }

  @Test
  void renamed_merged_and_split_units_keep_their_history() throws IOException {
    office.put(
        "unit.csv",
        """
        unit_id,nama,berlaku_sejak,berlaku_sampai,digantikan_oleh
        lama,Puskesmas Anggrek,,2026-08-14,baru
        baru,Puskesmas Bougenvil,2026-08-15,,
        timur,Kelurahan Timur,,2026-08-14,gabung
        barat,Kelurahan Barat,,2026-08-14,gabung
        gabung,Kelurahan Sejahtera,2026-08-15,,
        besar,Kecamatan Besar,,2026-08-14,utara selatan
        utara,Kecamatan Besar Utara,2026-08-15,,
        selatan,Kecamatan Besar Selatan,2026-08-15,,
        """);
    office.put(
        "survei/x.csv",
        NAMED
            + of("PKM Anggrek", "2026-08-14")
            + of("PKM Anggrek", "2026-08-15")
            + of("PKM Bougenvil", "2026-09-01")
            + of("Kel. Timur", "2026-08-01")
            + of("Kel. Timur", "2026-09-02")
            + of("Kel. Barat", "2026-09-03")
            + of("Kec. Besar", "2026-08-02")
            + of("Kec. Besar", "2026-09-04"));

    IngestReport report = office.check();

    assertThat(report.outcomes())
        .extracting(o -> o.unitId() + " " + o.outcome() + " " + o.rows())
        .containsExactlyInAnyOrder(
            "lama accepted 1",
            "baru accepted 2",
            "timur accepted 1",
            "gabung accepted 2",
            "besar accepted 1",
            "null rejected 1");
    assertThat(report.examples())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.sourceRow()).isEqualTo(9);
              assertThat(refused.code()).isEqualTo("unit_unknown");
              assertThat(refused.nearest())
                  .isEqualTo("Kecamatan Besar Selatan; Kecamatan Besar Utara");
            });
    assertThat(String.join("\n", report.lines()))
        .contains("(mungkin: Kecamatan Besar Selatan; Kecamatan Besar Utara)");
  }

  @Test
  void cells_on_which_a_pattern_could_brood_for_days_are_only_too_long() throws IOException {
    office.put(
        "survei/rsud/x.csv",
        "[".repeat(3_000_000)
            + "\n"
            + HEADER
            + GOOD_ROW.replaceFirst("1", "1".repeat(3_000_000) + "x")
            + GOOD_ROW);

    IngestReport report = office.check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files().get(0).accepted()).isEqualTo(1);
    assertThat(report.files().get(0).rejected()).isEqualTo(1);
  }

  private static Object[] answers(int row) {
    Object[] cells = new Object[10];
    cells[0] = row + 1;
    for (int u = 1; u < cells.length; u++) {
      cells[u] = u == row % 9 + 1 ? 2 : 3; // nine different sheets
    }
    return cells;
  }

  private static byte[] sheets(String... names) {
    return sheets(12, 9, names);
  }

  /** Sheets of the same so many rows, so many of them different. */
  private static byte[] sheets(int rows, int different, String... names) {
    XlsxFixture book = XlsxFixture.book();
    for (String name : names) {
      XlsxFixture.Sheet sheet = book.sheet(name);
      sheet.row("No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
      for (int row = 0; row < rows; row++) {
        sheet.row(answers(row % different));
      }
    }
    return book.bytes();
  }

  @ParameterizedTest
  @CsvSource({"9, 9, 2", "10, 4, 2", "10, 5, 1"})
  void few_sheets_or_such_as_are_all_alike_make_no_copy(int rows, int different, int read)
      throws IOException {
    office.put("survei/rsud/2026-Q3/x.xlsx", sheets(rows, different, "Juli", "Agustus"));

    assertThat(office.check().files())
        .hasSize(read)
        .extracting(FeedQuality::read)
        .containsOnly((long) rows);
  }

  @Test
  void sheets_of_two_units_are_no_copies_however_alike() throws IOException {
    office.put("survei/2026-Q3/semua.xlsx", sheets("Puskesmas Melati", "Dinas Kesehatan"));

    IngestReport report = office.check();

    assertThat(report.files()).extracting(FeedQuality::accepted).containsExactly(12L, 12L);
    assertThat(report.outcomes())
        .extracting(FeedOutcome::unitId)
        .containsExactlyInAnyOrder("pkm-melati", "dinkes");
  }

  @Test
  void a_copied_sheet_of_a_unit_counts_once() throws IOException {
    office.put("survei/2026-Q3/semua.xlsx", sheets("Puskesmas Melati", "Puskesmas Melati (2)"));

    IngestReport report = office.check();

    assertThat(report.files()).extracting(FeedQuality::accepted).containsExactly(12L);
    assertThat(report.files().get(0).remarks())
        .contains("lembar ke-2 tidak dihitung: semua jawabannya ada di lembar ke-1");
  }

  @ParameterizedTest
  @CsvSource({"5", "5.00", "e", "E. Sangat Baik", "5 - Sangat puas"})
  void a_scale_of_five_is_known_however_its_best_answer_is_written(String best) throws IOException {
    String five = GOOD_ROW.replace(",3,3,3,3", "," + best + ",3,3,3");
    office.put("survei/rsud/x.csv", HEADER + GOOD_ROW.repeat(20) + five.repeat(5));

    assertThat(office.plans().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("tampaknya kuesioner berskala 1-5"));
  }

  @Test
  void a_respondent_may_have_a_letter_before_his_number_but_a_row_of_sums_has_none()
      throws IOException {
    String header = "No,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
    StringBuilder rows = new StringBuilder(header);
    for (int n = 1; n <= 6; n++) {
      rows.append(n).append(",3,3,3,3,3,3,3,3,3\n");
    }
    rows.append("K1,4,4,4,4,4,4,4,4,4\nK 2,4,4,4,4,4,4,4,4,x\n");
    rows.append("U1,3,,,,,,,,\nTertinggi,4,4,4,4,4,4,4,4,4\n");
    office.put("survei/rsud/2026-Q3/x.csv", rows.toString());

    IngestReport report = office.check();

    assertThat(report.files().get(0).accepted()).isEqualTo(7);
    // of the three others K 2 has a wrong answer; the rest are nobody's
    assertThat(report.outcomes())
        .filteredOn(o -> o.outcome().equals("rejected"))
        .extracting(o -> o.code() + " " + o.rows())
        .containsExactlyInAnyOrder("answer_invalid 1", "summary_row 2");
  }

  @ParameterizedTest
  @CsvSource({
    "survei/rsud/SKM Tahun 2026.xlsx, Juli, Januari",
    "survei/rsud/SKM Tahun 2026.xlsx, Agt, Feb",
    "survei/rsud/SKM Tahun 2026.xlsx, TW III, TW II",
    "survei/rsud/2026/semua.xlsx, September, Oktober",
    "survei/rsud/2026/semua.xlsx, Triwulan 3, Triwulan 4",
    "survei/rsud/2026-S2/semua.xlsx, Sep, Des",
  })
  void sheets_of_a_workbook_of_a_year_are_of_their_months(String path, String third, String other)
      throws IOException {
    office.put(path, sheets(third, other));

    IngestReport report = office.check();

    // the sheets are alike but of two periods: each counts for its own
    assertThat(report.files()).extracting(FeedQuality::accepted).containsExactly(12L, 0L);
    assertThat(report.files()).extracting(FeedQuality::otherPeriod).containsExactly(0L, 12L);
    assertThat(report.files().get(0).remarks()).contains("periode Triwulan III 2026");
  }

  /** Of the first 1,000 rows one in six has a 5; of all 3,000 it must not seem one in eighteen. */
  @Test
  void a_scale_of_five_is_known_on_a_long_sheet_among_others() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    for (String name : List.of("Juli", "Agustus")) {
      XlsxFixture.Sheet sheet = book.sheet(name);
      sheet.row("No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
      for (int row = 0; row < 3_000; row++) {
        Object[] cells = answers(row);
        cells[1] = row % 6 == 0 ? 5 : 4;
        sheet.row(cells);
      }
    }
    office.put("survei/rsud/2026-Q3/semua.xlsx", book.bytes());

    assertThat(office.plans().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("tampaknya kuesioner berskala 1-5"));
  }

  @Test
  void what_a_folder_of_a_semester_does_not_date_belongs_to_its_last_quarter() throws IOException {
    office.put("survei/rsud/2026-S2/a.csv", "No,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,3,3,3,3,3,3,3,3,3\n");
    office.put("survei/rsud/2026-S2/b.csv", HEADER + row(1, "2026-02-01") + row(2, "2026-08-01"));

    IngestReport report = office.check();

    assertThat(report.files()).extracting(FeedQuality::otherPeriod).containsExactly(1L, 1L);
    assertThat(report.files()).extracting(FeedQuality::accepted).containsExactly(0L, 1L);
  }

  @Test
  void yes_and_no_of_a_machine_are_no_answers() throws IOException {
    String line = "{\"Tanggal\":\"2026-07-15\",\"U1\":3,\"U2\":3,\"U3\":3,\"U4\":3,\"U5\":3,";
    office.put(
        "survei/rsud/x.jsonl",
        (line + "\"U6\":3,\"U7\":3,\"U8\":3,\"U9\":true}\n")
            + (line + "\"U6\":3,\"U7\":3,\"U8\":3,\"U9\":4}\n"));

    IngestReport report = office.check();

    assertThat(report.files().get(0).accepted()).isEqualTo(1);
    assertThat(String.join("\n", report.lines())).contains("baris 1 kolom 'U9'");
  }

  @Test
  void a_column_of_respondents_that_bears_few_numbers_numbers_nobody() throws IOException {
    StringBuilder rows = new StringBuilder("Responden,U1,U2,U3,U4,U5,U6,U7,U8,U9\n");
    for (String who : List.of("1", "2", "3", "Ayu", "Budi", "Cici", "Dewi")) {
      rows.append(who).append(",3,3,3,3,3,3,3,3,3\n");
    }
    office.put("survei/rsud/2026-Q3/x.csv", rows.toString());

    assertThat(office.check().accepted()).isEqualTo(7);
  }
}
