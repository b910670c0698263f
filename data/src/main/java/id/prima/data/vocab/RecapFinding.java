package id.prima.data.vocab;

/** What in a recap contradicts itself, the rule or the answers. The code is stable. */
public enum RecapFinding implements Coded {
  NRR_OUT_OF_RANGE("Ada NRR di luar 1 sampai 4."),
  IKM_OUT_OF_RANGE("NILAI IKM di luar 25 sampai 100."),
  WEIGHTED_DIFFERS("NRR TERTIMBANG tidak cocok dengan cara hitung yang menghasilkan NILAI IKM."),
  CATEGORY_DIFFERS("KATEGORI bukan kategori dari NILAI IKM yang ditulis."),
  GENDER_SUM("L ditambah P tidak sama dengan SAMPEL."),
  EDUCATION_SUM("Jumlah kolom pendidikan tidak sama dengan SAMPEL."),
  WORK_SUM("Jumlah kolom pekerjaan tidak sama dengan SAMPEL."),
  SAMPLE_OVER_POPULATION("SAMPEL lebih banyak daripada POPULASI."),
  SAMPLE_BELOW_REQUIRED("SAMPEL kurang dari yang disyaratkan (Krejcie dan Morgan)."),
  SAMPLE_DIFFERS_FROM_ROWS("SAMPEL tidak sama dengan banyaknya jawaban yang ada di Prima.");

  private final String sentence;

  RecapFinding(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is wrong, in Indonesian. */
  public String sentence() {
    return sentence;
  }
}
