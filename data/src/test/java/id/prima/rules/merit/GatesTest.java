package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases block a reward at the end of a quarter. */
class GatesTest {

  private static final LocalDate END = LocalDate.of(2026, 9, 30);

  private final Gates gates =
      new Gates(
          List.of(
              new Policy.Gate(
                  List.of(IntegrityType.PUNGLI, IntegrityType.GRATIFIKASI),
                  List.of(IntegrityState.TERBUKTI, IntegrityState.SELESAI),
                  12),
              new Policy.Gate(
                  List.of(IntegrityType.DISIPLIN), List.of(IntegrityState.TERBUKTI), 0)));

  @ParameterizedTest
  @CsvSource({
    "pungli,       terbukti,       ,           true",
    "pungli,       selesai,        2025-09-30, true",
    "pungli,       selesai,        2025-09-29, false",
    "pungli,       laporan,        ,           false",
    "pungli,       tidak_terbukti, 2026-09-01, false",
    "gratifikasi,  terbukti,       2026-09-30, true",
    "diskriminasi, terbukti,       ,           false",
    "disiplin,     terbukti,       ,           true",
    "disiplin,     terbukti,       2026-09-30, true",
    "disiplin,     terbukti,       2026-09-29, false",
    "disiplin,     selesai,        2026-09-30, false",
  })
  void aNamedCaseBlocksWhileItIsOpenAndForSoManyMonths(
      String type, String state, LocalDate closed, boolean blocks) {
    assertThat(gates.block(type, state, closed, END)).isEqualTo(blocks);
  }

  @Test
  void withoutGatesNothingBlocks() {
    assertThat(new Gates(List.of()).block("pungli", "terbukti", null, END)).isFalse();
  }
}
