package id.prima.data.vocab;

/** How a share on time is known. */
public enum OnTimeStatus implements Coded {
  /** Days are exact: an estimate with its interval. */
  ESTIMATE("taksiran"),
  /** Some days are not known: the range within which the share lies for sure. */
  BOUNDS("batas"),
  /** Nothing can be said yet. */
  INSUFFICIENT("belum_cukup");

  private final String code;

  OnTimeStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
