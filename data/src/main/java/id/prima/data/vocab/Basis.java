package id.prima.data.vocab;

/** Which cases a share on time speaks of. */
public enum Basis implements Coded {
  /** Those received in the period, followed as long as is known. */
  COHORT("kohor"),
  /** Those open in the period, also from before, while they were in it: a synthetic rate. */
  PERIOD("periode");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
