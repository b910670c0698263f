package id.prima.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesRowWriterTest {

  @Test
  void valuesKeepTheirTypeAndScale() throws IOException {
    StringWriter text = new StringWriter();
    RowWriter rows =
        RowWriter.jsonLines(text, List.of("s", "n", "i", "l", "b", "d", "x", "z", "ll", "sl"));
    rows.write(
        new Object[] {
          "=1+1\n\"<script>\"",
          null,
          5,
          Long.MAX_VALUE,
          false,
          LocalDate.of(2026, 7, 1),
          new BigDecimal("85.80"),
          new BigDecimal("0E-7"),
          List.of(1L, 2L),
          List.of()
        });
    rows.write(new Object[] {"b", null, 1, 2L, true, null, null, null, List.of(), List.of("q")});
    rows.flush();

    assertThat(text.toString())
        .isEqualTo(
            """
            {"s":"=1+1\\n\\"<script>\\"","n":null,"i":5,"l":9223372036854775807,"b":false,\
            "d":"2026-07-01","x":85.80,"z":0.0000000,"ll":[1,2],"sl":[]}
            {"s":"b","n":null,"i":1,"l":2,"b":true,"d":null,"x":null,"z":null,"ll":[],"sl":["q"]}
            """);
  }
}
