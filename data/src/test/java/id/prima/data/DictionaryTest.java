package id.prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.prima.data.vocab.Coded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "README.md");

  @Test
  void thePageSaysWhatTheContractSays() throws IOException {
    if (System.getProperty("prima.rewrite") != null) {
      Files.writeString(PAGE, Dictionary.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("data/README.md is stale; run this test again with -Dprima.rewrite=true")
        .isEqualTo(Dictionary.markdown());
  }

  @Test
  void everyTableAndColumnHasAMeaning() {
    for (Table<?> table : Tables.ALL) {
      assertThat(Dictionary.markdown()).contains("\n### " + table.name() + "\n");
      assertThat(table.meaning()).as(table.name()).endsWith(".");
      for (ColumnSpec column : table.columns()) {
        assertThat(column.meaning()).as(table + "." + column.name()).isNotBlank();
      }
    }
  }

  @Test
  void aColumnShowsItsTypeAndWhetherItMayBeEmpty() {
    assertThat(Dictionary.markdown())
        .contains("| respondents | integer, 64 bit | no | respondents n |")
        .contains(
            "| ikm | decimal (5, 2) | yes |"
                + " IKM, 25-100, by the bobot of the release; empty = cannot be computed |");
  }

  @Test
  void aBarOrBracketInsideACellIsShownAsWritten() {
    assertThat(Dictionary.markdown())
        .contains("several may be merged: a\\|b |")
        .contains("atau survei/\\<unit_id>/. |")
        .contains("| age band, years | `<20`, ");
  }

  @Test
  void bothOrdersOfTheUnsurAreShown() {
    assertThat(Dictionary.markdown())
        .contains("| `PENGADUAN` | 8 | 9 | Penanganan pengaduan, saran, dan masukan |")
        .contains("| `SARANA` | 9 | 8 | Sarana dan prasarana |");
  }

  @Test
  void noClosedListIsForgotten() {
    List<JavaClass> lists =
        new ClassFileImporter()
            .importPackagesOf(Coded.class).stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(Coded.class))
                .toList();
    assertThat(lists).hasSizeGreaterThan(10);
    for (JavaClass list : lists) {
      for (Object word : list.reflect().getEnumConstants()) {
        assertThat(Dictionary.markdown())
            .as(list.getSimpleName())
            .contains("`" + ((Coded) word).code() + "`");
      }
    }
  }
}
