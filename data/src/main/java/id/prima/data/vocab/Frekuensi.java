package id.prima.data.vocab;

/** How often a unit surveys. */
public enum Frekuensi implements Coded {
  TRIWULAN("triwulan"),
  SEMESTER("semester"),
  TAHUN("tahun");

  private final String code;

  Frekuensi(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
