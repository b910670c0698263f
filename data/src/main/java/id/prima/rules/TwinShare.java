package id.prima.rules;

import java.util.Map;
import java.util.SortedMap;

/**
 * How often a sheet repeats an earlier one among m sheets drawn from a unit's. The more sheets, the
 * more twins by chance alone, so units of different size can only be compared at one size
 * (rarefaction, Hurlbert 1971): share = 1 - E[D]/m, with E[D] = sum over patterns of 1 - C(n-c,m) /
 * C(n,m) the expected number of different patterns, c the number of sheets of a pattern. Its
 * variance is the jackknife's over sheets.
 *
 * @param sheets n
 * @param share 0-1
 * @param variance of the share
 */
public record TwinShare(long sheets, double share, double variance) {

  /** Of nobody. */
  public static final TwinShare NONE = new TwinShare(0, 0, 0);

  /**
   * The share among sheets drawn.
   *
   * @param patterns how many patterns there are by the number of sheets that bear each
   * @param drawn m, less than the number of sheets
   */
  public static TwinShare of(SortedMap<Long, Long> patterns, int drawn) {
    long sheets = 0;
    for (Map.Entry<Long, Long> entry : patterns.entrySet()) {
      sheets += entry.getKey() * entry.getValue();
    }
    if (drawn < 1 || drawn >= sheets) {
      throw new IllegalArgumentException(drawn + " drawn of " + sheets);
    }
    double share = 1 - different(patterns, sheets, drawn) / drawn;
    return new TwinShare(
        sheets, Math.min(1, Math.max(0, share)), jackknife(patterns, sheets, drawn));
  }

  /** Without one sheet of a pattern of c sheets, that pattern is seen less often; no other is. */
  private static double jackknife(SortedMap<Long, Long> patterns, long sheets, int drawn) {
    double sum = 0;
    for (Map.Entry<Long, Long> entry : patterns.entrySet()) {
      sum += (double) entry.getKey() * entry.getValue() * less(entry.getKey(), sheets, drawn);
    }
    double mean = sum / sheets;
    double squares = 0;
    for (Map.Entry<Long, Long> entry : patterns.entrySet()) {
      double deviation = less(entry.getKey(), sheets, drawn) - mean;
      squares += (double) entry.getKey() * entry.getValue() * deviation * deviation;
    }
    double spread = squares / sheets;
    // below it lies what rounding leaves where all sheets are alike, or none
    return spread < 1e-28 ? 0 : (sheets - 1) * spread / ((double) drawn * drawn);
  }

  private static double less(long c, long sheets, int drawn) {
    return seen(c, sheets - 1, drawn) - seen(c - 1, sheets - 1, drawn);
  }

  private static double different(SortedMap<Long, Long> patterns, long sheets, int drawn) {
    double sum = 0;
    for (Map.Entry<Long, Long> entry : patterns.entrySet()) {
      sum += entry.getValue() * seen(entry.getKey(), sheets, drawn);
    }
    return sum;
  }

  /** Probability that m sheets drawn of n hold one of c: 1 - C(n-c,m) / C(n,m). */
  private static double seen(long c, long n, int m) {
    double missed = 1;
    for (int i = 0; i < m; i++) {
      missed *= Math.max(0, (double) (n - c - i) / (n - i));
    }
    return 1 - missed;
  }

  /** The share with as many independent sheets as would make it as sure. */
  public OddSheets.Share asShare() {
    double spread = share * (1 - share);
    return new OddSheets.Share(share, variance > 0 && spread > 0 ? spread / variance : sheets);
  }

  /** Both together, each weighing as many sheets as it has. */
  public TwinShare with(TwinShare other) {
    if (sheets == 0 || other.sheets == 0) {
      return sheets == 0 ? other : this;
    }
    double n = sheets;
    double m = other.sheets;
    double all = n + m;
    return new TwinShare(
        sheets + other.sheets,
        Math.min(1, (n * share + m * other.share) / all),
        (n * n * variance + m * m * other.variance) / (all * all));
  }
}
