package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.Cli;
import id.prima.cli.ExitCode;
import id.prima.data.Reference;
import id.prima.ingest.clean.Desk;
import id.prima.ingest.clean.Office;
import id.prima.ingest.read.ZipFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code prima check} as it is typed. */
class CheckCommandTest {

  @TempDir Path temp;
  private Office office;

  record Ended(int code, String stdout, String stderr) {}

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
  }

  private Ended check(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("--in", office.folder().toString(), "--as-of", "2026-10-05"));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  static Ended run(String... arguments) {
    return typed(new CheckCommand(), arguments);
  }

  /** What a command prints and how it ends. */
  static Ended typed(Object command, String... arguments) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Cli.run(command, arguments);
      return new Ended(
          code, written.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  @Test
  void good_data_may_be_released() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stderr()).isEmpty();
    assertThat(ended.stdout())
        .contains(
            "Triwulan III 2026 - 1 berkas survei",
            "survei/rsud/a.csv",
            "profil unsur-bernomor, tanggal tahun-bulan-hari, UTF-8; U1-U9 dibaca menurut urutan",
            "Dapat dirilis: prima run --period 2026-Q3 --in ");
  }

  @Test
  void the_quarter_that_ended_last_is_the_default() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);

    assertThat(check().stdout()).startsWith("Triwulan III 2026");
  }

  @Test
  void a_wrong_cell_is_said_with_file_row_column_value_and_expectation() throws IOException {
    office.put(
        "survei/rsud/a.csv",
        Office.HEADER + Office.GOOD_ROW.repeat(3) + Office.GOOD_ROW.replace("3,3\n", "3,5\n"));

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .containsSubsequence(
            "survei/rsud/a.csv",
            "baris 5 kolom 'U9' isi '5': Jawaban tidak dikenal. Isi angka atau kata jawaban"
                + " menurut formulirnya");
  }

  @Test
  void an_unknown_unit_stops_a_release() throws IOException {
    office.put("survei/x.csv", "Unit," + Office.HEADER + "Dinas Antah," + Office.GOOD_ROW);

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains(
            "baris 2 kolom 'Unit' isi 'Dinas Antah': Unit tidak ada di unit.csv pada periode ini."
                + " Samakan tulisan dengan unit.csv",
            "Belum dapat dirilis: semua baris ditolak: survei/x.csv.");
  }

  @Test
  void a_folder_without_surveys_is_below_the_floor() {
    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout()).contains("Belum dapat dirilis: tidak ada berkas survei untuk");
  }

  @Test
  void a_file_without_rows_of_the_quarter_is_below_the_floor() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER);

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout()).contains("tidak ada jawaban untuk Triwulan III 2026");
  }

  @Test
  void an_unreadable_file_is_below_the_floor() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    office.put("survei/rsud/foto.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3});

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains("Berkas yang tidak dapat dibaca:", "survei/rsud/foto.csv: bukan berkas teks");
  }

  @Test
  void a_wrong_list_of_units_is_below_the_floor() throws IOException {
    office.put("unit.csv", "unit_id;nama;frekuensi\nrsud;RSUD;mingguan\n");

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout()).isEmpty();
    assertThat(ended.stderr())
        .isEqualToIgnoringNewLines(
            "prima: unit.csv baris 2 kolom frekuensi: 'mingguan', harus triwulan atau semester atau"
                + " tahun");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--period=2026-S2 | --period '2026-S2' bukan triwulan; tulis seperti 2026-Q3",
        "--period=Q3 | bukan triwulan",
        "--period=2099-Q1 | Triwulan I 2099 belum mulai pada",
        "--period=1999-Q1 | ketentuan",
        "--as-of=besok | --as-of TANGGAL tidak menerima 'besok'",
        "--zone=Bulan | --zone ZONA tidak menerima 'Bulan'",
        "--reference=tidak-ada | folder ketentuan tidak-ada tidak ada",
        "--salah | tidak mengenal '--salah'",
      })
  void wrong_arguments(String option, String message) {
    List<String> arguments = new ArrayList<>(List.of("--in", office.folder().toString(), option));

    Ended ended = run(arguments.toArray(String[]::new));

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr()).startsWith("prima: ").contains(message).doesNotContain("Exception");
  }

  @Test
  void a_missing_folder_is_a_wrong_argument() {
    Ended missing = run("--in", temp.resolve("tidak").toString());

    assertThat(missing.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(missing.stderr()).contains("folder masuk ", " tidak ada");
    assertThat(run().stderr()).contains("belum lengkap, perlu --in FOLDER");
    assertThat(run().code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  private static final String CASES =
      Desk.LAPOR
          + Desk.row("7000001", "3 Jul 2026", "Pengaduan", "rsud", "Terverifikasi")
          + Desk.row("7000002", "4 Jul 2026", "Pengaduan", "rsud", "Ditutup oleh Admin");

  @Test
  void an_office_with_older_ketentuan_of_its_own_still_surveys() throws IOException {
    Path own = Files.createDirectories(temp.resolve("ketentuan"));
    try (InputStream builtIn = Reference.class.getResourceAsStream("/reference/ketentuan.csv")) {
      Files.writeString(
          own.resolve("ketentuan.csv"),
          new String(builtIn.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("pengaduan."))
              .collect(Collectors.joining("\n")));
    }
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    String[] options = {"--period", "2026-Q3", "--reference", own.toString()};

    assertThat(check(options).code()).isEqualTo(ExitCode.DONE);

    office.put("pengaduan/lapor.csv", CASES);
    assertThat(check(options).stderr())
        .contains("ketentuan.csv tidak memuat pengaduan.batas.permintaan_informasi");
  }

  @Test
  void both_feeds_are_told_of() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    office.put("pengaduan/lapor.csv", CASES);

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .containsSubsequence(
            "Triwulan III 2026 - 1 berkas survei",
            "Triwulan III 2026 - 1 berkas pengaduan",
            "profil lapor",
            "tanggal berkas 2026-07-04 (tidak disebut",
            "Janggal, tetapi tetap dihitung:",
            "2  Tanggal ekspor tidak diketahui; dianggap tanggal terakhir di dalam berkas. Beri"
                + " tanggal pada nama berkas, seperti lapor-2026-10-05.csv. (date_of_file_unknown)",
            "Dapat dirilis: prima run --period 2026-Q3 --in ");
  }

  @Test
  void complaints_alone_may_be_released() throws IOException {
    office.put("pengaduan/lapor.csv", CASES);

    Ended ended = check("--period", "2026-Q3", "--export-date", "lapor.csv=2026-10-02");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains("tanggal berkas 2026-10-02 (dari --export-date)", "Dapat dirilis")
        .doesNotContain("berkas survei", "Janggal");
  }

  @Test
  void complaints_below_the_floor_stop_a_release() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    office.put("pengaduan/lapor-2026-10-01.csv", CASES.replace("rsud", "Dinas Antah"));

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains(
            "baris 2 kolom 'Instansi Terdisposisi' isi 'Dinas Antah': Unit tidak ada di unit.csv",
            "Belum dapat dirilis: semua baris ditolak: pengaduan/lapor-2026-10-01.csv.");
  }

  @Test
  void an_unknown_layout_of_complaints_names_what_it_lacks() throws IOException {
    office.put("pengaduan/x.csv", "Nomor,Perihal,Status\nsatu,dua,tiga\n");

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stdout())
        .contains(
            "pengaduan/x.csv: judul kolom tidak dikenal; kolom yang ada: Nomor, Perihal, Status."
                + " Profil terdekat: register",
            "belum ada kolom untuk tanggal masuk");
  }

  @Test
  void a_file_of_a_later_day_is_left_out_and_named() throws IOException {
    office.put("pengaduan/lapor-2026-10-01.csv", CASES);
    office.put("pengaduan/lapor-2026-12-01.csv", CASES + CASES);

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(
            "1 berkas pengaduan",
            "Tidak dibaca, tanggalnya sesudah 2026-10-05: pengaduan/lapor-2026-12-01.csv");
  }

  @Test
  void a_day_of_export_for_a_file_that_is_not_there_is_a_wrong_argument() throws IOException {
    office.put("pengaduan/lapor.csv", CASES);

    Ended ended = check("--period", "2026-Q3", "--export-date", "lapr.csv=2026-10-02");

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ended.stderr())
        .isEqualToIgnoringNewLines(
            "prima: --export-date: tidak ada berkas lapr.csv di folder pengaduan");
  }

  @Test
  void a_day_of_export_is_said_of_the_file_in_an_archive() throws IOException {
    office.put("pengaduan/kiriman.zip", new ZipFixture().add("rsud/lapor.csv", CASES).bytes());

    Ended archive = check("--period", "2026-Q3", "--export-date", "kiriman.zip=2026-10-02");
    assertThat(archive.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(archive.stderr())
        .isEqualToIgnoringNewLines(
            "prima: --export-date: kiriman.zip adalah arsip atau folder; sebutkan berkas di"
                + " dalamnya, seperti kiriman.zip/rsud/lapor.csv");
    assertThat(
            check("--period", "2026-Q3", "--export-date", "kiriman.zip/rsud/lapor.csv=2026-10-02")
                .stdout())
        .contains("tanggal berkas 2026-10-02 (dari --export-date)");

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(CASES.getBytes(StandardCharsets.UTF_8));
    }
    office.put("pengaduan/aduan.csv.gz", bytes.toByteArray());
    assertThat(check("--period", "2026-Q3", "--export-date", "aduan.csv.gz=2026-10-02").stderr())
        .contains("aduan.csv.gz dibaca sebagai aduan.csv; sebutkan tanpa .gz");
  }

  @Test
  void a_loop_of_links_is_said_plainly() throws IOException {
    Files.createDirectories(office.folder().resolve("survei"));
    Files.createSymbolicLink(office.folder().resolve("survei/lagi"), office.folder());

    Ended ended = check("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.stderr()).startsWith("prima: berkas tidak dapat dibaca: ");
  }

  @Test
  void nothing_is_written() throws IOException {
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW);
    List<String> before = files();

    check("--period", "2026-Q3");

    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void explains_itself_in_indonesian() {
    assertThat(run("--help").code()).isEqualTo(ExitCode.DONE);
    assertThat(run("--help").stdout())
        .contains("Memeriksa berkas di folder masuk", "Kode keluar 0");
  }
}
