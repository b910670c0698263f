package id.prima.data.vocab;

/** Mutu pelayanan, worst first. The limits are dated data: see {@code ketentuan.csv}. */
public enum Mutu implements Coded {
  D("Tidak baik"),
  C("Kurang baik"),
  B("Baik"),
  A("Sangat baik");

  private final String title;

  Mutu(String title) {
    this.title = title;
  }

  @Override
  public String code() {
    return name();
  }

  /** Kinerja unit pelayanan in words. */
  public String title() {
    return title;
  }
}
