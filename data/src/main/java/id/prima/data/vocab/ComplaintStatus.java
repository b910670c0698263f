package id.prima.data.vocab;

/** Where a case stands; every dialect of the exports maps to one of these. */
public enum ComplaintStatus implements Coded {
  /** Not closed yet, in whatever step. */
  OPEN("terbuka"),
  /** Closed with an outcome. */
  RESOLVED("selesai"),
  /** Set aside without one; counted apart, in no rate. */
  ARCHIVED("arsip");

  private final String code;

  ComplaintStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
