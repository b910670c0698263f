package id.prima.data.vocab;

/**
 * What is odd about a row that counts all the same. The code is stable; sentence and remedy are
 * what a clerk reads.
 */
public enum Flag implements Coded {
  IDENTICAL_ROWS(
      "Baris sama persis dengan baris lain di berkas yang sama; semuanya dihitung.",
      "Periksa apakah tersalin dua kali; bila ya, hapus salinannya."),
  CLOSED_BEFORE_RECEIVED(
      "Tanggal selesai mendahului tanggal masuk; tanggal selesainya tidak dipakai.",
      "Perbaiki salah satu tanggal pada buku register."),
  CLOSED_IN_FUTURE(
      "Tanggal selesai sesudah tanggal berkas; tanggal selesainya tidak dipakai.",
      "Perbaiki tanggal selesai."),
  STEP_DATE_IMPOSSIBLE(
      "Tanggal verifikasi, tanggapan, selesai atau buka kembali tidak dapat dibaca atau mustahil;"
          + " tanggal itu tidak dipakai.",
      "Tulis tanggal seperti 2026-07-15, tidak mendahului tanggal masuk."),
  CLOSED_WITHOUT_DATE(
      "Status selesai tetapi tanggal selesai kosong.",
      "Isi tanggal selesai; sampai itu hanya batas waktunya yang dapat dihitung."),
  DATE_WITHOUT_CLOSING(
      "Ada tanggal selesai tetapi statusnya belum selesai; dihitung masih terbuka.",
      "Samakan status dengan tanggal selesai."),
  DEADLINE_EQUALS_CLOSING(
      "Tenggat sama dengan tanggal selesai; mungkin tenggat diisi belakangan.",
      "Isi tenggat saat laporan diterima."),
  CLASS_MISSING(
      "Klasifikasi kosong; dihitung sebagai pengaduan tidak berkadar pengawasan, kecuali berkas lain"
          + " menyebutnya.",
      "Isi klasifikasinya di sumbernya."),
  UNIT_CHANGED(
      "Laporan berpindah unit sejak ekspor sebelumnya; dihitung pada unit terakhir.",
      "Tidak perlu apa-apa."),
  CLASS_CHANGED(
      "Klasifikasi berubah sejak ekspor sebelumnya; dihitung menurut yang terakhir.",
      "Tidak perlu apa-apa."),
  DATE_OF_FILE_UNKNOWN(
      "Tanggal ekspor tidak diketahui; dianggap tanggal terakhir di dalam berkas.",
      "Beri tanggal pada nama berkas, seperti lapor-2026-10-05.csv.");

  private final String sentence;
  private final String remedy;

  Flag(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is odd, and what was done, in Indonesian. */
  public String sentence() {
    return sentence;
  }

  /** What the clerk can do about it, in Indonesian. */
  public String remedy() {
    return remedy;
  }
}
