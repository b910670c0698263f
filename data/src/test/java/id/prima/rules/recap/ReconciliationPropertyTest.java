package id.prima.rules.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.RecapCause;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sheet made by any way is attributed to that way or to a simpler one that gives the same digits;
 * one that no way makes to none. The sheets are calculated here, with decimals of forty digits.
 */
class ReconciliationPropertyTest {

  private static final MathContext FORTY = new MathContext(40);
  private static final List<String> WEIGHTS = List.of("tepat", "0.11", "0.111");
  private static final int SHEETS = 400;

  /** Places to which a step is rounded; -1 = not. */
  private record Way(String weight, int nrr, int each, int total) {

    private static final Way RULE = new Way("tepat", -1, -1, -1);

    int departures() {
      return (weight.equals("tepat") ? 0 : 1) + (nrr + each + total == -3 ? 0 : 1);
    }

    BigDecimal weighted(List<BigDecimal> of) {
      BigDecimal sum = BigDecimal.ZERO;
      for (BigDecimal one : of) {
        BigDecimal rounded = round(one, nrr);
        BigDecimal share =
            weight.equals("tepat")
                ? rounded.divide(BigDecimal.valueOf(9), FORTY)
                : rounded.multiply(new BigDecimal(weight));
        sum = sum.add(round(share, each));
      }
      // ninths of forty digits add up to a hair below what they are
      return round(sum.setScale(30, RoundingMode.HALF_UP), total);
    }

    private static BigDecimal round(BigDecimal value, int places) {
      return places < 0 ? value : value.setScale(places, RoundingMode.HALF_UP);
    }

    static Way of(Set<RecapCause> causes) {
      String weight =
          causes.contains(RecapCause.BOBOT_011)
              ? "0.11"
              : causes.contains(RecapCause.BOBOT_0111) ? "0.111" : "tepat";
      return new Way(
          weight,
          causes.contains(RecapCause.NRR_2) ? 2 : causes.contains(RecapCause.NRR_3) ? 3 : -1,
          causes.contains(RecapCause.EACH_2) ? 2 : causes.contains(RecapCause.EACH_3) ? 3 : -1,
          causes.contains(RecapCause.TOTAL_2) ? 2 : causes.contains(RecapCause.TOTAL_3) ? 3 : -1);
    }
  }

  private static Way anyWay(Random random) {
    int step = random.nextInt(7);
    int places = step == 0 ? -1 : 2 + step % 2;
    return new Way(
        WEIGHTS.get(random.nextInt(3)),
        step == 1 || step == 2 ? places : -1,
        step == 3 || step == 4 ? places : -1,
        step == 5 || step == 6 ? places : -1);
  }

  private static BigDecimal ikm(BigDecimal weighted, int places) {
    return weighted.multiply(BigDecimal.valueOf(25)).setScale(places, RoundingMode.HALF_UP);
  }

  /** Answers of a made-up unit, some left empty. */
  private record Unit(int respondents, List<BigInteger> sums, List<BigInteger> answers) {

    static Unit of(Random random) {
      int respondents = 5 + random.nextInt(400);
      List<BigInteger> sums = new ArrayList<>();
      List<BigInteger> answers = new ArrayList<>();
      for (int u = 0; u < 9; u++) {
        int given = respondents - (random.nextInt(4) == 0 ? random.nextInt(3) : 0);
        sums.add(BigInteger.valueOf(given + random.nextInt(3 * given + 1)));
        answers.add(BigInteger.valueOf(given));
      }
      return new Unit(respondents, sums, answers);
    }

    List<BigDecimal> nrr(boolean blankAsZero) {
      List<BigDecimal> nrr = new ArrayList<>();
      for (int u = 0; u < 9; u++) {
        BigInteger by = blankAsZero ? BigInteger.valueOf(respondents) : answers.get(u);
        nrr.add(new BigDecimal(sums.get(u)).divide(new BigDecimal(by), FORTY));
      }
      return nrr;
    }

    RowTotals totals() {
      return new RowTotals(BigInteger.valueOf(respondents), sums, answers);
    }
  }

  private static List<Bobot> bobot() {
    return WEIGHTS.stream().map(Bobot::parse).toList();
  }

  private static StatedIndex sheet(
      List<BigDecimal> nrr, int places, BigDecimal weighted, BigDecimal ikm) {
    return new StatedIndex(
        nrr.stream().map(n -> n.setScale(places, RoundingMode.HALF_UP)).toList(),
        Optional.ofNullable(weighted),
        ikm,
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20260701, 77})
  void aSheetIsAttributedToItsWayOrASimplerOneWithTheSameDigits(long seed) {
    Random random = new Random(seed);
    int byTheirOwn = 0;
    for (int i = 0; i < SHEETS; i++) {
      Unit unit = Unit.of(random);
      boolean blankAsZero = random.nextInt(3) == 0;
      boolean withRows = random.nextBoolean();
      Way way = anyWay(random);
      int nrrPlaces = 2 + random.nextInt(3);
      int places = 1 + random.nextInt(3);
      List<BigDecimal> exact = unit.nrr(blankAsZero);
      // without the answers a sheet can be followed from the digits that it states alone
      List<BigDecimal> base =
          withRows
              ? exact
              : exact.stream().map(n -> n.setScale(nrrPlaces, RoundingMode.HALF_UP)).toList();
      BigDecimal weighted = way.weighted(base);
      BigDecimal shown =
          random.nextBoolean() ? weighted.setScale(nrrPlaces, RoundingMode.HALF_UP) : null;
      BigDecimal ikm = ikm(weighted, places);
      Reconciliation found =
          Reconciliation.of(
              sheet(exact, nrrPlaces, shown, ikm),
              withRows ? Optional.of(unit.totals()) : Optional.empty(),
              bobot());
      String what = "sheet " + i + " by " + way + ": " + found.causes();
      assertThat(found.isExplained()).as(what).isTrue();
      assertThat(found.causes()).as(what).doesNotContain(RecapCause.OTHER_ANSWERS);
      Set<RecapCause> causes = Set.copyOf(found.causes());
      if (causes.contains(RecapCause.HIDDEN_DIGITS)) {
        // the figure itself lies within what the stated digits leave open
        assertThat(withRows).as(what).isFalse();
        assertThat(way.departures()).as(what).isGreaterThanOrEqualTo(causes.size());
        continue;
      }
      Way told = Way.of(causes);
      assertThat(told.departures()).as(what).isLessThanOrEqualTo(way.departures());
      boolean zeroTold = causes.contains(RecapCause.BLANK_AS_ZERO);
      List<BigDecimal> toldBase = withRows ? unit.nrr(zeroTold) : base;
      List<BigDecimal> statedBase =
          exact.stream().map(n -> n.setScale(nrrPlaces, RoundingMode.HALF_UP)).toList();
      boolean same =
          ikm(told.weighted(toldBase), places).compareTo(ikm) == 0
              || ikm(told.weighted(statedBase), places).compareTo(ikm) == 0;
      assertThat(same).as(what).isTrue();
      if (told.equals(way)) {
        byTheirOwn++;
      }
    }
    // rounding on the way often leaves the digits as they were
    assertThat(byTheirOwn).isGreaterThan(SHEETS / 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261001})
  void aFigureThatNoWayGivesIsAttributedToNone(long seed) {
    Random random = new Random(seed);
    int typed = 0;
    for (int i = 0; i < SHEETS; i++) {
      Unit unit = Unit.of(random);
      List<BigDecimal> exact = unit.nrr(false);
      BigDecimal ikm =
          ikm(Way.RULE.weighted(exact), 2).add(BigDecimal.valueOf(random.nextInt(600) - 300, 2));
      if (isGivenByAnyWay(exact, ikm)) {
        continue;
      }
      typed++;
      Reconciliation found =
          Reconciliation.of(sheet(exact, 6, null, ikm), Optional.of(unit.totals()), bobot());
      assertThat(found.causes()).as("sheet " + i).containsExactly(RecapCause.TYPED);
    }
    assertThat(typed).isGreaterThan(SHEETS / 2);
  }

  private static boolean isGivenByAnyWay(List<BigDecimal> nrr, BigDecimal ikm) {
    List<BigDecimal> six = nrr.stream().map(n -> n.setScale(6, RoundingMode.HALF_UP)).toList();
    for (String weight : WEIGHTS) {
      for (int places : new int[] {-1, 2, 3}) {
        for (Way way :
            List.of(
                new Way(weight, places, -1, -1),
                new Way(weight, -1, places, -1),
                new Way(weight, -1, -1, places))) {
          if (ikm(way.weighted(nrr), 2).compareTo(ikm) == 0
              || ikm(way.weighted(six), 2).compareTo(ikm) == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
