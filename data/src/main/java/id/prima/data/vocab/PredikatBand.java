package id.prima.data.vocab;

/**
 * What staff are counted by where the predikat themselves would show fewer than five people: the
 * predikat, two bands of them, or nothing but the number appraised.
 */
public enum PredikatBand implements Coded {
  SANGAT_BAIK("sangat_baik"),
  BAIK("baik"),
  BAIK_KE_ATAS("baik_ke_atas"),
  BUTUH_PERBAIKAN("butuh_perbaikan"),
  KURANG("kurang"),
  SANGAT_KURANG("sangat_kurang"),
  DI_BAWAH_BAIK("di_bawah_baik"),
  SEMUA("semua");

  private final String code;

  PredikatBand(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The predikat below baik as one. */
  public static PredikatBand belowTogether(Predikat predikat) {
    return switch (predikat) {
      case SANGAT_BAIK -> SANGAT_BAIK;
      case BAIK -> BAIK;
      case BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG -> DI_BAWAH_BAIK;
    };
  }

  /** Baik and better, and the rest. */
  public static PredikatBand ofTwo(Predikat predikat) {
    return switch (predikat) {
      case SANGAT_BAIK, BAIK -> BAIK_KE_ATAS;
      case BUTUH_PERBAIKAN, KURANG, SANGAT_KURANG -> DI_BAWAH_BAIK;
    };
  }
}
