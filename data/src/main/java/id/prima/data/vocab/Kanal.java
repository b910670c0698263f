package id.prima.data.vocab;

/** The way by which an answer came. */
public enum Kanal implements Coded {
  TATAP_MUKA("tatap_muka"),
  KERTAS("kertas"),
  DARING("daring"),
  TELEPON("telepon"),
  LAINNYA("lainnya");

  private final String code;

  Kanal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
