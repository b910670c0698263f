package id.prima.dashboard.page;

import static id.prima.dashboard.MeritRows.component;
import static id.prima.dashboard.MeritRows.group;
import static id.prima.dashboard.MeritRows.mean;
import static id.prima.dashboard.MeritRows.number;
import static id.prima.dashboard.MeritRows.unit;
import static id.prima.dashboard.MeritRows.unplaced;
import static id.prima.dashboard.page.PeringkatPageTest.merit;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.merit.Explanation;
import id.prima.data.Tables;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitRanking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account of a unit is told of its peers, and what it could work out from that. */
class PenjelasanForUnitTest {

  private static final String GROUP = "balai";

  @TempDir Path folder;
  private TestLake lake;
  private final List<UnitInfo> units = new ArrayList<>();
  private final List<UnitRanking> rankings = new ArrayList<>();
  private final List<RankingComponent> rows = new ArrayList<>();

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  /** A unit with a score, below an office that the first of them are below too. */
  private String peer(String above, String score) {
    String id = "B-%02d".formatted(units.size() + 1);
    units.add(unit(id, "Balai " + (units.size() + 1), above, GROUP));
    rankings.add(
        unplaced(
            GROUP,
            id,
            "unit_kurang",
            "score",
            number(score),
            "score_low",
            number(score).subtract(number("2.00")),
            "score_high",
            number(score).add(number("2.00")),
            "shrunken_score",
            number(score)));
    rows.add(mean(GROUP, id, "70.00"));
    return id;
  }

  private void has(String unit, String component, String value, String peers, String adds) {
    rows.add(
        component(
            GROUP,
            unit,
            component,
            adds,
            "value",
            number(value + "00"),
            "peer_value",
            number(peers + "00"),
            "points",
            number(value),
            "peer_points",
            number(peers),
            "weight",
            number("0.5000")));
  }

  private PenjelasanPage page(String unit, String account) {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, units.toArray(UnitInfo[]::new))
        .with(Tables.UNIT, units.toArray(UnitInfo[]::new))
        .with(
            Tables.RANKING_GROUP,
            group(
                GROUP,
                rankings.size(),
                rankings.size(),
                1,
                "published",
                false,
                "reasons",
                List.of("unit_kurang")))
        .with(Tables.UNIT_RANKING, rankings.toArray(UnitRanking[]::new))
        .with(Tables.RANKING_COMPONENT, rows.toArray(RankingComponent[]::new))
        .following(MeritRows.builtIn(false))
        .madeUp()
        .readable()
        .publish();
    return seen(unit, account);
  }

  private PenjelasanPage seen(String unit, String account) {
    Viewer viewer = new Viewer("akun", Role.UNIT, Optional.of(account), "token");
    return PenjelasanPage.of(
        Scenes.of(lake, "2026-Q3").seenBy(viewer), merit(lake, "2026-Q3.r1"), unit, false);
  }

  /** All that the page and its file tell. */
  private static String told(PenjelasanPage page) {
    return page.explanation().orElseThrow()
        + page.inside().toString()
        + page.tables().get("uraian").csv();
  }

  /** With two units the other is twice the mean less the own: 2 x 70.25 - 80.00 = 60.50. */
  @Test
  void ofTwoUnitsNeitherIsToldTheMean() {
    String one = peer(null, "80.00");
    has(one, "ikm", "80.00", "70.25", "4.88");
    String other = peer(null, "60.50");
    has(other, "ikm", "60.50", "70.25", "-4.88");
    PenjelasanPage page = page(one, one);
    assertThat(told(page)).contains("80,00").doesNotContain("70,25", "70.25", "70.00", "4,88");
    assertThat(page.waterfall()).isEmpty();
    assertThat(page.tables().get("uraian").csv().lines().filter(l -> l.contains("rerata")))
        .isEmpty();
    Explanation explanation = page.explanation().orElseThrow();
    assertThat(explanation.lead())
        .contains("Nilai 80,00 dari 100, kemungkinan antara 78,00 dan 82,00.");
    assertThat(explanation.steps().get(0).detail())
        .isEqualTo("80,00. Itu 80,00 poin dari 100; bobotnya 50%.");
    assertThat(explanation.limits())
        .singleElement()
        .asString()
        .startsWith("Rata-rata kelompok hanya ditampilkan bila paling sedikit 10 unit");
  }

  /**
   * One unit alone has the second component, 91.50. For the others it counts as neutral: score
   * 75.75 = 0.5 x 60 + 0.5 x 91.50, so the score less the own points tells the figure as well.
   */
  @Test
  void aNeutralFigureThatIsOneUnitsIsNotToldNorIsTheScoreThatHoldsIt() {
    for (int i = 0; i < 12; i++) {
      has(peer(null, "75.75"), "ikm", "60.00", "60.00", "0.00");
    }
    has("B-02", "standar", "91.50", "91.50", "0.00");
    rows.add(
        component(
            GROUP,
            "B-01",
            "standar",
            "0.00",
            "source",
            "netral",
            "peer_value",
            number("91.5000"),
            "points",
            number("91.50"),
            "peer_points",
            number("91.50"),
            "weight",
            number("0.5000")));
    PenjelasanPage page = page("B-01", "B-01");
    String told = told(page);
    assertThat(told).doesNotContain("91,50", "91.5", "75,75", "75.75", "73,75", "77,75");
    assertThat(told).contains("60,00; rata-rata kelompok 60,00");
    assertThat(page.explanation().orElseThrow().lead())
        .anyMatch(s -> s.startsWith("Nilai unit ini tidak ditampilkan di sini"));
    assertThat(told(seen("B-02", "B-02"))).as("its own").contains("91,50", "75,75");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10})
  void fromTenUnitsOnTheMeanIsShown(int carriers) {
    for (int i = 0; i < carriers; i++) {
      has(peer(null, "72.00"), "ikm", "74.00", "71.30", "2.00");
    }
    PenjelasanPage page = page("B-01", "B-01");
    assertThat(page.waterfall().isPresent()).isEqualTo(carriers == 10);
    assertThat(told(page).contains("71,30")).isEqualTo(carriers == 10);
    assertThat(page.explanation().orElseThrow().limits().isEmpty()).isEqualTo(carriers == 10);
  }

  /** Who sees nine of ten units is told the tenth by the mean. */
  @Test
  void whoSeesAllButOneIsNotToldTheMean() {
    for (int i = 0; i < 10; i++) {
      has(peer(i < 9 ? "DINAS" : null, "72.00"), "ikm", "74.00", "71.30", "2.00");
    }
    units.add(unit("DINAS", "Dinas", null, "dinas"));
    assertThat(told(page("B-01", "DINAS"))).doesNotContain("71,30");
    assertThat(told(seen("B-01", "B-01"))).contains("71,30");
  }

  /** What a unit takes from the one above it is not a second figure. */
  @Test
  void aFigureThatAllTakeFromTheirOfficeHidesNobodysOwn() {
    for (int i = 0; i < 12; i++) {
      String id = peer("DINAS", "72.00");
      if (i == 1) {
        has(id, "berakhlak", "91.50", "66.00", "0.00");
      } else {
        rows.add(
            component(
                GROUP,
                id,
                "berakhlak",
                "0.00",
                "source",
                "induk",
                "value",
                number("63.0000"),
                "peer_value",
                number("66.1250")));
      }
    }
    units.add(unit("DINAS", "Dinas", null, "dinas"));
    assertThat(told(page("B-01", "B-01")))
        .contains("63,00")
        .doesNotContain("66,12", "66,13", "66.1");
  }

  /** Of two parts, +3.00 and the rest of +2.00: hiding the one alone would hide nothing. */
  @Test
  void whereOnePartIsOfTooFewNoPartIsShown() {
    for (int i = 0; i < 10; i++) {
      String id = peer(null, "72.00");
      has(id, "pengaduan", "74.00", "71.30", "2.00");
      part(id, "pengaduan", "sedang", "3.00", "73.1000");
      if (i < 3) {
        part(id, "pengaduan", "berat", "-1.00", "68.4000");
      }
    }
    PenjelasanPage page = page("B-01", "B-01");
    assertThat(page.waterfall()).isPresent();
    assertThat(page.inside()).isEmpty();
    assertThat(told(page)).contains("71,30").doesNotContain("73.1", "68.4");
    assertThat(seen("B-09", "B-09").inside()).hasSize(1);
  }

  private void part(String unit, String component, String part, String adds, String peers) {
    rows.add(
        component(
            GROUP,
            unit,
            component,
            adds,
            "part",
            part,
            "value",
            number("74.0000"),
            "peer_value",
            number(peers)));
  }

  @Test
  void aCutOfNothingIsNoRow() {
    for (int i = 0; i < 10; i++) {
      String id = peer(null, "72.00");
      has(id, "pengaduan", "74.00", "71.30", "2.00");
      part(id, "pengaduan", "sedang", "2.00", "73.1000");
      rows.add(component(GROUP, id, "pengaduan", i == 0 ? "0.00" : "-0.40", "part", "potong"));
    }
    PenjelasanPage page = page("B-01", "B-01");
    assertThat(told(page)).doesNotContain("Terpotong", "potong");
    assertThat(page.inside().get(0).rows()).hasSize(1);
    assertThat(told(seen("B-02", "B-02"))).contains("Terpotong di batas jangkar", ",potong,");
  }

  /** Of 20 units with points 50, 52, ..., 88 the second best reaches 86: (86 - 50) x 0.5 = 18. */
  @ParameterizedTest
  @ValueSource(ints = {19, 20})
  void theBestTenthIsToldWhereItIsMoreThanOneUnit(int carriers) {
    for (int i = 0; i < carriers; i++) {
      has(peer(null, "72.00"), "pengaduan", (50 + 2 * i) + ".00", "69.00", "0.00");
    }
    List<String> lifts = page("B-01", "B-01").explanation().orElseThrow().lifts();
    if (carriers == 20) {
      assertThat(lifts)
          .containsExactly(
              "Pengaduan tepat waktu: dari 50,00% ke 86,00%, nilainya bertambah 18,00.");
    } else {
      assertThat(lifts).isEmpty();
    }
  }

  /** Of fourteen puskesmas twelve have an IKM, and Melati alone has the other components. */
  @Test
  void eachComponentIsJudgedByItself() {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    PenjelasanPage page = seen("PKM-01", "PKM-01");
    assertThat(page.waterfall()).isEmpty();
    assertThat(page.inside()).isEmpty();
    assertThat(told(page))
        .contains(
            "86,84; rata-rata kelompok 84,66", "92,00% (25 laporan)", "contribution=3.12", "78,42")
        .doesNotContain("84,00", "84.0000", "72.58", "72,58", "1.20", "0.90");
    assertThat(
            PenjelasanPage.of(Scenes.of(lake, "2026-Q3"), merit(lake, "2026-Q3.r1"), "PKM-01", true)
                .waterfall())
        .isPresent();
  }

  @Test
  void itsFileSaysWhoseItIsAndEachRowOfWhichReleaseAndPolicy() {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    PenjelasanPage page = seen("PKM-01", "PKM-01");
    assertThat(page.fileName("uraian")).isEqualTo("uraian-PKM-01-2026-Q3.r1.csv");
    assertThat(page.filed(page.tables().get("uraian")).csv().lines())
        .startsWith(
            "release,policy_version,component,part,source,value,peer_value,points,peer_points,weight,contribution")
        .filteredOn(line -> line.startsWith("2026-Q3.r1,bawaan-2026.1,"))
        .hasSize(8);
  }

  @Test
  void aFileIsNamedWithSafeLettersAlone() {
    PenjelasanPage page = page(peer(null, "70.00"), "B-01");
    PenjelasanPage odd =
        new PenjelasanPage(
            page.title(),
            page.heading(),
            page.absent(),
            page.explanation(),
            page.waterfall(),
            page.inside(),
            page.table(),
            page.unit(),
            page.back(),
            "a\"; b/ä\r\n",
            page.stamp());
    assertThat(odd.fileName("uraian")).isEqualTo("uraian-a___b____-2026-Q3.r1.csv");
  }
}
