package id.prima.dashboard.page;

import static id.prima.dashboard.MeritRows.group;
import static id.prima.dashboard.MeritRows.placed;
import static id.prima.dashboard.MeritRows.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.request.BadRequestException;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.UnitRanking;
import id.prima.data.release.ReleaseId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of rankings says of an office made up by hand. */
class PeringkatPageTest {

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  /** What a release of the lake says of merit, read as the server reads it. */
  static Merit merit(TestLake lake, String release) {
    return Merit.of(
        StaffSnapshot.of(
            ReleaseStore.open(Lake.of(lake.root()))
                .open(ReleaseId.parse(release).orElseThrow(), lake.current())));
  }

  private PeringkatPage page(String... parameters) {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    return PeringkatPage.of(Scenes.of(lake, "2026-Q3", parameters), merit(lake, "2026-Q3.r1"));
  }

  private static PeringkatGroup puskesmas(PeringkatPage page) {
    return page.groups().stream()
        .filter(g -> g.title().equals("Puskesmas"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itOpensWithTheDecisionOfEachGroup() {
    PeringkatPage page = page();
    assertThat(page.opening())
        .extracting(PeringkatPage.Opening::text)
        .containsExactly(
            "14 puskesmas, 3 penghargaan: 1 layak, 2 perlu penilaian panel, 8 tidak, 1 terhalang"
                + " perkara, 2 tidak dapat diperingkat.",
            "7 kecamatan: peringkat tidak diterbitkan.",
            "12 unit kelompok opd-kecil: peringkat tidak diterbitkan.");
    assertThat(page.policy())
        .contains(
            "Dasarnya Kebijakan bawaan Prima, versi bawaan-2026.1, berlaku sejak 9 Mei 2017.");
    assertThat(page.data())
        .isEqualTo("Dihitung dari data Triwulan IV 2025 sampai Triwulan III 2026.");
    assertThat(page.afterResults()).isFalse();
  }

  @Test
  void aPolicyLaidDownAfterTheResultsIsNamedSo() {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(true));
    PeringkatPage page = PeringkatPage.of(Scenes.of(lake, "2026-Q3"), merit(lake, "2026-Q3.r1"));
    assertThat(page.afterResults()).isTrue();
    assertThat(page.policy().orElseThrow())
        .endsWith(
            "Ditetapkan setelah hasil terlihat: ketika Prima pertama kali menerimanya, hasil"
                + " triwulan ini sudah ada.");
  }

  @Test
  void unitsStandInTieGroupsAlphabeticalWithinThem() {
    PeringkatGroup group = puskesmas(page());
    assertThat(group.blocks())
        .extracting(PeringkatGroup.Block::title)
        .containsExactly(
            "Kelompok setara teratas: 4 unit",
            "Kelompok setara ke-2 dari 3: 5 unit",
            "Kelompok setara terbawah: 3 unit");
    assertThat(group.blocks().get(0).lines())
        .extracting(PeringkatGroup.Line::name)
        .containsExactly("Anggrek", "Dahlia", "Mawar", "Melati");
  }

  @Test
  void eachUnitHasItsSentence() {
    PeringkatGroup group = puskesmas(page());
    assertThat(group.blocks().get(0).lines())
        .extracting(PeringkatGroup.Line::sentence)
        .containsExactly(
            "Antara peringkat 1 dan 5 dari 12; peluang tiga besar kira-kira 8 dari 10.",
            "Antara peringkat 1 dan 6 dari 12; peluang tiga besar kira-kira 5 dari 10.",
            "Antara peringkat 1 dan 7 dari 12; peluang tiga besar kira-kira 4 dari 10.",
            "Antara peringkat 1 dan 4 dari 12; peluang tiga besar lebih dari 19 dari 20.");
    assertThat(group.blocks().get(0).lines().get(0).robust())
        .isEqualTo("Peringkat 1–5; tiga besar pada 82 dari 100 susunan");
    assertThat(group.blocks().get(2).lines().get(1).sentence())
        .isEqualTo("Antara peringkat 9 dan 12 dari 12; peluang tiga besar kurang dari 1 dari 20.");
  }

  /** Twelve ranks on 400 units of width: a rank is 33.3 wide, and rank 4 starts at 100. */
  @Test
  void stripsAreAsWideAsTheRanksTheyCover() {
    PeringkatGroup group = puskesmas(page());
    assertThat(group.strips().quota()).isEqualTo("100.0");
    assertThat(group.strips().ticks())
        .extracting(Strips.Tick::text)
        .containsExactly("1", "5", "12");
    assertThat(group.blocks().get(0).lines().get(0).strip())
        .isEqualTo(new RankStrips.Strip("0.0", "166.7", "0.0", "133.3"));
    assertThat(group.blocks().get(1).lines().get(0).strip())
        .isEqualTo(new RankStrips.Strip("100.0", "200.0", "133.3", "133.3"));
  }

  @Test
  void aUnitHeldBackByACaseIsListedWithTheCaseAndWhatItWouldBe() {
    assertThat(puskesmas(page()).gated())
        .containsExactly(
            new PeringkatGroup.Listed(
                "Mawar",
                "/peringkat/PKM-04",
                List.of(
                    "Perkara pungutan liar, terbukti; dibuka oleh Inspektorat pada 3 Februari"
                        + " 2026; belum ditutup.",
                    "Tanpa perkara itu usulannya: perlu penilaian panel.")));
  }

  @Test
  void thePanelsRuleAndItsOrderAreSaid() {
    assertThat(puskesmas(page("cari", "melati")).panel())
        .isEqualTo(
            "Angka tidak dapat memilih di antara unit yang perlu penilaian panel. Menurut kebijakan,"
                + " panel melihat kriteria berurutan sampai ada yang berbeda. Urutan yang"
                + " dihasilkannya: Dahlia, Anggrek.");
    assertThat(page().groups().get(1).panel()).isEmpty();
  }

  @Test
  void unitsWithoutAPlaceAreListedWithTheirReasons() {
    assertThat(puskesmas(page()).unplaced())
        .containsExactly(
            new PeringkatGroup.Listed(
                "Bakung",
                "/peringkat/PKM-13",
                List.of("Responden lebih sedikit daripada yang disyaratkan kebijakan.")),
            new PeringkatGroup.Listed(
                "Seroja",
                "/peringkat/PKM-14",
                List.of("Komponen yang wajib menurut kebijakan tidak ada.")));
  }

  @Test
  void aGroupWithoutRankingSaysWhyAndWhatItWouldTake() {
    PeringkatPage page = page();
    assertThat(page.groups().get(1).reasons())
        .containsExactly(
            "Hanya 7 unit yang punya nilai; peringkat diterbitkan bila paling sedikit 10.");
    assertThat(page.groups().get(2).reasons())
        .containsExactly(
            "Keterandalannya 0,21 (kemungkinan antara 0,00 dan 0,48), padahal perlu paling sedikit"
                + " 0,5: perbedaan nilai antarunit lebih banyak kebetulan daripada nyata.",
            "Perbedaan nilai antarunit tidak melebihi kebetulan (uji Q, p = 0,310).",
            "Bila perbedaan antarunit tetap seperti sekarang, perlu kira-kira 640 responden tiap"
                + " unit agar peringkat dapat diterbitkan.");
    assertThat(page.groups().get(2).blocks()).isEmpty();
    assertThat(page.groups().get(2).strips()).isNull();
    assertThat(page.tables()).doesNotContainKeys("peringkat-2", "peringkat-3");
  }

  @Test
  void improvementIsAListApartThatNamesOnlyWhatIsSure() {
    ImprovementList list = puskesmas(page()).improvement().orElseThrow();
    assertThat(list.sentences())
        .containsExactly(
            "Jelas membaik melebihi perkiraan: Wijaya.", "Jelas menurun dari perkiraan: Tulip.");
    assertThat(list.table().rows())
        .extracting(row -> row.get(0).text() + " " + row.get(4).text())
        .containsExactly("Melati +1,84", "Tulip −3,10", "Wijaya +3,20");
  }

  @Test
  void theAuditOfSmallUnitsIsSaid() {
    assertThat(puskesmas(page()).audit().get(0))
        .startsWith(
            "Sepertiga unit yang respondennya paling sedikit diperkirakan menerima 31% penghargaan;"
                + " menurut model, 33% dari yang sesungguhnya terbaik ada di antara mereka.");
  }

  @Test
  void eachRowOfItsFileSaysOfWhichReleaseAndPolicy() {
    PeringkatPage page = page();
    assertThat(page.filed(page.tables().get("peringkat-1")).csv().lines().toList())
        .hasSizeGreaterThan(12)
        .allMatch(
            line ->
                line.startsWith("release,policy_version,")
                    || line.startsWith("2026-Q3.r1,bawaan-2026.1,"));
  }

  @Test
  void theTableHoldsWhatTheStripsDraw() {
    assertThat(page().tables().get("peringkat-1").rows().get(3))
        .extracting(Cell::text)
        .containsExactly(
            "Melati", "1", "1", "4", "1", "2", "0,96", "78,42", "75,12", "81,72", "77,95", "212",
            "1", "4", "layak");
  }

  @ParameterizedTest
  @CsvSource({
    "kelompok, kecamatan, 1, 7",
    "keputusan, layak, 3, 1",
    "cari, MELA, 3, 1",
    "cari, pkm-1, 3, 5",
    "keputusan, terhalang, 3, 1"
  })
  void filtersNarrowGroupsAndUnits(String name, String value, int groups, int units) {
    PeringkatPage page = page(name, value);
    assertThat(page.groups()).hasSize(groups);
    assertThat(
            page.groups().stream()
                .mapToInt(
                    g ->
                        g.blocks().stream().mapToInt(b -> b.lines().size()).sum()
                            + g.unplaced().size())
                .sum())
        .isEqualTo(units);
    assertThat(page.opening()).hasSize(3);
  }

  @Test
  void aFilterSaysHowManyItLeaves() {
    assertThat(puskesmas(page("keputusan", "tidak")).count())
        .isEqualTo("8 dari 14 unit cocok dengan pilihan ini.");
    assertThat(puskesmas(page("kelompok", "puskesmas")).count()).isEmpty();
  }

  @Test
  void anUnknownGroupOrDecisionIsAnswered() {
    assertThat(page("kelompok", "rsud").absent())
        .contains("Kelompok ini tidak ada pada triwulan ini.");
    assertThatThrownBy(() -> page("keputusan", "juara")).isInstanceOf(BadRequestException.class);
  }

  @Test
  void aReleaseFromBeforeRankingsSaysSo() {
    lake.release("2026-Q3.r1").readable().publish();
    PeringkatPage page = PeringkatPage.of(Scenes.of(lake, "2026-Q3"), merit(lake, "2026-Q3.r1"));
    assertThat(page.absent().orElseThrow()).startsWith("Rilis 2026-Q3.r1 belum memuat peringkat");
    assertThat(page.opening()).isEmpty();
    assertThat(page.exports()).isEmpty();
  }

  @Test
  void withoutATestOfWeightsThereIsADash() {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("SD-1", "SD 1", null, "sd"))
        .with(Tables.UNIT, unit("SD-1", "SD 1", null, "sd"))
        .with(Tables.RANKING_GROUP, group("sd", 1, 1, 1))
        .with(
            Tables.UNIT_RANKING,
            placed(
                "sd",
                "SD-1",
                1,
                new int[] {1, 1, 1, 1},
                "1.0000",
                "robust_rank_low",
                null,
                "robust_rank_high",
                null,
                "robust_top_k",
                null))
        .readable()
        .publish();
    Merit merit = merit(lake, "2026-Q3.r1");
    PeringkatGroup.Line line =
        PeringkatPage.of(Scenes.of(lake, "2026-Q3"), merit)
            .groups()
            .get(0)
            .blocks()
            .get(0)
            .lines()
            .get(0);
    assertThat(line.robust()).isEqualTo("–");
    assertThat(line.sentence())
        .isEqualTo("Peringkat 1 dari 1; peluang peringkat pertama lebih dari 19 dari 20.");
    assertThat(
            PenjelasanPage.of(Scenes.of(lake, "2026-Q3"), merit, "SD-1", true)
                .explanation()
                .orElseThrow()
                .uncertainty())
        .noneMatch(s -> s.contains("bobot"));
  }

  @Test
  void thousandsOfUnitsComeInPages() {
    List<UnitRanking> rows = new ArrayList<>();
    for (int i = 1; i <= 450; i++) {
      rows.add(placed("sd", "SD-%03d".formatted(i), 1, new int[] {1, 450, 1, 450}, "0.0100"));
    }
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("SD-001", "SD 1", null, "sd"))
        .with(Tables.UNIT, unit("SD-001", "SD 1", null, "sd"))
        .with(Tables.RANKING_GROUP, group("sd", 450, 450, 1))
        .with(Tables.UNIT_RANKING, rows.toArray(UnitRanking[]::new))
        .readable()
        .publish();
    Merit merit = merit(lake, "2026-Q3.r1");
    PeringkatGroup first = PeringkatPage.of(Scenes.of(lake, "2026-Q3"), merit).groups().get(0);
    assertThat(first.blocks().get(0).lines()).hasSize(200);
    assertThat(first.blocks().get(0).title())
        .isEqualTo("Satu kelompok setara: 450 unit, tanpa batas yang jelas di antaranya");
    assertThat(first.blocks().get(0).lines().get(0).sentence())
        .isEqualTo(
            "Antara peringkat 1 dan 450 dari 450; peluang peringkat pertama kurang dari 1 dari"
                + " 20.");
    PeringkatGroup last =
        PeringkatPage.of(Scenes.of(lake, "2026-Q3", "halaman", "3"), merit).groups().get(0);
    assertThat(last.blocks().get(0).lines()).hasSize(50);
    assertThat(last.table().rows()).hasSize(50);
    assertThat(
            PeringkatPage.of(Scenes.of(lake, "2026-Q3", "csv", "peringkat-1"), merit)
                .tables()
                .get("peringkat-1")
                .rows())
        .hasSize(450);
  }
}
