package id.prima.rules;

/**
 * How much the answers of one day resemble each other in one unit (statistics, section 2).
 *
 * @param days number of days G with answers
 * @param sumOfSquares sum over days of the squared day total e_d of the linearised deviations, in
 *     squared IKM points
 * @param daySize respondents of the day of an average respondent, himself included: sum of squared
 *     day sizes over their sum
 */
public record DayClusters(int days, double sumOfSquares, double daySize) {

  /** Squared standard error when days are drawn, not respondents: G/(G-1) sum e_d^2. */
  public double variance() {
    return sumOfSquares * days / (days - 1.0);
  }

  /** Adds the days of one unit, one after the other. */
  public static final class Accumulator {

    private final double[] mean;
    private final double[] scale;
    private int days;
    private double squares;
    private double answered;
    private double squaredAnswered;

    /**
     * For one unit.
     *
     * @param moments the unit's whole period; every unsur has at least two answers
     */
    public Accumulator(SkmMoments moments) {
      scale = Skm.scales(moments);
      mean = new double[scale.length];
      for (int u = 0; u < mean.length; u++) {
        mean[u] = moments.sum(u).doubleValue() / moments.answers(u).doubleValue();
      }
    }

    /**
     * One day.
     *
     * @param sums sum of the day's answers per unsur
     * @param answers number of the day's answers per unsur
     */
    public void add(long[] sums, long[] answers) {
      double total = 0;
      double size = 0;
      for (int u = 0; u < mean.length; u++) {
        total += scale[u] * (sums[u] - answers[u] * mean[u]);
        size += (double) answers[u] / mean.length;
      }
      answered += size;
      squaredAnswered += size * size;
      days++;
      squares += total * total;
    }

    public DayClusters clusters() {
      return new DayClusters(days, squares, squaredAnswered / answered);
    }
  }
}
