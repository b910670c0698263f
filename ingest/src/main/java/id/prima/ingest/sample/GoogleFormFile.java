package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Unsur;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What Google Forms hands out: every cell quoted, questions as headers, answers as words. */
final class GoogleFormFile implements SurveyFile {

  private static final String SUITED = "Bagaimana pendapat Saudara tentang ";

  private static final Map<Unsur, String> QUESTION = new EnumMap<>(Unsur.class);
  private static final Map<Unsur, List<String>> WORDS = new EnumMap<>(Unsur.class);

  static {
    QUESTION.put(
        Unsur.PERSYARATAN, SUITED + "kesesuaian persyaratan pelayanan dengan jenis pelayanannya?");
    QUESTION.put(
        Unsur.PROSEDUR,
        "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?");
    QUESTION.put(Unsur.WAKTU, SUITED + "kecepatan waktu dalam memberikan pelayanan?");
    QUESTION.put(Unsur.BIAYA, SUITED + "kewajaran biaya/tarif dalam pelayanan?");
    QUESTION.put(
        Unsur.PRODUK,
        SUITED
            + "kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan"
            + " hasil yang diberikan?");
    QUESTION.put(Unsur.KOMPETENSI, SUITED + "kompetensi/kemampuan petugas dalam pelayanan?");
    QUESTION.put(
        Unsur.PERILAKU,
        SUITED + "perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?");
    QUESTION.put(Unsur.SARANA, SUITED + "kualitas sarana dan prasarana?");
    QUESTION.put(Unsur.PENGADUAN, SUITED + "penanganan pengaduan pengguna layanan?");
    WORDS.put(Unsur.PERSYARATAN, degrees("sesuai", "Sesuai"));
    WORDS.put(Unsur.PROSEDUR, degrees("mudah", "Mudah"));
    WORDS.put(Unsur.WAKTU, degrees("cepat", "Cepat"));
    WORDS.put(Unsur.BIAYA, List.of("", "Sangat mahal", "Cukup mahal", "Murah", "Gratis"));
    WORDS.put(Unsur.PRODUK, degrees("sesuai", "Sesuai"));
    WORDS.put(Unsur.KOMPETENSI, degrees("kompeten", "Kompeten"));
    WORDS.put(Unsur.PERILAKU, degrees("sopan dan ramah", "Sopan dan ramah"));
    WORDS.put(Unsur.SARANA, List.of("", "Buruk", "Cukup", "Baik", "Sangat baik"));
    WORDS.put(
        Unsur.PENGADUAN,
        List.of(
            "",
            "Tidak ada",
            "Ada tetapi tidak berfungsi",
            "Berfungsi kurang maksimal",
            "Dikelola dengan baik"));
  }

  private final long seed;
  private final boolean messy;
  private final CsvWriter csv;

  /**
   * Opens the file.
   *
   * @param messy whether people also left identity numbers, some of them in free text
   */
  GoogleFormFile(Path file, long seed, boolean messy) throws IOException {
    this.seed = seed;
    this.messy = messy;
    csv = Csv.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(Csv.prepared(file));
    csv.writeRecord(header(messy));
  }

  private static List<String> degrees(String quality, String good) {
    return List.of("", "Tidak " + quality, "Kurang " + quality, good, "Sangat " + quality);
  }

  static List<String> header(boolean messy) {
    List<String> header = new ArrayList<>(List.of("Timestamp", "Nama", "Nomor HP"));
    if (messy) {
      header.add("NIK");
    }
    header.addAll(
        List.of("Jenis Layanan", "Jenis Kelamin", "Usia", "Pendidikan Terakhir", "Pekerjaan"));
    Unsur.FORMULIR.forEach(u -> header.add(QUESTION.get(u)));
    header.add("Saran");
    return header;
  }

  /** The words of the form for answers 1-4; nothing for 0. */
  static List<String> words(Unsur unsur) {
    return WORDS.get(unsur);
  }

  @Override
  public void write(Response response) {
    Person person = Person.behind(seed, response);
    List<String> cells = new ArrayList<>(21);
    cells.add(timestamp(response));
    cells.add(person.name());
    cells.add(person.phone());
    if (messy) {
      cells.add(person.nik());
    }
    cells.add(response.layanan().nama());
    cells.add(response.gender() == Gender.LAKI_LAKI ? "Laki-laki" : "Perempuan");
    cells.add(response.usiaText());
    cells.add(response.pendidikan());
    cells.add(pekerjaan(response.pekerjaan()));
    for (Unsur unsur : Unsur.FORMULIR) {
      cells.add(WORDS.get(unsur).get(response.answers().of(unsur)));
    }
    cells.add(person.saran(messy));
    csv.writeRecord(cells);
  }

  /** Google's own form, the clock of twelve hours: 2026/07/15 1:53:22 PM GMT+7. */
  private static String timestamp(Response response) {
    int hour = response.second() / 3600;
    return response.day().getYear()
        + "/"
        + Response.twoDigits(response.day().getMonthValue())
        + "/"
        + Response.twoDigits(response.day().getDayOfMonth())
        + " "
        + (hour % 12 == 0 ? 12 : hour % 12)
        + ":"
        + Response.twoDigits(response.second() / 60 % 60)
        + ":"
        + Response.twoDigits(response.second() % 60)
        + (hour < 12 ? " AM" : " PM")
        + " GMT+7";
  }

  private static String pekerjaan(String code) {
    return code.length() <= 3 || code.equals("POLRI")
        ? code
        : code.charAt(0) + code.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
