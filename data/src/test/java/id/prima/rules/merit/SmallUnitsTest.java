package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallUnitsTest {

  private static Place place(String id, double topK) {
    return new Place(id, 80, 1, 6, 1, 6, topK, 1);
  }

  private static final List<Place> PLACES =
      List.of(
          place("A", 0.75),
          place("B", 0.5),
          place("C", 0.5),
          place("D", 0.25),
          place("E", 0),
          place("F", 0));

  @Test
  void theSmallestThirdIsTwoOfSix() {
    // C and D are the smallest: of the best two, A and B, none; 0.75 of 2 by the model
    assertThat(
            SmallUnits.of(
                PLACES, Map.of("A", 400L, "B", 99L, "C", 30L, "D", 31L, "E", 98L, "F", 99L), 2))
        .contains(new SmallUnits(0, 0.375));
    // B and C are: one of the best two, for of equals the first by id is taken; 1 of 2
    assertThat(
            SmallUnits.of(
                PLACES, Map.of("A", 400L, "B", 30L, "C", 30L, "D", 31L, "E", 98L, "F", 99L), 2))
        .contains(new SmallUnits(0.5, 0.5));
  }

  @Test
  void ofUnitsOfOneSizeTheFirstByIdAreTheSmallest() {
    // A and B, who are the best two; 1.25 of 2 by the model
    assertThat(
            SmallUnits.of(
                PLACES, Map.of("A", 30L, "B", 30L, "C", 30L, "D", 30L, "E", 30L, "F", 30L), 2))
        .contains(new SmallUnits(1, 0.625));
  }

  @Test
  void nothingToShare() {
    Map<String, Long> respondents =
        Map.of("A", 30L, "B", 30L, "C", 30L, "D", 30L, "E", 30L, "F", 30L);
    assertThat(SmallUnits.of(PLACES, respondents, 0)).isEmpty();
    assertThat(SmallUnits.of(PLACES.subList(0, 2), respondents, 1)).isEmpty();
    assertThat(SmallUnits.of(List.of(), Map.of(), 1)).isEmpty();
  }
}
