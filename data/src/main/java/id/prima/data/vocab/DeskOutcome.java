package id.prima.data.vocab;

/** Where a case on the desk stands at the end of a period. */
public enum DeskOutcome implements Coded {
  RESOLVED("selesai"),
  ARCHIVED("arsip"),
  OPEN("terbuka"),
  /** Closed since, before or after the end of the period: no file tells. */
  UNPLACED("tidak_dapat_ditempatkan");

  private final String code;

  DeskOutcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
