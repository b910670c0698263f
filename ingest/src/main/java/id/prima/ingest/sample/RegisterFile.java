package id.prima.ingest.sample;

import static id.prima.ingest.sample.ComplaintCase.NEVER;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Klasifikasi;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A unit's own register: every step with its day. */
final class RegisterFile implements Closeable {

  static final List<String> HEADER =
      List.of(
          "nomor",
          "tanggal_masuk",
          "jam_masuk",
          "klasifikasi",
          "kategori",
          "kanal",
          "kecamatan",
          "status",
          "tanggal_verifikasi",
          "tanggal_tanggapan",
          "tanggal_selesai",
          "jam_selesai",
          "tanggal_dibuka_kembali",
          "tenggat",
          "nama_pelapor",
          "nomor_hp",
          "isi_laporan");

  static final int STATUS = HEADER.indexOf("status");
  static final int VERIFIED = HEADER.indexOf("tanggal_verifikasi");
  static final int REPLIED = HEADER.indexOf("tanggal_tanggapan");
  static final int CLOSED = HEADER.indexOf("tanggal_selesai");
  static final int CLOSED_TIME = HEADER.indexOf("jam_selesai");
  static final int REOPENED = HEADER.indexOf("tanggal_dibuka_kembali");
  static final int DEADLINE = HEADER.indexOf("tenggat");

  private final LocalDate printed;
  private final long seed;
  private final CsvWriter csv;
  private long lastRow;
  private long cases;

  RegisterFile(Path file, LocalDate printed, long seed) throws IOException {
    this.printed = printed;
    this.seed = seed;
    csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(Csv.prepared(file));
    write(HEADER.toArray(String[]::new));
  }

  /** Writes a row as it is and returns its number; the header is row 1. */
  long write(String... cells) {
    csv.writeRecord(cells);
    return ++lastRow;
  }

  void write(ComplaintCase complaint) {
    write(cells(complaint));
    cases++;
  }

  /** The row of a case as the register stood on the morning of its date. */
  String[] cells(ComplaintCase complaint) {
    Person person = complaint.reporter(seed);
    ComplaintStatus status = complaint.statusOn(printed);
    LocalDate closing = known(complaint.closed());
    // A case that is open again keeps the day of its first closing, before that of its reopening.
    LocalDate shown = closing.equals(NEVER) ? known(complaint.firstClosed()) : closing;
    LocalDate reopened = known(complaint.reopened());
    boolean archived = status == ComplaintStatus.ARCHIVED;
    return new String[] {
      complaint.id(),
      date(complaint.received()),
      LaporFile.minute(complaint.receivedSecond()),
      LaporFile.klasifikasi(complaint.klasifikasi()),
      complaint.category().nama(),
      LaporFile.source(complaint.kanal(), complaint.mood()),
      complaint.kecamatan(),
      LaporFile.agencyStatus(complaint, status, printed),
      date(known(complaint.verified())),
      date(known(complaint.replied())),
      archived ? date(complaint.archived()) : date(shown),
      shown.equals(NEVER) || !shown.equals(complaint.closed())
          ? ""
          : LaporFile.minute(complaint.closedSecond()),
      date(reopened),
      date(Weekdays.plus(complaint.received(), limit(complaint.klasifikasi()))),
      person.name(),
      person.phone(),
      LaporFile.story(complaint, person)
    };
  }

  private LocalDate known(LocalDate day) {
    return day.isBefore(printed) ? day : NEVER;
  }

  /** The deadline that the counter writes down, in weekdays. */
  private static int limit(Klasifikasi klasifikasi) {
    return switch (klasifikasi) {
      case PERMINTAAN_INFORMASI -> 5;
      case PENGADUAN, ASPIRASI -> 14;
      case BERKADAR_PENGAWASAN -> 60;
    };
  }

  /** A date as registers write it, 03/01/2026; nothing for what has not happened. */
  static String date(LocalDate day) {
    return day.equals(NEVER)
        ? ""
        : Response.twoDigits(day.getDayOfMonth())
            + "/"
            + Response.twoDigits(day.getMonthValue())
            + "/"
            + day.getYear();
  }

  /** How many cases were written. */
  long cases() {
    return cases;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
