package id.prima.data.vocab;

/** How a case came to be on the desk in a period. */
public enum DeskOrigin implements Coded {
  /** Received before the period and open when it began. */
  CARRIED_OVER("terbawa"),
  RECEIVED("diterima");

  private final String code;

  DeskOrigin(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
