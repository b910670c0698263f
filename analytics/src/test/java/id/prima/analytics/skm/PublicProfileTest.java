package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.Period;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who answered, as the public may know it. */
class PublicProfileTest {

  private static final Period Q1 = Period.quarter(2026, 1);
  private static final Period Q2 = Period.quarter(2026, 2);
  private static final Period S1 = Q2.completed().get(0);
  private static final long MIN_PEOPLE = 10;

  private final List<SkmCell> cells = new ArrayList<>();
  private final List<SkmGroup> groups = new ArrayList<>();
  private final UnitTree tree =
      new UnitTree(List.of(unit("dinas", null), unit("a", "dinas"), unit("b", "dinas")));

  private static UnitInfo unit(String id, String parent) {
    return new UnitInfo(id, id, parent, null, "semua", "triwulan", null, null, null, null);
  }

  /** Respondents of a unit by pendidikan. */
  private void people(Period quarter, String unit, Map<String, Long> schools) {
    long[] integers = new long[SkmMoments.length(1)];
    integers[0] = schools.values().stream().mapToLong(n -> n).sum();
    integers[3] = integers[0];
    cells.add(
        SkmCells.cell(
            quarter,
            new CellKey("SKM", "publik", unit, ""),
            List.of("PERSYARATAN"),
            SkmMoments.of(1, integers)));
    schools.forEach(
        (school, n) ->
            groups.add(
                new SkmGroup(
                    quarter.toString(),
                    "SKM",
                    "publik",
                    unit,
                    "pendidikan",
                    school,
                    n,
                    List.of(3 * n),
                    List.of(n),
                    List.of(0L, n),
                    List.of(0L, 3 * n),
                    List.of(0L, 9 * n))));
  }

  private PeriodCells cells(Period period) {
    return new PeriodCells(period, cells, tree);
  }

  private List<UnitProfile> rows(Period period) {
    return new ProfileFigures(period, groups, tree, 5).rows();
  }

  /** What the public sees: by level and unit, how many of which categories. */
  private static Map<String, Map<String, Long>> tables(List<UnitProfile> rows) {
    Map<String, Map<String, Long>> tables = new TreeMap<>();
    rows.forEach(
        r ->
            tables
                .computeIfAbsent(r.tingkat() + " " + r.unitId(), k -> new TreeMap<>())
                .put(r.category(), r.respondents()));
    return tables;
  }

  @Test
  void anInstansiIsMergedAsFarAsTheUnitItWouldGiveAway() {
    people(Q1, "a", Map.of("SMA", 20L, "S2", 20L, "S3", 20L));
    people(Q1, "b", Map.of("SMA", 20L, "S2", 7L, "S3", 5L));
    Map<String, Map<String, Long>> tables =
        tables(new PublicProfile(List.of(), groups, MIN_PEOPLE).of(cells(Q1), rows(Q1)));
    assertThat(tables.get("unit a")).isEqualTo(Map.of("SMA", 20L, "S2", 20L, "S3", 20L));
    assertThat(tables.get("unit b")).isEqualTo(Map.of("SMA", 20L, "S2|S3", 12L));
    assertThat(tables.get("instansi dinas")).isEqualTo(Map.of("SMA", 40L, "S2|S3", 52L));
    assertThat(tables.get("semua *")).isEqualTo(Map.of("SMA", 40L, "S2|S3", 52L));
  }

  @Test
  void aSemesterIsMergedAsFarAsTheQuarterThatWasShown() {
    people(Q1, "a", Map.of("SMA", 20L, "S2", 7L, "S3", 5L));
    PublicHistory.Shown first =
        new PublicHistory.Shown(
            cells(Q1),
            List.copyOf(groups),
            List.of(),
            new PublicProfile(List.of(), groups, MIN_PEOPLE).of(cells(Q1), rows(Q1)));
    people(Q2, "a", Map.of("SMA", 20L, "S2", 20L, "S3", 20L));
    PublicProfile profile = new PublicProfile(List.of(first), groups, MIN_PEOPLE);
    assertThat(tables(profile.of(cells(Q2), rows(Q2))).get("unit a"))
        .isEqualTo(Map.of("SMA", 20L, "S2", 20L, "S3", 20L));
    assertThat(tables(profile.of(cells(S1), rows(S1))).get("unit a"))
        .as("27 S2 less 20 are the 7 of the first quarter")
        .isEqualTo(Map.of("SMA", 40L, "S2|S3", 52L));
  }

  @Test
  void aLateFileOfAFewOfEachSchoolIsMergedToo() {
    people(Q1, "a", Map.of("SMA", 20L, "S2", 20L, "S3", 20L));
    PublicHistory.Shown first =
        new PublicHistory.Shown(
            cells(Q1),
            List.copyOf(groups),
            List.of(),
            new PublicProfile(List.of(), groups, MIN_PEOPLE).of(cells(Q1), rows(Q1)));
    cells.clear();
    groups.clear();
    people(Q1, "a", Map.of("SMA", 30L, "S2", 27L, "S3", 25L));
    PublicProfile profile = new PublicProfile(List.of(first), groups, MIN_PEOPLE);
    assertThat(tables(profile.of(cells(Q1), rows(Q1))).get("unit a"))
        .as("7 more S2 and 5 more S3")
        .isEqualTo(Map.of("SMA", 30L, "S2|S3", 52L));
  }
}
