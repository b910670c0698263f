package id.prima.analytics.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.Reference;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitInfo;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of a handful of cases, reckoned by hand. */
class ComplaintFiguresTest {

  private static final Period Q3 = Period.quarter(2026, 3);
  private static final LocalDate EXPORT = LocalDate.of(2026, 10, 5);

  private final Ketentuan ketentuan = Reference.builtIn().ketentuan();
  private final ComplaintMethod method = ComplaintMethod.of(ketentuan, Q3);
  private final StateDays days = new StateDays(List.of(EXPORT), 31);

  private PeriodCases cases(List<CaseBuilder> builders) {
    CaseInPeriod reader = new CaseInPeriod(Q3, days, Reference.builtIn().workingCalendar(), method);
    List<ComplaintDesk> desk = new ArrayList<>();
    List<ComplaintEvent> events = new ArrayList<>();
    for (CaseBuilder builder : builders) {
      Complaint c = builder.build();
      desk.addAll(reader.desk(c, EXPORT));
      events.addAll(reader.events(c));
    }
    return new PeriodCases(
        Q3, desk, events, new UnitTree(List.of(unit("dinkes", null), unit("pkm", "dinkes"))));
  }

  private static UnitInfo unit(String id, String above) {
    return new UnitInfo(id, id, above, "dinas", "dinas", "triwulan", null, null, null, null);
  }

  private ComplaintFigures.Rows rows(UserCounts users, CaseBuilder... builders) {
    ComplaintRows all = new ComplaintRows();
    all.add(
        cases(List.of(builders)),
        new ComplaintFigures(Q3, method, days, ComplaintMethod.target(ketentuan, Q3), users),
        method.minPublic());
    return all.office();
  }

  private static UnitComplaints of(ComplaintFigures.Rows rows, String tingkat, String unit) {
    return rows.units().stream()
        .filter(r -> r.tingkat().equals(tingkat) && r.unitId().equals(unit))
        .filter(r -> r.dimension().equals("semua"))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void fourExactCasesAndOneStillOpen() {
    UserCounts users = new UserCounts();
    users.add(Q3, List.of(new LayananInfo("dinkes", "", "", null, "publik", 2_000L)));
    ComplaintFigures.Rows rows =
        rows(
            users,
            CaseBuilder.closed("2026-07-01", "2026-07-08"), // day 5
            CaseBuilder.closed("2026-07-01", "2026-07-21"), // day 14, on time
            CaseBuilder.closed("2026-07-01", "2026-07-22"), // day 15, late
            CaseBuilder.closed("2026-07-01", "2026-07-10").archived(), // day 7
            CaseBuilder.open("2026-09-01", "2026-10-05")); // day 24 on 5 October, late
    UnitComplaints unit = of(rows, "unit", "dinkes");
    // of 5, 2 resolved and 1 archived by day 14: 2 / (1 - 1/5) / 5 = 50 %
    assertThat(unit.onTimeStatus()).isEqualTo("taksiran");
    assertThat(unit.onTime()).isEqualByComparingTo("50.00");
    assertThat(unit.resolvedByLimit()).isEqualByComparingTo("40.00");
    assertThat(unit.archivedByLimit()).isEqualByComparingTo("20.00");
    // Wilson on 2 of 4
    assertThat(unit.onTimeLow()).isEqualByComparingTo("15.00");
    assertThat(unit.onTimeHigh()).isEqualByComparingTo("85.00");
    assertThat(unit.surelyOnTime()).isEqualTo(2);
    assertThat(unit.surelyLate()).isEqualTo(2);
    assertThat(unit.archivedInTime()).isEqualTo(1);
    assertThat(unit.medianDays()).isEqualTo(14);
    assertThat(unit.p90Days()).isNull();
    // 3 resolved of 5 less 1 archived
    assertThat(unit.completed()).isEqualByComparingTo("75.00");
    assertThat(unit.completedTarget()).isNull();
    assertThat(unit.users()).isEqualTo(2_000);
    assertThat(unit.perThousandUsers()).isEqualByComparingTo("2.50");
    assertThat(unit.knownUntil()).isEqualTo(EXPORT);
    assertThat(unit.closedInMinutes()).isNull();
    assertThat(unit.replyCases()).isZero();
    assertThat(unit.replyOnTime()).isNull();
  }

  @Test
  void aClassMostOfWhoseLimitsAreNotOverHasNoPartInTheShare() {
    UnitComplaints unit =
        of(
            rows(
                new UserCounts(),
                CaseBuilder.closed("2026-07-01", "2026-07-08"),
                CaseBuilder.closed("2026-07-01", "2026-07-22"), // day 15, late
                // of a limit of 60 days 24 are known of two, and one of three was late
                CaseBuilder.open("2026-09-01", "2026-10-05").klasifikasi("berkadar_pengawasan"),
                CaseBuilder.open("2026-09-01", "2026-10-05").klasifikasi("berkadar_pengawasan"),
                CaseBuilder.open("2026-07-01", "2026-10-05").klasifikasi("berkadar_pengawasan")),
            "unit",
            "dinkes");
    assertThat(unit.onTimeStatus()).isEqualTo("taksiran");
    assertThat(unit.onTime()).isEqualByComparingTo("50.00");
    assertThat(unit.notYetDue()).isEqualTo(2);
  }

  @Test
  void exportsGiveARangeAndItsPartsAreCounted() {
    ComplaintFigures.Rows rows =
        rows(
            new UserCounts(),
            CaseBuilder.closedBy("2026-09-21", "2026-10-05"), // day 10 at the latest: on time
            CaseBuilder.closedBy("2026-07-01", "2026-10-05"), // between day 0 and 67: not known
            CaseBuilder.open("2026-07-01", "2026-10-05"), // late
            CaseBuilder.closedBy("2026-09-01", "2026-10-05").archived(), // on time or not: unknown
            CaseBuilder.open("2026-09-28", "2026-10-05")); // day 5, its 14 days are not over
    UnitComplaints unit = of(rows, "semua", "*");
    assertThat(unit.evidence()).isEqualTo("satu_ekspor");
    assertThat(unit.onTimeStatus()).isEqualTo("batas");
    assertThat(unit.onTime()).isNull();
    assertThat(unit.surelyOnTime()).isZero();
    assertThat(unit.surelyLate()).isEqualTo(1);
    assertThat(unit.undecided()).isEqualTo(2);
    // received on 21 and 28 September: less than 14 working days before 5 October, closed or not
    assertThat(unit.notYetDue()).isEqualTo(2);
    // at least 0 of 3; at most 1 of 2, the archived one being in no share then
    assertThat(unit.onTimeLow()).isEqualByComparingTo("0.00");
    assertThat(unit.onTimeHigh()).isEqualByComparingTo("50.00");
    assertThat(unit.medianDays()).isNull();
  }

  @Test
  void flowsReconcileAndAgesAddUp() {
    ComplaintFigures.Rows rows =
        rows(
            new UserCounts(),
            CaseBuilder.open("2026-01-05", "2026-10-05"),
            CaseBuilder.open("2026-09-29", "2026-10-05"),
            CaseBuilder.open("2026-09-15", "2026-10-05").unit("pkm"),
            CaseBuilder.closed("2026-06-29", "2026-07-02").unit("pkm"),
            CaseBuilder.closed("2026-07-06", "2026-07-07").unit("pkm").archived());
    ComplaintFlow instansi =
        rows.flow().stream()
            .filter(r -> r.tingkat().equals("instansi") && r.dimension().equals("semua"))
            .findFirst()
            .orElseThrow();
    assertThat(instansi)
        .isEqualTo(
            new ComplaintFlow(
                "2026-Q3",
                "instansi",
                "dinkes",
                "semua",
                "semua",
                2,
                3,
                1,
                1,
                3,
                0,
                0,
                1,
                // 55 and 57 working days of the first two quarters less 2 and 5 January, and 64
                55 - 2 + 57 + 64,
                EXPORT));
    assertThat(
            rows.age().stream()
                .filter(r -> r.tingkat().equals("instansi") && r.dimension().equals("semua")))
        .extracting(ComplaintAge::age, ComplaintAge::open, ComplaintAge::late)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0-5", 1L, 0L),
            org.assertj.core.groups.Tuple.tuple("6-14", 1L, 0L),
            org.assertj.core.groups.Tuple.tuple("15-60", 0L, 0L),
            org.assertj.core.groups.Tuple.tuple("61-120", 0L, 0L),
            org.assertj.core.groups.Tuple.tuple("121+", 1L, 1L));
  }

  @Test
  void aCurveIsDrawnFromTenCasesOn() {
    CaseBuilder[] ten = new CaseBuilder[10];
    for (int i = 0; i < 10; i++) {
      ten[i] = CaseBuilder.closed("2026-07-01", i < 4 ? "2026-07-03" : "2026-07-08");
    }
    List<ComplaintCurve> curve = rows(new UserCounts(), ten).curve();
    assertThat(
            curve.stream().filter(r -> r.tingkat().equals("unit") && r.dimension().equals("semua")))
        .extracting(
            ComplaintCurve::kind,
            ComplaintCurve::day,
            ComplaintCurve::atRisk,
            ComplaintCurve::resolvedLow,
            ComplaintCurve::resolvedHigh)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "taksiran", 2, 10L, number("0.400000"), number("0.400000")),
            org.assertj.core.groups.Tuple.tuple(
                "taksiran", 5, 6L, number("1.000000"), number("1.000000")));
    // one is open still on 5 October, day 67: up to there nine of ten are
    ten[9] = CaseBuilder.open("2026-07-01", "2026-10-05");
    assertThat(
            rows(new UserCounts(), ten).curve().stream().filter(r -> r.dimension().equals("semua")))
        .extracting(ComplaintCurve::tingkat, ComplaintCurve::day, ComplaintCurve::resolvedLow)
        .contains(org.assertj.core.groups.Tuple.tuple("unit", 66, number("0.900000")));
    ten[0] = CaseBuilder.open("2026-10-01", "2026-10-05");
    assertThat(rows(new UserCounts(), ten).curve()).isEmpty();
  }

  @Test
  void signalsAreCountedWhereThereAreAny() {
    PeriodCases some =
        cases(
            List.of(
                CaseBuilder.open("2026-07-01", "2026-10-05").signal("pungli"),
                CaseBuilder.closed("2026-07-01", "2026-07-02").signal("pungli"),
                CaseBuilder.open("2026-07-01", "2026-10-05").unit("pkm")));
    assertThat(some.signals())
        .extracting(
            s -> s.tingkat() + " " + s.unitId() + " " + s.signal() + s.received() + s.open())
        .containsExactly("unit dinkes pungli21", "instansi dinkes pungli21", "semua * pungli21");
  }

  @Test
  void breakdownsOfFewCasesAreNotPublic() {
    List<CaseBuilder> builders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      builders.add(CaseBuilder.open("2026-07-01", "2026-10-05").kategori("Jalan"));
      builders.add(CaseBuilder.open("2026-07-01", "2026-10-05").unit("pkm").kategori("Air"));
    }
    builders.add(CaseBuilder.open("2026-07-01", "2026-10-05").unit("pkm").kategori("Jalan"));
    ComplaintRows all = new ComplaintRows();
    all.add(
        cases(builders),
        new ComplaintFigures(
            Q3, method, days, ComplaintMethod.target(ketentuan, Q3), new UserCounts()),
        method.minPublic());
    List<String> shown =
        all.shown().units().stream()
            .filter(r -> r.dimension().equals("kategori"))
            .map(r -> r.tingkat() + " " + r.unitId() + " " + r.category() + " " + r.received())
            .toList();
    // pkm has one case of Jalan, and the roll-up less dinkes would give it away
    assertThat(shown).containsExactly("unit dinkes Jalan 12");
    assertThat(all.office().flow().stream().filter(r -> r.dimension().equals("kategori")))
        .hasSize(7);
    assertThat(all.shown().flow()).allMatch(r -> r.dimension().equals("semua"));
    assertThat(all.shown().age()).allMatch(r -> r.dimension().equals("semua"));
    assertThat(all.shown().flow())
        .extracting(r -> r.tingkat() + " " + r.unitId() + " " + r.received())
        .containsExactly("unit dinkes 12", "unit pkm 13", "instansi dinkes 25", "semua * 25");
  }

  @Test
  void rareClassesJoinThePlainComplaintsInPublic() {
    List<CaseBuilder> builders = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      builders.add(CaseBuilder.open("2026-07-01", "2026-10-05"));
      builders.add(CaseBuilder.open("2026-07-01", "2026-10-05").klasifikasi("aspirasi"));
    }
    builders.add(CaseBuilder.open("2026-07-01", "2026-10-05").klasifikasi("berkadar_pengawasan"));
    ComplaintRows all = new ComplaintRows();
    all.add(
        cases(builders),
        new ComplaintFigures(
            Q3, method, days, ComplaintMethod.target(ketentuan, Q3), new UserCounts()),
        method.minPublic());
    assertThat(
            all.shown().units().stream()
                .filter(r -> r.dimension().equals("klasifikasi") && r.tingkat().equals("unit"))
                .map(r -> r.category() + " " + r.received()))
        .containsExactly("aspirasi 20", "pengaduan|berkadar_pengawasan 21");
  }
}
