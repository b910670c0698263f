package id.prima.data.vocab;

/** Where the figure of a component comes from. */
public enum ComponentSource implements Coded {
  SENDIRI("sendiri"),
  INDUK("induk"),
  NETRAL("netral"),
  TIDAK_ADA("tidak_ada");

  private final String code;

  ComponentSource(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
