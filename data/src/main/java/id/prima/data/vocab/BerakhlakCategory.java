package id.prima.data.vocab;

/** Health of an organisation by its BerAKHLAK index (ketentuan berakhlak.kategori.*). */
public enum BerakhlakCategory implements Coded {
  SEHAT("sehat"),
  CUKUP_SEHAT("cukup_sehat"),
  TIDAK_SEHAT("tidak_sehat");

  private final String code;

  BerakhlakCategory(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
