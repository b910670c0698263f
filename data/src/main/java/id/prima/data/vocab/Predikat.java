package id.prima.data.vocab;

/**
 * Predikat kinerja pegawai by results and behaviour, PermenPANRB 6/2022. It is a superior's
 * judgement: counted per unit, never derived from anything that Prima measures.
 */
public enum Predikat implements Coded {
  SANGAT_BAIK("sangat_baik"),
  BAIK("baik"),
  BUTUH_PERBAIKAN("butuh_perbaikan"),
  KURANG("kurang"),
  SANGAT_KURANG("sangat_kurang");

  private final String code;

  Predikat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The predikat that a cell of the regulation's matrix has. */
  public static Predikat of(HasilKerja results, HasilKerja behaviour) {
    if (behaviour == HasilKerja.DI_BAWAH) {
      return results == HasilKerja.DI_BAWAH ? SANGAT_KURANG : KURANG;
    } else if (results == HasilKerja.DI_BAWAH) {
      return BUTUH_PERBAIKAN;
    }
    return results == HasilKerja.DI_ATAS && behaviour == HasilKerja.DI_ATAS ? SANGAT_BAIK : BAIK;
  }
}
