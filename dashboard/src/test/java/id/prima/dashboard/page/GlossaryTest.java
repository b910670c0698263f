package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.text.Labels;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One definition per term, and every way on leads somewhere. */
class GlossaryTest {

  private static final Labels LABELS = Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta"));

  private static Set<String> ids(String ending) {
    return LABELS.keys().stream()
        .filter(k -> k.startsWith("glosarium.") && k.endsWith("." + ending))
        .map(k -> k.substring("glosarium.".length(), k.length() - ending.length() - 1))
        .collect(Collectors.toSet());
  }

  @Test
  void everyTermHasAFirstSentenceAndNothingIsDefinedThatIsNoTerm() {
    Set<String> terms = ids("istilah");
    assertThat(ids("singkat")).isEqualTo(terms);
    assertThat(terms).containsAll(ids("lanjut")).containsAll(ids("bagian"));
  }

  @Test
  void noTermIsDefinedTwice() {
    assertThat(ids("istilah")).extracting(id -> Glossary.term(LABELS, id)).doesNotHaveDuplicates();
  }

  @Test
  void aTooltipIsOneSentenceWithoutNumbersOfARelease() {
    assertThat(ids("istilah"))
        .extracting(id -> Glossary.tooltip(LABELS, id))
        .allSatisfy(
            text -> assertThat(text).endsWith(".").doesNotContain(". ").doesNotContain("{"));
  }

  @Test
  void everySectionItPointsToExists() {
    assertThat(ids("bagian"))
        .extracting(id -> LABELS.text("glosarium." + id + ".bagian"))
        .allSatisfy(
            section -> assertThat(LABELS.keys()).contains("metodologi." + section + ".title"));
  }
}
