package id.prima.data.vocab;

/** The level of a figure: one layanan, one unit, a unit with all below it, or the whole office. */
public enum Tingkat implements Coded {
  LAYANAN("layanan"),
  UNIT("unit"),
  INSTANSI("instansi"),
  SEMUA("semua");

  private final String code;

  Tingkat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
