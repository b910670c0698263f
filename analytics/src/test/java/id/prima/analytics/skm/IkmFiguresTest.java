package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.Reference;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Unsur;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IkmFiguresTest {

  private static final Period QUARTER = Period.quarter(2026, 3);

  /** Ketentuan with one value replaced. */
  private static Ketentuan with(String key, String value) {
    return Ketentuan.of(
        Reference.builtIn().ketentuan().entries().stream()
            .map(
                e ->
                    e.key().equals(key)
                        ? new Ketentuan.Entry(
                            key, value, e.from(), e.to(), e.source(), e.confidence(), e.note())
                        : e)
            .toList());
  }

  private static final Ketentuan EXACT = with("skm.bobot.utama", "tepat");

  /** A unit: half its sheets lower than the other half by one, BIAYA below all on every sheet. */
  private static SkmCell unit(String id, int sheets, int high) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(9);
    for (int i = 0; i < sheets; i++) {
      int[] sheet = new int[9];
      Arrays.fill(sheet, high - i % 2);
      sheet[Unsur.DAFTAR.indexOf(Unsur.BIAYA)] = high - 1 - i % 2;
      accumulator.add(sheet);
    }
    return SkmCells.cell(
        QUARTER,
        new CellKey("SKM", "publik", id, "l1"),
        Unsur.DAFTAR.stream().map(Unsur::code).toList(),
        accumulator.moments());
  }

  private static IkmFigures figures(Ketentuan ketentuan, String tarif) {
    return figures(ketentuan, tarif, List.of(unit("mawar", 40, 4), unit("melati", 60, 3)));
  }

  private static IkmFigures figures(Ketentuan ketentuan, String tarif, List<SkmCell> cells) {
    List<UnitInfo> none = List.of();
    UnitTree tree = new UnitTree(none);
    PeriodCells merged = new PeriodCells(QUARTER, cells, tree);
    Map<CellKey, SkmMoments> moments = new HashMap<>();
    merged.byUnit().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    merged.byLayanan().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    Tariffs tariffs = new Tariffs();
    tariffs.add(QUARTER, List.of(new LayananInfo("mawar", "l1", "Satu", tarif, "publik", null)));
    IkmFigures figures =
        new IkmFigures(
            merged,
            tree,
            new Estimates(
                merged,
                tree,
                DayTable.of(Collections.emptyIterator(), moments),
                IntervalRule.of(ketentuan, QUARTER.lastDay())),
            new Populations(),
            tariffs,
            ketentuan,
            unit -> null);
    figures.compute();
    return figures;
  }

  private static UnitIkm row(IkmFigures figures, String tingkat, String unit) {
    return figures.ikm().stream()
        .filter(r -> r.tingkat().equals(tingkat) && r.unitId().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> clearlyLowest(IkmFigures figures) {
    List<String> named = new ArrayList<>();
    for (UnitUnsur row : figures.unsur()) {
      if (row.clearlyLowest()) {
        named.add(row.tingkat() + " " + row.unitId() + " " + row.unsur());
      }
    }
    return named;
  }

  /** Eleven questions: all 3 but the last, which is 4 and 2 by turns, and WAKTU, which is 2. */
  private static SkmCell ofEleven(String id, int sheets) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(11);
    List<String> unsur = new ArrayList<>(Questionnaire.NINE);
    unsur.addAll(List.of("disiplin", "keadilan"));
    for (int i = 0; i < sheets; i++) {
      int[] sheet = new int[11];
      Arrays.fill(sheet, 3);
      sheet[unsur.indexOf("WAKTU")] = 2;
      sheet[10] = i % 2 == 0 ? 4 : 2;
      accumulator.add(sheet);
    }
    String code = new Questionnaire(Instrumen.SKM, unsur).code();
    return SkmCells.cell(
        QUARTER, new CellKey(code, "publik", id, "l1"), unsur, accumulator.moments());
  }

  @Test
  void anotherQuestionnaireTakesItsOwnBobotAndItsOwnRollUps() {
    // (9 x 3 + 2 + 3) / 11 x 25 = 72.7272..., whatever rounded ninth the release declares
    for (String bobot : List.of("tepat", "0.11")) {
      IkmFigures figures =
          figures(
              with("skm.bobot.utama", bobot),
              null,
              List.of(unit("mawar", 40, 4), ofEleven("lama", 40), ofEleven("mawar", 20)));

      UnitIkm lama = row(figures, "unit", "lama");
      assertThat(lama.ikm()).isEqualByComparingTo("72.73");
      assertThat(lama.mutu()).isEqualTo("C");
      assertThat(lama.ikmBobot011()).isNull();
      assertThat(lama.ikmLow()).isLessThan(lama.ikm());
      assertThat(lama.ikmHigh()).isGreaterThan(lama.ikm());
      List<UnitIkm> office =
          figures.ikm().stream().filter(r -> r.tingkat().equals("semua")).toList();
      assertThat(office)
          .extracting(r -> r.instrumen().replaceAll("-[0-9a-f]{8}", "") + " " + r.respondents())
          .containsExactly("SKM 40", "SKM-11 60");
      // mawar's nine: 40 sheets of which BIAYA is one lower: 100 x 30.5 / 36 = 84.7222, x 0.99
      assertThat(office.get(0).ikm())
          .isEqualByComparingTo(bobot.equals("tepat") ? "84.72" : "83.88");
      assertThat(
              figures.unsur().stream()
                  .filter(u -> u.unitId().equals("lama") && u.tingkat().equals("unit"))
                  .map(u -> u.unsur() + " " + u.weightedNrr() + (u.clearlyLowest() ? " !" : ""))
                  .toList())
          .hasSize(11)
          .contains("PERSYARATAN 0.2727", "WAKTU 0.1818 !", "keadilan 0.2727");
    }
  }

  @Test
  void theVarianceFactorByHand() {
    // mawar: 20 sheets with 8 x 4 + 3 = 35 and 20 with 26, IKM 100 x 30.5 / 36 = 84.72; a sheet
    // differs from the mean by 12.5 points, V = 156.25 x 40/39 = 160.26, p = 0.7963, p(1-p) 5625 =
    // 912.42, phi = 160.26 / (912.42 + 160.26/40) = 0.17487
    // melati: 100 x 21.5 / 36 = 59.72, V = 156.25 x 60/59 = 158.90, p = 0.4630, 1398.53, phi =
    // 158.90 / (1398.53 + 2.65) = 0.11340
    // phi_g = (39 x 160.26 + 59 x 158.90) / (39 x 916.43 + 59 x 1401.18) = 0.131956
    // mawar: phi* = (39 x 0.174870 + 30 x 0.131956) / 69 = 0.156212
    UnitIkm mawar = row(figures(EXACT, null), "unit", "mawar");
    assertThat(mawar.ikm()).isEqualTo("84.72");
    assertThat(mawar.varianceFactor().doubleValue()).isCloseTo(0.156212, within(0.000002));
    assertThat(mawar.degreesOfFreedom()).isEqualTo("69.00");
  }

  @Test
  void aRoundedBobotMovesTheIntervalWithTheIndex() {
    UnitIkm exact = row(figures(EXACT, null), "unit", "mawar");
    UnitIkm rounded = row(figures(with("skm.bobot.utama", "0.11"), null), "unit", "mawar");
    assertThat(rounded.ikm()).isEqualTo("83.88");
    assertThat(rounded.ikmLow().doubleValue())
        .isCloseTo(0.99 * exact.ikmLow().doubleValue(), within(0.01));
    assertThat(rounded.ikmHigh().doubleValue())
        .isCloseTo(0.99 * exact.ikmHigh().doubleValue(), within(0.01));
    assertThat(rounded.ikmSrsHigh().doubleValue())
        .isCloseTo(0.99 * exact.ikmSrsHigh().doubleValue(), within(0.01));
    assertThat(rounded.varianceFactor()).isEqualTo(exact.varianceFactor());
  }

  @Test
  void aMeanOfUnitsHasAVarianceFactorOfItsOwn() {
    UnitIkm office = row(figures(with("skm.gabungan.utama", "mean_of_units"), null), "semua", "*");
    // (84.722 + 59.722) / 2
    assertThat(office.ikm()).isEqualTo("72.22");
    UnitIkm mawar = row(figures(EXACT, null), "unit", "mawar");
    UnitIkm melati = row(figures(EXACT, null), "unit", "melati");
    double error = (squaredError(mawar) + squaredError(melati)) / 4;
    assertThat(squaredError(office)).isCloseTo(error, within(0.001));
  }

  /** SE^2 = 5625 p (1-p) f / n. */
  private static double squaredError(UnitIkm row) {
    double p = (row.ikm().doubleValue() - 25) / 75;
    return 5625 * p * (1 - p) * row.varianceFactor().doubleValue() / row.respondents();
  }

  @Test
  void biayaIsNamedOnlyWhereNoTariffIsKnown() {
    assertThat(clearlyLowest(figures(EXACT, null)))
        .containsExactlyInAnyOrder(
            "unit mawar BIAYA",
            "unit melati BIAYA",
            "semua * BIAYA",
            "layanan mawar BIAYA",
            "layanan melati BIAYA");
    // a known tariff of one unit silences the roll-up, too, but no other unit
    assertThat(clearlyLowest(figures(EXACT, "diatur")))
        .containsExactlyInAnyOrder("unit melati BIAYA", "layanan melati BIAYA");
  }
}
