package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Period;
import id.prima.rules.Skm.Bobot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelFiguresTest {

  private static final String[] INDICES = {
    "83.50", "84.00", "84.50", "84.75", "85.00", "85.00", "85.25", "85.50", "86.00", "97.00"
  };

  private static List<UnitIkm> ten() {
    List<UnitIkm> rows = new ArrayList<>();
    for (String ikm : INDICES) {
      rows.add(Rows.unit("2026-Q3", "u" + rows.size(), 100, ikm));
    }
    return rows;
  }

  private static List<UnitFunnel> funnel(List<UnitIkm> rows) {
    FunnelFigures figures = new FunnelFigures(Reference.builtIn().ketentuan(), Bobot.EXACT);
    Map<CellKey, Double> factors = new HashMap<>();
    rows.forEach(r -> factors.put(new CellKey("SKM", "publik", r.unitId(), null), 0.25));
    figures.add(Period.parse("2026-Q3").orElseThrow(), factors);
    return figures.rows(rows);
  }

  @Test
  void everyUnitOfALargeEnoughGroupHasARow() {
    // median 85, f = 0.25, n = 100: s = 1.5 and hardly any spread beside the one at 97
    assertThat(funnel(ten()))
        .hasSize(10)
        .allSatisfy(r -> assertThat(r.units()).isEqualTo(10))
        .allSatisfy(r -> assertThat(r.centre()).isEqualTo("85.00"))
        .extracting(UnitFunnel::position)
        .startsWith("dalam")
        .endsWith("jauh_di_atas")
        .containsOnlyOnce("jauh_di_atas");
  }

  @Test
  void rollUpsSmallUnitsAndUnitsWithoutIndexAreNoneOfIt() {
    List<UnitIkm> rows = ten();
    rows.add(Rows.unit("2026-Q3", "kecil", 9, "40.00"));
    rows.add(Rows.unit("2026-Q3", "tanpa", 50, null));
    rows.add(Rows.row("2026-Q3", "semua", "*", 1000, "85.20", "0.250000"));
    assertThat(funnel(rows)).extracting(UnitFunnel::unitId).hasSize(10).doesNotContain("*");
    assertThat(funnel(rows.subList(1, 12))).isEmpty();
  }
}
