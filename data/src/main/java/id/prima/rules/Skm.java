package id.prima.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The index of a Survei Kepuasan Masyarakat: NRR, NRR tertimbang, IKM and the required sample.
 * Source: PermenPANRB 14/2017, lampiran. Everything is exact until {@link Rounding}.
 */
public final class Skm {

  /** Unsur of the questionnaire of PermenPANRB 14/2017. */
  private static final int NINE = 9;

  private static final BigFraction HUNDRED_OVER_FOUR = new BigFraction(25);

  private Skm() {}

  /**
   * The weight of one unsur.
   *
   * @param code {@code tepat} for exactly one over the number of unsur, else the rounded value
   * @param rounded the rounded weight, or null for the exact one
   */
  public record Bobot(String code, BigDecimal rounded) {

    /** Exactly 1/9 for nine unsur: the index reaches 100. */
    public static final Bobot EXACT = new Bobot("tepat", null);

    /** The bobot of a ketentuan value: the word {@code tepat} or a number. */
    public static Bobot parse(String value) {
      return value.equals("tepat") ? EXACT : new Bobot(value, new BigDecimal(value));
    }

    /** This bobot where it fits: the rounded ones are ninths, other questionnaires take 1/k. */
    public Bobot forUnsur(int unsur) {
      return unsur == NINE ? this : EXACT;
    }

    /**
     * What an index under this bobot is of the one under the exact bobot: 1 for the exact one, 0.99
     * for 0.11 and nine unsur.
     */
    public double reach(int unsur) {
      return weight(unsur).multiply(unsur).doubleValue();
    }

    BigFraction weight(int unsur) {
      return rounded == null
          ? new BigFraction(1, unsur)
          : new BigFraction(rounded.unscaledValue(), BigInteger.TEN.pow(rounded.scale()));
    }
  }

  /** NRR of an unsur: the mean of the answers given to it, 1-4; empty where nobody answered. */
  public static Optional<BigFraction> nrr(SkmMoments moments, int u) {
    BigInteger answers = moments.answers(u);
    return answers.signum() == 0
        ? Optional.empty()
        : Optional.of(new BigFraction(moments.sum(u), answers));
  }

  /** NRR tertimbang of an unsur: its NRR times the bobot. */
  public static Optional<BigFraction> weightedNrr(SkmMoments moments, int u, Bobot bobot) {
    return nrr(moments, u).map(nrr -> nrr.multiply(bobot.weight(moments.unsur())));
  }

  /**
   * IKM before rounding: 25 times the sum of the weighted NRR; 25-100 under the exact bobot. Empty
   * ("tidak dapat dihitung") where an unsur has no answer at all.
   */
  public static Optional<BigFraction> ikm(SkmMoments moments, Bobot bobot) {
    List<BigFraction> nrr = new ArrayList<>();
    for (int u = 0; u < moments.unsur(); u++) {
      Optional<BigFraction> one = nrr(moments, u);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      nrr.add(one.get());
    }
    return Optional.of(ikm(sum(nrr), nrr.size(), bobot));
  }

  /**
   * IKM before rounding, from the sum of the NRR of all unsur.
   *
   * @param unsur how many there are
   */
  public static BigFraction ikm(BigFraction sumOfNrr, int unsur, Bobot bobot) {
    return sumOfNrr.multiply(bobot.weight(unsur)).multiply(HUNDRED_OVER_FOUR);
  }

  /** The sum of the NRR, exact. */
  public static BigFraction sum(List<BigFraction> nrr) {
    return nrr.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  /**
   * Required sample S for N users of the service, half up: S = X2 N P (1-P) / (d2 (N-1) + X2 P
   * (1-P)). Source: Krejcie and Morgan 1970, as in PermenPANRB 14/2017; constants in ketentuan
   * {@code skm.sampel.*}.
   *
   * @param users N, at least 0
   */
  public static long requiredSample(long users, Ketentuan ketentuan, LocalDate date) {
    if (users < 0) {
      throw new IllegalArgumentException("users: " + users);
    }
    if (users == 0) {
      return 0;
    }
    BigDecimal share = ketentuan.number("skm.sampel.p", date);
    BigDecimal spread =
        ketentuan
            .number("skm.sampel.chi2", date)
            .multiply(share)
            .multiply(BigDecimal.ONE.subtract(share));
    BigDecimal margin = ketentuan.number("skm.sampel.d", date);
    BigDecimal n = BigDecimal.valueOf(users);
    return spread
        .multiply(n)
        .divide(
            margin.multiply(margin).multiply(n.subtract(BigDecimal.ONE)).add(spread),
            0,
            RoundingMode.HALF_UP)
        .longValueExact();
  }

  /**
   * Squared standard error of the exact-bobot IKM for a simple random sample, in squared IKM
   * points: the linearised variance, right also where answers are missing (statistics, section 2).
   * Empty where an unsur has fewer than two answers.
   */
  public static Optional<Double> linearisedVariance(SkmMoments moments) {
    int unsur = moments.unsur();
    if (moments.fewestAnswers().compareTo(BigInteger.TWO) < 0) {
      return Optional.empty();
    }
    double[] scale = scales(moments);
    double[] mean = new double[unsur];
    Arrays.setAll(mean, moments::mean);
    double sum = 0;
    for (int u = 0; u < unsur; u++) {
      for (int v = u; v < unsur; v++) {
        double pair = moments.codeviation(u, v, mean[u], mean[v]) * scale[u] * scale[v];
        sum += u == v ? pair : 2 * pair;
      }
    }
    return Optional.of(Math.max(0, sum));
  }

  /** (25/K) / sqrt(m_u (m_u - 1)) for each unsur. */
  static double[] scales(SkmMoments moments) {
    double[] scale = new double[moments.unsur()];
    for (int u = 0; u < scale.length; u++) {
      double m = moments.answers(u).doubleValue();
      scale[u] = 25.0 / scale.length / Math.sqrt(m * (m - 1));
    }
    return scale;
  }
}
