package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitIkm;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFiguresTest {

  private static final Ketentuan KETENTUAN = Reference.builtIn().ketentuan();
  private static final Method EXACT = Method.of(KETENTUAN, LocalDate.of(2026, 9, 30));

  private static Method with(String bobot, String rollUp) {
    return new Method(bobot, rollUp, EXACT.bands());
  }

  private static List<UnitChange> changes(
      Method method, Method then, List<UnitIkm> earlier, List<UnitIkm> now) {
    ChangeFigures changes = new ChangeFigures(KETENTUAN, method, Map.of("lama", "baru"));
    changes.add(earlier, then);
    return changes.rows(now);
  }

  private static UnitChange change(UnitIkm earlier, UnitIkm now) {
    List<UnitChange> rows = changes(EXACT, EXACT, List.of(earlier), List.of(now));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  // --- what is compared ---

  @ParameterizedTest
  @CsvSource({
    "2026-Q3, 2026-Q2, sebelumnya",
    "2026-Q3, 2025-Q3, tahun_lalu",
    "2026-Q1, 2025-Q4, sebelumnya",
    "2026-S1, 2025-S2, sebelumnya",
    "2026-S2, 2025-S2, tahun_lalu",
    "2026, 2025, sebelumnya",
  })
  void onePeriodWithAnotherOfItsLength(String now, String then, String comparison) {
    UnitChange change =
        change(Rows.unit(then, "mawar", 100, "80.00"), Rows.unit(now, "mawar", 100, "80.50"));
    assertThat(change.comparison()).isEqualTo(comparison);
    assertThat(change.earlierPeriod()).isEqualTo(then);
    assertThat(change.difference()).isEqualTo("0.50");
    assertThat(change.verdict()).isEqualTo("tetap");
  }

  @ParameterizedTest
  @CsvSource({"2026-Q4, 2026-S2", "2026-S2, 2026-Q2", "2026, 2026-S1", "2026-Q3, 2025-Q2"})
  void periodsOfOtherLengthOrPlaceAreNot(String now, String then) {
    assertThat(
            changes(
                EXACT,
                EXACT,
                List.of(Rows.unit(then, "mawar", 100, "80.00")),
                List.of(Rows.unit(now, "mawar", 100, "80.50"))))
        .isEmpty();
  }

  @Test
  void aRenamedUnitIsComparedWithItselfUnderItsEarlierId() {
    UnitChange change =
        change(
            Rows.unit("2026-Q2", "lama", 100, "80.00"), Rows.unit("2026-Q3", "baru", 100, "80.50"));
    assertThat(change.unitId()).isEqualTo("baru");
    assertThat(change.difference()).isEqualTo("0.50");

    List<UnitIkm> both =
        List.of(
            Rows.unit("2026-Q2", "lama", 100, "80.00"), Rows.unit("2026-Q2", "baru", 50, "79.00"));
    List<UnitIkm> now = List.of(Rows.unit("2026-Q3", "baru", 100, "80.50"));
    assertThat(changes(EXACT, EXACT, both, now).get(0).difference()).isEqualTo("1.50");
    assertThat(changes(EXACT, EXACT, List.of(both.get(1), both.get(0)), now).get(0).difference())
        .isEqualTo("1.50");
  }

  @Test
  void whatHasNoIndexThenOrNowHasNoRow() {
    List<UnitIkm> now =
        List.of(
            Rows.unit("2026-Q3", "mawar", 9, null), Rows.unit("2026-Q3", "melati", 40, "80.00"));
    List<UnitIkm> then =
        List.of(
            Rows.unit("2026-Q2", "mawar", 40, "80.00"), Rows.unit("2026-Q2", "melati", 9, null));
    assertThat(changes(EXACT, EXACT, then, now)).isEmpty();
  }

  // --- method breaks ---

  @Test
  void anotherBobotIsNeverCompared() {
    UnitIkm then = Rows.unit("2026-Q2", "mawar", 100, "80.00");
    UnitIkm now = Rows.unit("2026-Q3", "mawar", 100, "70.00");
    UnitChange change =
        changes(EXACT, with("0.11", EXACT.rollUp()), List.of(then), List.of(now)).get(0);
    assertThat(change.verdict()).isEqualTo("beda_metode");
    assertThat(change.difference()).isNull();
    assertThat(change.pValue()).isNull();
    assertThat(change.detectable()).isNull();
    assertThat(change.earlierIkm()).isEqualTo("80.00");
  }

  @Test
  void norAnotherNumberOfUnsurNorAnotherScaleOfMutu() {
    UnitIkm then = Rows.unit("2026-Q2", "mawar", 100, "80.00");
    UnitIkm now = Rows.unit("2026-Q3", "mawar", 100, "70.00");
    assertThat(change(Rows.otherQuestionnaire(then), now).verdict()).isEqualTo("beda_metode");
    Method old = Method.of(KETENTUAN, LocalDate.of(2016, 12, 31));
    assertThat(changes(EXACT, old, List.of(then), List.of(now)).get(0).verdict())
        .isEqualTo("beda_metode");
  }

  @Test
  void theConventionForRollUpsMattersToThemAlone() {
    List<UnitIkm> then =
        List.of(
            Rows.unit("2026-Q2", "mawar", 100, "80.00"),
            Rows.row("2026-Q2", "semua", "*", 300, "81.00", "0.300000"));
    List<UnitIkm> now =
        List.of(
            Rows.unit("2026-Q3", "mawar", 100, "80.00"),
            Rows.row("2026-Q3", "semua", "*", 300, "81.00", "0.300000"));
    assertThat(changes(EXACT, with("tepat", "mean_of_units"), then, now))
        .extracting(UnitChange::verdict)
        .containsExactly("tetap", "beda_metode");
  }

  @Test
  void underARoundedBobotTheTestIsMadeOnTheWholeScale() {
    // 99.00 is the top under 0.11: 100 and 90 exact are 99 and 89.10
    UnitChange exact =
        change(Rows.unit("2026-Q2", "u", 60, "100.00"), Rows.unit("2026-Q3", "u", 60, "90.00"));
    Method rounded = with("0.11", EXACT.rollUp());
    UnitChange change =
        changes(
                rounded,
                rounded,
                List.of(Rows.unit("2026-Q2", "u", 60, "99.00")),
                List.of(Rows.unit("2026-Q3", "u", 60, "89.10")))
            .get(0);
    assertThat(change.pValue()).isEqualTo(exact.pValue());
    assertThat(change.difference()).isEqualTo("-9.90");
    assertThat(change.detectable().doubleValue())
        .isCloseTo(
            0.99 * exact.detectable().doubleValue(), org.assertj.core.api.Assertions.within(0.006));
  }

  // --- verdicts ---

  @Test
  void fewerThanThirtyRespondentsThenOrNowSayTooLittle() {
    UnitChange change =
        change(Rows.unit("2026-Q2", "u", 29, "95.00"), Rows.unit("2026-Q3", "u", 500, "60.00"));
    assertThat(change.verdict()).isEqualTo("belum_cukup");
    assertThat(change.difference()).isEqualTo("-35.00");
    assertThat(change.pValue()).isNotNull();
  }

  @Test
  void withoutAVarianceNoTestIsPossible() {
    UnitChange change =
        change(
            Rows.row("2026-Q2", "unit", "u", 50, "95.00", null),
            Rows.unit("2026-Q3", "u", 500, "60.00"));
    assertThat(change.verdict()).isEqualTo("belum_cukup");
    assertThat(change.pValue()).isNull();
  }

  /**
   * Six units with n = 100 and f = 0.25 each time, now at 80: SE^2 is close to 5625 x 0.2 x 0.005 =
   * 5.6, SE 2.4.
   */
  private static List<UnitChange> family(String... then) {
    List<UnitIkm> earlier = new ArrayList<>();
    List<UnitIkm> now = new ArrayList<>();
    for (int i = 0; i < then.length; i++) {
      earlier.add(Rows.unit("2026-Q2", "u" + i, 100, then[i]));
      now.add(Rows.unit("2026-Q3", "u" + i, 100, "80.00"));
    }
    return changes(EXACT, EXACT, earlier, now);
  }

  @Test
  void aPeerGroupSharesOneFalseDiscoveryRate() {
    // 5 points are t = 2.1, p = 0.034: enough alone, not as one of six
    assertThat(family("75.00")).extracting(UnitChange::verdict).containsExactly("naik");
    assertThat(family("75.00", "80.00", "80.10", "79.90", "80.20", "80.00"))
        .extracting(UnitChange::verdict)
        .containsOnly("tetap");
    // where all six moved, it is
    assertThat(family("75.00", "85.00", "75.00", "75.00", "75.00", "85.00"))
        .extracting(UnitChange::verdict)
        .containsExactly("naik", "turun", "naik", "naik", "naik", "turun");
  }

  @Test
  void smallUnitsAreNoPartOfTheFamily() {
    List<UnitIkm> earlier = new ArrayList<>(List.of(Rows.unit("2026-Q2", "u", 100, "75.00")));
    List<UnitIkm> now = new ArrayList<>(List.of(Rows.unit("2026-Q3", "u", 100, "80.00")));
    for (int i = 0; i < 20; i++) {
      earlier.add(Rows.unit("2026-Q2", "kecil" + i, 29, "80.00"));
      now.add(Rows.unit("2026-Q3", "kecil" + i, 29, "80.00"));
    }
    assertThat(changes(EXACT, EXACT, earlier, now).get(0).verdict()).isEqualTo("naik");
  }

  @Test
  void rollUpsStandAlone() {
    List<UnitIkm> earlier =
        List.of(
            Rows.row("2026-Q2", "instansi", "a", 100, "75.00", "0.250000"),
            Rows.row("2026-Q2", "instansi", "b", 100, "80.00", "0.250000"),
            Rows.row("2026-Q2", "semua", "*", 1_000_000, "79.50", "0.250000"));
    List<UnitIkm> now =
        List.of(
            Rows.row("2026-Q3", "instansi", "a", 100, "80.00", "0.250000"),
            Rows.row("2026-Q3", "instansi", "b", 100, "80.00", "0.250000"),
            Rows.row("2026-Q3", "semua", "*", 1_000_000, "80.00", "0.250000"));
    // half a point of the whole office is no chance, and not worth a word
    assertThat(changes(EXACT, EXACT, earlier, now))
        .extracting(UnitChange::verdict)
        .containsExactly("naik", "tetap", "tetap");
  }
}
