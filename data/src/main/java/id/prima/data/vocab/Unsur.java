package id.prima.data.vocab;

import java.util.List;

/**
 * The nine unsur of a Survei Kepuasan Masyarakat, PermenPANRB 14/2017.
 *
 * <p>The regulation's list and its own questionnaire disagree on the last two numbers, so answers
 * are kept under the code, never under a number.
 */
public enum Unsur implements Coded {
  PERSYARATAN("Persyaratan"),
  PROSEDUR("Sistem, mekanisme, dan prosedur"),
  WAKTU("Waktu penyelesaian"),
  BIAYA("Biaya/tarif"),
  PRODUK("Produk spesifikasi jenis pelayanan"),
  KOMPETENSI("Kompetensi pelaksana"),
  PERILAKU("Perilaku pelaksana"),
  PENGADUAN("Penanganan pengaduan, saran, dan masukan"),
  SARANA("Sarana dan prasarana");

  /** The order of the regulation's list: U8 is pengaduan, U9 is sarana. */
  public static final List<Unsur> DAFTAR = List.of(values());

  /** The order of the regulation's questionnaire: U8 is sarana, U9 is pengaduan. */
  public static final List<Unsur> FORMULIR =
      List.of(PERSYARATAN, PROSEDUR, WAKTU, BIAYA, PRODUK, KOMPETENSI, PERILAKU, SARANA, PENGADUAN);

  private final String title;

  Unsur(String title) {
    this.title = title;
  }

  @Override
  public String code() {
    return name();
  }

  /** The name as the regulation spells it. */
  public String title() {
    return title;
  }
}
