package id.prima.dashboard.page;

import static id.prima.dashboard.page.PeringkatPageTest.merit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.merit.Explanation;
import id.prima.dashboard.request.NotFoundException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of one unit of an office made up by hand. */
class PenjelasanPageTest {

  @TempDir Path folder;

  private PenjelasanPage page(String unit) {
    TestLake lake = new TestLake(folder.resolve("lake"));
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    return PenjelasanPage.of(Scenes.of(lake, "2026-Q3"), merit(lake, "2026-Q3.r1"), unit, true);
  }

  private Explanation explained(String unit) {
    return page(unit).explanation().orElseThrow();
  }

  @Test
  void itLeadsWithScorePlaceAndDecision() {
    PenjelasanPage page = page("PKM-01");
    assertThat(page.heading()).isEqualTo("Penjelasan nilai Melati, Triwulan III 2026");
    assertThat(page.explanation().orElseThrow().lead())
        .containsExactly(
            "Nilai 78,42 dari 100, kemungkinan antara 75,12 dan 81,72.",
            "Melati: antara peringkat 1 dan 4 dari 12; peluang tiga besar lebih dari 19 dari 20.",
            "Usulan untuk unit ini: layak.");
  }

  /** 72.58 + 3.12 = 75.70, + 1.20 = 76.90, + 0.00, + 0.90 = 77.80, + 0.62 = 78.42. */
  @Test
  void theSumStartsAtThePeersAndEndsAtTheScore() {
    Explanation explanation = explained("PKM-01");
    assertThat(explanation.meanName()).isEqualTo("Rata-rata 12 puskesmas");
    assertThat(explanation.steps())
        .extracting(Explanation.Line::to)
        .containsExactly(
            new BigDecimal("75.70"),
            new BigDecimal("76.90"),
            new BigDecimal("76.90"),
            new BigDecimal("77.80"),
            new BigDecimal("78.42"));
    assertThat(explanation.sum().orElseThrow().rest()).isEqualByComparingTo("0");
    assertThat(explanation.steps().get(0).detail())
        .isEqualTo(
            "86,84; rata-rata kelompok 84,66 (212 responden, Triwulan IV 2025 sampai"
                + " Triwulan III 2026). Itu 62,40 poin dari 100, rata-rata kelompok 56,16; bobotnya 50%.");
    assertThat(explanation.steps().get(2).detail())
        .startsWith("Netral: unit ini tidak punya angka, jadi dinilai sama dengan rata-rata");
  }

  /**
   * The scale runs from 72.58 to 78.42 over 376 of 400 units, 12 from the left: 75.70 lies at 12 +
   * 3.12 / 5.84 * 376 = 212.9.
   */
  @Test
  void theBarsStandWhereTheSumStands() {
    Waterfall waterfall = page("PKM-01").waterfall().orElseThrow();
    assertThat(waterfall.start().x()).isEqualTo("9.0");
    assertThat(waterfall.start().width()).isEqualTo("6");
    assertThat(waterfall.steps().get(0).x()).isEqualTo("12.0");
    assertThat(waterfall.steps().get(0).after()).isEqualTo("212.9");
    assertThat(waterfall.steps().get(0).width()).isEqualTo("200.9");
    assertThat(waterfall.steps().get(1).x()).isEqualTo("212.9");
    assertThat(waterfall.end().after()).isEqualTo("388.0");
    assertThat(waterfall.steps())
        .extracting(Waterfall.Row::kind)
        .containsExactly("up", "up", "none", "up", "up");
    assertThat(waterfall.ticks())
        .extracting(Strips.Tick::text)
        .containsExactly("73", "74", "75", "76", "77", "78");
  }

  @Test
  void insideAComponentItsPartsAddUpToo() {
    TableView ikm = page("PKM-01").inside().get(0);
    assertThat(ikm.caption()).isEqualTo("Kepuasan masyarakat (IKM): +3,12");
    assertThat(ikm.rows())
        .extracting(row -> row.stream().map(TableView.Cell::text).toList())
        .containsExactly(
            List.of("Waktu penyelesaian", "3,22", "3,24", "−0,32"),
            List.of("Persyaratan", "3,54", "3,44", "+1,42"),
            List.of("Perilaku pelaksana", "3,61", "3,47", "+2,02"));
  }

  /** Of 12 puskesmas the best tenth is hardly more than one, so it is left out. */
  @Test
  void whatWouldLiftTheScoreMost() {
    assertThat(explained("PKM-01").lifts())
        .containsExactly(
            "Di dalam kepuasan, yang paling menahan: Waktu penyelesaian (−0,32).",
            "BerAKHLAK: kumpulkan angkanya sendiri. Selama kosong, unit ini dinilai rata-rata.");
  }

  @Test
  void developmentNeedsAreTheLowestBehavioursAndWhatCitizensSay() {
    assertThat(explained("PKM-01").development())
        .containsExactly(
            "Terus berinovasi dan mengembangkan kreativitas (Adaptif): indeks 58,10, kemungkinan"
                + " antara 53,10 dan 63,10.",
            "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah (Kompeten):"
                + " indeks 61,40, kemungkinan antara 56,40 dan 66,40.",
            "Menghargai setiap orang apa pun latar belakangnya (Harmonis): indeks 66,00, kemungkinan"
                + " antara 61,00 dan 71,00.",
            "Kompetensi pelaksana: nilai 3,21 dari 4; 13 dari 100 menjawab kurang (Triwulan III"
                + " 2026).");
  }

  @Test
  void whatIsNotSureIsSaid() {
    assertThat(explained("PKM-01").uncertainty())
        .containsExactly(
            "Rentang peringkat unit ini sendiri: antara peringkat 1 dan 2. Rentang di atas lebih"
                + " lebar karena berlaku untuk semua unit sekaligus.",
            "Bila bobot kebijakan digeser sampai seperempat: antara peringkat 1 dan 4; masuk tiga"
                + " besar pada 96 dari 100 susunan bobot.",
            "Nilai susut 77,95: taksiran setelah ketidakpastian unit ini diperhitungkan; hanya"
                + " mendampingi, tidak menggantikan.",
            "Di balik nilai ini ada 212 responden. Dengan responden lain yang kebetulan ditanyai,"
                + " nilai dan peringkatnya akan sedikit lain.");
  }

  @Test
  void aCaseHoldsTheRewardBackAndLeavesTheScore() {
    Explanation explanation = explained("PKM-04");
    assertThat(explanation.gates())
        .containsExactly(
            "Perkara pungutan liar, terbukti; dibuka oleh Inspektorat pada 3 Februari 2026; belum"
                + " ditutup.",
            "Tanpa perkara itu usulannya: perlu penilaian panel.",
            "Perkara tidak mengubah nilai dan tidak mengubah rentang peringkat.");
    assertThat(explanation.sum().orElseThrow().score()).isEqualByComparingTo("75.75");
  }

  @Test
  void aReportIsNoProofAndIsNotNamed() {
    assertThat(explained("PKM-05").gates()).isEmpty();
  }

  @Test
  void aUnitWithoutScoreSaysWhy() {
    PenjelasanPage page = page("PKM-13");
    assertThat(page.waterfall()).isEmpty();
    assertThat(page.explanation().orElseThrow().lead())
        .containsExactly(
            "Unit ini tidak punya nilai, jadi tidak dapat diperingkat.",
            "Responden lebih sedikit daripada yang disyaratkan kebijakan.");
  }

  @Test
  void aUnitOfAGroupWithoutRankingKeepsItsScoreAndSaysWhy() {
    assertThat(explained("KEC-1").lead())
        .containsExactly(
            "Nilai 71,00 dari 100.",
            "Peringkat kecamatan tidak diterbitkan pada triwulan ini.",
            "Hanya 7 unit yang punya nilai; peringkat diterbitkan bila paling sedikit 10.");
  }

  @Test
  void aUnitOutsideAllGroupsAndAnUnknownOne() {
    assertThat(page("DINKES").absent().orElseThrow())
        .startsWith("Unit ini tidak masuk kelompok banding mana pun");
    assertThatThrownBy(() -> page("PKM-99")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void itNamesNoOtherUnitAndLeavesRoomForAnObjection() {
    Explanation explanation = explained("PKM-01");
    assertThat(explanation.toString()).doesNotContain("Anggrek", "Mawar", "PKM-02");
    assertThat(explanation.closing())
        .contains("Prima memeringkat unit, bukan orang.")
        .anyMatch(s -> s.startsWith("Keberatan atas angka atau perkara disampaikan kepada ....."));
  }
}
