package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code prima profile} as it is typed, and what {@code check} makes of it. */
class ProfileCommandTest {

  private static final String HEADER =
      "Cap waktu;Nama Lengkap;Umur;Syaratnya bagaimana;Alurnya;Kecepatan waktu;Ongkos;Hasil;"
          + "Kemampuan petugas;Sikap petugas;Fasilitas;Layanan pengaduan;Saran;Warna favorit\n";

  @TempDir Path masuk;

  private Path file(String hasil) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 12; i++) {
      rows.append(i % 9 + 1)
          .append("/07/2026;Orang Ke ")
          .append((char) ('A' + i))
          .append(";30;3;3;3;3;")
          .append(i % 2 == 0 ? hasil : "kurang " + hasil)
          .append(";3;3;3;3;cepat;biru\n");
    }
    Path file = masuk.resolve("survei/dinkes/data.csv");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, rows.toString());
  }

  private static Ended profile(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return CheckCommandTest.typed(new ProfileCommand(), texts);
  }

  private Ended check(String... options) {
    String[] all = {"--in", masuk.toString(), "--as-of", "2026-10-05", "--period", "2026-Q3"};
    String[] arguments = java.util.Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, arguments, all.length, options.length);
    return CheckCommandTest.run(arguments);
  }

  @Test
  void the_draft_names_what_it_found_guesses_the_rest_and_leaves_persons_out() throws IOException {
    Ended ended = profile("--from", file("oke"));

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(
            "profil: data\n",
            "untuk: survei\n",
            "  tanggal: [\"Cap waktu\"]",
            "  WAKTU: [\"Kecepatan waktu\"]",
            "  PROSEDUR: [\"Alurnya\"]    # tebakan",
            "  PRODUK: [\"Hasil\"]    # tebakan",
            "#   \"kurang oke\": 2      # 6 sel",
            "# Data pribadi atau isian bebas, tidak pernah dibaca:\n#   \"Nama Lengkap\"\n#   \"Saran\"",
            "#   \"Warna favorit\"")
        .doesNotContain("Orang", "cepat\n", "biru");
  }

  /** Twenty answer sheets, each with one of these for all nine unsur. */
  private Path sheets(String... answers) throws IOException {
    StringBuilder rows = new StringBuilder("Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n");
    for (int i = 0; i < 20; i++) {
      rows.append("2026-07-15").append(("," + answers[i % answers.length]).repeat(9)).append("\n");
    }
    Path file = masuk.resolve("survei/dinkes/skala.csv");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, rows.toString());
  }

  @Test
  void kurang_is_the_lowest_where_cukup_stands_above_it() throws IOException {
    Ended ended = profile("--from", sheets("Kurang Baik", "Cukup Baik", "Baik", "Sangat Baik"));

    // five sheets of nine answers each
    assertThat(ended.stdout())
        .contains("#   \"cukup baik\": 2      # 45 sel\n#   \"kurang baik\": 1      # 45 sel\n");
  }

  @Test
  void kurang_is_the_second_where_tidak_stands_below_it() throws IOException {
    Ended ended = profile("--from", sheets("Tidak Baik", "Kurang Baik", "Cukup Baik", "Baik"));

    assertThat(ended.stdout()).contains("\"cukup baik\"").doesNotContain("\"kurang baik\"");
  }

  @Test
  void a_scale_of_numbers_or_codes_is_told_whole() throws IOException {
    assertThat(profile("--from", sheets("50", "75", "100")).stdout())
        .contains("\"25\": 1 ", "\"50\": 2 ", "\"75\": 3 ", "\"100\": 4 ");
    assertThat(profile("--from", sheets("A2", "A3", "A4")).stdout())
        .contains("\"a1\": 1 ", "\"a2\": 2 ", "\"a3\": 3 ", "\"a4\": 4 ");
  }

  @Test
  void tidak_is_the_second_where_sangat_tidak_stands_below_it() throws IOException {
    // one sheet says it, too few for a word of its own
    Path file = sheets("Tidak sesuai", "Sesuai", "Sangat sesuai");
    Files.writeString(
        file, Files.readString(file).replaceFirst("Sangat sesuai", "Sangat tidak sesuai"));

    assertThat(profile("--from", file).stdout())
        .contains("\"sangat tidak sesuai\": 1 ", "\"tidak sesuai\": 2 ");
    assertThat(profile("--from", sheets("Tidak puas", "Puas", "Sangat puas")).stdout())
        .contains(
            "# jawaban: { \"tidak puas\": 1 }      # tidak, kurang, ...\n",
            "# jawaban: { \"tidak puas\": 2, \"sangat tidak puas\": 1 }");
    assertThat(profile("--from", sheets("Kadang-kadang tepat waktu", "Selalu sesuai")).stdout())
        .contains("\"kadang kadang tepat waktu\": 2 ", "\"selalu sesuai\": 4 ");
    assertThat(profile("--from", sheets("Tidak setuju", "Setuju", "Sangat setuju")).stdout())
        .contains("\"tidak setuju\": 2 ", "\"setuju\": 3 ", "\"sangat setuju\": 4 ");
  }

  @Test
  void questions_of_agreement_are_questions_however_few_answered() throws IOException {
    Path file = masuk.resolve("survei/dinkes/online.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        Timestamp,Informasi tersedia,Persyaratan sesuai,Prosedur jelas,Alur layanan mudah,Jangka waktu,\
        Biaya sesuai,Tidak ada percaloan,Produk layanan,Petugas merespon,Petugas ramah,Adil,Tanpa imbalan,\
        Layanan pengaduan,Sarana nyaman
        2026-07-15,Setuju,Sesuai,Setuju,Setuju,Sesuai,Sesuai,Setuju,Sesuai,Setuju,Setuju,Setuju,Setuju,\
        Setuju,Tidak setuju
        """);

    assertThat(profile("--from", file).stdout())
        .contains("jumlah_unsur: 14\n", "  informasi_tersedia: [", "\"tidak setuju\": 2 ")
        .doesNotContain("tebakan");
  }

  @Test
  void nine_codes_in_a_row_are_the_questions_and_a_number_apart_is_none() throws IOException {
    Path file = masuk.resolve("survei/dinkes/results.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "id,submitdate,lastpage,lang,G1,G2,G3,G4,G5,G6,G7,G8,G9\n"
            + ("7,2026-07-15,2,id" + ",AO03".repeat(9) + "\n").repeat(6));

    assertThat(profile("--from", file).stdout())
        .contains("  PERSYARATAN: [\"G1\"]", "  PENGADUAN: [\"G9\"]", "\"ao04\": 4 ");
  }

  /** Left undeclared, "tidak puas" would be read as 1 under a layout as without one. */
  @Test
  void a_layout_that_says_nothing_of_tidak_leaves_it_in_doubt() throws IOException {
    Path file = sheets("Tidak puas", "Puas", "Oke");
    Path draft = masuk.resolve("profil/data.yml");
    profile("--from", file, "--out", draft);
    Files.writeString(draft, Files.readString(draft) + "jawaban: { \"oke\": 3 }\n");
    assertThat(check().stdout()).contains("bernilai 2, bukan 1");

    Files.writeString(
        draft, Files.readString(draft).replace("\"oke\": 3 }", "\"oke\": 3, \"tidak puas\": 2 }"));
    assertThat(check().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void stars_and_codes_of_two_letters_are_told_whole() throws IOException {
    assertThat(profile("--from", sheets("3 Bintang", "4 Bintang")).stdout())
        .contains(
            "#   \"3 bintang\": 3      # 90 sel\n",
            "# jawaban: { \"3 bintang\": 3, \"4 bintang\": 4 }\n");
    assertThat(profile("--from", sheets("AO02", "AO03")).stdout())
        .contains("\"ao01\": 1 ", "\"ao02\": 2 ", "\"ao03\": 3 ", "\"ao04\": 4 ");
  }

  @Test
  void names_that_return_in_a_column_are_no_words_of_answers() throws IOException {
    Path file = file("oke");
    Files.writeString(
        file, Files.readString(file).replace("kurang oke", "Siti Aminah").replace("oke", "Budi"));

    assertThat(profile("--from", file).stdout()).doesNotContain("Siti", "siti", "Budi", "budi");
  }

  @Test
  void check_recognises_the_file_with_the_draft_and_says_how() throws IOException {
    Path file = file("3");
    Files.writeString(file, Files.readString(file).replace("kurang 3", "4"));
    assertThat(check().stdout())
        .contains("judul kolom tidak dikenal", "Susun profilnya: prima profile --from");

    Path draft = masuk.resolve("profil/data.yml");
    assertThat(profile("--from", file, "--out", draft).stdout()).contains("Ditulis: " + draft);
    Ended ended = check("--explain");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(
            "profil data, tanggal",
            "survei/dinkes/data.csv: profil data (milik kantor), keyakinan 93%, judul kolom di"
                + " baris 1",
            "    Kolom: \"Umur\" -> usia\n",
            "    Kolom: \"Ongkos\" -> BIAYA\n",
            "    tidak dibaca: \"Warna favorit\"\n",
            "    tidak dibaca, pribadi atau isian bebas: \"Nama Lengkap\", \"Saran\"\n");
    assertThat(check().stdout()).doesNotContain("Kolom:");

    Ended again = profile("--from", file, "--out", draft);
    assertThat(again.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(again.stderr()).contains("sudah ada");
  }

  @Test
  void questions_of_the_office_s_own_are_named_after_their_headers() throws IOException {
    Path file =
        Files.writeString(
            masuk.resolve("tiga belas.csv"),
            "Tanggal,Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Pengaduan,Sarana,"
                + "Kepastian Jadwal,Keamanan (ruang),12. Disiplin,Keamanan ruang\n"
                + "1/7/2026,3,3,3,3,3,3,3,3,3,4,2,1,4\n".repeat(6));
    Path draft = masuk.resolve("profil/tiga-belas.yml");

    assertThat(profile("--from", file, "--out", draft).code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(draft))
        .contains(
            "jumlah_unsur: 13",
            "  kepastian_jadwal: [\"Kepastian Jadwal\"]\n",
            "  keamanan_ruang: [\"Keamanan (ruang)\"]\n",
            "  butir_12_disiplin: [\"12. Disiplin\"]\n",
            "  keamanan_ruang_2: [\"Keamanan ruang\"]\n");
  }

  @Test
  void a_draft_with_unsur_missing_is_still_a_profile() throws IOException {
    Path file =
        Files.writeString(
            masuk.resolve("tiga.csv"), "Tanggal,Persyaratan,Prosedur,Kata\n1/7/2026,3,3,x\n");
    Path draft = masuk.resolve("profil/tiga.yml");

    assertThat(profile("--from", file, "--out", draft).code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(draft))
        .contains("  WAKTU: [\"tulis judul kolom Waktu penyelesaian\"]    # belum ditemukan");
    // a profile that is wrong would stop with its name and line
    assertThat(check().stderr()).isEmpty();
  }

  @Test
  void a_profile_that_is_wrong_stops_with_file_line_and_what_was_expected() throws IOException {
    file("3");
    Files.createDirectories(masuk.resolve("profil"));
    Files.writeString(masuk.resolve("profil/kami.yml"), "profil: kami\nunsru:\n  WAKTU: [Cepat]\n");

    Ended ended = check();

    assertThat(ended.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ended.stderr())
        .contains("profil/kami.yml baris 2 unsru: kunci tidak dikenal; maksudnya unsur?");
  }

  /** Headers of one column that no layout knows, what it means, and a row that counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pengaduan  | No Register,Tanggal Masuk,Posisi Berkas,Nama Pelapor | status | R-1,2026-07-03,Selesai,Siti | Posisi Berkas
          kinerja    | Unit,Periode,Predikat,Kepala | jumlah | rsud,2026-Q3,Baik,12 | Kepala
          standar    | Unit,Butir Standar,Ada,Nama Petugas | komponen | rsud,biaya,ya,Siti | Butir Standar
          integritas | Unit,Jenis,Bagaimana Jadinya,Dibuka,Terlapor | keadaan | rsud,pungli,laporan,2026-05-01,Siti | Bagaimana Jadinya
          rekap      | OPD,Periode,U1,U2,U3,U4,U5,U6,U7,U8,U9,Hasil Akhir | ikm | rsud,2026-Q3,3,3,3,3,3,3,3,3,3,75 | Hasil Akhir
          tema-saran | Unit,Periode,Golongan,Jumlah,Saran | tema | rsud,2026-Q3,antrean,4,Siti | Golongan
          """)
  void a_file_of_any_feed_is_read_once_its_draft_is_looked_through(
      String feed, String headers, String field, String row, String header) throws IOException {
    Files.writeString(masuk.resolve("unit.csv"), "unit_id,nama\nrsud,RSUD Bengawan\n");
    Path file = masuk.resolve(feed + "/rsud/data-2026-09-20.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, headers + "\n" + row + "\n");
    assertThat(check().stdout()).contains("judul kolom tidak dikenal");

    Path draft = masuk.resolve("profil/kami.yml");
    Ended ended = profile("--from", file, "--feed", feed, "--out", draft);

    assertThat(ended.stderr()).isEmpty();
    String text = Files.readString(draft);
    String asked =
        "  " + field + ": [\"tulis judul kolom " + field + "\"]    # belum ditemukan, wajib";
    assertThat(text)
        .contains("untuk: " + feed + "\nseperti: ", asked, "#   \"" + header + "\"")
        .doesNotContain("Siti");
    // as it is, it is a layout without faults, only not that of the file
    assertThat(check().stderr()).isEmpty();
    Files.writeString(draft, text.replace("tulis judul kolom " + field, header));
    assertThat(check().stdout())
        .contains("        1         1        0      0             0  " + feed + "/rsud/data")
        .contains("profil data-2026-09-20,");
  }

  @Test
  void twenty_one_questions_without_known_words_are_guessed_in_order() throws IOException {
    StringBuilder header = new StringBuilder("Unit,Tanggal,Nama");
    StringBuilder row = new StringBuilder("rsud,2026-07-03,Siti");
    for (int i = 1; i <= 21; i++) {
      header.append(",Perihal ").append((char) ('A' + i - 1));
      row.append(",").append(i % 4 + 1);
    }
    Path file = masuk.resolve("berakhlak/data.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, header + "\n" + (row + "\n").repeat(3));
    Path draft = masuk.resolve("profil/kami.yml");

    profile("--from", file, "--feed", "berakhlak", "--out", draft);

    assertThat(Files.readString(draft))
        .contains(
            "  berorientasi_pelayanan_1: [\"Perihal A\"]    # tebakan menurut urutan; periksa",
            "  akuntabel_1: [\"Perihal D\"]",
            "  kolaboratif_3: [\"Perihal U\"]",
            "# Data pribadi atau isian bebas, tidak pernah dibaca:\n#   \"Nama\"")
        .doesNotContain("Siti", "Kolom lain");
    assertThat(check().stdout()).contains("profil data,", "3         3        0");
  }

  @Test
  void a_list_of_persons_and_a_feed_that_is_none_are_refused() throws IOException {
    Path file =
        Files.writeString(masuk.resolve("orang.csv"), "NIP,Nama,Predikat\n1990,Siti,Baik\n");

    Ended persons = profile("--from", file, "--feed", "kinerja");
    assertThat(persons.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(persons.stderr()).contains("orang.csv: ini daftar orang").doesNotContain("Siti");
    Ended none = profile("--from", file, "--feed", "aduan");
    assertThat(none.code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(none.stderr()).contains("--feed 'aduan'").contains("pengaduan");
  }
}
