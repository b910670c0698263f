package id.prima.data.vocab;

/** Why a group has no ranking, or a unit is not in it. */
public enum RankingReason implements Coded {
  FEW_UNITS("unit_kurang"),
  LOW_RELIABILITY("keterandalan_rendah"),
  NO_DIFFERENCE("tidak_berbeda_nyata"),
  ALL_TIED("semua_sama"),
  COMPONENT_MISSING("komponen_wajib_kosong"),
  FEW_RESPONDENTS("responden_kurang"),
  NOT_IN_WINDOW("tidak_ada_data");

  private final String code;

  RankingReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
