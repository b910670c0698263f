package id.prima.data.vocab;

/** Why a group has no ranking, or a unit is not in it, with the sentence that a reader is given. */
public enum RankingReason implements Coded {
  FEW_UNITS("unit_kurang", "Unit yang dapat dinilai dalam kelompok ini terlalu sedikit."),
  LOW_RELIABILITY(
      "keterandalan_rendah", "Perbedaan nilai antarunit lebih banyak kebetulan daripada nyata."),
  NO_DIFFERENCE("tidak_berbeda_nyata", "Perbedaan nilai antarunit masih dalam batas kebetulan."),
  ALL_TIED("semua_sama", "Nilai semua unit sama."),
  COMPONENT_MISSING("komponen_wajib_kosong", "Komponen yang wajib menurut kebijakan tidak ada."),
  FEW_RESPONDENTS(
      "responden_kurang", "Responden lebih sedikit daripada yang disyaratkan kebijakan."),
  NOT_IN_WINDOW("tidak_ada_data", "Tidak ada data pada triwulan yang dinilai.");

  private final String code;
  private final String sentence;

  RankingReason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  /** The reason in Indonesian. */
  public String sentence() {
    return sentence;
  }
}
