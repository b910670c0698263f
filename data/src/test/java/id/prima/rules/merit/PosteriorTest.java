package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PosteriorTest {

  private static final MeritRule RULE =
      new MeritRule(0.95, 10, 0.5, 0.05, 20_000, 0.25, 1000, 20260101);
  private static final double[] SCORES = {72, 79, 80, 83, 88};
  private static final double[] ERRORS = {9, 1, 16, 4, 6};
  private static final double LIMIT = 82;
  private static final PosteriorOracle ORACLE = new PosteriorOracle(SCORES, ERRORS, LIMIT);

  private static List<Scored> units() {
    List<Scored> units = new ArrayList<>();
    for (int i = 0; i < SCORES.length; i++) {
      units.add(new Scored("U" + i, SCORES[i], ERRORS[i], Double.POSITIVE_INFINITY));
    }
    return units;
  }

  private static int number(String unitId) {
    return Integer.parseInt(unitId.substring(1));
  }

  @Test
  void drawsAgreeWithSummation() {
    GroupRanking ranking = GroupRanking.of(units(), 1, RULE);
    assertThat(ranking.mean()).isCloseTo(ORACLE.mean, within(0.05));
    for (Place place : ranking.places()) {
      int unit = number(place.unitId());
      // 20,000 draws of a share of one half err by 0.0035
      assertThat(place.topK()).isCloseTo(ORACLE.top[unit], within(0.012));
      assertThat(place.shrunken()).isCloseTo(ORACLE.shrunken[unit], within(0.05));
    }
  }

  @Test
  void theProbabilityOfAClassAgreesWithSummation() {
    Map<String, Double> said = ClassProbability.atLeast(units(), LIMIT, RULE);
    assertThat(said).hasSize(SCORES.length);
    said.forEach((unit, p) -> assertThat(p).isCloseTo(ORACLE.atLeast[number(unit)], within(0.005)));
  }

  @Test
  void theClassOfNobodyIsKnownWithoutPeers() {
    assertThat(ClassProbability.atLeast(List.of(), LIMIT, RULE)).isEmpty();
    assertThat(ClassProbability.atLeast(units().subList(0, 1), LIMIT, RULE)).isEmpty();
  }

  @Test
  void wordsForAProbability() {
    assertThat(ClassProbability.Word.of(0.95)).isEqualTo(ClassProbability.Word.JELAS);
    assertThat(ClassProbability.Word.of(0.9499).text()).isEqualTo("besar kemungkinan");
    assertThat(ClassProbability.Word.of(0.80).text()).isEqualTo("besar kemungkinan");
    assertThat(ClassProbability.Word.of(0.7999).text()).isEqualTo("belum dapat dipastikan");
  }
}
