package id.prima.data.vocab;

/** What a layanan costs by law: nothing, or a tariff set by regulation. */
public enum Tarif implements Coded {
  GRATIS("gratis"),
  DIATUR("diatur");

  private final String code;

  Tarif(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
