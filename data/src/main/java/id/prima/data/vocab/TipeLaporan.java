package id.prima.data.vocab;

/** Whether the reporter is named; only this is kept of who reported. */
public enum TipeLaporan implements Coded {
  TERBUKA("terbuka"),
  ANONIM("anonim"),
  RAHASIA("rahasia");

  private final String code;

  TipeLaporan(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
