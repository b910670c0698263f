package id.prima.data.vocab;

import java.util.Optional;

/** The earlier period that a figure is compared with: always one of the same length. */
public enum Comparison implements Coded {
  PREVIOUS("sebelumnya"),
  YEAR_BEFORE("tahun_lalu");

  private final String code;

  Comparison(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The period compared with; empty where both comparisons would name the same one. */
  public Optional<Period> earlier(Period period) {
    Period yearBefore = new Period(period.year() - 1, period.kind(), period.number());
    return switch (this) {
      case YEAR_BEFORE ->
          period.kind() == Period.Kind.YEAR ? Optional.empty() : Optional.of(yearBefore);
      case PREVIOUS ->
          Optional.of(
              period.kind() == Period.Kind.YEAR
                  ? yearBefore
                  : period.number() > 1
                      ? new Period(period.year(), period.kind(), period.number() - 1)
                      : new Period(
                          period.year() - 1,
                          period.kind(),
                          period.kind() == Period.Kind.QUARTER ? 4 : 2));
    };
  }
}
