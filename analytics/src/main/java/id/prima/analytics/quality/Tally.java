package id.prima.analytics.quality;

import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** A set of answer sheets as far as its index needs it: how many, and per unsur sum and answers. */
final class Tally {

  private final long sheets;
  private final long[] sums;
  private final long[] answers;

  Tally(long sheets, long[] sums, long[] answers) {
    this.sheets = sheets;
    this.sums = sums.clone();
    this.answers = answers.clone();
  }

  static Tally empty(int unsur) {
    return new Tally(0, new long[unsur], new long[unsur]);
  }

  long sheets() {
    return sheets;
  }

  Tally plus(Tally other) {
    return with(other, 1);
  }

  Tally minus(Tally other) {
    return with(other, -1);
  }

  /** The same sheets so many times over. */
  Tally times(long factor) {
    return empty(sums.length).with(this, factor);
  }

  private Tally with(Tally other, long factor) {
    long[] allSums = new long[sums.length];
    Arrays.setAll(allSums, u -> Math.addExact(sums[u], Math.multiplyExact(factor, other.sums[u])));
    long[] allAnswers = new long[answers.length];
    Arrays.setAll(
        allAnswers, u -> Math.addExact(answers[u], Math.multiplyExact(factor, other.answers[u])));
    return new Tally(
        Math.addExact(sheets, Math.multiplyExact(factor, other.sheets)), allSums, allAnswers);
  }

  /** The index; empty where an unsur has no answer. */
  Optional<BigFraction> ikm(Bobot bobot) {
    List<BigFraction> nrr = new ArrayList<>();
    for (int u = 0; u < sums.length; u++) {
      if (answers[u] == 0) {
        return Optional.empty();
      }
      nrr.add(new BigFraction(sums[u], answers[u]));
    }
    return Optional.of(Skm.ikm(Skm.sum(nrr), nrr.size(), bobot));
  }
}
