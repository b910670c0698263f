package id.prima.ingest.saran;

import id.prima.data.vocab.Theme;
import id.prima.data.vocab.Unsur;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook in which a clerk sorts suggestions into themes: sheet {@code Saran} to fill in,
 * {@code Tema} to choose from, {@code Rekap} with what to do. Rows leave memory as they are
 * written. Every text is written as text, so that no cell is a formula.
 */
public final class SuggestionBook {

  /** Rows that a sheet can hold below its header. */
  public static final int MOST_ROWS = 1_048_575;

  private static final String APPLICATION = "Prima";

  /** The file format wants two numbers; it is not Prima's version. */
  private static final String FORMAT_VERSION = "1.0";

  private static final List<String> COLUMNS =
      List.of("nomor", "unit_id", "periode", "tema", "saran");
  private static final int TEMA = 3;
  private static final int SARAN = 4;
  private static final double[] WIDTHS = {8, 20, 10, 26, 90};
  private static final int FLUSHED_EVERY = 1_000;

  private final List<Theme> themes;

  /** With the themes to choose from. */
  public SuggestionBook(List<Theme> themes) {
    this.themes = List.copyOf(themes);
  }

  /**
   * Writes the workbook. The stream stays open.
   *
   * @throws IllegalArgumentException if there are more suggestions than a sheet has rows
   */
  public void write(OutputStream out, Suggestions suggestions) throws IOException {
    if (suggestions.list().size() > MOST_ROWS) {
      throw new IllegalArgumentException(suggestions.list().size() + " suggestions");
    }
    Workbook workbook = new Workbook(out, APPLICATION, FORMAT_VERSION);
    workbook.properties().setTitle("Saran untuk digolongkan");
    saran(workbook, suggestions.list());
    tema(workbook);
    rekap(workbook, suggestions);
    workbook.finish();
  }

  private void saran(Workbook workbook, List<Suggestion> list) throws IOException {
    Worksheet sheet = workbook.newWorksheet("Saran");
    for (int c = 0; c < COLUMNS.size(); c++) {
      head(sheet, 0, c, COLUMNS.get(c));
      sheet.width(c, WIDTHS[c]);
    }
    sheet.freezePane(0, 1);
    int row = 0;
    for (Suggestion one : list) {
      row++;
      sheet.value(row, 0, row);
      sheet.value(row, 1, one.unitId());
      sheet.value(row, 2, one.period());
      sheet.value(row, SARAN, one.text());
      sheet.style(row, SARAN).wrapText(true).set();
      if (row % FLUSHED_EVERY == 0) {
        sheet.flush();
      }
    }
    if (row > 0) {
      sheet
          .range(1, TEMA, row, TEMA)
          .validateWithListByFormula("Tema!$A$2:$A$" + (themes.size() + 1))
          .allowBlank(true)
          .showDropdown(true)
          .showErrorMessage(true)
          .errorTitle("Tema tidak dikenal")
          .error("Pilih tema dari daftar. Tema baru ditambahkan di tema-saran.csv.");
    }
    sheet.finish();
  }

  private static void head(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.style(row, column).bold().set();
  }

  /**
   * Its first column is not called tema, so that reading the workbook back cannot take it for one.
   */
  private void tema(Workbook workbook) throws IOException {
    Worksheet sheet = workbook.newWorksheet("Tema");
    List<String> columns = List.of("pilihan", "unsur", "keterangan");
    for (int c = 0; c < columns.size(); c++) {
      head(sheet, 0, c, columns.get(c));
    }
    sheet.width(0, 28);
    sheet.width(1, 40);
    sheet.width(2, 90);
    for (int i = 0; i < themes.size(); i++) {
      sheet.value(i + 1, 0, themes.get(i).title());
      sheet.value(i + 1, 1, themes.get(i).findUnsur().map(Unsur::title).orElse(""));
      sheet.value(i + 1, 2, themes.get(i).note());
    }
    sheet.finish();
  }

  private void rekap(Workbook workbook, Suggestions suggestions) throws IOException {
    Worksheet sheet = workbook.newWorksheet("Rekap");
    sheet.width(0, 110);
    sheet.width(1, 12);
    int row = 0;
    for (String line :
        List.of(
            "Yang perlu dilakukan",
            "1. Di lembar Saran, baca tiap saran lalu pilih temanya di kolom tema. Daftar tema ada di"
                + " lembar Tema.",
            "2. Saran yang menyebut dua tema: salin barisnya, lalu beri tiap baris satu tema.",
            "3. Nama orang tidak dapat dikenali komputer. Bila ada di suatu saran, hapus dari sel itu;"
                + " jangan sebarkan lembar ini.",
            "4. Simpan sebagai .xlsx atau CSV, taruh di folder tema-saran/ di folder masuk, lalu"
                + " jalankan prima run lagi. Yang disimpan Prima hanya jumlah saran per unit, periode"
                + " dan tema.",
            "5. Saran yang temanya kosong tidak dihitung. Berkas yang lebih baru (tanggal pada nama"
                + " berkas) menggantikan seluruh hitungan unit dan periode yang sama.",
            "6. Tema milik kantor sendiri: tulis di tema-saran.csv di folder masuk (kode, tema,"
                + " unsur, keterangan), lalu jalankan prima saran lagi.",
            "7. Hapus berkas ini setelah selesai.")) {
      if (row == 0) {
        head(sheet, row, 0, line);
      } else {
        sheet.value(row, 0, line);
        sheet.style(row, 0).wrapText(true).set();
      }
      row++;
    }
    row++;
    for (Map.Entry<String, Long> count : counts(suggestions).entrySet()) {
      sheet.value(row, 0, count.getKey());
      sheet.value(row, 1, count.getValue());
      row++;
    }
    row++;
    head(sheet, row, 0, "Saran per unit dan periode");
    Map<String, Long> byPlace = new TreeMap<>();
    suggestions.list().forEach(s -> byPlace.merge(s.unitId() + " " + s.period(), 1L, Long::sum));
    for (Map.Entry<String, Long> place : byPlace.entrySet()) {
      row++;
      sheet.value(row, 0, place.getKey());
      sheet.value(row, 1, place.getValue());
    }
    sheet.finish();
  }

  private static Map<String, Long> counts(Suggestions suggestions) {
    Map<String, Long> counts = new java.util.LinkedHashMap<>();
    counts.put("Saran di lembar Saran", (long) suggestions.list().size());
    counts.put(
        "di antaranya dengan nomor, surel atau tautan yang disamarkan", suggestions.blackedOut());
    counts.put("Dilewatkan: tanpa isi, seperti - atau tidak ada", suggestions.withoutContent());
    counts.put("Dilewatkan: jawaban yang sama di berkas atau baris lain", suggestions.repeated());
    counts.put("Dilewatkan: unit atau tanggal barisnya tidak dapat dibaca", suggestions.unplaced());
    return counts;
  }
}
