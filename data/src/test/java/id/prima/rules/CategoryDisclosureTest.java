package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How finely the public may see who answered. */
class CategoryDisclosureTest {

  private static final OptionalInt WITHHELD = OptionalInt.empty();

  private final Map<String, Map<String, Long>> atoms = new TreeMap<>();

  /** Three schools of their own, then two together, then all. */
  private CategoryDisclosure disclosure() {
    List<UnaryOperator<String>> ladder =
        List.of(c -> c, c -> c.equals("SD") || c.equals("SMP") ? "SD|SMP" : c, c -> "SD|SMP|SMA");
    return new CategoryDisclosure(atoms, ladder, 10);
  }

  private void people(String atom, long sd, long smp, long sma) {
    Map<String, Long> counts = new TreeMap<>(Map.of("SD", sd, "SMP", smp, "SMA", sma));
    counts.values().removeIf(n -> n == 0);
    atoms.put(atom, counts);
  }

  private static OptionalInt rung(int rung) {
    return OptionalInt.of(rung);
  }

  @Test
  void aTableClimbsUntilNoGroupIsSmall() {
    people("fine", 10, 10, 10);
    people("merged", 4, 6, 10);
    people("whole", 4, 4, 10);
    people("small", 4, 4, 1);
    people("empty", 0, 12, 0);
    CategoryDisclosure disclosure = disclosure();
    assertThat(disclosure.accept(Set.of("fine"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("merged"))).isEqualTo(rung(1));
    assertThat(disclosure.accept(Set.of("whole"))).isEqualTo(rung(2));
    assertThat(disclosure.accept(Set.of("small"))).isEqualTo(WITHHELD);
    assertThat(disclosure.accept(Set.of("empty"))).isEqualTo(rung(0));
  }

  @Test
  void anInstansiLessItsUnitsLeavesNoSmallGroup() {
    people("a", 20, 20, 20);
    people("b", 30, 30, 30);
    people("c", 4, 7, 15);
    CategoryDisclosure disclosure = disclosure();
    assertThat(disclosure.accept(Set.of("a"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("b"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("a", "b", "c")))
        .as("54 SD less 20 and 30 are the 4 of c; SD and SMP of c are 11")
        .isEqualTo(rung(1));
    assertThat(disclosure.accept(Set.of("c"))).isEqualTo(rung(1));
  }

  @Test
  void twoUnitsMergedAloneHideEachOther() {
    people("a", 20, 20, 20);
    people("b", 6, 30, 30);
    people("c", 5, 30, 30);
    CategoryDisclosure disclosure = disclosure();
    assertThat(disclosure.accept(Set.of("a"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("b"))).isEqualTo(rung(1));
    assertThat(disclosure.accept(Set.of("c"))).isEqualTo(rung(1));
    assertThat(disclosure.accept(Set.of("a", "b", "c"))).as("11 SD in b and c").isEqualTo(rung(0));
  }

  @Test
  void whatIsWithheldOnEveryRungWithholdsTheInstansiAsWell() {
    people("a", 20, 20, 20);
    people("small", 2, 3, 4);
    CategoryDisclosure disclosure = disclosure();
    assertThat(disclosure.accept(Set.of("a"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("small"))).isEqualTo(WITHHELD);
    assertThat(disclosure.accept(Set.of("a", "small"))).isEqualTo(WITHHELD);
  }

  @Test
  void whatAnEarlierReleaseShowedIsKnown() {
    people("q1", 4, 6, 20);
    people("q2", 20, 20, 20);
    CategoryDisclosure disclosure = disclosure();
    disclosure.know(Set.of("q1"), 1);
    assertThat(disclosure.accept(Set.of("q2"))).isEqualTo(rung(0));
    assertThat(disclosure.accept(Set.of("q1", "q2"))).as("4 SD in q1").isEqualTo(rung(1));
  }
}
