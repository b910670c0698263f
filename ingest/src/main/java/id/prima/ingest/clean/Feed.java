package id.prima.ingest.clean;

/** A kind of files in a landing folder, and the words in which reports speak of it. */
public enum Feed {
  /** Answer sheets of satisfaction surveys. */
  SURVEI("survei", "jawaban"),
  /** Complaints. */
  PENGADUAN("pengaduan", "laporan"),
  /** Assessments of BerAKHLAK by staff. */
  BERAKHLAK("berakhlak", "penilaian"),
  /** Counts of predikat kinerja per unit. */
  KINERJA("kinerja", "hitungan predikat"),
  /** Components of service standards. */
  STANDAR("standar", "komponen"),
  /** Integrity cases. */
  INTEGRITAS("integritas", "perkara"),
  /** Suggestions of respondents, sorted into themes. */
  TEMA_SARAN("tema-saran", "saran"),
  /** Summaries of surveys made by hand. */
  REKAP("rekap", "rekap");

  private final String code;
  private final String row;

  Feed(String code, String row) {
    this.code = code;
    this.row = row;
  }

  /** Name of the feed in tables, and of its folder in a landing folder and in the lake. */
  public String code() {
    return code;
  }

  /** What one of its rows is, in Indonesian. */
  public String row() {
    return row;
  }
}
