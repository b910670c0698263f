package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.data.marts.UnitInfo;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.Office;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.init.StarterFolder;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.read.LocalLanding;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prima init} as it is typed. */
class InitCommandTest {

  private static final String HEADER = Office.HEADER.replace("No,", "No,Nama Unit,");

  @TempDir Path temp;

  private Path in() {
    return temp.resolve("masuk");
  }

  private Ended init(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--in";
    all[options.length + 1] = in().toString();
    return CheckCommandTest.typed(new InitCommand(), all);
  }

  private Path survey(String... units) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String unit : units) {
      rows.append(Office.GOOD_ROW.replace("1,2026", "1," + unit + ",2026"));
    }
    return Files.writeString(temp.resolve("survei.csv"), rows);
  }

  private List<UnitInfo> units() throws IOException {
    return Landing.read(new LocalLanding(in())).units();
  }

  private String text(String file) throws IOException {
    return Files.readString(in().resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void a_new_folder_holds_lists_to_fill_and_a_note_for_each_feed() throws IOException {
    Ended ended = init();

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(text("unit.csv"))
        .isEqualTo(
            "\uFEFFunit_id;nama;induk_id;jenis;kelompok_banding;frekuensi;jumlah_pegawai;"
                + "berlaku_sejak;berlaku_sampai;digantikan_oleh\r\n");
    assertThat(text("unit-alias.csv"))
        .isEqualTo("\uFEFFalias;unit_id;berlaku_sejak;berlaku_sampai\r\n");
    assertThat(text("layanan.csv"))
        .isEqualTo("\uFEFFunit_id;layanan_id;nama;tarif;pengguna;periode;jumlah_pengguna\r\n");
    assertThat(text("target.csv")).isEqualTo("\uFEFFunit_id;tahun;ikm\r\n");
    assertThat(StarterFolder.FOLDERS)
        .containsAll(Stream.of(Feed.values()).map(Feed::code).toList());
    for (String folder : StarterFolder.FOLDERS) {
      assertThat(text(folder + "/BACA-SAYA.txt")).startsWith("FOLDER " + folder + "\r\n");
    }
    String[] lines = ended.stdout().split("\n", -1);
    assertThat(lines[lines.length - 3])
        .matches("  prima check --in \\S+/masuk --period 20\\d\\d-Q[1-4]");
    assertThat(lines[lines.length - 2])
        .matches("  prima run --in \\S+/masuk --period 20\\d\\d-Q[1-4] --lake lake");
  }

  @Test
  void the_notes_are_no_files_of_a_feed_and_empty_lists_are_lists() throws IOException {
    init();
    Path file = in().resolve("survei/pkm-melati/a.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Office.HEADER + Office.GOOD_ROW);

    Ended check =
        CheckCommandTest.run(
            "--in", in().toString(), "--as-of", "2026-10-05", "--period", "2026-Q3");

    assertThat(check.code()).isEqualTo(ExitCode.DONE);
    assertThat(check.stdout()).doesNotContain("BACA-SAYA").contains("1 berkas survei");
  }

  @Test
  void units_are_proposed_from_the_names_of_a_survey_and_its_rows_then_count() throws IOException {
    Path survey =
        survey(
            "Puskesmas Melati",
            "Puskesmas Melati",
            "PKM MELATI",
            "UPTD Puskesmas Melati",
            "Puskesmas Melatih",
            "Kec. Mawar",
            "Dinas Kependudukan dan Pencatatan Sipil",
            "SD Negeri 07 Mawar",
            "SD Negeri 17 Mawar",
            "RSUD Bengawan Biru",
            "UPT Pengujian Kendaraan",
            "Siti Contohsari",
            "pelayanan sangat baik",
            "081200001052",
            "");

    Ended ended = init("--from", survey.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(units())
        .extracting(UnitInfo::unitId, UnitInfo::nama, UnitInfo::jenis, UnitInfo::kelompokBanding)
        .containsExactly(
            unit(
                "dinas-kependudukan-pencatatan-sipil",
                "Dinas Kependudukan dan Pencatatan Sipil",
                "dinas",
                "perangkat daerah"),
            unit("kec-mawar", "Kec. Mawar", "kecamatan", "kecamatan dan kelurahan"),
            unit("pkm-melati", "Puskesmas Melati", "puskesmas", "puskesmas"),
            unit("pkm-melatih", "Puskesmas Melatih", "puskesmas", "puskesmas"),
            unit("rsud-bengawan-biru", "RSUD Bengawan Biru", "rsud", "rsud"),
            unit("sdn-7-mawar", "SD Negeri 07 Mawar", "sekolah", "sekolah"),
            unit("sdn-17-mawar", "SD Negeri 17 Mawar", "sekolah", "sekolah"),
            unit("pengujian-kendaraan", "UPT Pengujian Kendaraan", "uptd", "perangkat daerah"));
    assertThat(units()).extracting(UnitInfo::frekuensi).containsOnly("triwulan");
    assertThat(ended.stdout())
        .contains("8 unit, ditulis ke unit.csv sebagai usulan; 3 baris dilewati")
        .contains("  Puskesmas Melati, ditulis juga: PKM MELATI; UPTD Puskesmas Melati\n")
        .contains("  mungkin sama: 'Puskesmas Melati' dan 'Puskesmas Melatih'\n")
        .doesNotContain("Siti", "0812", "07 Mawar' dan");

    Files.copy(survey, in().resolve("survei/survei.csv"));
    Ended check =
        CheckCommandTest.run(
            "--in", in().toString(), "--as-of", "2026-10-05", "--period", "2026-Q3");
    // all but the three that name nobody, and the one without a unit
    assertThat(check.stdout()).containsPattern("\\n +15 +11 +4 +0 +0 +survei/survei.csv");
  }

  private static org.assertj.core.groups.Tuple unit(String... cells) {
    return org.assertj.core.groups.Tuple.tuple((Object[]) cells);
  }

  @Test
  void a_recap_with_two_rows_of_headers_and_sums_below_gives_its_units() throws IOException {
    Path recap =
        Files.writeString(
            temp.resolve("rekap.csv"),
            """
            REKAP SKM KABUPATEN CONTOH;;;;
            ;;;;
            NO;OPP;NRR;;IKM
            ;;U1;U2;
            1;Dinas Kesehatan Kabupaten Contoh;3,1;3,2;80
            2;Inspektorat Kabupaten Contoh;3,1;3,2;80
            Jumlah;Dinas;6,2;6,4;
            """);

    assertThat(init("--from", recap.toString()).code()).isEqualTo(ExitCode.DONE);
    assertThat(units())
        .extracting(UnitInfo::unitId)
        .containsExactly("dinas-kesehatan", "inspektorat");
  }

  @Test
  void ids_of_a_file_stay_what_they_are() throws IOException {
    Path survey =
        Files.writeString(
            temp.resolve("kanonik.csv"),
            "unit_id;nilai\npkm-melati;3\nrsud;4\nPuskesmas Melati Dua;3\n");

    init("--from", survey.toString());

    assertThat(units())
        .extracting(UnitInfo::unitId)
        .containsExactly("pkm-melati-dua", "pkm-melati", "rsud");
  }

  @Test
  void what_is_there_stays_and_what_is_missing_is_added() throws IOException {
    Files.createDirectories(in().resolve("survei"));
    Files.writeString(in().resolve("unit.csv"), "unit_id,nama\nm,Puskesmas Melati\n");
    Files.writeString(in().resolve("survei/BACA-SAYA.txt"), "punya kami");

    Ended ended = init("--from", survey("PKM Melati", "Kec. Mawar").toString());

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(text("unit.csv")).isEqualTo("unit_id,nama\nm,Puskesmas Melati\n");
    assertThat(text("survei/BACA-SAYA.txt")).isEqualTo("punya kami");
    assertThat(text("target.csv")).startsWith("\uFEFFunit_id");
    assertThat(ended.stdout())
        .contains("Sudah ada, tidak diubah: unit.csv, survei/BACA-SAYA.txt\n")
        .contains("unit.csv sudah ada dan tidak diubah; yang belum dikenal di sana: Kec. Mawar\n");
    assertThat(init().stdout()).contains("Tidak ada yang ditambahkan; semuanya sudah ada.");
  }

  @Test
  void what_cannot_be_done_is_said() throws IOException {
    Ended missing = init("--from", temp.resolve("tidak-ada.csv").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(missing.stderr()).contains("berkas ").contains("tidak-ada.csv tidak ada");
    assertThat(in()).doesNotExist();

    Path without =
        Files.writeString(temp.resolve("tanpa.csv"), "Tanggal,Nama,U1\n2026-07-01,Siti,3\n");
    Ended nameless = init("--from", without.toString());
    assertThat(nameless.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(nameless.stderr())
        .contains("tidak ada kolom nama unit di ", "kolom yang ada: Tanggal, Nama, U1")
        .doesNotContain("Siti", "data/profiles");

    Files.writeString(in(), "x");
    Ended file = init();
    assertThat(file.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(file.stderr()).contains("masuk adalah berkas, bukan folder");
    Files.delete(in());

    Files.createDirectories(in());
    Files.writeString(in().resolve("survei"), "x");
    assertThat(init().stderr()).contains("survei adalah berkas, bukan folder");

    Path below = Files.writeString(temp.resolve("berkas"), "x");
    Ended under =
        CheckCommandTest.typed(new InitCommand(), "--in", below.resolve("masuk").toString());
    assertThat(under.code()).isEqualTo(ExitCode.FAILED);
    assertThat(under.stderr()).contains("tidak dapat menulis ke ").doesNotContain("Exception");
  }

  @Test
  void sheets_that_name_units_under_the_same_header_are_read_together() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Petunjuk").row("Tulis", "nama", "lengkap", "di", "bawah", "sini");
    book.sheet("Barat").row("Nama Unit", "IKM").row("Puskesmas Melati", 80);
    book.sheet("Timur").row("No", "Nama Unit", "Mutu").row(1, "Puskesmas Mawar", "B");
    Path file = Files.write(temp.resolve("daftar.xlsx"), book.bytes());

    assertThat(init("--from", file.toString()).code()).isEqualTo(ExitCode.DONE);

    assertThat(units())
        .extracting(UnitInfo::nama)
        .containsExactlyInAnyOrder("Puskesmas Melati", "Puskesmas Mawar");
  }
}
