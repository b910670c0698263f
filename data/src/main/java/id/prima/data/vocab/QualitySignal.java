package id.prima.data.vocab;

/** An oddity of answer sheets; an excess over the peer group accuses nobody. */
public enum QualitySignal implements Coded {
  STRAIGHT("seragam"),
  TWIN("kembar"),
  BURST_MINUTE("serentak_menit"),
  BURST_DAY("serentak_hari"),
  END_HEAP("menumpuk_di_akhir");

  private final String code;

  QualitySignal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
