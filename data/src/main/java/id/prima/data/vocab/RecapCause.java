package id.prima.data.vocab;

/**
 * In what the calculation behind a figure of a recap departs from the rule, simplest first. Several
 * may hold at once. The code is stable; the words are what a clerk reads behind the difference.
 */
public enum RecapCause implements Coded {
  BOBOT_TEPAT("rekap memakai bobot 1/9"),
  BOBOT_011("rekap memakai bobot 0,11"),
  BOBOT_0111("rekap memakai bobot 0,111"),
  BLANK_AS_ZERO("jawaban kosong dihitung 0"),
  SWAPPED_LAST_TWO("U8 dan U9 tertukar"),
  OTHER_ORDER("urutan unsurnya lain"),
  NRR_2("NRR dibulatkan dua angka lebih dahulu"),
  NRR_3("NRR dibulatkan tiga angka lebih dahulu"),
  TOTAL_2("IKM dihitung dari NRR tertimbang yang dibulatkan dua angka"),
  TOTAL_3("IKM dihitung dari NRR tertimbang yang dibulatkan tiga angka"),
  EACH_2("NRR tertimbang tiap unsur dibulatkan dua angka lebih dahulu"),
  EACH_3("NRR tertimbang tiap unsur dibulatkan tiga angka lebih dahulu"),
  HIDDEN_DIGITS("NRR yang dipakai lebih teliti daripada yang ditulis"),
  OTHER_ANSWERS("jawabannya tidak sama dengan yang ada di Prima"),
  WEIGHTED_TYPED("NRR tertimbang yang diketik: tidak ada cara hitung yang menghasilkannya"),
  TYPED("angka yang diketik: tidak ada cara hitung yang menghasilkannya");

  private final String words;

  RecapCause(String words) {
    this.words = words;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The cause in words, in Indonesian, without a full stop. */
  public String words() {
    return words;
  }
}
