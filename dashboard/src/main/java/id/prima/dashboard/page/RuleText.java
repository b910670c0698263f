package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The dated numbers of a release as its pages spell them. An older release may lack a row that this
 * code knows; then there is a dash and no failure.
 *
 * @param inForce rows on the last day of the release's quarter, by key
 */
record RuleText(Map<String, Ketentuan.Entry> inForce, Labels l) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static RuleText of(Snapshot snapshot, Labels l) {
    LocalDate day = snapshot.id().period().lastDay();
    return new RuleText(snapshot.ketentuan().inForce(day), l);
  }

  Optional<Ketentuan.Entry> find(String key) {
    return Optional.ofNullable(inForce.get(key));
  }

  /** A value as text that no message format will touch again. */
  String number(String key) {
    return decimal(key).map(l::number).orElse(l.text("number.none"));
  }

  /** A share as a percentage: 0.998 is "99,8%". */
  String percent(String key) {
    return decimal(key).map(this::percent).orElse(l.text("number.none"));
  }

  /** What a share leaves, as a percentage: 0.95 leaves "5%". */
  String rest(String key) {
    return decimal(key)
        .map(share -> percent(BigDecimal.ONE.subtract(share)))
        .orElse(l.text("number.none"));
  }

  private String percent(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED).stripTrailingZeros();
    return l.text("number.percent", l.number(percent, Math.max(0, percent.scale())));
  }

  boolean hasNumbers(String... keys) {
    return Arrays.stream(keys).allMatch(key -> decimal(key).isPresent());
  }

  Optional<BigDecimal> decimal(String key) {
    try {
      return find(key).map(entry -> new BigDecimal(entry.value()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
