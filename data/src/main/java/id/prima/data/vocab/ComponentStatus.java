package id.prima.data.vocab;

/** What is known of one component of a service standard. */
public enum ComponentStatus implements Coded {
  TERPENUHI("terpenuhi"),
  KEDALUWARSA("kedaluwarsa"),
  TIDAK_ADA("tidak_ada");

  private final String code;

  ComponentStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
