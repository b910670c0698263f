package id.prima.ingest.clean;

/** A kind of files in a landing folder, and the words in which reports speak of it. */
public enum Feed {
  /** Answer sheets of satisfaction surveys. */
  SURVEI("survei", "jawaban", true),
  /** Complaints. */
  PENGADUAN("pengaduan", "laporan", true),
  /** Assessments of BerAKHLAK by staff. */
  BERAKHLAK("berakhlak", "penilaian", true),
  /** Counts of predikat kinerja per unit. */
  KINERJA("kinerja", "hitungan predikat", false),
  /** Components of service standards. */
  STANDAR("standar", "komponen", true),
  /** Integrity cases. */
  INTEGRITAS("integritas", "perkara", false);

  private final String code;
  private final String row;
  private final boolean countsArePublic;

  Feed(String code, String row, boolean countsArePublic) {
    this.code = code;
    this.row = row;
    this.countsArePublic = countsArePublic;
  }

  /** Name of the feed in tables, and of its folder in a landing folder and in the lake. */
  public String code() {
    return code;
  }

  /** Whether the public may know how many rows there were: of a few cases it may not. */
  public boolean countsArePublic() {
    return countsArePublic;
  }

  /** What one of its rows is, in Indonesian. */
  public String row() {
    return row;
  }
}
