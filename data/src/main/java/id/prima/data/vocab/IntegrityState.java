package id.prima.data.vocab;

/** How far an integrity case is; a report is not a proof. Selesai = proven, and dealt with. */
public enum IntegrityState implements Coded {
  LAPORAN("laporan"),
  TERBUKTI("terbukti"),
  SELESAI("selesai"),
  TIDAK_TERBUKTI("tidak_terbukti");

  private final String code;

  IntegrityState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
