package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.TipeLaporan;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The office-wide export of SP4N-LAPOR!: preamble, header, one row a case, footer. */
final class LaporFile implements Closeable {

  static final List<String> HEADER =
      List.of(
          "Tracking ID",
          "Tanggal Laporan Masuk",
          "Waktu Laporan Masuk",
          "Nama Pelapor",
          "Klasifikasi Laporan",
          "ID Kategori",
          "Kategori",
          "Judul Laporan",
          "Isi Laporan Awal",
          "Isi Laporan Akhir",
          "Tipe Laporan",
          "Sumber Laporan",
          "Instansi Induk",
          "ID Instansi Terdisposisi",
          "Instansi Terdisposisi",
          "Status Laporan",
          "Alasan Tunda/Arsip",
          "Provinsi",
          "Kota/Kabupaten",
          "Kecamatan",
          "Kelurahan",
          "Rating");

  static final int RECEIVED = HEADER.indexOf("Tanggal Laporan Masuk");
  static final int CLASS = HEADER.indexOf("Klasifikasi Laporan");
  static final int AGENCY = HEADER.indexOf("Instansi Terdisposisi");
  static final int STATUS = HEADER.indexOf("Status Laporan");

  static final List<String> INDONESIAN =
      List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
  static final List<String> ENGLISH =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final String OFFICE = "Pemerintah Kabupaten Contoh";

  private final ComplaintExport export;
  private final long seed;
  private final CsvWriter csv;
  private long lastRow;
  private long cases;

  LaporFile(Path file, ComplaintExport export, long seed) throws IOException {
    this.export = export;
    this.seed = seed;
    csv = open(file, export.hasSemicolons());
    write("Laporan Pengelolaan Pengaduan SP4N-LAPOR!");
    write("Instansi Induk", OFFICE);
    write("Periode", date(export.first().firstDay()) + " - " + date(export.until()));
    write(empty());
    write(HEADER.toArray(String[]::new));
  }

  private static CsvWriter open(Path file, boolean semicolons) throws IOException {
    if (!semicolons) {
      return Csv.open(file);
    }
    Writer text = Files.newBufferedWriter(Csv.prepared(file), StandardCharsets.UTF_8);
    text.write('\uFEFF');
    return CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  static String[] empty() {
    String[] cells = new String[HEADER.size()];
    Arrays.fill(cells, "");
    return cells;
  }

  /** Writes a row as it is and returns its number. */
  long write(String... cells) {
    csv.writeRecord(cells);
    return ++lastRow;
  }

  void write(ComplaintCase complaint) {
    write(cells(complaint));
    cases++;
  }

  /** The row of a case as it stood when the export was made. */
  String[] cells(ComplaintCase complaint) {
    LocalDate day = export.printed();
    SampleUnit unit = complaint.unitOn(day);
    ComplaintStatus status = complaint.statusOn(day);
    Person person = complaint.reporter(seed);
    String[] cells = empty();
    cells[0] = complaint.id();
    cells[RECEIVED] = date(complaint.received());
    cells[2] = minute(complaint.receivedSecond());
    cells[3] =
        switch (complaint.tipe()) {
          case TERBUKA -> person.name();
          case ANONIM -> "Anonim";
          case RAHASIA -> "Rahasia";
        };
    cells[CLASS] = klasifikasi(complaint.klasifikasiOn(day));
    cells[5] = Integer.toString(complaint.category().id());
    cells[6] = complaint.category().nama();
    cells[7] = complaint.category().judul();
    cells[8] = story(complaint, person);
    cells[9] = complaint.mood() % 7 == 0 ? complaint.category().isi() : "";
    cells[10] = tipe(complaint.tipe());
    cells[11] = source(complaint.kanal(), complaint.mood());
    cells[12] = OFFICE;
    cells[13] = Integer.toString(30_000 + unit.number());
    cells[AGENCY] = export.isAgencyDialect() ? unit.nama().toUpperCase(Locale.ROOT) : unit.nama();
    cells[STATUS] = status(complaint, status);
    cells[16] = status == ComplaintStatus.ARCHIVED ? whyArchived(complaint.mood()) : "";
    cells[17] = "Provinsi Contoh";
    cells[18] = "Kabupaten Contoh";
    cells[19] = complaint.kecamatan();
    cells[20] = complaint.kecamatan().isEmpty() ? "" : complaint.kecamatan() + " Hulu";
    cells[21] =
        status == ComplaintStatus.RESOLVED && complaint.mood() < 20
            ? Integer.toString(1 + complaint.mood() % 5)
            : "";
    return cells;
  }

  /** What the reporter wrote: lines broken as people break them, and often who it was. */
  static String story(ComplaintCase complaint, Person person) {
    String story = complaint.category().isi();
    return switch (complaint.mood() % 10) {
      case 1 -> story + "\nHubungi " + person.name() + " di " + person.phone();
      case 2 -> story + " NIK saya " + person.nik();
      case 3 -> story + "\n\nMohon ditindaklanjuti; terima kasih.";
      default -> story;
    };
  }

  private String status(ComplaintCase complaint, ComplaintStatus status) {
    if (export.isAgencyDialect()) {
      return agencyStatus(complaint, status, export.printed());
    }
    boolean byAdmin = complaint.mood() % 10 < 7;
    boolean answered = complaint.replied().isBefore(export.printed());
    return switch (status) {
      case RESOLVED -> byAdmin ? "Ditutup oleh Admin" : "Ditutup oleh Sistem";
      case ARCHIVED -> byAdmin ? "Diarsipkan oleh Admin" : "Diarsipkan oleh Sistem";
      case OPEN ->
          answered && complaint.mood() % 3 == 0 ? "Ditanggapi oleh Pelapor" : "Terverifikasi";
    };
  }

  /** The words of the registers of agencies. */
  static String agencyStatus(ComplaintCase complaint, ComplaintStatus status, LocalDate day) {
    return switch (status) {
      case RESOLVED -> "Terdisposisi Selesai";
      case ARCHIVED -> "Arsip";
      case OPEN -> {
        if (!complaint.verified().isBefore(day)) {
          yield "Belum Terverifikasi";
        }
        if (!complaint.replied().isBefore(day)) {
          yield "Terdisposisi Belum Ditindaklanjuti";
        }
        yield complaint.mood() % 10 == 9 ? "Tertunda" : "Terdisposisi Sedang Diproses";
      }
    };
  }

  static String klasifikasi(Klasifikasi klasifikasi) {
    return switch (klasifikasi) {
      case PENGADUAN -> "Pengaduan";
      case BERKADAR_PENGAWASAN -> "Pengaduan Berkadar Pengawasan";
      case PERMINTAAN_INFORMASI -> "Permintaan Informasi";
      case ASPIRASI -> "Aspirasi";
    };
  }

  private static String tipe(TipeLaporan tipe) {
    return switch (tipe) {
      case TERBUKA -> "Terbuka";
      case ANONIM -> "Anonim";
      case RAHASIA -> "Rahasia";
    };
  }

  /** A channel as exports name it; several names for one. */
  static String source(KanalPengaduan kanal, int mood) {
    return switch (kanal) {
      case SITUS -> mood % 2 == 0 ? "Website" : "Situs lapor.go.id";
      case APLIKASI -> mood % 4 == 0 ? "Aplikasi iOS" : "Aplikasi Android";
      case SMS -> "SMS 1708";
      case MEDIA_SOSIAL -> mood % 3 == 0 ? "Facebook" : mood % 3 == 1 ? "Instagram" : "WhatsApp";
      case TATAP_MUKA -> "Tatap Muka";
      case TELEPON -> "Telepon";
      case SURAT -> "Surat";
      case LAINNYA -> "Lainnya";
    };
  }

  private static String whyArchived(int mood) {
    return List.of("Bukan kewenangan", "Laporan ganda", "Data tidak lengkap").get(mood % 3);
  }

  /** A date as this export writes it: 3 Jan 2026. */
  String date(LocalDate day) {
    List<String> months = export.isEnglish() ? ENGLISH : INDONESIAN;
    String year = Integer.toString(day.getYear());
    return day.getDayOfMonth()
        + " "
        + months.get(day.getMonthValue() - 1)
        + " "
        + "0".repeat(4 - year.length())
        + year;
  }

  static String minute(int second) {
    return Response.twoDigits(second / 3600) + ":" + Response.twoDigits(second / 60 % 60);
  }

  /** How many cases were written. */
  long cases() {
    return cases;
  }

  /** Ends the file as LAPOR! does. */
  @Override
  public void close() throws IOException {
    write(empty());
    write("Total Laporan", Long.toString(cases));
    write("Dicetak " + date(export.printed()) + " 08.00 WIB");
    csv.close();
  }
}
