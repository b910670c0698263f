package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.Rejection;
import id.prima.ingest.clean.ComplaintCheck;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.Desk;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.SurveyCheck;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.ProfileException;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts of the office's own say which sheet is read, where the unit stands, how dates are. */
class OwnLayoutsTest {

  private static final String SURVEY = "Tgl,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
  private static final String SHEET_DATA = "profil: kami\nlembar: Data Mentah\n";

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
  }

  private IngestReport surveys() throws IOException {
    SurveyPlanner.Plans plans =
        new SurveyPlanner(office.source(), Profiles.with(OwnProfiles.read(office.source())))
            .plan(Office.QUARTER);
    return new SurveyCheck(office.source(), office.context(), (path, rows) -> {}).read(plans);
  }

  private <R extends Record> MeritReading<R> read(MeritFeed<R> feed) throws IOException {
    MeritPlans plans =
        new MeritPlanner(office.source(), feed, OwnProfiles.read(office.source())).plan();
    return new MeritCheck<>(feed, office.source(), MeritDesk.of(office).context(), (p, n) -> {})
        .read(plans);
  }

  private static String answers(int day, int answer) {
    return "2026-07-" + day + ("," + answer).repeat(9) + "\n";
  }

  // ---- Which sheet.

  @Test
  void only_the_sheet_that_the_layout_names_is_read() throws IOException {
    office.put("profil/kami.yml", SHEET_DATA);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Form Responses 1").csv(SURVEY + answers(10, 1) + answers(11, 1) + answers(12, 1));
    book.sheet("DATA  mentah").csv(SURVEY + answers(10, 4));
    office.put("survei/rsud/skm.xlsx", book.bytes());

    IngestReport report = surveys();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files())
        .extracting(FeedQuality::profile, FeedQuality::read, FeedQuality::accepted)
        .containsExactly(tuple("kami", 1L, 1L));
    assertThat(report.files().get(0).remarks())
        .contains("dibaca lembar ke-2", "lembar ke-1 tidak dibaca");
  }

  @Test
  void without_that_sheet_the_file_is_refused_and_the_sheets_are_named_but_not_after_persons()
      throws IOException {
    office.put("profil/kami.yml", SHEET_DATA);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Form Responses 1").csv(SURVEY + answers(10, 3));
    book.sheet("Siti Aminah").csv(SURVEY + answers(11, 3));
    book.sheet("Puskesmas Melati").csv(SURVEY + answers(12, 3));
    office.put("survei/rsud/skm.xlsx", book.bytes());

    assertThat(surveys().problems())
        .extracting(FilePlan.Problem::message)
        .containsExactly(
            "profil kami membaca lembar 'data mentah', yang tidak ada atau tersembunyi di buku"
                + " kerja ini; yang ada: ke-1 'Form Responses 1', ke-2, ke-3 'Puskesmas Melati'."
                + " Ganti nama lembarnya, atau lembar: dalam profil itu");
  }

  @Test
  void a_sheet_that_is_named_and_hidden_is_not_there() throws IOException {
    office.put("profil/kami.yml", SHEET_DATA);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data Mentah").hidden("hidden").csv(SURVEY + answers(10, 3));
    book.sheet("Sheet2").csv(SURVEY + answers(11, 3));
    office.put("survei/rsud/skm.xlsx", book.bytes());

    assertThat(surveys().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("tersembunyi", "ke-2 'Sheet2'"));
  }

  @Test
  void a_text_has_no_sheet_and_is_read() throws IOException {
    office.put("profil/kami.yml", SHEET_DATA);
    office.put("survei/rsud/skm.csv", SURVEY + answers(10, 3));

    assertThat(surveys().accepted()).isEqualTo(1);
  }

  @Test
  void of_two_layouts_the_one_for_the_sheet_reads_it() throws IOException {
    office.put("profil/a.yml", "profil: terbalik\nlembar: Lama\nbalik: true\n");
    office.put("profil/b.yml", "profil: lurus\nlembar: Baru\n");
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Baru").csv(SURVEY + answers(10, 3));
    office.put("survei/rsud/skm.xlsx", book.bytes());

    assertThat(surveys().files()).extracting(FeedQuality::profile).containsExactly("lurus");
  }

  @Test
  void the_sheets_of_a_workbook_name_the_units_of_its_rows() throws IOException {
    office.put("profil/kami.yml", "profil: kami\nunit: lembar\n");
    XlsxFixture book = XlsxFixture.book();
    for (String unit : List.of("Puskesmas Melati", "RSUD Bengawan Biru", "Klinik Entah")) {
      book.sheet(unit).csv("Unit," + SURVEY + "dinkes," + answers(10, 3));
    }
    office.put("survei/skm.xlsx", book.bytes());

    IngestReport report = surveys();

    assertThat(report.outcomes())
        .extracting(o -> o.outcome() + " " + o.unitId())
        .containsExactlyInAnyOrder("accepted pkm-melati", "accepted rsud", "rejected null");
  }

  // ---- The other feeds alike.

  @Test
  void a_count_of_predikat_reads_its_sheet_and_takes_the_unit_from_the_name_of_the_file()
      throws IOException {
    office.put(
        "profil/kinerja.yml",
        """
        profil: kinerja-kami
        untuk: kinerja
        seperti: kinerja-baris
        lembar: Rekap
        unit: { berkas: '^predikat-([a-z]+)-20' }
        kolom: { predikat: [Nilai], jumlah: [Orang] }
        """);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Konsep").csv("Unit,Periode,Nilai,Orang\nrsud,2026-Q3,Baik,99\n");
    book.sheet("Rekap").csv("Unit,Periode,Nilai,Orang\nrsud,2026-Q3,Baik,7\n");
    office.put("kinerja/predikat-dinkes-2026.xlsx", book.bytes());

    MeritReading<PredikatCount> reading = read(MeritFeed.KINERJA);

    assertThat(reading.rows())
        .extracting(PredikatCount::unitId, PredikatCount::staff)
        .containsExactly(tuple("dinkes", 7));

    office.put("kinerja/lain.xlsx", book.bytes());
    assertThat(read(MeritFeed.KINERJA).report().problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .contains("nama berkas tidak memuat unit", "profil kinerja-kami"));
  }

  @Test
  void without_its_sheet_a_recap_is_refused_and_says_so() throws IOException {
    office.put("profil/rekap.yml", "profil: rekap-kami\nuntuk: rekap\nlembar: Final\n");
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Rekap").csv("OPD,Periode,U1,U2,U3,U4,U5,U6,U7,U8,U9,IKM\n");
    office.put("rekap/a.xlsx", book.bytes());

    assertThat(read(MeritFeed.REKAP).report().problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .startsWith("profil rekap-kami membaca lembar 'final'")
                    .contains("ke-1 'Rekap'"));
  }

  @Test
  void days_of_cases_are_read_in_the_order_declared() throws IOException {
    office.put(
        "profil/kasus.yml",
        "profil: kasus\nuntuk: integritas\ntanggal: bulan-hari\nunit: folder\n");
    office.put(
        "integritas/rsud/a.csv",
        "unit_id,jenis,keadaan,dibuka\ndinkes,pungli,laporan,03/04/2026\n");

    MeritReading<IntegrityCase> reading = read(MeritFeed.INTEGRITAS);

    assertThat(reading.rows())
        .extracting(IntegrityCase::unitId, IntegrityCase::openedOn)
        .containsExactly(tuple("rsud", LocalDate.of(2026, 3, 4)));
    assertThat(reading.report().files().get(0).dateOrderCertain()).isTrue();
  }

  @Test
  void complaints_read_their_sheet_their_dates_and_the_unit_from_the_sheet() throws IOException {
    office.put(
        "profil/aduan.yml",
        """
        profil: aduan
        untuk: pengaduan
        seperti: register
        tanggal: bulan-hari
        unit: lembar
        kolom: { tanggal_masuk: [Hari Terima], nomor: [Kode Kasus], status: [Posisi] }
        """);
    XlsxFixture book = XlsxFixture.book();
    String header = "Kode Kasus,Hari Terima,Posisi,Unit\n";
    book.sheet("rsud").csv(header + "K-1,07/08/2026,Proses,dinkes\n");
    book.sheet("Entah Siapa").csv(header + "K-2,07/09/2026,Proses,dinkes\n");
    office.put("pengaduan/register-2026-10-01.xlsx", book.bytes());
    Desk desk = Desk.of(office);
    ComplaintPlanner.Plans plans =
        new ComplaintPlanner(
                office.source(),
                ComplaintProfiles.with(OwnProfiles.read(office.source())),
                LocalDate.of(2026, 11, 30),
                Map.of())
            .plan();

    IngestReport report =
        new ComplaintCheck(office.source(), desk.context(), (path, rows) -> {}).read(plans);

    desk.check(plans);
    assertThat(desk.complaints())
        .extracting(c -> c.unitId(), c -> c.receivedOn())
        .containsExactly(tuple("rsud", LocalDate.of(2026, 7, 8)));
    assertThat(report.examples()).extracting(Rejection::code).containsExactly("unit_unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          kinerja    | unit: berkas           | baris 3 unit: 'berkas', tulis pola nama berkasnya
          integritas | tanggal: tahun-bulan   | baris 3 tanggal: 'tahun-bulan'
          rekap      | lembar:                | baris 3 lembar: kosong
          tema-saran | unit: { berkas: '(a' } | baris 3 unit.berkas: '(a', ekspresi reguler tidak benar
          pengaduan  | jawaban: { puas: 3 }   | baris 3 jawaban: kunci tidak dikenal
          standar    | balik: true            | baris 3 balik: kunci tidak dikenal
          """)
  void what_is_wrong_is_told_with_its_line(String feed, String line, String message) {
    assertThatThrownBy(
            () ->
                OwnProfiles.parse("profil: kami\nuntuk: " + feed + "\n" + line + "\n", "kami.yml"))
        .isInstanceOf(ProfileException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(message));
  }
}
