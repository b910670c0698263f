package id.prima.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook holds when another library reads it. */
class XlsxBookTest {

  private static List<List<String>> written(Object... values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> columns =
        Arrays.stream(values).map(v -> "kolom_" + Arrays.asList(values).indexOf(v)).toList();
    try (XlsxBook book = XlsxBook.to(out, "judul")) {
      book.sheet("lembar", columns).write(values);
    }
    return Workbooks.read(out.toByteArray()).get("lembar");
  }

  @Test
  void numbersStayNumbersAndEmptyStaysEmpty() throws IOException {
    assertThat(
            written(
                    new BigDecimal("-0.80"),
                    new BigDecimal("84.60"),
                    5_000_000_000L,
                    -3,
                    true,
                    null,
                    LocalDate.of(2024, 2, 29))
                .get(1))
        .containsExactly(
            "NUMBER -0.80",
            "NUMBER 84.60",
            "NUMBER 5000000000",
            "NUMBER -3",
            "BOOLEAN true",
            "EMPTY",
            "NUMBER 45351.0");
  }

  @Test
  void listsAreJoinedAndHeadersStandFirst() throws IOException {
    assertThat(written(List.of("2025-Q4", "2026-Q1"), List.of(1L, 2L)))
        .containsExactly(
            List.of("STRING kolom_0", "STRING kolom_1"),
            List.of("STRING 2025-Q4 2026-Q1", "STRING 1 2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://jahat.example\";\"klik\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "<script>alert('x')</script> & \"kutip\"",
        "Désa 𠮷 \u2028 akhir"
      })
  void textIsNeverAFormula(String text) throws IOException {
    assertThat(written(text).get(1)).containsExactly("STRING " + text);
  }

  @Test
  void textThatNoCellHoldsIsCutAndSaysSo() throws IOException {
    String cut = written("x".repeat(40_000)).get(1).get(0);
    assertThat(cut).hasSize("STRING ".length() + 32_767).endsWith("x…");
  }

  @Test
  void sheetsKeepTheirOrder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxBook book = XlsxBook.to(out, "judul")) {
      book.sheet("tentang", List.of("hal")).write(new Object[] {"a"});
      RowWriter rows = book.sheet("isi", List.of("nilai"));
      for (int i = 0; i < 5_000; i++) {
        rows.write(new Object[] {i});
        if (i % 1_000 == 0) {
          rows.flush();
        }
      }
    }
    var sheets = Workbooks.read(out.toByteArray());
    assertThat(sheets.keySet()).containsExactly("tentang", "isi");
    assertThat(sheets.get("isi")).hasSize(5_001);
    assertThat(sheets.get("isi").get(5_000)).containsExactly("NUMBER 4999");
  }
}
