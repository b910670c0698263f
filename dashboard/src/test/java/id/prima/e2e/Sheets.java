package id.prima.e2e;

import java.io.IOException;
import java.nio.file.Path;

/** Small survey files by hand. */
final class Sheets {

  static final String HEADER =
      "unit_id,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana";

  private Sheets() {}

  /** A landing folder with two units, and one file of so many good answers for each. */
  static Path landing(Path folder, int answers) throws IOException {
    Prima.write(
        folder,
        "unit.csv",
        "unit_id,nama,jenis\nmawar,Kecamatan Mawar,kecamatan\nmelati,UPT Melati,upt\n");
    for (String unit : new String[] {"mawar", "melati"}) {
      Prima.write(folder, "survei/" + unit + "/jawaban.csv", file(unit, answers));
    }
    return folder;
  }

  /** A file whose answers alternate between all 3 and all 4. */
  static String file(String unit, int answers) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < answers; i++) {
      text.append(row(unit, "2026-07-" + (10 + i % 20), i % 2 == 0 ? 3 : 4));
    }
    return text.toString();
  }

  static String row(String unit, String date, Object answer) {
    return unit + "," + date + ("," + answer).repeat(9) + "\n";
  }
}
