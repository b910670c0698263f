package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.CaseAge;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.PredikatBand;
import id.prima.data.vocab.QualitySignal;
import id.prima.data.vocab.RankingReason;
import id.prima.data.vocab.RewardDecision;
import id.prima.data.vocab.Signal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One definition per term, words for every code, and every way on leads somewhere. */
class GlossaryTest {

  private static final Labels LABELS = Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta"));

  private static Set<String> ids(String ending) {
    return LABELS.keys().stream()
        .filter(k -> k.startsWith("glosarium.") && k.endsWith("." + ending))
        .map(k -> k.substring("glosarium.".length(), k.length() - ending.length() - 1))
        .collect(Collectors.toSet());
  }

  @Test
  void everyTermHasAFirstSentenceAndNothingIsDefinedThatIsNoTerm() {
    Set<String> terms = ids("istilah");
    assertThat(ids("singkat")).isEqualTo(terms);
    assertThat(terms).containsAll(ids("lanjut")).containsAll(ids("bagian"));
  }

  @Test
  void noTermIsDefinedTwice() {
    assertThat(ids("istilah")).extracting(id -> Glossary.term(LABELS, id)).doesNotHaveDuplicates();
  }

  @Test
  void aTooltipIsOneSentenceWithoutNumbersOfARelease() {
    assertThat(ids("istilah"))
        .extracting(id -> Glossary.tooltip(LABELS, id))
        .allSatisfy(
            text -> assertThat(text).endsWith(".").doesNotContain(". ").doesNotContain("{"));
  }

  @Test
  void everySectionItPointsToExists() {
    assertThat(ids("bagian"))
        .extracting(id -> LABELS.text("glosarium." + id + ".bagian"))
        .allSatisfy(
            section -> assertThat(LABELS.keys()).contains("metodologi." + section + ".title"));
  }

  @Test
  void everyCodeOfComplaintsHasWords() {
    assertThat(LABELS.keys())
        .containsAll(keys("tanda.", Flag.values()))
        .containsAll(keys("klasifikasi.", Klasifikasi.values()))
        .containsAll(keys("klasifikasi.short.", Klasifikasi.values()))
        .containsAll(keys("kanal.", KanalPengaduan.values()))
        .containsAll(keys("bukti.", Evidence.values()))
        .containsAll(keys("aduan.evidence.", Evidence.values()))
        .containsAll(keys("umur.", CaseAge.values()))
        .containsAll(keys("jam.", Clock.values()));
  }

  @Test
  void everyCodeOfBerakhlakStandardsAndAppraisalsHasWords() {
    assertThat(LABELS.keys())
        .containsAll(keys("nilai.", CoreValue.values()))
        .containsAll(keys("penilai.", AssessorRole.values()))
        .containsAll(keys("kategori.berakhlak.", BerakhlakCategory.values()))
        .containsAll(keys("berakhlak.huruf.", BerakhlakCategory.values()))
        .containsAll(keys("predikat.", PredikatBand.values()))
        .containsAll(keys("hasil.", HasilKerja.values()))
        .containsAll(keys("komponen.", KomponenStandar.values()))
        .containsAll(keys("keadaan.komponen.", ComponentStatus.values()))
        .containsAll(keys("mutu_jawaban.", QualitySignal.values()))
        .containsAll(keys("sinyal.", Signal.values()));
  }

  @Test
  void whatTheLawNamesIsSpelledAsTheLawSpellsIt() {
    for (CoreValue value : CoreValue.values()) {
      assertThat(LABELS.text("nilai." + value.code())).isEqualTo(value.title());
    }
    for (KomponenStandar komponen : KomponenStandar.values()) {
      assertThat(LABELS.text("komponen." + komponen.code())).isEqualTo(komponen.title());
    }
  }

  @Test
  void everyCodeOfRankingsHasWords() {
    assertThat(LABELS.keys())
        .containsAll(keys("penilaian.", MeritComponent.values()))
        .containsAll(keys("sumber_angka.", ComponentSource.values()))
        .containsAll(keys("alasan_peringkat.", RankingReason.values()))
        .containsAll(keys("keputusan.", RewardDecision.values()))
        .containsAll(keys("peringkat.count.", RewardDecision.values()))
        .containsAll(keys("perkara.", IntegrityType.values()))
        .containsAll(keys("keadaan.", IntegrityState.values()));
  }

  /** The batch writes the same sentences into proposals. */
  @Test
  void aReasonHasOneWording() {
    for (RankingReason reason : RankingReason.values()) {
      assertThat(LABELS.text("alasan_peringkat." + reason.code())).isEqualTo(reason.sentence());
    }
  }

  private static List<String> keys(String prefix, Coded[] vocabulary) {
    return Arrays.stream(vocabulary).map(word -> prefix + word.code()).toList();
  }
}
