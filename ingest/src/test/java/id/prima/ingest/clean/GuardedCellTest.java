package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet would take for a formula goes out with a mark and comes back without. */
class GuardedCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1|'=1+1",
        "@SUM(A1)|'@SUM(A1)",
        "-|'-",
        "\"  +62812\"|\"'  +62812\"",
        "\uFF1D1|'\uFF1D1",
        "'Cici|''Cici",
        "''=x|'''=x"
      })
  void goes_out_with_a_mark_and_comes_back_without(String cell, String out) {
    assertThat(GuardedCell.guarded(cell)).isEqualTo(out);
    assertThat(GuardedCell.bare(out)).isEqualTo(cell);
  }

  @Test
  void what_needs_no_mark_stays_as_it_is_on_both_ways() {
    for (String cell : new String[] {"", "3", "Jum'at", "2026-07-01", "  baik"}) {
      assertThat(GuardedCell.guarded(cell)).isEqualTo(cell);
      assertThat(GuardedCell.bare(cell)).isEqualTo(cell);
    }
    // an apostrophe that Prima did not put there: the clerk's, who keeps a number as text
    assertThat(GuardedCell.bare("'0812")).isEqualTo("'0812");
  }
}
