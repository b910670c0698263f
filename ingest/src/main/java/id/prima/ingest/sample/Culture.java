package id.prima.ingest.sample;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import id.prima.ingest.sample.SampleUnit.Role;
import java.util.List;

/**
 * How far the staff of one unit truly lives the seven values, on the scale of the normal value
 * behind an answer; it lasts. It goes with the quality of the service, but is not the same.
 */
final class Culture {

  /** Three cuts make the normal value an answer of 1 to 4: two thirds of the way on the whole. */
  static final double[] CUTS = {-2, -0.9, 0.65};

  /** Standard deviation of how a member of staff thinks about everything. */
  static final double PERSON = Math.sqrt(0.5);

  /** Standard deviation of what is thought about one panduan perilaku. */
  static final double ITEM = Math.sqrt(0.5);

  /** Everybody is kinder to himself. */
  private static final double SELF = 0.45;

  private static final double SPREAD = 0.33;

  /** Correlation with the quality of the service. */
  private static final double WITH_QUALITY = 0.55;

  private static final double SLOGAN = 0.75;

  private static final List<CoreValue> VALUES = List.of(CoreValue.values());

  /** What is found more or less everywhere; innovation is found least. */
  private static final double[] TASTE = {0.1, 0.05, -0.05, 0.1, 0.25, -0.25, 0};

  private static final double[] BEHAVIOUR_TASTE = {0.05, 0, -0.05};

  private final double level;
  private final double[][] items = new double[VALUES.size()][CoreValue.BEHAVIOURS];

  Culture(long seed, SampleUnit unit) {
    boolean alike = unit.role() == Role.ALIKE;
    Draws draws = Draws.of(Topic.CULTURE, seed, unit.number());
    double own = Math.sqrt(1 - WITH_QUALITY * WITH_QUALITY) * draws.normal();
    double shared = WITH_QUALITY * Quality.lasting(seed, unit) / Quality.SPREAD;
    level = alike ? 0 : unit.role() == Role.SLOGAN ? SLOGAN : SPREAD * (shared + own);
    for (int v = 0; v < items.length; v++) {
      double ofValue = 0.12 * draws.normal();
      for (int b = 0; b < CoreValue.BEHAVIOURS; b++) {
        double ofItem = 0.06 * draws.normal();
        items[v][b] = TASTE[v] + BEHAVIOUR_TASTE[b] + (alike ? 0 : ofValue + ofItem);
      }
    }
  }

  /**
   * The mean of the normal value behind an answer.
   *
   * @param value core value, numbered from 0
   * @param behaviour panduan perilaku, numbered from 0
   * @param role who answers; all but diri see the same
   */
  double level(int value, int behaviour, AssessorRole role) {
    return level + items[value][behaviour] + (role == AssessorRole.DIRI ? SELF : 0);
  }
}
