package id.prima.data.vocab;

/**
 * What of the rows of a feed, or of the answers in them, is held against a limit of the ketentuan.
 * The code is stable and ends the limit's key; sentence and remedy are what a clerk reads.
 */
public enum QualityMeasure implements Coded {
  /** Refused rows of all files of a feed. */
  REJECTED(
      "ditolak",
      "Baris ditolak, semua berkas.",
      "Lihat sebab penolakannya, perbaiki barisnya, lalu jalankan ulang."),
  /** Refused rows of one file. */
  REJECTED_IN_FILE(
      "berkas_ditolak",
      "Baris ditolak pada satu berkas.",
      "Periksa berkas itu; mungkin susunan kolomnya salah dikenal."),
  /** Rows of a unit that nobody could tell. */
  UNIT_UNKNOWN(
      "unit_tak_dikenal",
      "Baris yang unitnya tidak dikenal.",
      "Samakan nama unit dengan unit.csv, atau lengkapi unit.csv."),
  /** Answers that are missing in the fit answer sheets of all files of a feed. */
  EMPTY(
      "kosong",
      "Jawaban kosong pada lembar yang dihitung, semua berkas.",
      "Periksa apakah semua kolom unsur terisi; jawaban kosong tidak dihitung sebagai nilai."),
  /** The same of one file. */
  EMPTY_IN_FILE(
      "berkas_kosong",
      "Jawaban kosong pada satu berkas.",
      "Periksa kolom unsur berkas itu; mungkin ada kolom yang tidak diisi atau salah dikenal.");

  private final String code;
  private final String sentence;
  private final String remedy;

  QualityMeasure(String code, String sentence, String remedy) {
    this.code = code;
    this.sentence = sentence;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return code;
  }

  /** What the numbers are numbers of, in Indonesian. */
  public String unit() {
    return this == EMPTY || this == EMPTY_IN_FILE ? "jawaban" : "baris";
  }

  /** What is counted, in Indonesian. */
  public String sentence() {
    return sentence;
  }

  /** What the clerk can do about it, in Indonesian. */
  public String remedy() {
    return remedy;
  }
}
