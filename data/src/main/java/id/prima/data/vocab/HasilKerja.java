package id.prima.data.vocab;

/** How results compare with what was expected (PermenPANRB 6/2022). */
public enum HasilKerja implements Coded {
  DI_ATAS("di_atas_ekspektasi"),
  SESUAI("sesuai_ekspektasi"),
  DI_BAWAH("di_bawah_ekspektasi");

  private final String code;

  HasilKerja(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
