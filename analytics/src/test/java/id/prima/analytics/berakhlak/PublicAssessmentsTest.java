package id.prima.analytics.berakhlak;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.Reference;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.rules.BerakhlakRule;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** BerAKHLAK of a few units, reckoned by hand: what is shown, and what follows from it. */
class PublicAssessmentsTest {

  private static final Period Q3 = Period.quarter(2026, 3);
  private static final Period Q4 = Period.quarter(2026, 4);
  private static final LocalDate DAY = Q4.lastDay();

  private final Ketentuan ketentuan = Reference.builtIn().ketentuan();
  private final BerakhlakRule rule = BerakhlakRule.of(ketentuan, DAY);
  private final List<BerakhlakCell> cells = new ArrayList<>();
  private final UnitTree tree =
      new UnitTree(
          List.of(unit("dinas", null), unit("a", "dinas"), unit("b", "dinas"), unit("c", "dinas")));

  private static UnitInfo unit(String id, String above) {
    return new UnitInfo(id, id, above, "dinas", "dinas", "triwulan", 100, null, null, null);
  }

  /** Sheets that give every item the same answer, 1-4; some leave out loyal. */
  private void sheets(Period quarter, String unit, String role, int n, int answer, int withLoyal) {
    int whole = withLoyal;
    add(quarter, unit, role, "semua", 0, 21, whole, answer);
    add(quarter, unit, role, "semua", 0, 18, n - whole, answer);
    for (CoreValue value : CoreValue.values()) {
      int of = value == CoreValue.LOYAL ? withLoyal : n;
      add(quarter, unit, role, value.code(), 0, 3, of, answer);
      for (int behaviour = 1; behaviour <= 3; behaviour++) {
        add(quarter, unit, role, value.code(), behaviour, 1, of, answer);
      }
    }
  }

  private void sheets(Period quarter, String unit, int n, int answer) {
    sheets(quarter, unit, "pegawai", n, answer, n);
  }

  private void add(
      Period quarter,
      String unit,
      String role,
      String value,
      int behaviour,
      int items,
      long n,
      int answer) {
    if (n > 0) {
      long sum = (long) items * answer;
      cells.add(
          new BerakhlakCell(
              quarter.toString(),
              unit,
              role,
              1,
              4,
              value,
              behaviour,
              items,
              n,
              n * sum,
              n * sum * sum));
    }
  }

  private Assessments assessments() {
    return new Assessments(cells, tree, rule, 0.95);
  }

  private BerakhlakFigures.Rows rows(Period... periods) {
    BerakhlakFigures.Rows rows = new BerakhlakFigures.Rows();
    for (Period period : periods) {
      new BerakhlakFigures(
              assessments(),
              period,
              tree,
              rule,
              IntervalRule.of(ketentuan, DAY),
              unit -> 100,
              new BerakhlakMethod(ketentuan))
          .addTo(rows);
    }
    return rows;
  }

  private Set<String> shown(Period... periods) {
    PublicAssessments visible = new PublicAssessments(assessments(), rule.minPublic());
    for (Period period : periods) {
      visible.decide(period);
    }
    return visible.units(rows(periods).units()).stream()
        .filter(row -> row.index() != null)
        .map(row -> row.period() + " " + row.unitId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static UnitBerakhlak of(BerakhlakFigures.Rows rows, String unit, String role) {
    return rows.units().stream()
        .filter(row -> row.unitId().equals(unit) && row.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRollUpIsTheMeanOfItsUnitsByTheirRespondents() {
    // a: 30 answers of 4 (100); b: ten colleagues give 1 (0), ten subordinates 4 (100): 50
    sheets(Q3, "a", 30, 4);
    sheets(Q3, "b", "rekan", 10, 1, 10);
    sheets(Q3, "b", "bawahan", 10, 4, 10);
    BerakhlakFigures.Rows rows = rows(Q3);
    assertThat(of(rows, "a", "semua").index()).isEqualTo("100.00");
    assertThat(of(rows, "b", "semua").index()).isEqualTo("50.00");
    // (30 x 100 + 20 x 50) / 50
    assertThat(of(rows, "dinas", "semua").index()).isEqualTo("80.00");
    assertThat(of(rows, "dinas", "semua").respondents()).isEqualTo(50);
    // thirty of a hundred staff, not fifty of two hundred: the others' roles are not their own
    assertThat(of(rows, "a", "semua").responseRate()).isEqualTo("30.00");
    assertThat(of(rows, "b", "semua").responseRate()).isNull();
  }

  @Test
  void aUnitOfFewerThanFiveIsInNoSum() {
    sheets(Q3, "a", 12, 4);
    sheets(Q3, "b", 4, 1);
    BerakhlakFigures.Rows rows = rows(Q3);
    assertThat(of(rows, "b", "semua").index()).isNull();
    assertThat(of(rows, "b", "semua").respondents()).isEqualTo(4);
    assertThat(of(rows, "dinas", "semua").index()).isEqualTo("100.00");
    assertThat(of(rows, "dinas", "semua").respondents()).isEqualTo(12);
    assertThat(rows.values()).noneMatch(v -> v.unitId().equals("b"));
  }

  @Test
  void valuesThatFewAnsweredTakeTheOthersWithThem() {
    sheets(Q3, "a", "pegawai", 12, 3, 4);
    BerakhlakFigures.Rows rows = rows(Q3);
    assertThat(of(rows, "a", "semua").index()).isNotNull();
    assertThat(rows.values()).as("the seventh would follow from the index and six").isEmpty();
    cells.clear();
    sheets(Q3, "a", "pegawai", 12, 3, 9);
    PublicAssessments visible = new PublicAssessments(assessments(), 10);
    visible.decide(Q3);
    assertThat(rows(Q3).values()).as("staff see values from five on").isNotEmpty();
    List<BerakhlakValue> seen = visible.values(rows(Q3).values());
    assertThat(seen).as("nine answered loyal").isEmpty();
    assertThat(visible.units(rows(Q3).units())).allMatch(row -> row.index() != null);
  }

  @Test
  void whatAnEarlierQuarterShowedIsKnown() {
    sheets(Q3, "a", 12, 4);
    sheets(Q4, "a", 6, 1);
    Period semester = new Period(2026, Period.Kind.SEMESTER, 2);
    // 18 x S2 - 12 x Q3 is the index of six
    assertThat(shown(Q3, Q4, semester)).containsExactly("2026-Q3 *", "2026-Q3 a", "2026-Q3 dinas");
    cells.clear();
    sheets(Q3, "a", 12, 4);
    sheets(Q4, "a", 11, 1);
    assertThat(shown(Q3, Q4, semester))
        .contains("2026-Q3 a", "2026-Q4 a", "2026-S2 a", "2026-S2 dinas");
  }

  @Test
  void aRollUpThatGivesASmallUnitAwayIsWithheld() {
    sheets(Q3, "a", 12, 4);
    sheets(Q3, "b", 7, 2);
    assertThat(shown(Q3)).containsExactly("2026-Q3 a");
    // with two small ones that are twelve together nothing follows
    sheets(Q3, "c", 5, 3);
    assertThat(shown(Q3)).containsExactly("2026-Q3 *", "2026-Q3 a", "2026-Q3 dinas");
  }

  @Test
  void sheetsThatDoNotCountHideNobody() {
    // seven count; five of one's own do not: twelve sheets, but a figure of seven
    sheets(Q3, "a", "pegawai", 7, 2, 7);
    sheets(Q3, "a", "diri", 5, 4, 5);
    sheets(Q3, "b", 20, 3);
    assertThat(shown(Q3)).containsExactly("2026-Q3 b");
  }

  @Test
  void whereEverybodyAnsweredNothingIsLeftToChance() {
    sheets(Q3, "a", 100, 3);
    UnitBerakhlak all = of(rows(Q3), "a", "semua");
    // everybody answered: nothing is left to chance
    assertThat(all.indexLow()).isEqualTo(all.index());
    assertThat(all.indexHigh()).isEqualTo(all.index());
  }
}
