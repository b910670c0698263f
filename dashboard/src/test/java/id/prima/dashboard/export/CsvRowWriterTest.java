package id.prima.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowWriterTest {

  private static String csv(Object... values) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      names.add("c" + i);
    }
    StringWriter text = new StringWriter();
    RowWriter rows = RowWriter.csv(text, names);
    rows.write(values);
    rows.flush();
    assertThat(text.toString()).startsWith(String.join(",", names) + "\n").endsWith("\n");
    return text.toString().split("\n", 2)[1];
  }

  @Test
  void valuesArePlain() throws IOException {
    assertThat(
            csv(
                "a",
                null,
                5,
                7L,
                true,
                LocalDate.of(2026, 7, 1),
                new BigDecimal("85.80"),
                new BigDecimal("0E-7"),
                List.of(1L, 2L),
                List.of("2026-Q3", "2026-Q4")))
        .isEqualTo("a,,5,7,true,2026-07-01,85.80,0.0000000,1 2,2026-Q3 2026-Q4\n");
  }

  @Test
  void quotesFollowRfc4180() throws IOException {
    assertThat(csv("a,b", "say \"hi\"", "two\nlines", "cr\rhere", "semi;colon"))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\rhere\",semi;colon\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62812", "-5", "@SUM(A1)", "--", "-a", "＝1", "＠x"})
  void formulasAreNeutralised(String text) throws IOException {
    assertThat(csv(text)).isEqualTo("'" + text + "\n");
    assertThat(csv(List.of(text, "b"))).isEqualTo("'" + text + " b\n");
  }

  @Test
  void whatHidesAFormulaIsNeutralised() throws IOException {
    assertThat(csv("\t=1", "\r=1", "\n=1")).isEqualTo("'\t=1,\"'\r=1\",\"'\n=1\"\n");
    assertThat(csv("=HYPERLINK(\"http://x\",\"klik\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"klik\"\")\"\n");
  }

  @Test
  void whatIsNoFormulaStays() throws IOException {
    assertThat(csv("-", "a=b", "", "'=1", "*")).isEqualTo("-,a=b,,'=1,*\n");
    assertThat(csv(-5, new BigDecimal("-0.25"), List.of(-7L, 8L))).isEqualTo("-5,-0.25,-7 8\n");
  }

  @Test
  void manyRowsKeepTheirOrder() throws IOException {
    StringWriter text = new StringWriter();
    RowWriter rows = RowWriter.csv(text, List.of("n"));
    for (int i = 0; i < 5; i++) {
      rows.write(new Object[] {i});
    }
    rows.flush();
    assertThat(Arrays.asList(text.toString().split("\n")))
        .containsExactly("n", "0", "1", "2", "3", "4");
  }
}
