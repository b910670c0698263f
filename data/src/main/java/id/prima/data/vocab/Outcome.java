package id.prima.data.vocab;

/** Where a read row ends: in exactly one of these. */
public enum Outcome implements Coded {
  ACCEPTED("accepted"),
  REJECTED("rejected"),
  DUPLICATE("duplicate"),
  OTHER_PERIOD("other_period");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
