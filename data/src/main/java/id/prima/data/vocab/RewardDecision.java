package id.prima.data.vocab;

/** What Prima proposes; people decide. */
public enum RewardDecision implements Coded {
  LAYAK("layak"),
  PANEL("perlu_penilaian_panel"),
  TIDAK("tidak"),
  TERHALANG("terhalang"),
  TIDAK_DIPERINGKAT("tidak_dapat_diperingkat");

  private final String code;

  RewardDecision(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
