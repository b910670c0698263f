package id.prima.rules;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How the respondents of a made-up unit answer nine unsur on 1-4. Each has an impression of the
 * office, N(0, 1), that pulls all nine answers the same way; an answer is what a latent value,
 * again N(0, 1), makes of three cuts. So the share of each answer, and with it the true index, is
 * known exactly, however much answers of one sheet or of one day resemble each other.
 */
final class AnswerModel {

  static final int UNSUR = 9;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * Office near the end of the scale, where most sheets are all 4; answers 3 and 4 with a tail of
   * dissatisfied; one respondent in twenty who answers 1 throughout. Some unsur are better liked.
   */
  static final List<AnswerModel> ALL = liking(sloping());

  /** How much worse than average each unsur is liked, in latent standard deviations. */
  private static double[] sloping() {
    double[] worse = new double[UNSUR];
    Arrays.setAll(worse, u -> 0.1 * (u - 4));
    return worse;
  }

  /** The three models with unsur liked as told: 0 for all makes them equal. */
  static List<AnswerModel> liking(double... worse) {
    return List.of(
        new AnswerModel("ceiling", 0.6, 0, worse, 0.003, 0.012, 0.085),
        new AnswerModel("skewed", 0.5, 0, worse, 0.02, 0.08, 0.50),
        new AnswerModel("5% all 1", 0.5, 0.05, worse, 0.005, 0.035, 0.40));
  }

  private final String name;
  private final double common;
  private final double own;
  private final double allOnes;
  private final double[] cuts = new double[3 * UNSUR];
  private final double trueIndex;

  /**
   * A model.
   *
   * @param correlation of the latent values of one sheet
   * @param allOnes share of respondents who answer 1 throughout
   * @param worse how much worse each unsur is liked
   * @param shares of the answers 1, 2 and 3 to an average unsur
   */
  private AnswerModel(
      String name, double correlation, double allOnes, double[] worse, double... shares) {
    this.name = name;
    this.common = Math.sqrt(correlation);
    this.own = Math.sqrt(1 - correlation);
    this.allOnes = allOnes;
    for (int u = 0; u < UNSUR; u++) {
      double upTo = 0;
      for (int k = 0; k < 3; k++) {
        upTo += shares[k];
        cuts[3 * u + k] = NORMAL.inverseCumulativeProbability(upTo) + worse[u];
      }
    }
    this.trueIndex = trueIndex(0);
  }

  String name() {
    return name;
  }

  /** The index of endlessly many respondents. */
  double trueIndex() {
    return trueIndex;
  }

  /**
   * The same of a unit that is better liked.
   *
   * @param liked in standard deviations of the impression
   */
  double trueIndex(double liked) {
    double steps =
        Arrays.stream(cuts)
            .map(cut -> 1 - NORMAL.cumulativeProbability(cut - common * liked))
            .sum();
    return 25 * (allOnes + (1 - allOnes) * (1 + steps / UNSUR));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * Fills in one sheet.
   *
   * @param impression N(0, 1), the respondent's view of the office
   */
  void answer(RandomGenerator random, double impression, int[] sheet) {
    if (allOnes > 0 && random.nextDouble() < allOnes) {
      Arrays.fill(sheet, 1);
      return;
    }
    for (int u = 0; u < UNSUR; u++) {
      double latent = common * impression + own * random.nextGaussian();
      int at = 3 * u;
      sheet[u] = latent > cuts[at + 1] ? latent > cuts[at + 2] ? 4 : 3 : latent > cuts[at] ? 2 : 1;
    }
  }
}
