package id.prima.data.vocab;

/**
 * The components of a service standard, UU 25/2009 article 21 and PermenPANRB 15/2014: six of
 * delivery, the mandatory minimum, and eight of management.
 */
public enum KomponenStandar implements Coded {
  PERSYARATAN("Persyaratan", true),
  PROSEDUR("Sistem, mekanisme, dan prosedur", true),
  JANGKA_WAKTU("Jangka waktu penyelesaian", true),
  BIAYA("Biaya/tarif", true),
  PRODUK("Produk pelayanan", true),
  PENANGANAN_PENGADUAN("Penanganan pengaduan, saran, dan masukan", true),
  DASAR_HUKUM("Dasar hukum", false),
  SARANA("Sarana, prasarana, dan/atau fasilitas", false),
  KOMPETENSI("Kompetensi pelaksana", false),
  PENGAWASAN_INTERNAL("Pengawasan internal", false),
  JUMLAH_PELAKSANA("Jumlah pelaksana", false),
  JAMINAN_PELAYANAN("Jaminan pelayanan", false),
  JAMINAN_KEAMANAN("Jaminan keamanan dan keselamatan pelayanan", false),
  EVALUASI_KINERJA("Evaluasi kinerja pelaksana", false);

  private final String title;
  private final boolean mandatory;

  KomponenStandar(String title, boolean mandatory) {
    this.title = title;
    this.mandatory = mandatory;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The name as the law spells it. */
  public String title() {
    return title;
  }

  /** Whether it is of delivery, the mandatory minimum. */
  public boolean isMandatory() {
    return mandatory;
  }
}
