package id.prima.ingest.sample;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The staff surveys of a sample: in its first quarter and in every third quarter of a year, so that
 * no quarter lacks a figure of the last twelve months.
 */
final class Staff {

  /** Asks who assesses whom. */
  static final Set<String> WITH_ROLES =
      Set.of("dinkes", "dukcapil", "bkpsdm", "dpmptsp", "pkm-melati", "kec-cempaka", "bapenda");

  /** Asked nobody: the figure of the unit above stands in. */
  static final String WITHOUT = "pkm-teratai";

  /** Has three superiors, too few to be shown apart. */
  static final String FEW_SUPERIORS = "pkm-melati";

  private static final int SUPERIORS = 3;

  private static final List<AssessorRole> ROLES =
      List.of(AssessorRole.ATASAN, AssessorRole.REKAN, AssessorRole.BAWAHAN, AssessorRole.DIRI);
  private static final double[] SHARES = {18, 42, 15, 25};
  private static final double[] SHARES_WITHOUT_SUPERIORS = {0, 50, 20, 30};
  private static final double MISSING = 0.012;

  /** One more and the sheet would have to be refused. */
  private static final int MAX_MISSING = StaffSheet.ITEMS / 2;

  private final SampleOrder order;
  private final List<SampleUnit> units;

  Staff(SampleOrder order, List<SampleUnit> units) {
    this.order = order;
    this.units = units;
  }

  /** The quarters in which staff is asked. */
  List<Period> rounds() {
    List<Period> periods = order.periods();
    List<Period> rounds = new ArrayList<>();
    for (Period period : periods) {
      if (period.number() == 3 || period.equals(periods.get(0))) {
        rounds.add(period);
      }
    }
    return rounds;
  }

  /** The units that ask their staff. A unit that is gone has nobody to answer for it. */
  List<SampleUnit> units() {
    return units.stream().filter(u -> u.successor().isEmpty() && !u.id().equals(WITHOUT)).toList();
  }

  /** Assessments of one unit in a round: 45 to 85 of 100 members of staff. */
  int count(SampleUnit unit, Period round) {
    double rate =
        0.45
            + 0.4
                * Draws.of(Topic.STAFF_ROUND, order.seed(), unit.number(), SampleOrder.key(round))
                    .uniform();
    return Math.max(1, (int) Math.round(rate * unit.pegawai()));
  }

  /** Hands out the assessments of one unit in a round. */
  void forEach(SampleUnit unit, Period round, Consumer<StaffSheet> reader) {
    Culture culture = new Culture(order.seed(), unit);
    int count = count(unit, round);
    for (int number = 1; number <= count; number++) {
      Draws draws =
          Draws.of(Topic.STAFF_SHEET, order.seed(), unit.number(), SampleOrder.key(round), number);
      AssessorRole role = role(draws, unit, number);
      LocalDate day = Weekdays.plus(round.firstDay().plusMonths(1), 1 + draws.below(15));
      reader.accept(new StaffSheet(unit, round, number, day, role, answers(draws, culture, role)));
    }
  }

  private static AssessorRole role(Draws draws, SampleUnit unit, int number) {
    if (!WITH_ROLES.contains(unit.id())) {
      return AssessorRole.PEGAWAI;
    }
    if (!unit.id().equals(FEW_SUPERIORS)) {
      return ROLES.get(draws.pick(SHARES));
    }
    AssessorRole other = ROLES.get(draws.pick(SHARES_WITHOUT_SUPERIORS));
    return number <= SUPERIORS ? AssessorRole.ATASAN : other;
  }

  private static String answers(Draws draws, Culture culture, AssessorRole role) {
    double person = Culture.PERSON * draws.normal();
    StringBuilder answers = new StringBuilder(StaffSheet.ITEMS);
    int missing = 0;
    for (int item = 0; item < StaffSheet.ITEMS; item++) {
      double value =
          culture.level(item / CoreValue.BEHAVIOURS, item % CoreValue.BEHAVIOURS, role)
              + person
              + Culture.ITEM * draws.normal();
      if (draws.chance(MISSING) && missing < MAX_MISSING) {
        missing++;
        answers.append('0');
      } else {
        answers.append(AnswerModel.cut(Culture.CUTS, value));
      }
    }
    return answers.toString();
  }
}
