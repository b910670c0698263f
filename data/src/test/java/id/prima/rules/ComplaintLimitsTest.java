package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.prima.data.Reference;
import id.prima.data.vocab.Klasifikasi;
import id.prima.rules.Ketentuan.Confidence;
import id.prima.rules.Ketentuan.Entry;
import id.prima.rules.Ketentuan.KetentuanException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What complaints are measured by. */
class ComplaintLimitsTest {

  private static final Ketentuan BUILT_IN = Reference.builtIn().ketentuan();

  /** The oldest quarter whose days off are known throughout, and the newest. */
  @ParameterizedTest
  @CsvSource({"2020-03-31", "2027-12-31"})
  void theLimitsOfEveryClass(LocalDate date) {
    ComplaintLimits limits = ComplaintLimits.of(BUILT_IN, date);
    assertThat(limits.limit(Klasifikasi.PERMINTAAN_INFORMASI)).isEqualTo(5);
    assertThat(limits.limit(Klasifikasi.PENGADUAN)).isEqualTo(14);
    assertThat(limits.limit(Klasifikasi.BERKADAR_PENGAWASAN)).isEqualTo(60);
    assertThat(limits.limit(Klasifikasi.ASPIRASI)).isEqualTo(14);
    assertThat(limits.verification()).isEqualTo(3);
    assertThat(limits.reply()).isEqualTo(5);
  }

  @Test
  void whatSourcesDisagreeOnIsMarked() {
    Entry aspirasi = BUILT_IN.entry("pengaduan.batas.aspirasi", LocalDate.of(2026, 3, 31));
    assertThat(aspirasi.confidence()).isEqualTo(Confidence.BELUM_DIKONFIRMASI);
    assertThat(aspirasi.note()).contains("5 atau 14");
  }

  @Test
  void beforeTheRegulationThereIsNoLimit() {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> ComplaintLimits.of(BUILT_IN, LocalDate.of(2017, 12, 31)))
        .withMessageContaining("pengaduan.batas.")
        .withMessageContaining("2017-12-31");
  }

  @Test
  void anOfficeMayChangeALimitFromADayOn() {
    LocalDate change = LocalDate.of(2026, 1, 1);
    List<Entry> entries = new ArrayList<>();
    for (Entry e : BUILT_IN.entries()) {
      boolean aspirasi = e.key().equals("pengaduan.batas.aspirasi");
      entries.add(aspirasi ? row(e, e.value(), e.from(), change.minusDays(1)) : e);
      if (aspirasi) {
        entries.add(row(e, "5", change, null));
      }
    }
    Ketentuan own = Ketentuan.of(entries);
    assertThat(ComplaintLimits.of(own, LocalDate.of(2025, 12, 31)).aspirasi()).isEqualTo(14);
    assertThat(ComplaintLimits.of(own, LocalDate.of(2026, 1, 1)).aspirasi()).isEqualTo(5);
  }

  private static Entry row(Entry e, String value, LocalDate from, LocalDate to) {
    return new Entry(e.key(), value, from, to, e.source(), e.confidence(), e.note());
  }

  // --- targets ---

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, 70",
    "2021-12-31, 70",
    "2022-06-30, 80",
    "2023-03-31, 85",
    "2024-12-31, 90"
  })
  void theNationalTargetOfAYear(LocalDate date, String percent) {
    assertThat(BUILT_IN.find("pengaduan.target.selesai", date).map(Entry::value)).contains(percent);
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31", "2025-01-01", "2026-03-31"})
  void otherYearsHaveNoTarget(LocalDate date) {
    assertThat(BUILT_IN.find("pengaduan.target.selesai", date)).isEqualTo(Optional.empty());
    assertThat(BUILT_IN.find("tidak.ada", date)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "pengaduan.ekspor.hari, 31",
    "pengaduan.buka_kembali.hari, 30",
    "pengaduan.tutup_cepat.menit, 10",
    "pengaduan.risiko.min_kasus, 10",
    "pengaduan.kurva.min_kasus, 10",
    "pengaduan.rentang.maks, 10",
    "pengaduan.lantai.ditolak, 0.5",
    "pengaduan.interval.tingkat, 0.95"
  })
  void primasOwnChoicesAreNotCalledLaw(String key, String value) {
    Entry entry = BUILT_IN.entry(key, LocalDate.of(2020, 1, 1));
    assertThat(entry.value()).isEqualTo(value);
    assertThat(entry.confidence()).isEqualTo(Confidence.METODE);
    assertThat(entry.to()).isNull();
  }
}
