package id.prima.analytics.standar;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitStandar;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Service standards counted by hand. */
class StandardsTest {

  private static final Period Q3 = Period.quarter(2026, 3);

  private static StandardEvidence row(
      String unit, String layanan, KomponenStandar komponen, String on, String until) {
    return new StandardEvidence(
        "f".repeat(64),
        2,
        unit,
        layanan,
        komponen.code(),
        true,
        on == null ? null : LocalDate.parse(on),
        until == null ? null : LocalDate.parse(until));
  }

  private static LayananInfo layanan(String unit, String id) {
    return new LayananInfo(unit, id, id, null, "publik", null);
  }

  private static UnitInfo unit(String id, String above) {
    return new UnitInfo(id, id, above, "dinas", "dinas", "triwulan", null, null, null, null);
  }

  private static String status(List<LayananStandar> rows, String layanan, KomponenStandar of) {
    return rows.stream()
        .filter(r -> r.layananId().equals(layanan) && r.komponen().equals(of.code()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void evidenceHoldsUntilItsDayAndWithoutOneForSoManyMonths() {
    List<LayananStandar> rows =
        new Standards(
                Q3,
                List.of(
                    row("a", "ktp", KomponenStandar.PERSYARATAN, "2020-01-01", "2026-09-30"),
                    row("a", "ktp", KomponenStandar.PROSEDUR, "2026-01-01", "2026-09-29"),
                    row("a", "ktp", KomponenStandar.BIAYA, "2023-09-30", null),
                    row("a", "ktp", KomponenStandar.PRODUK, "2023-09-29", null),
                    row("a", "ktp", KomponenStandar.SARANA, null, null),
                    row("a", "ktp", KomponenStandar.DASAR_HUKUM, "2026-10-01", null)),
                List.of(layanan("a", "ktp")),
                36)
            .rows();
    assertThat(rows).hasSize(14);
    assertThat(status(rows, "ktp", KomponenStandar.PERSYARATAN)).isEqualTo("terpenuhi");
    assertThat(status(rows, "ktp", KomponenStandar.PROSEDUR)).isEqualTo("kedaluwarsa");
    assertThat(status(rows, "ktp", KomponenStandar.BIAYA)).isEqualTo("terpenuhi");
    assertThat(status(rows, "ktp", KomponenStandar.PRODUK)).isEqualTo("kedaluwarsa");
    assertThat(status(rows, "ktp", KomponenStandar.SARANA)).isEqualTo("terpenuhi");
    assertThat(status(rows, "ktp", KomponenStandar.DASAR_HUKUM)).isEqualTo("tidak_ada");
    assertThat(status(rows, "ktp", KomponenStandar.JANGKA_WAKTU)).isEqualTo("tidak_ada");
  }

  @Test
  void whatTheUnitHasAsAWholeHoldsForItsLayananAndALayananLeftOutHasNothingElse() {
    List<StandardEvidence> evidence = new ArrayList<>();
    for (KomponenStandar komponen : KomponenStandar.values()) {
      evidence.add(row("a", "ktp", komponen, "2026-01-01", null));
    }
    evidence.add(row("a", "-", KomponenStandar.SARANA, "2026-01-01", null));
    List<LayananStandar> rows =
        new Standards(
                Q3,
                evidence,
                List.of(layanan("a", "ktp"), layanan("a", "kk"), layanan("b", "x")),
                36)
            .rows();
    assertThat(rows).hasSize(28).noneMatch(r -> r.layananId().equals("-"));
    assertThat(status(rows, "kk", KomponenStandar.SARANA)).isEqualTo("terpenuhi");
    List<UnitStandar> units =
        new Compliance(Q3, rows, new UnitTree(List.of(unit("dinas", null), unit("a", "dinas"))))
            .rows();
    // fourteen of the one, one of the other: 15 of 28; mandatory six of twelve
    assertThat(units)
        .extracting(UnitStandar::tingkat)
        .containsExactly("unit", "instansi", "semua", "layanan", "layanan");
    UnitStandar a = units.get(0);
    assertThat(a.fulfilled()).isEqualTo(15);
    assertThat(a.expected()).isEqualTo(28);
    assertThat(a.compliance()).isEqualTo("53.57");
    assertThat(a.mandatoryFulfilled()).isEqualTo(6);
    assertThat(a.mandatoryCompliance()).isEqualTo("50.00");
  }
}
