package id.prima.rules.recap;

import id.prima.data.vocab.Unsur;
import id.prima.rules.SkmMoments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What the answer sheets of a unit and period add up to.
 *
 * @param respondents n, at least 1
 * @param sums sum of the answers to each unsur, in the order of {@link Unsur#DAFTAR}
 * @param answers number of answers to each, at least 1
 */
public record RowTotals(BigInteger respondents, List<BigInteger> sums, List<BigInteger> answers) {

  public RowTotals {
    sums = List.copyOf(sums);
    answers = List.copyOf(answers);
    if (sums.size() != Unsur.values().length
        || answers.size() != sums.size()
        || answers.stream().anyMatch(a -> a.signum() <= 0 || a.compareTo(respondents) > 0)) {
      throw new IllegalArgumentException(respondents + " " + sums + " " + answers);
    }
  }

  /** The totals of nine unsur; empty where one of them has no answer at all. */
  public static Optional<RowTotals> of(SkmMoments moments) {
    if (moments.fewestAnswers().signum() == 0) {
      return Optional.empty();
    }
    List<BigInteger> sums = new ArrayList<>();
    List<BigInteger> answers = new ArrayList<>();
    for (int u = 0; u < moments.unsur(); u++) {
      sums.add(moments.sum(u));
      answers.add(moments.answers(u));
    }
    return Optional.of(new RowTotals(moments.respondents(), sums, answers));
  }

  /** NRR of each unsur: its sum over its answers. */
  List<BigFraction> nrr() {
    List<BigFraction> nrr = new ArrayList<>();
    for (int u = 0; u < sums.size(); u++) {
      nrr.add(new BigFraction(sums.get(u), answers.get(u)));
    }
    return nrr;
  }

  /** The same where a missing answer counts as 0: its sum over the respondents. */
  List<BigFraction> nrrBlankAsZero() {
    return sums.stream().map(sum -> new BigFraction(sum, respondents)).toList();
  }
}
