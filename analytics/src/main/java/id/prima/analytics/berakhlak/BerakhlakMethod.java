package id.prima.analytics.berakhlak;

import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.Optional;

/** The dated method of the index: where it changed, a trend has a break. */
record BerakhlakMethod(Ketentuan ketentuan) {

  private static final String KEY = "berakhlak.metode";

  Optional<String> of(Period period) {
    return on(period.lastDay());
  }

  /** Whether another method was in force a year before. */
  boolean isBroken(Period period) {
    Optional<String> before = on(period.lastDay().minusYears(1));
    return before.isPresent() && !before.equals(of(period));
  }

  private Optional<String> on(LocalDate date) {
    return ketentuan.find(KEY, date).map(Ketentuan.Entry::value);
  }
}
