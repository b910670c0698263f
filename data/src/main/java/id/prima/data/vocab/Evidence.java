package id.prima.data.vocab;

/** What stands behind a figure on how long cases took, strongest first. */
public enum Evidence implements Coded {
  /** A register states the day of closing. */
  EXACT_DATES("tanggal_pasti"),
  /** Two exports have the closing between them. */
  BETWEEN_EXPORTS("antara_dua_ekspor"),
  /** One export shows the case closed; when is not known. */
  ONE_EXPORT("satu_ekspor");

  private final String code;

  Evidence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
