package id.prima.data.vocab;

/** Whom a layanan serves; the two are never pooled. */
public enum Pengguna implements Coded {
  PUBLIK("publik"),
  INTERNAL("internal");

  private final String code;

  Pengguna(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
