package id.prima.rules.recap;

import id.prima.data.vocab.RecapCause;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * How the nine NRR of a recap follow from the answers of the unit.
 *
 * @param nrr the exact NRR behind them; null where they do not follow from the answers
 * @param causes in what they depart from the rule
 */
record NrrMatch(List<BigFraction> nrr, List<RecapCause> causes) {

  private static final NrrMatch NONE = new NrrMatch(null, List.of(RecapCause.OTHER_ANSWERS));

  /** The simplest way to get the stated digits; that they are of other answers where none is. */
  static NrrMatch of(List<BigDecimal> stated, RowTotals rows) {
    int places = stated.stream().mapToInt(Stated::places).max().orElseThrow();
    List<BigDecimal> digits = stated.stream().map(s -> Stated.round(s, places)).toList();
    return match(digits, places, rows.nrr(), Optional.empty())
        .or(
            () ->
                match(digits, places, rows.nrrBlankAsZero(), Optional.of(RecapCause.BLANK_AS_ZERO)))
        .orElse(NONE);
  }

  private static Optional<NrrMatch> match(
      List<BigDecimal> stated, int places, List<BigFraction> nrr, Optional<RecapCause> first) {
    List<BigDecimal> computed = nrr.stream().map(one -> Rounding.round(one, places)).toList();
    List<RecapCause> causes = new ArrayList<>();
    first.ifPresent(causes::add);
    if (!computed.equals(stated)) {
      if (lastTwoSwapped(computed).equals(stated)) {
        causes.add(RecapCause.SWAPPED_LAST_TWO);
      } else if (computed.stream().sorted().toList().equals(stated.stream().sorted().toList())) {
        causes.add(RecapCause.OTHER_ORDER);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new NrrMatch(nrr, causes));
  }

  private static List<BigDecimal> lastTwoSwapped(List<BigDecimal> of) {
    List<BigDecimal> swapped = new ArrayList<>(of);
    int last = of.size() - 1;
    swapped.set(last, of.get(last - 1));
    swapped.set(last - 1, of.get(last));
    return swapped;
  }
}
