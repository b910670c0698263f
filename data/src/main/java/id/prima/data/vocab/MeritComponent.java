package id.prima.data.vocab;

/** What a policy may weigh. */
public enum MeritComponent implements Coded {
  IKM("ikm"),
  PENGADUAN("pengaduan"),
  BERAKHLAK("berakhlak"),
  STANDAR("standar"),
  PERBAIKAN("perbaikan");

  private final String code;

  MeritComponent(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
