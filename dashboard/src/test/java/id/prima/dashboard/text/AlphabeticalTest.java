package id.prima.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlphabeticalTest {

  private static List<String> sorted(String... names) {
    return new Alphabetical(Labels.INDONESIAN).sorted(List.of(names), Function.identity());
  }

  @Test
  void numbersCountByTheirSize() {
    assertThat(sorted("SMP Negeri 10", "SMP Negeri 2", "SMP Negeri 2A", "SMP Negeri 02"))
        .containsExactly("SMP Negeri 02", "SMP Negeri 2", "SMP Negeri 2A", "SMP Negeri 10");
  }

  @Test
  void wordsAreComparedOneByOne() {
    assertThat(sorted("Dinasti", "Dinas Sosial", "Dinas"))
        .containsExactly("Dinas", "Dinas Sosial", "Dinasti");
  }

  @Test
  void neitherCaseNorAccentNorPunctuationDecidesFirst() {
    assertThat(sorted("mawar", "Édukasi", "Anggrek", "(Melati)", "dahlia"))
        .containsExactly("Anggrek", "dahlia", "Édukasi", "mawar", "(Melati)");
  }

  @Test
  void namesThatHoldNoWordStandFirst() {
    assertThat(sorted("a", "!", "")).containsExactly("", "!", "a");
  }
}
