package id.prima.data.vocab;

/** Where a unit lies in its group's funnel; jauh = outside the 99.8% limits. */
public enum FunnelPosition implements Coded {
  FAR_BELOW("jauh_di_bawah"),
  BELOW("di_bawah"),
  WITHIN("dalam"),
  ABOVE("di_atas"),
  FAR_ABOVE("jauh_di_atas");

  private final String code;

  FunnelPosition(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
