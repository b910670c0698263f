package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.LayananInfo;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.SkmMoments;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffsTest {

  private static final Period QUARTER = Period.quarter(2026, 3);
  private final Tariffs tariffs = new Tariffs();

  private static LayananInfo info(String unit, String layanan, String tarif) {
    return new LayananInfo(unit, layanan, layanan, tarif, "publik", null);
  }

  private static PeriodCells.Part part(String unit, String layanan, Period quarter) {
    return new PeriodCells.Part(
        new CellKey("SKM", "publik", unit, layanan), quarter, SkmMoments.empty(9));
  }

  @Test
  void aLayananHasItsOwnTariffOrThatOfItsWholeUnit() {
    tariffs.add(
        QUARTER,
        List.of(
            info("dukcapil", "ktp", "gratis"),
            info("dukcapil", "kk", null),
            info("samsat", "", "diatur"),
            info("samsat", "stnk", null)));
    assertThat(isKnown(Tingkat.LAYANAN, part("dukcapil", "ktp", QUARTER))).isTrue();
    assertThat(isKnown(Tingkat.LAYANAN, part("dukcapil", "kk", QUARTER))).isFalse();
    assertThat(isKnown(Tingkat.LAYANAN, part("samsat", "stnk", QUARTER))).isTrue();
    // answers that name no layanan may be of any
    assertThat(isKnown(Tingkat.LAYANAN, part("dukcapil", "", QUARTER))).isTrue();
  }

  @Test
  void aUnitAndARollUpHaveOneWhereAnyLayananHas() {
    tariffs.add(QUARTER, List.of(info("dukcapil", "ktp", "gratis"), info("arsip", "baca", null)));
    assertThat(isKnown(Tingkat.UNIT, part("dukcapil", "kk", QUARTER))).isTrue();
    assertThat(isKnown(Tingkat.UNIT, part("arsip", "baca", QUARTER))).isFalse();
    assertThat(
            isKnown(Tingkat.SEMUA, part("arsip", "baca", QUARTER), part("dukcapil", "kk", QUARTER)))
        .isTrue();
  }

  @Test
  void aTariffHoldsInItsQuarter() {
    tariffs.add(QUARTER, List.of(info("dukcapil", "ktp", "gratis")));
    assertThat(isKnown(Tingkat.UNIT, part("dukcapil", "ktp", Period.quarter(2026, 2)))).isFalse();
  }

  private boolean isKnown(Tingkat tingkat, PeriodCells.Part... parts) {
    return tariffs.isKnown(List.of(parts), tingkat);
  }
}
