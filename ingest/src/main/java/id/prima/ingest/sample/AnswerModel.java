package id.prima.ingest.sample;

import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.sample.SampleUnit.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * How the people of one unit answer in one quarter.
 *
 * <p>Behind every answer stands a normal value: the level of the unit, its unsur, its layanan, the
 * channel, the day, the operator, how the person feels about everything and about this. Three cuts
 * make it an answer of 1 to 4. The shared parts are what makes real answers of a sheet, a day or a
 * counter resemble each other, and formulas for independent answers too sure of themselves.
 */
final class AnswerModel {

  private static final double[] CUTS = {-2.35, -1.6, 0.35};
  private static final double[] PAID_CUTS = {-2.1, -1.25, 1.35};
  private static final double PERSON = Math.sqrt(0.55);
  private static final double MOOD = Math.sqrt(0.45);
  private static final double STRAIGHT = 0.03;
  private static final double MISSING = 0.015;

  /** One more and the sheet would have to be refused. */
  private static final int MAX_MISSING = 4;

  /** What people everywhere like more or less. */
  private static final double[] TASTE = {0.05, -0.05, -0.25, 0, 0.05, 0.15, 0.2, 0.25, -0.2};

  /** How much of it hangs on the person behind the counter. */
  private static final double[] OPERATOR_SHARE = {0.3, 0.4, 0.7, 0, 0.3, 1, 1, 0.4, 0.1};

  private static final List<Unsur> UNSUR = Unsur.DAFTAR;

  private final long seed;
  private final SampleUnit unit;
  private final double level;
  private final double[] unsurLevel = new double[UNSUR.size()];
  private final double[] layananLevel;
  private final double[] operatorLevel;
  private final double daySpread;
  private LocalDate day = LocalDate.MIN;
  private double dayLevel;

  AnswerModel(long seed, SampleUnit unit, Period quarter, Period until) {
    this.seed = seed;
    this.unit = unit;
    Draws own = Draws.of(Topic.QUALITY, seed, unit.number());
    double quality = 0.35 * own.normal();
    double slope = 0.012 * own.normal();
    // Within-unit ICC of the day about 0.05 to 0.13.
    daySpread = 0.2 + 0.12 * own.uniform();
    long key = SampleOrder.key(quarter);
    long quartersBack = SampleOrder.key(until) - key;
    level =
        (unit.role() == Role.FALLS || unit.role() == Role.IMPROVES ? 0 : quality)
            - slope * quartersBack
            + 0.05 * Draws.of(Topic.DRIFT, seed, unit.number(), key).normal()
            + course(unit.role(), quartersBack);
    Draws byUnsur = Draws.of(Topic.UNSUR_QUALITY, seed, unit.number());
    for (int u = 0; u < unsurLevel.length; u++) {
      unsurLevel[u] = TASTE[u] + 0.18 * byUnsur.normal();
    }
    layananLevel = normals(Topic.LAYANAN_QUALITY, unit.layanan().size(), 0.12);
    operatorLevel = normals(Topic.OPERATOR_QUALITY, operators(unit), 0.18);
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

  private double[] normals(Topic topic, int count, double spread) {
    Draws draws = Draws.of(topic, seed, unit.number());
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = spread * draws.normal();
    }
    return values;
  }

  /**
   * Answers one sheet. Days must not go back.
   *
   * @param draws the row's own stream
   * @param date day of the answer
   * @param layanan index of the layanan used
   * @param kanal channel
   */
  Answers answers(Draws draws, LocalDate date, int layanan, Kanal kanal) {
    if (!date.equals(day)) {
      day = date;
      dayLevel =
          daySpread * Draws.of(Topic.DAY_QUALITY, seed, unit.number(), date.toEpochDay()).normal();
    }
    double operator = operatorLevel[draws.below(operatorLevel.length)];
    double person =
        level + layananLevel[layanan] + courtesy(kanal) + dayLevel + PERSON * draws.normal();
    if (draws.chance(STRAIGHT)) {
      return straight(draws.chance(0.1) ? 1 : cut(CUTS, person));
    }
    boolean paid = unit.layanan().get(layanan).tarif() == Tarif.DIATUR;
    Answers answers = Answers.NONE;
    int missing = 0;
    for (int u = 0; u < UNSUR.size(); u++) {
      Unsur unsur = UNSUR.get(u);
      double mood = MOOD * draws.normal();
      int answer =
          unsur == Unsur.BIAYA
              ? biaya(draws, paid, 0.5 * (person + unsurLevel[u]) + mood)
              : cut(CUTS, person + unsurLevel[u] + OPERATOR_SHARE[u] * operator + mood);
      if (draws.chance(MISSING) && missing < MAX_MISSING) {
        missing++;
      } else {
        answers = answers.with(unsur, answer);
      }
    }
    return answers;
  }

  /** People are kinder face to face. */
  private static double courtesy(Kanal kanal) {
    return switch (kanal) {
      case TATAP_MUKA -> 0.15;
      case DARING -> -0.15;
      case TELEPON -> 0.05;
      case KERTAS, LAINNYA -> 0;
    };
  }

  private static int biaya(Draws draws, boolean paid, double value) {
    int step = draws.pick(0.988, 0.006, 0.004, 0.002);
    return paid ? cut(PAID_CUTS, value) : 4 - step;
  }

  private static Answers straight(int answer) {
    Answers answers = Answers.NONE;
    for (Unsur unsur : UNSUR) {
      answers = answers.with(unsur, answer);
    }
    return answers;
  }

  private static int cut(double[] cuts, double value) {
    int answer = 1;
    for (double cut : cuts) {
      answer += value > cut ? 1 : 0;
    }
    return answer;
  }
}
