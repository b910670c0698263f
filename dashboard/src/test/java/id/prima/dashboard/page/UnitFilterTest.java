package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.request.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitFilterTest {

  private static UnitFilter filter(Map<String, List<String>> address) {
    return UnitFilter.of(Query.of(address, UnitListPage.PARAMETERS));
  }

  @Test
  void aSearchKnowsNeitherCaseNorAccentNorSpaces() {
    assertThat(UnitFilter.folded("  Édukasi\t MAWAR ")).isEqualTo(" edukasi mawar ");
    assertThat(UnitFilter.folded("ﬁsika")).isEqualTo("fisika");
  }

  @Test
  void anAddressSaysOnlyWhatIsUnusual() {
    assertThat(filter(Map.of()).parameters().values()).allMatch(String::isEmpty);
    assertThat(
            filter(
                    Map.of(
                        "cari", List.of("mawar"), "halaman", List.of("3"), "urut", List.of("ikm")))
                .parameters())
        .containsEntry("cari", "mawar")
        .containsEntry("halaman", "3")
        .containsEntry("urut", "ikm")
        .containsEntry("ukuran", "");
  }

  @Test
  void aSearchAloneDoesNotNarrow() {
    assertThat(filter(Map.of("cari", List.of("x"))).narrows()).isFalse();
    assertThat(filter(Map.of("status", List.of("belum"))).narrows()).isTrue();
  }
}
