package id.prima.data.vocab;

/** What respondents are broken down by. */
public enum Dimension implements Coded {
  GENDER("jenis_kelamin"),
  AGE_BAND("kelompok_usia"),
  PENDIDIKAN("pendidikan"),
  PEKERJAAN("pekerjaan"),
  KANAL("kanal");

  private final String code;

  Dimension(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
