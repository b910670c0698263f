package id.prima.data.vocab;

/** Why a row was not counted. The code is stable; sentence and remedy are what a clerk reads. */
public enum Reason implements Coded {
  ANSWER_INVALID(
      "Jawaban tidak dikenal.",
      "Isi 1-4, a-d, atau kata jawaban formulir; kosongkan jika tidak diisi."),
  TOO_FEW_ANSWERS(
      "Kurang dari separuh unsur dijawab.", "Lengkapi jawaban dari kuesioner aslinya, bila ada."),
  DATE_MISSING(
      "Tanggal kosong dan folder tidak menyebut periode.",
      "Isi tanggal, atau taruh berkas di folder survei/<unit>/<periode>/."),
  DATE_INVALID("Tanggal tidak dapat dibaca.", "Tulis 2026-07-15 atau 15/07/2026."),
  DATE_FUTURE(
      "Tanggal sesudah hari ini, atau sesudah tanggal berkasnya.",
      "Perbaiki tanggal itu, atau tanggal pada nama berkas."),
  UNIT_MISSING(
      "Unit tidak disebut pada baris maupun folder.",
      "Isi kolom unit, atau taruh berkas di folder pengaduan/<unit_id>/ atau survei/<unit_id>/."),
  UNIT_UNKNOWN(
      "Unit tidak ada di unit.csv pada periode ini.",
      "Samakan tulisan dengan unit.csv, atau tambahkan unit itu ke sana; tanpa unit.csv hanya kode"
          + " unit yang dikenal, nama tidak."),
  ROW_BROKEN(
      "Jumlah kolom tidak sama dengan judul kolom.",
      "Periksa tanda pemisah dan tanda kutip pada baris ini; mungkin berkas terpotong."),
  CELL_TOO_LONG("Ada sel yang terlalu panjang.", "Hapus isi sel itu; mungkin salah tempel."),
  SUMMARY_ROW(
      "Baris jumlah, rata-rata atau penutup, bukan jawaban atau laporan.", "Tidak perlu apa-apa."),
  SAME_FILE("Berkas yang sama sudah dibaca dengan nama lain.", "Hapus salah satu berkas."),
  SAME_RESPONSE("Jawaban dengan nomor yang sama sudah dibaca.", "Tidak perlu apa-apa."),
  ID_MISSING(
      "Nomor laporan kosong.", "Isi nomor (Tracking ID) dari sumbernya; tanpa itu tidak terlacak."),
  ID_ROUNDED(
      "Nomor laporan dibulatkan Excel (seperti 1,23E+11), angkanya hilang.",
      "Unduh ulang, dan jangan simpan lewat Excel; atau jadikan kolom itu teks dahulu."),
  STATUS_UNKNOWN(
      "Status laporan tidak dikenal.",
      "Pakai status SP4N-LAPOR!, seperti Terverifikasi, Ditutup oleh Admin, Diarsipkan oleh Admin."),
  CLASS_UNKNOWN(
      "Klasifikasi laporan tidak dikenal.",
      "Pakai Pengaduan, Pengaduan Berkadar Pengawasan, Permintaan Informasi, atau Aspirasi."),
  DATE_IMPLAUSIBLE(
      "Tahun tanggal masuk mustahil.", "Perbaiki tanggal masuk; mungkin salah ketik tahun."),
  CALENDAR_YEAR_MISSING(
      "Tahun tanggal itu tidak ada di hari-libur.csv, jadi hari kerjanya tidak dapat dihitung.",
      "Tambahkan hari libur tahun itu ke hari-libur.csv (--reference)."),
  SUPERSEDED("Versi lama laporan yang sama; yang terbaru dihitung.", "Tidak perlu apa-apa."),
  SAME_CASE("Laporan yang sama sudah dibaca dari berkas bertanggal sama.", "Tidak perlu apa-apa."),
  OTHER_PERIOD(
      "Jawaban atau laporan periode lain.", "Tidak perlu apa-apa; dihitung pada periodenya.");

  private final String sentence;
  private final String remedy;

  Reason(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is wrong, in Indonesian. */
  public String sentence() {
    return sentence;
  }

  /** What the clerk can do about it, in Indonesian. */
  public String remedy() {
    return remedy;
  }
}
