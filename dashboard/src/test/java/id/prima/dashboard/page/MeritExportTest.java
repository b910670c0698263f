package id.prima.dashboard.page;

import static id.prima.dashboard.page.PeringkatPageTest.merit;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.export.Workbooks;
import id.prima.dashboard.text.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ranking as files, read back with other libraries. */
class MeritExportTest {

  private static final Labels LABELS = Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta"));

  @TempDir Path folder;
  private MeritExport export;

  @BeforeEach
  void openLake() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    export = new MeritExport(merit(lake, "2026-Q3.r1"));
  }

  private List<Map<String, String>> csv(String table) throws IOException {
    StringWriter out = new StringWriter();
    export.csv(table, out);
    return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }

  @Test
  void everyRowOfACsvIsStampedWithReleaseAndPolicy() throws IOException {
    for (String table : MeritExport.TABLES.keySet()) {
      assertThat(csv(table))
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(row)
                      .containsEntry("release", "2026-Q3.r1")
                      .containsEntry("policy_version", "bawaan-2026.1")
                      .containsEntry("period", "2026-Q3"));
    }
  }

  @Test
  void aNameThatLooksLikeAFormulaIsDisarmedAndANegativeNumberIsNot() throws IOException {
    List<Map<String, String>> rows = csv("komponen");
    assertThat(rows)
        .filteredOn(row -> row.get("unit_id").equals(MeritLake.id(12)))
        .extracting(row -> row.get("nama"))
        .containsOnly("'" + MeritLake.HOSTILE);
    assertThat(rows).extracting(row -> row.get("contribution")).contains("-0.32", "3.12");
  }

  @Test
  void theWorkbookHoldsEveryTableAndSaysWhatItIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.xlsx(out, LABELS);
    Map<String, List<List<String>>> sheets = Workbooks.read(out.toByteArray());
    assertThat(sheets.keySet())
        .containsExactly("tentang", "peringkat", "komponen", "usulan", "perbaikan", "kelompok");
    assertThat(sheets.get("tentang"))
        .contains(
            List.of("STRING Rilis", "STRING 2026-Q3.r1"),
            List.of("STRING Kebijakan", "STRING bawaan-2026.1 - Kebijakan bawaan Prima"),
            List.of("STRING Ditetapkan setelah hasil terlihat", "STRING tidak"));
    List<List<String>> rankings = sheets.get("peringkat");
    int score = rankings.get(0).indexOf("STRING score");
    int name = rankings.get(0).indexOf("STRING nama");
    assertThat(rankings).hasSize(1 + 14 + 7 + 12);
    assertThat(rankings.get(1).get(score)).isEqualTo("NUMBER 78.42");
    assertThat(rankings.get(1).get(name)).isEqualTo("STRING Melati");
    assertThat(rankings.get(12).get(name)).isEqualTo("STRING " + MeritLake.HOSTILE);
    assertThat(rankings.get(13).get(score)).isEqualTo("EMPTY");
  }
}
