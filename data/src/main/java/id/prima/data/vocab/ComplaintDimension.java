package id.prima.data.vocab;

/** What complaints are broken down by. */
public enum ComplaintDimension implements Coded {
  /** Not broken down. */
  SEMUA("semua"),
  KLASIFIKASI("klasifikasi"),
  KATEGORI("kategori"),
  KANAL("kanal"),
  KECAMATAN("kecamatan");

  private final String code;

  ComplaintDimension(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
