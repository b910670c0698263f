package id.prima.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

  /** A spreadsheet that begins a cell at a tab or a line break would find the formula there. */
  @Test
  void whatHidesAFormulaIsNeutralised() throws IOException {
    assertThat(csv("\t=1", "\r=1", "\n=1")).isEqualTo("'\t'=1,\"'\r'=1\",\"'\n'=1\"\n");
    assertThat(csv("\ta", " =1", "\u00a0+1", "\ufeff@x"))
        .isEqualTo("'\ta,' =1,'\u00a0+1,'\ufeff@x\n");
    assertThat(csv("=HYPERLINK(\"http://x\",\"klik\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"klik\"\")\"\n");
  }

  /** Excel with Indonesian settings begins a cell at each semicolon, within quotes too. */
  @Test
  void whatBecomesACellOfItsOwnIsNeutralised() throws IOException {
    assertThat(csv("Puskesmas;=1+1")).isEqualTo("Puskesmas;'=1+1\n");
    assertThat(csv("Puskesmas; \u00a0-1;+2;b;@c;x=1"))
        .isEqualTo("Puskesmas;' \u00a0-1;'+2;b;'@c;x=1\n");
    assertThat(csv("a\n=1", "a\r\n+1", "a\t-1")).isEqualTo("\"a\n'=1\",\"a\r\n'+1\",a\t'-1\n");
    assertThat(csv("a,b;=1")).isEqualTo("\"a,b;'=1\"\n");
    assertThat(csv("a;\"=1+1;\"")).isEqualTo("\"a;'\"\"=1+1;\"\"\"\n");
    assertThat(csv(";=1", List.of("a;=1", "b"))).isEqualTo(";'=1,a;'=1 b\n");
  }

  /**
   * Whatever the text: no cell of the file, cut as any spreadsheet may cut it, begins with a
   * formula, and without the marks it is the text that it was.
   */
  @Test
  void noCutOfAnyTextBeginsAFormula() throws IOException {
    String letters = "aZ1,.;;;\t\r\n  \u00a0\ufeff\"=+-@=+-@";
    Random random = new Random(20260928);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int length = 1 + random.nextInt(9); made.length() < length; ) {
        made.append(letters.charAt(random.nextInt(letters.length())));
      }
      String text = made.toString();
      String line = csv("x", text);
      String read =
          CsvReader.builder().ofCsvRecord(line).stream().findFirst().orElseThrow().getField(1);
      assertThat(read.replace("'", "")).isEqualTo(text);
      if (text.equals("-")) {
        continue;
      }
      for (String whole : List.of(line, csv(text), read)) {
        for (String cell : whole.split("[;\t\r\n]", -1)) {
          assertThat(cell).as(text).doesNotMatch("[ \u00a0\ufeff\"]*[=+@-].*");
        }
      }
    }
  }

  @Test
  void whatIsNoFormulaStays() throws IOException {
    assertThat(csv("-", "a=b", "", "'=1", "*", "a;b", "a; b=1"))
        .isEqualTo("-,a=b,,'=1,*,a;b,a; b=1\n");
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
