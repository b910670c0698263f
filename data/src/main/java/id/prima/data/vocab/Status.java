package id.prima.data.vocab;

/**
 * How much a figure can bear, by the number of respondents (ketentuan skm.n.*); ditahan = withheld
 * from the public because a smaller unit could be computed from it.
 */
public enum Status implements Coded {
  CUKUP("cukup"),
  SEMENTARA("sementara"),
  BELUM_CUKUP("belum_cukup"),
  TIDAK_DAPAT_DIHITUNG("tidak_dapat_dihitung"),
  DITAHAN("ditahan");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
