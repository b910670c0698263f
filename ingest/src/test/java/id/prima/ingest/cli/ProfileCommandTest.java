package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
