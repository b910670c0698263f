package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.ingest.clean.Office;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that are given one file say of one that they cannot read, or must unpack. */
class GivenFileTest {

  private static final String SURVEY =
      Office.HEADER.replace("No,", "No,Unit,")
          + Office.GOOD_ROW.replace("1,2026", "1,RSUD Bengawan Biru,2026");

  @TempDir Path temp;

  private Path put(String name, byte[] content) throws IOException {
    return Files.write(temp.resolve(name), content);
  }

  /** How each of the commands ends, given a file. */
  private List<Ended> given(Path file) {
    return List.of(
        CheckCommandTest.typed(
            new HitungCommand(), file.toString(), "--as-of", "2026-10-05", "--period", "2026-Q3"),
        CheckCommandTest.typed(
            new InitCommand(), "--in", temp.resolve("masuk").toString(), "--from", file.toString()),
        CheckCommandTest.typed(new ProfileCommand(), "--from", file.toString()));
  }

  private void refused(Path file, int code, String... said) {
    for (Ended ended : given(file)) {
      assertThat(ended.code()).isEqualTo(code);
      assertThat(ended.stderr()).contains(said);
      assertThat(ended.stdout()).isEmpty();
    }
    assertThat(temp.resolve("masuk")).doesNotExist();
  }

  private void read(Path file) {
    List<Ended> ended = given(file);
    assertThat(ended).allSatisfy(e -> assertThat(e.stderr()).isEmpty());
    assertThat(ended).allSatisfy(e -> assertThat(e.code()).isEqualTo(ExitCode.DONE));
    assertThat(ended.get(0).stdout()).contains("1 baris dibaca, 1 dihitung");
    assertThat(ended.get(1).stdout()).contains("Kolom 'Unit'", "1 unit, ditulis ke unit.csv");
    assertThat(ended.get(2).stdout()).contains("  unit: [\"Unit\"]");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void one_file_in_a_zip_is_read_as_that_file() throws IOException {
    read(
        put(
            "kiriman.zip",
            new ZipFixture()
                .add("__MACOSX/._jawaban.csv", "x")
                .add("skm/jawaban.csv", SURVEY)
                .bytes()));
  }

  @Test
  void a_workbook_in_a_zip_too() throws IOException {
    read(
        put("buku.zip", new ZipFixture().add("a.xlsx", XlsxFixture.ofCsv(SURVEY).bytes()).bytes()));
  }

  @Test
  void a_packed_file_is_read_as_what_it_was() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(utf8(SURVEY));
    }
    read(put("jawaban.csv.gz", bytes.toByteArray()));
  }

  @Test
  void several_files_in_a_zip_are_not_one() throws IOException {
    refused(
        put("dua.zip", new ZipFixture().add("a.csv", SURVEY).add("b.csv", SURVEY).bytes()),
        ExitCode.BELOW_FLOOR,
        "dua.zip: arsip ini berisi 2 berkas; buka dahulu lalu sebutkan satu");
  }

  @Test
  void a_locked_archive_says_what_to_do() throws IOException {
    refused(
        put("sandi.zip", new ZipFixture().encrypted("a.csv", utf8(SURVEY)).bytes()),
        ExitCode.BELOW_FLOOR,
        "sandi.zip: arsip berkata sandi; buka dahulu");
  }

  @Test
  void a_packed_file_that_is_broken_says_what_to_do() throws IOException {
    refused(
        put("rusak.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2}),
        ExitCode.BELOW_FLOOR,
        "rusak.csv.gz: ",
        "utuh; salin atau unduh ulang");
  }

  @Test
  void an_old_workbook_and_one_with_a_password_say_what_to_do() throws IOException {
    byte[] old = new byte[4096];
    byte[] begin = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(begin, 0, old, 0, 4);
    refused(
        put("lama.xls", old),
        ExitCode.BELOW_FLOOR,
        "lama.xls: ini buku kerja Excel lama (.xls); buka dengan Excel lalu simpan sebagai .xlsx");

    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    refused(
        put("sandi.xlsx", old), ExitCode.BELOW_FLOOR, "buku kerja ini berkata sandi; buka dengan");
  }

  @Test
  void an_empty_file_says_what_to_do() throws IOException {
    refused(
        put("kosong.csv", new byte[0]), ExitCode.BELOW_FLOOR, "kosong.csv: berkas kosong; hapus");
  }

  @Test
  void a_note_is_no_data() throws IOException {
    refused(
        put("BACA-SAYA.txt", utf8(SURVEY)),
        ExitCode.BELOW_FLOOR,
        "bukan data; bila isinya data, ganti namanya");
  }

  @Test
  void a_folder_is_no_file() throws IOException {
    refused(
        Files.createDirectory(temp.resolve("data")),
        ExitCode.WRONG_ARGUMENTS,
        "data adalah folder; sebutkan satu berkas");
  }

  @Test
  void what_is_not_there_says_so() throws IOException {
    refused(
        temp.resolve("hilang.csv"),
        ExitCode.WRONG_ARGUMENTS,
        "hilang.csv tidak ada; periksa nama dan foldernya");
    refused(
        Files.createSymbolicLink(temp.resolve("pintas.csv"), temp.resolve("hilang.csv")),
        ExitCode.WRONG_ARGUMENTS,
        "pintas.csv menunjuk ke berkas yang tidak ada");
  }

  /** Tests run as root, whom no file is closed to. */
  @Test
  void a_file_that_may_not_be_read_says_who_can_help() {
    CommandException refused =
        GivenFile.unreadable(Path.of("a.csv"), new AccessDeniedException("/kantor/a.csv"));

    assertThat(refused.getMessage())
        .isEqualTo("tidak ada izin membaca /kantor/a.csv; minta izinnya, atau salin berkasnya");
    assertThat(GivenFile.unreadable(Path.of("a.csv"), new IOException("I/O error")).getMessage())
        .isEqualTo("berkas a.csv tidak dapat dibaca: I/O error");
  }
}
