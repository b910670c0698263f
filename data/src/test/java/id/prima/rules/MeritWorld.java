package id.prima.rules;

import id.prima.rules.merit.IndexErrors;
import id.prima.rules.merit.Scored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One made-up peer group whose truth is known.
 *
 * @param units as Prima sees them
 * @param truth of each
 * @param respondents of each
 */
record MeritWorld(List<Scored> units, Map<String, Double> truth, Map<String, Long> respondents) {

  /** Respondents of units, each as often as any other. */
  private static final int[] SIZES = {30, 40, 60, 80, 100, 120, 150, 200, 300, 400};

  /** Their median standard error where one respondent has 15 points: at n = 110. */
  static final double TYPICAL_ERROR = 15 / Math.sqrt(110);

  /** The k best in truth; none where all are equal. */
  Set<String> best(int k) {
    return truth.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(k)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The third of the units with the fewest respondents. */
  Set<String> smallestThird() {
    return respondents.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(units.size() / 3)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int size(RandomGenerator random) {
    return SIZES[random.nextInt(SIZES.length)];
  }

  /** Normal scores with known errors. */
  static MeritWorld normal(RandomGenerator random, int units, double tauOverError) {
    MeritWorld world = new MeritWorld(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    for (int i = 0; i < units; i++) {
      int n = size(random);
      double error = 15 / Math.sqrt(n);
      double theta = 80 + tauOverError * TYPICAL_ERROR * random.nextGaussian();
      world.add(
          new Scored(
              "U" + i,
              theta + error * random.nextGaussian(),
              error * error,
              Double.POSITIVE_INFINITY),
          theta,
          n);
    }
    return world;
  }

  /**
   * IKM from answers on 1-4, with the errors that Prima computes.
   *
   * @param spread of how units are liked, in standard deviations of the impression
   */
  static MeritWorld answers(
      RandomGenerator random, AnswerModel model, int units, double spread, IntervalRule rule) {
    MeritWorld world = new MeritWorld(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    List<CellVariance> cells = new ArrayList<>();
    List<Double> truths = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      double liked = spread * random.nextGaussian();
      SkmMoments moments = MadeUpUnits.sheets(random, model, size(random), liked, new double[0]);
      cells.add(CellVariance.of(moments, Optional.empty()).orElseThrow());
      truths.add(model.trueIndex(liked));
    }
    PeerVariance peers = PeerVariance.pool(cells, cells, rule);
    List<IndexErrors.Index> indices = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      CellVariance cell = cells.get(i);
      Interval.Estimate estimate = Interval.wilson(cell, peers, 1, rule).orElseThrow();
      world.truth.put("U" + i, truths.get(i));
      world.respondents.put("U" + i, (long) cell.respondents());
      indices.add(
          new IndexErrors.Index(
              "U" + i, cell.index(), cell.respondents(), estimate.varianceFactor(), estimate.df()));
    }
    world.units.addAll(IndexErrors.of(indices));
    return world;
  }

  private void add(Scored scored, double theta, long n) {
    units.add(scored);
    truth.put(scored.unitId(), theta);
    respondents.put(scored.unitId(), n);
  }
}
