package id.prima.data.vocab;

/** What a category or classification points to. A report is not a proof; staff only. */
public enum Signal implements Coded {
  PUNGLI("pungli"),
  DISKRIMINASI("diskriminasi"),
  PERCALOAN("percaloan");

  private final String code;

  Signal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
