package id.prima.data.vocab;

import java.util.List;

/** The seven core values of ASN, SE MenPANRB 20/2021, each with its three panduan perilaku. */
public enum CoreValue implements Coded {
  BERORIENTASI_PELAYANAN(
      "Berorientasi Pelayanan",
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti"),
  AKUNTABEL(
      "Akuntabel",
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas"
          + " tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan"),
  KOMPETEN(
      "Kompeten",
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik"),
  HARMONIS(
      "Harmonis",
      "Menghargai setiap orang apa pun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif"),
  LOYAL(
      "Loyal",
      "Memegang teguh Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
      "Menjaga rahasia jabatan dan negara"),
  ADAPTIF(
      "Adaptif",
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif"),
  KOLABORATIF(
      "Kolaboratif",
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama");

  /** Panduan perilaku of each value. */
  public static final int BEHAVIOURS = 3;

  private final String title;
  private final String first;
  private final String second;
  private final String third;

  CoreValue(String title, String first, String second, String third) {
    this.title = title;
    this.first = first;
    this.second = second;
    this.third = third;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The name as the circular spells it. */
  public String title() {
    return title;
  }

  /** The panduan perilaku in the circular's order; number 1 is the first. */
  public List<String> behaviours() {
    return List.of(first, second, third);
  }
}
