package id.prima.ingest.sample;

import id.prima.cli.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder a sample goes to. The marker says that all in it is invented and lists its files, so
 * that a later sample removes those and nothing else.
 */
final class LandingFolder {

  /** Where this file stands, Prima calls the data synthetic. */
  static final String MARKER = "data-contoh.txt";

  private static final String BULLET = "- ";

  private final Path out;

  LandingFolder(Path out) {
    this.out = out.toAbsolutePath().normalize();
  }

  /** Makes the folder, or empties the one of an earlier sample; refuses any other. */
  void prepare() throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw CommandException.wrongArguments("--out " + out + " bukan folder");
    }
    Files.createDirectories(out);
    Set<String> present = files();
    if (present.isEmpty()) {
      return;
    }
    if (!present.remove(MARKER)) {
      throw CommandException.wrongArguments(
          "folder "
              + out
              + " sudah berisi berkas dan bukan data contoh; pilih folder lain untuk --out");
    }
    Set<String> ours = listed();
    Optional<String> foreign = present.stream().filter(f -> !ours.contains(f)).findFirst();
    if (foreign.isPresent()) {
      throw CommandException.wrongArguments(
          "folder "
              + out
              + " berisi berkas yang bukan dari prima sample: "
              + foreign.get()
              + "; pindahkan berkas itu atau pilih folder lain");
    }
    for (String file : present) {
      remove(out.resolve(file));
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(out)) {
      return tree.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
          .map(p -> out.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  private Set<String> listed() throws IOException {
    return Files.readString(out.resolve(MARKER))
        .lines()
        .filter(line -> line.startsWith(BULLET))
        .map(line -> line.substring(BULLET.length()))
        .collect(Collectors.toSet());
  }

  private void remove(Path file) throws IOException {
    Files.delete(file);
    for (Path folder = file.getParent();
        !folder.equals(out) && isEmpty(folder);
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Marks the folder before its first row: a sample that breaks off must not pass for real. */
  void begin(SampleOrder order, List<String> files) throws IOException {
    mark(text(order, files) + "\nBELUM SELESAI: pembuatan data contoh ini terputus.\n");
  }

  /** Marks the folder for good, with every row that is wrong on purpose. */
  void finish(SampleOrder order, List<String> files, Sample.Written written) throws IOException {
    StringBuilder text = new StringBuilder(text(order, files));
    if (order.messy()) {
      text.append("\nSengaja salah (berkas, baris, kode alasan, keterangan; judul = baris 1):\n");
      SurveyFolder.Written surveys = written.surveys();
      for (WrongRow row : surveys.wrong()) {
        line(text, row.file(), Long.toString(row.row()), row.reason().code(), row.what());
      }
      surveys
          .copy()
          .ifPresent(
              copy ->
                  line(
                      text,
                      copy,
                      "semua " + surveys.copiedRows(),
                      "same_file",
                      "salinan berkas google-form.csv"));
      complaints(text, written.complaints());
      cases(text, written.office());
      text.append(
          """

          response_id baris salah berawalan SALAH-, kecuali salinan persis: satu dari keduanya sah.
          Nomor register pengaduan yang janggal juga berawalan SALAH-; barisnya tetap dihitung. Tracking ID
          baris salah berawalan 99. Setiap ekspor LAPOR! berakhir dengan dua baris penutup (summary_row).
          Kolom Nama, Nomor HP, NIK, Saran, dan Isi Laporan berisi data pribadi karangan, juga satu jenis
          baris salah; tidak satu pun boleh tersimpan.
          Sebagian rekap di rekap/ sengaja tidak mengikuti aturan: bobot 0,11, NRR dibulatkan lebih dahulu,
          angka yang diketik, jawaban kosong dihitung 0, dan satu unit tanpa jawaban.
          Berkas integritas/perkara.csv tidak berisi baris salah: satu perkara yang ditolak menghentikan rilis.
          """);
    }
    mark(text.toString());
  }

  private static void complaints(StringBuilder text, ComplaintFolder.Written complaints) {
    cases(text, complaints.wrong());
    for (ComplaintFolder.WrongFile file : complaints.whole()) {
      line(text, file.file(), "semua " + file.rows(), file.code(), file.what());
    }
  }

  private static void cases(StringBuilder text, List<WrongCase> wrong) {
    for (WrongCase row : wrong) {
      line(text, row.file(), Long.toString(row.row()), row.code(), row.what());
    }
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join("\t", cells)).append('\n');
  }

  private static String text(SampleOrder order, List<String> files) {
    return """
        DATA CONTOH - SEMUA KARANGAN

        Kabupaten Contoh tidak ada. Semua unit, layanan, jawaban, laporan, penilaian, perkara, nama, nomor
        telepon, dan NIK di folder ini dibuat oleh komputer. Selama berkas ini ada di sini, Prima menyebut datanya sintetis.
        Jangan menaruh data asli di folder ini.

        Dibuat dengan: prima sample %s
        Jawaban yang sah: %d

        Berkas:
        %s
        """
        .formatted(
            order.options(),
            order.responses(),
            files.stream().map(file -> BULLET + file).collect(Collectors.joining("\n")));
  }

  private void mark(String text) throws IOException {
    Files.writeString(out.resolve(MARKER), text, StandardCharsets.UTF_8);
  }

  Path resolve(String file) {
    return out.resolve(file);
  }
}
