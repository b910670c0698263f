package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prima's own layout: every column under the name it has in silver. */
final class CanonicalFile implements SurveyFile {

  static final List<String> HEADER =
      List.of(
          "unit_id",
          "layanan_id",
          "response_id",
          "tanggal",
          "jam",
          "kanal",
          "instrumen",
          "usia",
          "jenis_kelamin",
          "pendidikan",
          "pekerjaan",
          "persyaratan",
          "prosedur",
          "waktu",
          "biaya",
          "produk",
          "kompetensi",
          "perilaku",
          "pengaduan",
          "sarana");

  /** Column of the first unsur; the others follow in the order of the regulation's list. */
  static final int FIRST_UNSUR = HEADER.size() - Unsur.DAFTAR.size();

  private final CsvWriter csv;
  private long lastRow = 1;

  CanonicalFile(Path file) throws IOException {
    csv = Csv.open(file);
    csv.writeRecord(HEADER);
  }

  static String[] cells(Response response) {
    String[] cells = new String[HEADER.size()];
    cells[0] = response.unit().id();
    cells[1] = response.layanan().id();
    cells[2] = response.id();
    cells[3] = response.day().toString();
    cells[4] = response.jam();
    cells[5] = response.kanal().code();
    cells[6] = Instrumen.SKM.code();
    cells[7] = response.usiaText();
    cells[8] = response.gender().code();
    cells[9] = response.pendidikan();
    cells[10] = response.pekerjaan();
    for (Unsur unsur : Unsur.DAFTAR) {
      cells[column(unsur)] = response.answers().text(unsur);
    }
    return cells;
  }

  static int column(Unsur unsur) {
    return FIRST_UNSUR + Unsur.DAFTAR.indexOf(unsur);
  }

  @Override
  public void write(Response response) {
    write(cells(response));
  }

  /** Writes a row as it is and returns its number; the header is row 1. */
  long write(String... cells) {
    csv.writeRecord(cells);
    return ++lastRow;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
