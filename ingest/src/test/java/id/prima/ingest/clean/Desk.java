package id.prima.ingest.clean;

import id.prima.data.Reference;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The complaints desk of the small office of a test. */
public final class Desk {

  public static final String LAPOR =
      "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,Klasifikasi Laporan,ID"
          + " Kategori,Kategori,Judul Laporan,Isi Laporan Awal,Isi Laporan Akhir,Tipe"
          + " Laporan,Sumber Laporan,Instansi Induk,ID Instansi Terdisposisi,Instansi"
          + " Terdisposisi,Status Laporan,Alasan Tunda/Arsip,Provinsi,Kota/Kabupaten,Kecamatan,Kelurahan,Rating\n";

  private final Office office;
  private final Period quarter;
  private final LocalDate today;
  private final WorkingCalendar calendar;
  private List<Complaint> complaints = List.of();

  public Desk(Office office, Period quarter, LocalDate today) {
    this(office, quarter, today, Reference.builtIn().workingCalendar());
  }

  public Desk(Office office, Period quarter, LocalDate today, WorkingCalendar calendar) {
    this.office = office;
    this.quarter = quarter;
    this.today = today;
    this.calendar = calendar;
  }

  public static Desk of(Office office) {
    return new Desk(office, Office.QUARTER, LocalDate.of(2026, 11, 30));
  }

  /** A row of an export, its free texts and names as rude as life's. */
  public static String row(
      String id, String received, String klasifikasi, String unit, String status) {
    return id
        + ","
        + received
        + ",08:15,Nama Pelapor,"
        + klasifikasi
        + ",12,Pelayanan Umum,Judul,\"Isi, panjang\",,Anonim,Website,Pemerintah,77,"
        + unit
        + ","
        + status
        + ",,Bali,Gianyar,Ubud,Peliatan,\n";
  }

  public ComplaintPlanner.Plans plans(Map<String, LocalDate> exportDates) throws IOException {
    return new ComplaintPlanner(office.source(), ComplaintProfiles.builtIn(), today, exportDates)
        .plan();
  }

  public ComplaintPlanner.Plans plans() throws IOException {
    return plans(Map.of());
  }

  public ComplaintContext context() throws IOException {
    return ComplaintContext.of(quarter, today, Landing.read(office.source()), calendar);
  }

  public IngestReport check() throws IOException {
    return check(plans());
  }

  public IngestReport check(ComplaintPlanner.Plans plans) throws IOException {
    ComplaintCheck check = new ComplaintCheck(office.source(), context(), (path, rows) -> {});
    IngestReport report = check.read(plans);
    complaints =
        check.complaints().stream()
            .sorted(
                Comparator.comparing(Complaint::receivedOn)
                    .thenComparing(Complaint::sourceFile)
                    .thenComparing(Complaint::sourceRow))
            .toList();
    return report;
  }

  /** The cases of the last check, in order of receipt. */
  public List<Complaint> complaints() {
    return complaints;
  }
}
