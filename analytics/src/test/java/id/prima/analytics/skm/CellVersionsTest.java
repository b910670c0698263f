package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.rules.SkmMoments;
import org.junit.jupiter.api.Test;

/** What is known of a cell before and after a correction. */
class CellVersionsTest {

  private final CellVersions<SkmMoments> versions = new CellVersions<>(SkmMoments::without);

  private static SkmMoments people(int twos, int fours) {
    SkmMoments.Accumulator sheets = new SkmMoments.Accumulator(2);
    for (int i = 0; i < twos; i++) {
      sheets.add(new int[] {2, 2});
    }
    for (int i = 0; i < fours; i++) {
      sheets.add(new int[] {4, 4});
    }
    return sheets.moments();
  }

  @Test
  void aCellThatNoCorrectionChangesIsOneAtom() {
    versions.add("a", people(3, 4));
    versions.add("a", people(3, 4));
    assertThat(versions.atoms()).containsExactly(java.util.Map.entry("a", people(3, 4)));
    assertThat(versions.atomsOf("a", people(3, 4))).containsExactly("a");
  }

  @Test
  void aLateFileIsAnAtomBesideTheOldOnes() {
    versions.add("a", people(3, 4));
    versions.add("a", people(3, 16));
    versions.add("a", people(4, 16));
    assertThat(versions.atomsOf("a", people(3, 4))).containsExactly("a");
    assertThat(versions.atomsOf("a", people(3, 16))).containsExactly("a", "a\n1");
    assertThat(versions.atoms()).containsEntry("a\n1", people(0, 12));
    assertThat(versions.atomsOf("a", people(4, 16)))
        .hasSize(2)
        .contains("a")
        .doesNotContain("a\n1");
  }

  @Test
  void aFileTakenBackPartsTheOldAtom() {
    versions.add("a", people(3, 16));
    versions.add("a", people(3, 4));
    assertThat(versions.atomsOf("a", people(3, 4))).containsExactly("a");
    assertThat(versions.atomsOf("a", people(3, 16))).containsExactlyInAnyOrder("a", "a\n1");
    assertThat(versions.atoms())
        .containsEntry("a", people(3, 4))
        .containsEntry("a\n1", people(0, 12));
  }

  @Test
  void whatCameAndWentAtOnceIsAnotherCell() {
    versions.add("a", people(16, 3));
    versions.add("a", people(3, 16));
    assertThat(versions.atomsOf("a", people(16, 3))).containsExactly("a");
    assertThat(versions.atomsOf("a", people(3, 16))).containsExactly("a\n1");
  }
}
