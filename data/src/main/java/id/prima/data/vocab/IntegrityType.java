package id.prima.data.vocab;

/** What an integrity case is about. */
public enum IntegrityType implements Coded {
  PUNGLI("pungli"),
  DISKRIMINASI("diskriminasi"),
  DISIPLIN("disiplin"),
  GRATIFIKASI("gratifikasi");

  private final String code;

  IntegrityType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
