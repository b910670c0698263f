package id.prima.data.vocab;

/** Pekerjaan of a respondent, as on the regulation's form and the recap sheets. */
public enum Pekerjaan implements Coded {
  PNS("PNS"),
  TNI("TNI"),
  POLRI("POLRI"),
  SWASTA("SWASTA"),
  WIRAUSAHA("WIRAUSAHA"),
  PELAJAR("PELAJAR"),
  PETANI("PETANI"),
  LAINNYA("LAINNYA");

  private final String code;

  Pekerjaan(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
