package id.prima.data.vocab;

/** Pendidikan terakhir of a respondent, as on the regulation's form. */
public enum Pendidikan implements Coded {
  SD("SD"),
  SMP("SMP"),
  SMA("SMA"),
  DIPLOMA("D1-D3"),
  S1("D4-S1"),
  S2("S2"),
  S3("S3"),
  LAINNYA("LAINNYA");

  private final String code;

  Pendidikan(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
