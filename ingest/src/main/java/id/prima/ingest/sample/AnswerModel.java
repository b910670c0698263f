package id.prima.ingest.sample;

import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Unsur;
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

  static final double[] CUTS = {-2.35, -1.6, 0.35};
  static final double[] PAID_CUTS = {-2.1, -1.25, 1.35};

  /** Standard deviation of how a person feels about everything. */
  static final double PERSON = Math.sqrt(0.55);

  /** Standard deviation of how a person feels about one unsur. */
  static final double MOOD = Math.sqrt(0.45);

  /** Share of people who give one answer to all. */
  static final double STRAIGHT = 0.03;

  /** Share of these who do so in anger. */
  static final double ANGRY = 0.1;

  private static final double MISSING = 0.015;

  /** One more and the sheet would have to be refused. */
  private static final int MAX_MISSING = 4;

  /** How much of an unsur hangs on the person behind the counter. */
  static final double[] OPERATOR_SHARE = {0.3, 0.4, 0.7, 0, 0.3, 1, 1, 0.4, 0.1};

  /** Shares of those who say that a free service cost them nothing, a little, more, much. */
  static final double[] FREE = {0.988, 0.006, 0.004, 0.002};

  private static final List<Unsur> UNSUR = Unsur.DAFTAR;

  private final long seed;
  private final SampleUnit unit;
  private final Quality quality;
  private LocalDate day = LocalDate.MIN;
  private double dayLevel;

  AnswerModel(long seed, SampleUnit unit, Period quarter, Period until) {
    this.seed = seed;
    this.unit = unit;
    quality = new Quality(seed, unit, quarter, until);
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
          quality.daySpread()
              * Draws.of(Topic.DAY_QUALITY, seed, unit.number(), date.toEpochDay()).normal();
    }
    double operator = quality.operator(draws.below(quality.operators()));
    double person =
        quality.level()
            + quality.layanan(layanan)
            + courtesy(kanal)
            + dayLevel
            + PERSON * draws.normal();
    if (draws.chance(STRAIGHT)) {
      return straight(draws.chance(ANGRY) ? 1 : cut(CUTS, person));
    }
    boolean paid = unit.layanan().get(layanan).tarif() == Tarif.DIATUR;
    Answers answers = Answers.NONE;
    int missing = 0;
    for (int u = 0; u < UNSUR.size(); u++) {
      Unsur unsur = UNSUR.get(u);
      double mood = MOOD * draws.normal();
      int answer =
          unsur == Unsur.BIAYA
              ? biaya(draws, paid, 0.5 * (person + quality.unsur(u)) + mood)
              : cut(CUTS, person + quality.unsur(u) + OPERATOR_SHARE[u] * operator + mood);
      if (draws.chance(MISSING) && missing < MAX_MISSING) {
        missing++;
      } else {
        answers = answers.with(unsur, answer);
      }
    }
    return answers;
  }

  /** People are kinder face to face. */
  static double courtesy(Kanal kanal) {
    return switch (kanal) {
      case TATAP_MUKA -> 0.15;
      case DARING -> -0.15;
      case TELEPON -> 0.05;
      case KERTAS, LAINNYA -> 0;
    };
  }

  private static int biaya(Draws draws, boolean paid, double value) {
    int step = draws.pick(FREE);
    return paid ? cut(PAID_CUTS, value) : 4 - step;
  }

  private static Answers straight(int answer) {
    Answers answers = Answers.NONE;
    for (Unsur unsur : UNSUR) {
      answers = answers.with(unsur, answer);
    }
    return answers;
  }

  static int cut(double[] cuts, double value) {
    int answer = 1;
    for (double cut : cuts) {
      answer += value > cut ? 1 : 0;
    }
    return answer;
  }
}
