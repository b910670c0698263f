package id.prima.data.vocab;

/** What may be said of a change: beda_metode = bobot or questionnaire differ, never compared. */
public enum Verdict implements Coded {
  NAIK("naik"),
  TURUN("turun"),
  TETAP("tetap"),
  BELUM_CUKUP("belum_cukup"),
  BEDA_METODE("beda_metode");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
