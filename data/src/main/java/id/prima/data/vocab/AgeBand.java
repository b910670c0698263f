package id.prima.data.vocab;

/** Age bands in years, both ends included. */
public enum AgeBand implements Coded {
  UNDER_20("<20", 5, 19),
  FROM_20("20-29", 20, 29),
  FROM_30("30-39", 30, 39),
  FROM_40("40-49", 40, 49),
  FROM_50("50-59", 50, 59),
  FROM_60(">=60", 60, 110);

  private final String code;
  private final int from;
  private final int to;

  AgeBand(String code, int from, int to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  @Override
  public String code() {
    return code;
  }

  /** The youngest age in the band. */
  public int from() {
    return from;
  }

  /** The oldest age in the band. */
  public int to() {
    return to;
  }

  /** The band that holds both ages, or null where none does (a wider band, an impossible age). */
  public static AgeBand findHolding(int youngest, int oldest) {
    for (AgeBand band : values()) {
      if (youngest >= band.from && oldest <= band.to) {
        return band;
      }
    }
    return null;
  }
}
