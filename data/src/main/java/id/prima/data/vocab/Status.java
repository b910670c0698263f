package id.prima.data.vocab;

/** How much a figure can bear, by the number of respondents (ketentuan skm.n.*). */
public enum Status implements Coded {
  CUKUP("cukup"),
  SEMENTARA("sementara"),
  BELUM_CUKUP("belum_cukup"),
  TIDAK_DAPAT_DIHITUNG("tidak_dapat_dihitung");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
