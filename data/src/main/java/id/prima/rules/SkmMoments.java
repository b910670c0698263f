package id.prima.rules;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The integers of a set of answer sheets from which NRR, IKM and their standard error follow
 * (statistics, section 1): respondents n; per unsur the histogram of answers 1-4; per pair u &lt; v
 * the number M of respondents who answered both, the sum P of products, and the sums A_uv and A_vu
 * of either answer where the other was given. Two sets merge by addition, exactly, also where the
 * sums leave the range of a long.
 *
 * <p>Flat order: n, histograms, M, P, A_uv, A_vu; 181 integers for nine unsur.
 */
public final class SkmMoments {

  /** Answers run from 1 to this. */
  public static final int HIGHEST_ANSWER = 4;

  private final int unsur;
  private final long[] narrow;
  private final BigInteger[] wide;

  private SkmMoments(int unsur, long[] narrow, BigInteger[] wide) {
    this.unsur = unsur;
    this.narrow = narrow;
    this.wide = wide;
  }

  /** The empty set for a questionnaire with that many unsur. */
  public static SkmMoments empty(int unsur) {
    return new SkmMoments(unsur, new long[length(unsur)], null);
  }

  /**
   * The set that these integers describe.
   *
   * @throws IllegalArgumentException if their number does not fit, or one is negative
   */
  public static SkmMoments of(int unsur, long[] integers) {
    if (integers.length != length(unsur) || Arrays.stream(integers).anyMatch(i -> i < 0)) {
      throw new IllegalArgumentException("not the integers of " + unsur + " unsur");
    }
    return new SkmMoments(unsur, integers.clone(), null);
  }

  /** How many integers a set has. */
  public static int length(int unsur) {
    return 1 + HIGHEST_ANSWER * unsur + 4 * pairs(unsur);
  }

  /** How many pairs of unsur there are. */
  public static int pairs(int unsur) {
    return unsur * (unsur - 1) / 2;
  }

  /** Place of the pair u &lt; v among the pairs (0,1), (0,2) ... */
  public static int pair(int unsur, int u, int v) {
    return u * (2 * unsur - u - 1) / 2 + v - u - 1;
  }

  /** Both sets together. */
  public SkmMoments plus(SkmMoments other) {
    if (other.unsur != unsur) {
      throw new IllegalArgumentException(unsur + " and " + other.unsur + " unsur never merge");
    }
    int length = length(unsur);
    if (narrow != null && other.narrow != null) {
      long[] sum = new long[length];
      boolean fits = true;
      for (int i = 0; i < length && fits; i++) {
        sum[i] = narrow[i] + other.narrow[i];
        fits = sum[i] >= 0;
      }
      if (fits) {
        return new SkmMoments(unsur, sum, null);
      }
    }
    BigInteger[] sum = new BigInteger[length];
    Arrays.setAll(sum, i -> at(i).add(other.at(i)));
    return new SkmMoments(unsur, null, sum);
  }

  /** What is left when a part is taken away; empty if the part is no part of this set. */
  public Optional<SkmMoments> without(SkmMoments part) {
    if (part.unsur != unsur) {
      throw new IllegalArgumentException(unsur + " and " + part.unsur + " unsur never merge");
    }
    BigInteger[] rest = new BigInteger[length(unsur)];
    Arrays.setAll(rest, i -> at(i).subtract(part.at(i)));
    return Arrays.stream(rest).anyMatch(i -> i.signum() < 0)
        ? Optional.empty()
        : Optional.of(new SkmMoments(unsur, null, rest));
  }

  /** All sets together. */
  public static SkmMoments sum(int unsur, List<SkmMoments> sets) {
    return sets.stream().reduce(empty(unsur), SkmMoments::plus);
  }

  private BigInteger at(int i) {
    return narrow == null ? wide[i] : BigInteger.valueOf(narrow[i]);
  }

  private double approximately(int i) {
    return narrow == null ? wide[i].doubleValue() : narrow[i];
  }

  /**
   * The integers in flat order.
   *
   * @throws ArithmeticException if one does not fit a long
   */
  public long[] integers() {
    long[] integers = new long[length(unsur)];
    Arrays.setAll(integers, i -> at(i).longValueExact());
    return integers;
  }

  /** Number of unsur of the questionnaire. */
  public int unsur() {
    return unsur;
  }

  /** Respondents n. */
  public BigInteger respondents() {
    return at(0);
  }

  /** How many gave this answer (1-4) to unsur u. */
  public BigInteger count(int u, int answer) {
    return at(HIGHEST_ANSWER * u + answer);
  }

  /** Answers m_u given to unsur u. */
  public BigInteger answers(int u) {
    return weighted(u, 0);
  }

  /** Sum S_u of the answers to unsur u. */
  public BigInteger sum(int u) {
    return weighted(u, 1);
  }

  /** Sum Q_u of the squared answers to unsur u. */
  public BigInteger squares(int u) {
    return weighted(u, 2);
  }

  /**
   * Sum over the respondents of the squared sum of their answers; empty unless all answered all.
   */
  Optional<BigInteger> squaredRowSums() {
    if (!fewestAnswers().equals(respondents())) {
      return Optional.empty();
    }
    BigInteger total = BigInteger.ZERO;
    for (int u = 0; u < unsur; u++) {
      total = total.add(squares(u));
    }
    int products = 1 + HIGHEST_ANSWER * unsur + pairs(unsur);
    for (int pair = 0; pair < pairs(unsur); pair++) {
      total = total.add(at(products + pair).shiftLeft(1));
    }
    return Optional.of(total);
  }

  private BigInteger weighted(int u, int power) {
    BigInteger total = BigInteger.ZERO;
    for (int answer = 1; answer <= HIGHEST_ANSWER; answer++) {
      total = total.add(count(u, answer).multiply(BigInteger.valueOf(answer).pow(power)));
    }
    return total;
  }

  /** The fewest answers any unsur has. */
  public BigInteger fewestAnswers() {
    BigInteger fewest = respondents();
    for (int u = 0; u < unsur; u++) {
      fewest = fewest.min(answers(u));
    }
    return fewest;
  }

  /** The set as seen through one unsur alone. */
  public SkmMoments only(int u) {
    BigInteger[] one = new BigInteger[1 + HIGHEST_ANSWER];
    one[0] = answers(u);
    for (int answer = 1; answer <= HIGHEST_ANSWER; answer++) {
      one[answer] = count(u, answer);
    }
    return new SkmMoments(1, null, one);
  }

  /** The same sheets with one unsur left out; respondents stay as they are. */
  public SkmMoments except(int u) {
    BigInteger[] rest = new BigInteger[length(unsur - 1)];
    int at = 0;
    rest[at++] = at(0);
    for (int v = 0; v < unsur; v++) {
      for (int answer = 1; answer <= HIGHEST_ANSWER && v != u; answer++) {
        rest[at++] = count(v, answer);
      }
    }
    int pairs = pairs(unsur);
    for (int kind = 0; kind < 4; kind++) {
      int pair = 1 + HIGHEST_ANSWER * unsur + kind * pairs;
      for (int v = 0; v < unsur; v++) {
        for (int w = v + 1; w < unsur; w++, pair++) {
          if (v != u && w != u) {
            rest[at++] = at(pair);
          }
        }
      }
    }
    return new SkmMoments(unsur - 1, null, rest);
  }

  /**
   * C_uv: sum over respondents who answered both of the product of the two deviations from the
   * means of all answers (statistics, section 2).
   */
  double codeviation(int u, int v) {
    return codeviation(u, v, mean(u), mean(v));
  }

  /** The mean of the answers to unsur u, which has some. */
  double mean(int u) {
    return sum(u).doubleValue() / answers(u).doubleValue();
  }

  /** C_uv where the two means are known. */
  double codeviation(int u, int v, double meanU, double meanV) {
    if (u == v) {
      return squares(u).doubleValue() - meanU * sum(u).doubleValue();
    }
    int pairs = pairs(unsur);
    int first = 1 + HIGHEST_ANSWER * unsur + pair(unsur, Math.min(u, v), Math.max(u, v));
    double both = approximately(first);
    double products = approximately(first + pairs);
    double sumOfLower = approximately(first + 2 * pairs);
    double sumOfHigher = approximately(first + 3 * pairs);
    double sumU = u < v ? sumOfLower : sumOfHigher;
    double sumV = u < v ? sumOfHigher : sumOfLower;
    return products - meanU * sumV - meanV * sumU + meanU * meanV * both;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SkmMoments that
        && that.unsur == unsur
        && java.util.stream.IntStream.range(0, length(unsur))
            .allMatch(i -> at(i).equals(that.at(i)));
  }

  @Override
  public int hashCode() {
    return at(0).hashCode() * 31 + unsur;
  }

  @Override
  public String toString() {
    return "n = " + respondents() + ", " + unsur + " unsur";
  }

  /**
   * Adds answer sheets one by one; one per thread. Complete sheets, nearly all in practice, take a
   * short path: for them M is n and A is S.
   */
  public static final class Accumulator {

    private final int unsur;
    private final long[] incomplete;
    private final long[] histogram;
    private final long[] products;
    private long complete;

    public Accumulator(int unsur) {
      this.unsur = unsur;
      this.incomplete = new long[length(unsur)];
      this.histogram = new long[HIGHEST_ANSWER * unsur];
      this.products = new long[pairs(unsur)];
    }

    /**
     * One answer sheet.
     *
     * @param answers 1-4 per unsur, 0 where not answered
     * @throws IllegalArgumentException if there are more or fewer, or one is off the scale
     */
    public void add(int[] answers) {
      boolean all = answers.length == unsur;
      for (int answer : answers) {
        if (answer < 0 || answer > HIGHEST_ANSWER || answers.length != unsur) {
          throw new IllegalArgumentException("not an answer sheet: " + Arrays.toString(answers));
        }
        all &= answer != 0;
      }
      if (!all) {
        addIncomplete(answers);
        return;
      }
      complete++;
      int pair = 0;
      for (int u = 0; u < unsur; u++) {
        int x = answers[u];
        histogram[HIGHEST_ANSWER * u + x - 1]++;
        for (int v = u + 1; v < unsur; v++) {
          products[pair++] += (long) x * answers[v];
        }
      }
    }

    private void addIncomplete(int[] answers) {
      int pairs = pairs(unsur);
      incomplete[0]++;
      int pair = 1 + HIGHEST_ANSWER * unsur;
      for (int u = 0; u < unsur; u++) {
        int x = answers[u];
        if (x != 0) {
          incomplete[HIGHEST_ANSWER * u + x]++;
        }
        for (int v = u + 1; v < unsur; v++, pair++) {
          int y = answers[v];
          if (x != 0 && y != 0) {
            incomplete[pair]++;
            incomplete[pair + pairs] += (long) x * y;
            incomplete[pair + 2 * pairs] += x;
            incomplete[pair + 3 * pairs] += y;
          }
        }
      }
    }

    /** All sheets so far, in flat order. */
    public long[] integers() {
      long[] all = incomplete.clone();
      int pairs = pairs(unsur);
      all[0] += complete;
      long[] sums = new long[unsur];
      for (int u = 0; u < unsur; u++) {
        for (int answer = 1; answer <= HIGHEST_ANSWER; answer++) {
          long count = histogram[HIGHEST_ANSWER * u + answer - 1];
          all[HIGHEST_ANSWER * u + answer] += count;
          sums[u] += answer * count;
        }
      }
      int pair = 0;
      for (int u = 0; u < unsur; u++) {
        for (int v = u + 1; v < unsur; v++, pair++) {
          int at = 1 + HIGHEST_ANSWER * unsur + pair;
          all[at] += complete;
          all[at + pairs] += products[pair];
          all[at + 2 * pairs] += sums[u];
          all[at + 3 * pairs] += sums[v];
        }
      }
      return all;
    }

    /** All sheets so far. */
    public SkmMoments moments() {
      return SkmMoments.of(unsur, integers());
    }
  }
}
