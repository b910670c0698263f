package id.prima.analytics.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitRanking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A group under a policy, with scores reckoned by hand. */
class GroupMeritTest {

  /** IKM alone, from 65 to 100: an index of 82 is worth 100 (82 - 65) / 35 points. */
  private static final String IKM_ALONE =
      """
      versi: "uji"
      judul: Uji
      berlaku_sejak: 2020-01-01
      jendela_triwulan: 2
      komponen:
        ikm:
          ukuran: indeks_banding
          bobot: 1
          jangkar: [65, 100]
          bila_kosong: wajib
          minimum: 30
      gerbang:
        - perkara: [pungli]
          keadaan: [terbukti]
          bulan_sesudah_selesai: 12
      penghargaan:
        kuota: 2
        keyakinan: 0.90
        keyakinan_tidak: 0.10
        panel: undian
      """;

  private static <R> R one(List<R> rows, Predicate<R> of) {
    List<R> found = rows.stream().filter(of).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static UnitRanking unit(MeritRows rows, String unit) {
    return one(rows.units(), r -> r.unitId().equals(unit));
  }

  private static RankingGroup group(MeritRows rows, String group) {
    return one(rows.groups(), r -> r.kelompokBanding().equals(group));
  }

  private static RewardProposal proposal(MeritRows rows, String unit) {
    return one(rows.proposals(), r -> r.unitId().equals(unit));
  }

  private static BigDecimal sum(
      MeritRows rows, Predicate<RankingComponent> of, Function<RankingComponent, BigDecimal> what) {
    return rows.components().stream().filter(of).map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aScoreIsThePlaceOfTheIndexBetweenItsAnchors() {
    MeritRows rows = Office.twelve().policy(IKM_ALONE).rows();
    // index 75.00: 100 x 10 / 35 = 28.57; index 88.75: 100 x 23.75 / 35 = 67.86
    assertThat(unit(rows, "pkm-a").score()).isEqualTo("28.57");
    assertThat(unit(rows, "pkm-l").score()).isEqualTo("67.86");
    // p = 50/75, squared error 5625 x 2/9 x 0.1 / 400 = 0.3125; 0.559 x 100 / 35 = 1.597, and a
    // little less at the shrunken index, some 0.1 points higher
    assertThat(unit(rows, "pkm-a").standardError().doubleValue()).isBetween(1.590, 1.597);
    RankingGroup group = group(rows, "puskesmas");
    assertThat(group.published()).isTrue();
    assertThat(group.units()).isEqualTo(12);
    // mean of 75, 76.25 ... 88.75 is 81.875: 100 x 16.875 / 35
    assertThat(group.meanScore()).isEqualTo("48.21");
    // spread of indices: sd 4.507; errors 0.42 to 0.56: about 1 - 0.25 / 20.3 = 0.988
    assertThat(group.rankability().doubleValue()).isBetween(0.97, 0.999);
  }

  @Test
  void contributionsAddUpToTheScoreToTheLastDigit() {
    Office office = Office.twelve();
    for (int i = 0; i < 12; i++) {
      office.indexBefore(Office.id(i), 3.0 + 0.04 * ((i * 5) % 12), 300);
      office.onTime(Office.id(i), 40 + 7.3 * ((i * 7) % 8), 10 + i);
      office.berakhlak(Office.id(i), 50 + 3.7 * ((i * 3) % 12), 12);
    }
    MeritRows rows = office.rows();
    assertThat(rows.units().stream().filter(r -> r.score() != null)).hasSize(12);
    for (UnitRanking unit : rows.units()) {
      if (unit.score() != null) {
        Predicate<RankingComponent> its = c -> c.unitId().equals(unit.unitId());
        assertThat(sum(rows, its.and(c -> c.part() == null), RankingComponent::contribution))
            .as(unit.unitId())
            .isEqualByComparingTo(unit.score());
        for (String component : List.of("ikm", "pengaduan", "berakhlak")) {
          Predicate<RankingComponent> inside =
              its.and(c -> c.component().equals(component) && c.part() != null);
          assertThat(sum(rows, inside, RankingComponent::contribution))
              .as(unit.unitId() + " " + component)
              .isEqualByComparingTo(
                  one(
                          rows.components(),
                          its.and(c -> c.component().equals(component) && c.part() == null))
                      .contribution());
        }
      }
    }
  }

  @Test
  void aProvenCaseBlocksTheRewardButNotTheScore() {
    MeritRows without = Office.twelve().policy(IKM_ALONE).rows();
    MeritRows with =
        Office.twelve()
            .policy(IKM_ALONE)
            .integrity("pkm-l", "pungli", "terbukti", null, true)
            .integrity("pkm-k", "pungli", "laporan", null, false)
            .rows();
    assertThat(proposal(without, "pkm-l").decision()).isEqualTo("layak");
    RewardProposal blocked = proposal(with, "pkm-l");
    assertThat(blocked.decision()).isEqualTo("terhalang");
    assertThat(blocked.ungatedDecision()).isEqualTo("layak");
    assertThat(blocked.sentence())
        .contains("pungli")
        .contains("Inspektorat")
        .contains("3 Februari 2026")
        .contains("belum selesai");
    assertThat(unit(with, "pkm-l").gated()).isTrue();
    assertThat(unit(with, "pkm-l").score()).isEqualTo(unit(without, "pkm-l").score());
    assertThat(unit(with, "pkm-k").gated()).isFalse();
    assertThat(proposal(with, "pkm-k")).isEqualTo(proposal(without, "pkm-k"));
  }

  @Test
  void theBestOfAClearFieldIsProposedAndTheRestIsNot() {
    MeritRows rows = Office.twelve().policy(IKM_ALONE).rows();
    // neighbours are 1.25 apart, errors of a difference 0.63: two standard errors
    assertThat(unit(rows, "pkm-l").topK().doubleValue()).isGreaterThan(0.9);
    assertThat(proposal(rows, "pkm-a").decision()).isEqualTo("tidak");
    assertThat(unit(rows, "pkm-a").rankHigh()).isEqualTo(12);
    assertThat(unit(rows, "pkm-l").rankLow()).isEqualTo(1);
    assertThat(proposal(rows, "pkm-l").sentence())
        .startsWith("Layak diberi penghargaan: peluang termasuk 2 terbaik dari 12 unit puskesmas");
  }

  @Test
  void noMoreUnitsAreProposedThanThereAreRewards() {
    Office office = new Office().policy(IKM_ALONE.replace("keyakinan: 0.90", "keyakinan: 0.50"));
    // three alike at the top: each is among the best two with a chance of two in three
    for (int i = 0; i < 12; i++) {
      office.unit(Office.id(i), null, "sekolah").index(Office.id(i), i < 9 ? 2.8 : 3.6, 100);
    }
    MeritRows rows = office.rows();
    assertThat(group(rows, "sekolah").published()).isTrue();
    for (int i = 9; i < 12; i++) {
      assertThat(unit(rows, Office.id(i)).topK().doubleValue()).isBetween(0.6, 0.73);
      assertThat(proposal(rows, Office.id(i)).decision()).isEqualTo("perlu_penilaian_panel");
      assertThat(proposal(rows, Office.id(i)).panelOrder()).isBetween(1, 3);
    }
  }

  @Test
  void aUnitWithFewRespondentsIsNotRankedAndIsTold() {
    MeritRows rows =
        Office.twelve()
            .unit("pkm-z", "dinkes", "puskesmas")
            .index("pkm-z", 3.9, 29)
            .unit("pkm-y", "dinkes", "puskesmas")
            .policy(IKM_ALONE)
            .rows();
    assertThat(unit(rows, "pkm-z").ranked()).isFalse();
    assertThat(unit(rows, "pkm-z").reasons()).containsExactly("responden_kurang");
    assertThat(unit(rows, "pkm-z").score()).isNull();
    assertThat(unit(rows, "pkm-y").reasons()).containsExactly("tidak_ada_data");
    assertThat(proposal(rows, "pkm-z").decision()).isEqualTo("tidak_dapat_diperingkat");
    assertThat(group(rows, "puskesmas").units()).isEqualTo(14);
    assertThat(group(rows, "puskesmas").ranked()).isEqualTo(12);
  }

  @Test
  void aUnitThatOnlyHoldsOthersIsNoPeer() {
    MeritRows rows = Office.twelve().policy(IKM_ALONE).rows();
    assertThat(rows.groups())
        .extracting(RankingGroup::kelompokBanding)
        .containsExactly("puskesmas");
  }

  @Test
  void aSmallGroupHasNoRankingAndNoRanks() {
    Office office = new Office().policy(IKM_ALONE);
    for (int i = 0; i < 9; i++) {
      office.unit(Office.id(i), null, "rsud").index(Office.id(i), 3 + 0.1 * i, 400);
    }
    MeritRows rows = office.rows();
    assertThat(group(rows, "rsud").published()).isFalse();
    assertThat(group(rows, "rsud").reasons()).contains("unit_kurang");
    assertThat(rows.units()).allMatch(r -> !r.ranked() && r.rankLow() == null && r.topK() == null);
    assertThat(rows.proposals()).allMatch(r -> r.decision().equals("tidak_dapat_diperingkat"));
    assertThat(rows.units()).allMatch(r -> r.reasons().contains("unit_kurang"));
  }

  @Test
  void unitsThatAreAllAlikeAreNotRanked() {
    Office office = new Office().policy(IKM_ALONE);
    for (int i = 0; i < 12; i++) {
      office.unit(Office.id(i), null, "sekolah").index(Office.id(i), 3.2, 100);
    }
    MeritRows rows = office.rows();
    assertThat(group(rows, "sekolah").published()).isFalse();
    assertThat(group(rows, "sekolah").reasons()).contains("semua_sama");
  }

  @Test
  void aGroupOfOneIsTold() {
    MeritRows rows =
        new Office().policy(IKM_ALONE).unit("rsud", null, "rsud").index("rsud", 3.3, 99).rows();
    assertThat(group(rows, "rsud").ranked()).isEqualTo(1);
    assertThat(group(rows, "rsud").reasons()).containsExactly("unit_kurang");
    assertThat(unit(rows, "rsud").score()).isNotNull();
  }

  @Test
  void theAssessmentOfTheUnitAboveStandsInAndIsNamed() {
    Office office = Office.twelve().berakhlakOfInstansi("dinkes", 70, 80);
    office.berakhlak("pkm-a", 80, 12).berakhlak("pkm-b", 90, 9);
    MeritRows rows = office.rows();
    RankingComponent own = component(rows, "pkm-a", "berakhlak");
    assertThat(own.source()).isEqualTo("sendiri");
    assertThat(own.value()).isEqualByComparingTo("80");
    assertThat(own.sourcePeriod()).isEqualTo("2026-Q2");
    // nine assessments are fewer than the policy asks for
    RankingComponent above = component(rows, "pkm-b", "berakhlak");
    assertThat(above.source()).isEqualTo("induk");
    assertThat(above.value()).isEqualByComparingTo("70");
    assertThat(above.cases()).isEqualTo(80);
  }

  @Test
  void aNeutralComponentMovesNothingAndIsNamed() {
    Office office = Office.twelve();
    for (int i = 0; i < 11; i++) {
      office.onTime(Office.id(i), 50 + 4 * i, 40);
    }
    MeritRows rows = office.rows();
    RankingComponent neutral = component(rows, "pkm-l", "pengaduan");
    assertThat(neutral.source()).isEqualTo("netral");
    assertThat(neutral.contribution()).isEqualByComparingTo("0");
    assertThat(unit(rows, "pkm-l").standardError())
        .as("the spread of the peers is its uncertainty")
        .isGreaterThan(unit(rows, "pkm-k").standardError());
  }

  @Test
  void aMandatoryComponentThatIsMissingLeavesTheUnitOut() {
    String policy =
        IKM_ALONE
            .replace("bobot: 1\n", "bobot: 0.5\n")
            .replace(
                "gerbang:",
                "  pengaduan: {bobot: 0.5, jangkar: [0, 100], bila_kosong: wajib, minimum: 10}\n"
                    + "gerbang:");
    Office office = Office.twelve().policy(policy);
    for (int i = 0; i < 11; i++) {
      office.onTime(Office.id(i), 50 + 4 * i, 40);
    }
    MeritRows rows = office.rows();
    assertThat(unit(rows, "pkm-l").reasons()).containsExactly("komponen_wajib_kosong");
    assertThat(unit(rows, "pkm-l").score()).isNull();
    assertThat(rows.components()).noneMatch(c -> c.unitId().equals("pkm-l"));
    // index 75 is worth 28.571 points, half of the cases on time 50: (28.571 + 50) / 2
    assertThat(unit(rows, "pkm-a").score()).isEqualTo("39.29");
  }

  private static RankingComponent component(MeritRows rows, String unit, String name) {
    return one(
        rows.components(),
        c -> c.unitId().equals(unit) && c.component().equals(name) && c.part() == null);
  }

  @Test
  void theSameOfficeIsRankedTheSameWhateverTheOrderOfItsUnits() {
    MeritRows one = Office.twelve().rows();
    MeritRows again = Office.twelve().rows();
    assertThat(again).isEqualTo(one);
  }

  @Test
  void theBestFigureIsCutAtItsAnchorAndTheCutIsShown() {
    MeritRows rows =
        Office.twelve()
            .policy(IKM_ALONE.replace("[65, 100]", "[65, 85]"))
            .integrity("pkm-a", "pungli", "selesai", LocalDate.of(2026, 5, 1), false)
            .rows();
    // index 88.75 is beyond 85: 100 points
    assertThat(unit(rows, "pkm-l").score()).isEqualTo("100.00");
    RankingComponent cut =
        one(rows.components(), c -> c.unitId().equals("pkm-l") && "potong".equals(c.part()));
    assertThat(cut.contribution()).isNegative();
  }
}
