package id.prima.data.vocab;

/** Jenis kelamin of a respondent. */
public enum Gender implements Coded {
  LAKI_LAKI("L"),
  PEREMPUAN("P");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
