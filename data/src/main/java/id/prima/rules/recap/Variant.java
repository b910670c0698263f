package id.prima.rules.recap;

import id.prima.data.vocab.RecapCause;
import id.prima.rules.Rounding;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * One way in which offices get from nine NRR to an IKM.
 *
 * <p>The rule is one bobot and no rounding before the end (PermenPANRB 14/2017, lampiran). Offices
 * depart from it in the bobot, and in what they round on the way. Ways are tried by the number of
 * departures, and among equals in the order of {@link Chain} behind that of the bobot: a rounded
 * bobot stands in the regulation's own example, NRR of two or three digits in its tables; sums
 * rounded per unsur are rarer. More than two departures are never tried: among that many ways one
 * would meet any figure by chance.
 *
 * @param bobot weight of an unsur
 * @param chain what is rounded on the way
 */
public record Variant(Bobot bobot, Chain chain) {

  /** What is rounded before the end. */
  public enum Chain {
    /** Nothing. */
    EXACT(null),
    /** Each NRR to two digits. */
    NRR_2(RecapCause.NRR_2),
    /** Each NRR to three digits. */
    NRR_3(RecapCause.NRR_3),
    /** The NRR tertimbang of all unsur together to two digits, and IKM is 25 times that. */
    TOTAL_2(RecapCause.TOTAL_2),
    /** The same to three digits. */
    TOTAL_3(RecapCause.TOTAL_3),
    /** The NRR tertimbang of each unsur to two digits. */
    EACH_2(RecapCause.EACH_2),
    /** The same to three digits. */
    EACH_3(RecapCause.EACH_3),
    /**
     * Nothing, but of the NRR fewer digits were written down than were used: the figure lies in an
     * interval.
     */
    HIDDEN_DIGITS(RecapCause.HIDDEN_DIGITS);

    private final RecapCause cause;

    Chain(RecapCause cause) {
      this.cause = cause;
    }
  }

  private static final BigFraction SCALE = new BigFraction(25);

  /**
   * What a way of calculating gives before the last rounding; both ends are the same but for {@link
   * Chain#HIDDEN_DIGITS}.
   */
  public record Value(BigFraction lowWeighted, BigFraction highWeighted) {

    private static Value of(BigFraction weighted) {
      return new Value(weighted, weighted);
    }

    /** IKM: 25 times the NRR tertimbang; of an interval its middle. */
    public BigFraction ikm() {
      return weighted().multiply(SCALE);
    }

    /** NRR tertimbang of all unsur together; of an interval its middle. */
    public BigFraction weighted() {
      return lowWeighted.add(highWeighted).divide(2);
    }

    /** Whether it gives this IKM in the digits that it is stated in. */
    boolean givesIkm(java.math.BigDecimal stated) {
      return gives(lowWeighted.multiply(SCALE), highWeighted.multiply(SCALE), stated);
    }

    /** Whether it gives this NRR tertimbang in the digits that it is stated in. */
    boolean givesWeighted(java.math.BigDecimal stated) {
      return gives(lowWeighted, highWeighted, stated);
    }

    private static boolean gives(BigFraction low, BigFraction high, java.math.BigDecimal stated) {
      int places = Stated.places(stated);
      java.math.BigDecimal rounded = Stated.round(stated, places);
      return Rounding.round(low, places).compareTo(rounded) <= 0
          && Rounding.round(high, places).compareTo(rounded) >= 0;
    }
  }

  /**
   * All ways, the simplest first.
   *
   * @param bobot the one of the rule first, then the others, the commoner first
   * @param hiddenDigits whether NRR may have been used with more digits than are known
   */
  static List<Variant> all(List<Bobot> bobot, boolean hiddenDigits) {
    List<Variant> all = new ArrayList<>();
    for (Chain chain : Chain.values()) {
      for (Bobot one : bobot) {
        if (chain != Chain.HIDDEN_DIGITS || hiddenDigits) {
          all.add(new Variant(one, chain));
        }
      }
    }
    all.sort(Comparator.comparingInt(v -> v.departures(bobot.get(0))));
    return all;
  }

  private int departures(Bobot rule) {
    return (bobot.equals(rule) ? 0 : 1) + (chain == Chain.EXACT ? 0 : 1);
  }

  /**
   * What it gives.
   *
   * @param nrr NRR of each unsur
   * @param halfUnit half of the last digit that they are known in; 0 where they are exact
   */
  Value of(List<BigFraction> nrr, BigFraction halfUnit) {
    int unsur = nrr.size();
    return switch (chain) {
      case EXACT -> Value.of(weighted(Skm.sum(nrr), unsur));
      case NRR_2 -> Value.of(weighted(Skm.sum(rounded(nrr, 2)), unsur));
      case NRR_3 -> Value.of(weighted(Skm.sum(rounded(nrr, 3)), unsur));
      case TOTAL_2 -> Value.of(rounded(weighted(Skm.sum(nrr), unsur), 2));
      case TOTAL_3 -> Value.of(rounded(weighted(Skm.sum(nrr), unsur), 3));
      case EACH_2 -> Value.of(Skm.sum(rounded(each(nrr), 2)));
      case EACH_3 -> Value.of(Skm.sum(rounded(each(nrr), 3)));
      case HIDDEN_DIGITS -> {
        BigFraction slack = halfUnit.multiply(unsur);
        yield new Value(
            weighted(Skm.sum(nrr).subtract(slack), unsur),
            weighted(Skm.sum(nrr).add(slack), unsur));
      }
    };
  }

  private BigFraction weighted(BigFraction sumOfNrr, int unsur) {
    return Skm.ikm(sumOfNrr, unsur, bobot).divide(SCALE);
  }

  private List<BigFraction> each(List<BigFraction> nrr) {
    return nrr.stream().map(one -> weighted(one, nrr.size())).toList();
  }

  private static List<BigFraction> rounded(List<BigFraction> values, int places) {
    return values.stream().map(value -> rounded(value, places)).toList();
  }

  private static BigFraction rounded(BigFraction value, int places) {
    return Stated.fraction(Rounding.round(value, places));
  }

  /** In what it departs from the rule; none where it is the rule. */
  List<RecapCause> causes(Bobot rule) {
    List<RecapCause> causes = new ArrayList<>();
    if (!bobot.equals(rule)) {
      causes.add(cause(bobot));
    }
    if (chain.cause != null) {
      causes.add(chain.cause);
    }
    return causes;
  }

  private static RecapCause cause(Bobot bobot) {
    return switch (bobot.code()) {
      case "0.11" -> RecapCause.BOBOT_011;
      case "0.111" -> RecapCause.BOBOT_0111;
      default -> RecapCause.BOBOT_TEPAT;
    };
  }
}
