package id.prima.data.vocab;

/** What is timed from the day of receipt, in working days. */
public enum Clock implements Coded {
  RESOLUTION("penyelesaian"),
  FIRST_REPLY("tanggapan"),
  VERIFICATION("verifikasi");

  private final String code;

  Clock(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
