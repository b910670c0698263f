package id.prima.data.vocab;

/** Bands of the age of an open case, in working days since receipt; they end at legal limits. */
public enum CaseAge implements Coded {
  TO_5("0-5", 0),
  TO_14("6-14", 6),
  TO_60("15-60", 15),
  TO_120("61-120", 61),
  OVER_120("121+", 121);

  private final String code;
  private final int from;

  CaseAge(String code, int from) {
    this.code = code;
    this.from = from;
  }

  /** The band that holds an age of zero or more working days. */
  public static CaseAge of(int workingDays) {
    CaseAge band = TO_5;
    for (CaseAge next : values()) {
      band = workingDays >= next.from ? next : band;
    }
    return band;
  }

  @Override
  public String code() {
    return code;
  }
}
