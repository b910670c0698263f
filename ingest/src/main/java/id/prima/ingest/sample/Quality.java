package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.sample.SampleUnit.Role;

/**
 * How well one unit truly serves in one quarter, on the scale of the normal value behind an answer:
 * one step is some twelve points of IKM. What its people answer is drawn around it.
 */
final class Quality {

  /** Spread of what lasts between plain units: a true IKM that differs by three to four points. */
  static final double SPREAD = 0.35;

  private static final double LEADING = 0.8;
  private static final double SLOGAN = -0.6;

  /** What people everywhere like more or less. */
  private static final double[] TASTE = {0.05, -0.05, -0.25, 0, 0.05, 0.15, 0.2, 0.25, -0.2};

  private final double level;
  private final double[] unsur = new double[Unsur.DAFTAR.size()];
  private final double[] layanan;
  private final double[] operators;
  private final double daySpread;

  /**
   * For one unit and quarter.
   *
   * @param seed the sample's seed
   * @param unit the unit
   * @param quarter the quarter
   * @param until the sample's last quarter
   */
  Quality(long seed, SampleUnit unit, Period quarter, Period until) {
    boolean alike = unit.role() == Role.ALIKE;
    Draws own = Draws.of(Topic.QUALITY, seed, unit.number());
    own.normal();
    double slope = 0.012 * own.normal();
    // Within-unit ICC of the day about 0.05 to 0.13.
    double perDay = own.uniform();
    daySpread = 0.2 + 0.12 * (alike ? 0.5 : perDay);
    long key = SampleOrder.key(quarter);
    long quartersBack = SampleOrder.key(until) - key;
    double drift = 0.05 * Draws.of(Topic.DRIFT, seed, unit.number(), key).normal();
    level =
        lasting(seed, unit)
            + (alike ? 0 : drift - slope * quartersBack)
            + course(unit.role(), quartersBack);
    Draws byUnsur = Draws.of(Topic.UNSUR_QUALITY, seed, unit.number());
    for (int u = 0; u < unsur.length; u++) {
      unsur[u] = TASTE[u] + (alike ? 0 : 0.18) * byUnsur.normal();
    }
    layanan = normals(seed, unit, Topic.LAYANAN_QUALITY, unit.layanan().size(), alike ? 0 : 0.12);
    operators = normals(seed, unit, Topic.OPERATOR_QUALITY, operators(unit), alike ? 0 : 0.18);
  }

  /** The part of the level that stays from quarter to quarter. */
  static double lasting(long seed, SampleUnit unit) {
    return switch (unit.role()) {
      case FALLS, IMPROVES, ALIKE -> 0;
      case LEADS -> LEADING;
      case SLOGAN -> SLOGAN;
      default -> SPREAD * Draws.of(Topic.QUALITY, seed, unit.number()).normal();
    };
  }

  private static double course(Role role, long quartersBack) {
    return switch (role) {
      case FALLS -> quartersBack == 0 ? -0.4 : 0.25;
      case IMPROVES -> quartersBack == 0 ? 0.3 : quartersBack == 1 ? 0 : -0.3;
      default -> 0;
    };
  }

  /** People at the counter: one in twelve of the staff. */
  private static int operators(SampleUnit unit) {
    return Math.min(8, 1 + unit.pegawai() / 12);
  }

  private static double[] normals(
      long seed, SampleUnit unit, Topic topic, int count, double spread) {
    Draws draws = Draws.of(topic, seed, unit.number());
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = spread * draws.normal();
    }
    return values;
  }

  /** The unit as a whole. */
  double level() {
    return level;
  }

  /** By how much an unsur, numbered as in the regulation's list from 0, differs from the whole. */
  double unsur(int index) {
    return unsur[index];
  }

  /** By how much a layanan differs from the whole. */
  double layanan(int index) {
    return layanan[index];
  }

  /** People at the counter. */
  int operators() {
    return operators.length;
  }

  /** By how much one of them differs from the whole. */
  double operator(int index) {
    return operators[index];
  }

  /** Standard deviation of what the people of one day share. */
  double daySpread() {
    return daySpread;
  }
}
