package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of complaints: three dialects of statuses, classes, channels, numbers, file dates. */
class ComplaintWordsTest {

  private static final ComplaintWords WORDS = ComplaintWords.builtIn();

  @ParameterizedTest
  @CsvSource({
    "Terverifikasi,OPEN",
    "Ditanggapi oleh Pelapor,OPEN",
    "Ditutup oleh Admin,RESOLVED",
    "Ditutup oleh Sistem,RESOLVED",
    "Diarsipkan oleh Admin,ARCHIVED",
    "Diarsipkan oleh Sistem,ARCHIVED",
    "Belum Terverifikasi,OPEN",
    "Terdisposisi Belum Ditindaklanjuti,OPEN",
    "Terdisposisi Sedang Diproses,OPEN",
    "Terdisposisi Selesai,RESOLVED",
    "Tertunda,OPEN",
    "Arsip,ARCHIVED",
    "SELESAI,RESOLVED",
    "PROSES,OPEN",
    "Menunggu,OPEN",
    "Belum,OPEN",
    "PERMOHONAN,OPEN",
    "Ditanggapi,OPEN",
    "DITUTUP-OLEH  ADMIN.,RESOLVED"
  })
  void a_status_of_any_dialect(String cell, ComplaintStatus status) {
    assertThat(WORDS.status(cell)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Menunggu Budi", "Selesai Sebagian", "1", "Pengaduan", "Tutup"})
  void no_status(String cell) {
    assertThat(WORDS.status(cell)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Pengaduan,PENGADUAN",
    "Pengaduan Tidak Berkadar Pengawasan,PENGADUAN",
    "Berkadar Pengawasan,BERKADAR_PENGAWASAN",
    "Pengaduan Berkadar Pengawasan,BERKADAR_PENGAWASAN",
    "Permintaan Informasi,PERMINTAAN_INFORMASI",
    "Permohonan Informasi,PERMINTAAN_INFORMASI",
    "Informasi,PERMINTAAN_INFORMASI",
    "Aspirasi,ASPIRASI",
    "SARAN,ASPIRASI"
  })
  void a_class(String cell, Klasifikasi klasifikasi) {
    assertThat(WORDS.klasifikasi(cell)).isEqualTo(klasifikasi);
  }

  @ParameterizedTest
  @CsvSource({
    "Website,situs",
    "www.lapor.go.id,situs",
    "Aplikasi Android,aplikasi",
    "SMS 1708,sms",
    "Twitter,media_sosial",
    "X,media_sosial",
    "Aplikasi WhatsApp,media_sosial",
    "Tatap Muka,tatap_muka",
    "Call Center,telepon",
    "E-mail,surat",
    "Merpati,lainnya"
  })
  void a_channel(String cell, String kanal) {
    assertThat(WORDS.kanal(cell)).isEqualTo(kanal);
  }

  @Test
  void a_channel_that_is_not_said() {
    assertThat(WORDS.kanal("")).isNull();
    assertThat(WORDS.kanal("-")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Pungutan Liar,pungli",
    "Pungli di loket,pungli",
    "Suap/Gratifikasi,pungli",
    "Diskriminasi Pelayanan,diskriminasi",
    "Percaloan,percaloan",
    "Calo,percaloan",
    "Calon pegawai,",
    "Infrastruktur,"
  })
  void a_signal(String cell, String signal) {
    assertThat(WORDS.signal(cell)).isEqualTo(signal);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "12345678|12345678",
        "0012345678|12345678",
        "'12345678|12345678",
        "#12345678|12345678",
        "12345678.0|12345678",
        "12345678,00|12345678",
        "12.345.678|12345678",
        "1.2345678E+07|12345678",
        "1,2345678e7|12345678",
        "1.2E+1|12",
        "005/PGD/VII/2026|005 pgd vii 2026",
        "LP-77a|lp 77a"
      },
      delimiter = '|',
      quoteCharacter = '"')
  void a_number_of_a_case(String cell, String text) {
    assertThat(CaseId.of(cell).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23E+07", "1,23457E+11", "1E+06", "1.23456785E+07"})
  void a_number_that_lost_digits(String cell) {
    assertThat(CaseId.of(cell)).isEqualTo(new CaseId(null, Reason.ID_ROUNDED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0", "..."})
  void no_number(String cell) {
    assertThat(CaseId.of(cell).problem()).isEqualTo(Reason.ID_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "lapor-2026-10-05.csv",
    "lapor_20261005.csv",
    "20261005_093000 lapor.csv",
    "ekspor20261005093000.csv",
    "lapor 05-10-2026.csv",
    "lapor 5.10.2026.csv",
    "lapor 5 Okt 2026.csv",
    "lapor-5-oktober-2026.csv",
    "lapor 05October2026.csv",
    "1 Jul 2026 sd 5 Okt 2026.csv",
    "2026-07-01_2026-10-05.csv",
    "Tanggal unduh : 05/10/2026 09:30"
  })
  void a_date_in_a_name(String name) {
    assertThat(FileDate.findIn(name)).contains(LocalDate.of(2026, 10, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lapor-2026-10.csv", "2026-Q3", "lapor 3.csv", "99999999", "dinkes", "31-02-2026"})
  void no_date_in_a_name(String name) {
    assertThat(FileDate.findIn(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3 Jan 2026,1", "3 Feb 2026,2", "3 Peb 2026,2", "3 Maret 2026,3", "3 March 2026,3",
    "3 Apr 2026,4", "3 Mei 2026,5", "3 May 2026,5", "3 Juni 2026,6", "3 Jul 2026,7",
    "3 Agustus 2026,8", "3 Agt 2026,8", "3 Aug 2026,8", "3 Sept 2026,9", "3 Okt 2026,10",
    "3 Oct 2026,10", "3 Nopember 2026,11", "3 Des 2026,12", "3 December 2026,12"
  })
  void a_month_in_both_languages(String cell, int month) {
    assertThat(DateText.read(cell, DateOrder.ISO))
        .contains(new DateText(LocalDate.of(2026, month, 3), null));
  }
}
