package id.prima.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws the respondents of made-up units, for the simulations. */
final class MadeUpUnits {

  /** Share of each unsur left unanswered: many pass over tariff and complaints. */
  static final double[] UNANSWERED = {.03, .03, .03, .15, .03, .05, .03, .30, .05};

  /**
   * Share of the impression that all respondents of one day have in common; the indices of two of
   * them then correlate by 0.05 to 0.17, by model.
   */
  static final double DAY_SHARE = 0.2;

  private MadeUpUnits() {}

  static Optional<CellVariance> respondents(
      RandomGenerator random, AnswerModel model, int n, double[] unanswered) {
    return CellVariance.of(sheets(random, model, n, 0, unanswered), Optional.empty());
  }

  /**
   * The sheets of one unit.
   *
   * @param liked how much better this unit is liked than its model, in latent standard deviations
   */
  static SkmMoments sheets(
      RandomGenerator random, AnswerModel model, int n, double liked, double[] unanswered) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(AnswerModel.UNSUR);
    int[] sheet = new int[AnswerModel.UNSUR];
    for (int i = 0; i < n; ) {
      model.answer(random, liked + random.nextGaussian(), sheet);
      if (leaveOut(random, unanswered, sheet)) {
        accumulator.add(sheet);
        i++;
      }
    }
    return accumulator.moments();
  }

  /** Takes out what was not answered; false if fewer than half of the unsur remain. */
  private static boolean leaveOut(RandomGenerator random, double[] unanswered, int[] sheet) {
    int answered = sheet.length;
    for (int u = 0; u < unanswered.length; u++) {
      if (random.nextDouble() < unanswered[u]) {
        sheet[u] = 0;
        answered--;
      }
    }
    return 2 * answered >= sheet.length;
  }

  /** Days with 1, 2, 3 ... respondents: one more comes with the same chance again and again. */
  static Optional<CellVariance> days(
      RandomGenerator random, AnswerModel model, int n, double perDay) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(AnswerModel.UNSUR);
    List<long[]> sums = new ArrayList<>();
    List<long[]> answers = new ArrayList<>();
    int[] sheet = new int[AnswerModel.UNSUR];
    for (int left = n; left > 0; ) {
      double ofTheDay = Math.sqrt(DAY_SHARE) * random.nextGaussian();
      long[] sum = new long[AnswerModel.UNSUR];
      int today = 0;
      do {
        model.answer(random, ofTheDay + Math.sqrt(1 - DAY_SHARE) * random.nextGaussian(), sheet);
        accumulator.add(sheet);
        for (int u = 0; u < sheet.length; u++) {
          sum[u] += sheet[u];
        }
        today++;
        left--;
      } while (left > 0 && random.nextDouble() > 1 / perDay);
      long[] count = new long[AnswerModel.UNSUR];
      Arrays.fill(count, today);
      sums.add(sum);
      answers.add(count);
    }
    SkmMoments moments = accumulator.moments();
    DayClusters.Accumulator clusters = new DayClusters.Accumulator(moments);
    for (int day = 0; day < sums.size(); day++) {
      clusters.add(sums.get(day), answers.get(day));
    }
    return CellVariance.of(moments, Optional.of(clusters.clusters()));
  }
}
