package id.prima.data.vocab;

/** What a report is; its legal limit hangs on it (PermenPANRB 62/2018). */
public enum Klasifikasi implements Coded {
  /** A request for information. */
  PERMINTAAN_INFORMASI("permintaan_informasi"),
  /** A complaint tidak berkadar pengawasan: most are. */
  PENGADUAN("pengaduan"),
  /** A complaint that needs an inquiry. */
  BERKADAR_PENGAWASAN("berkadar_pengawasan"),
  /** A wish or proposal. */
  ASPIRASI("aspirasi");

  private final String code;

  Klasifikasi(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
