package id.prima.ingest.init;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.cli.CommandException;
import id.prima.data.vocab.Frekuensi;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitAlias;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A landing folder to fill: the lists of the office, and a folder for each feed with a note on what
 * goes into it. What is there already is never touched.
 */
public final class StarterFolder {

  /** Folders, the one that most offices begin with first. */
  public static final List<String> FOLDERS =
      List.of(
          "survei",
          "rekap",
          "pengaduan",
          "berakhlak",
          "kinerja",
          "standar",
          "integritas",
          "tema-saran",
          "profil");

  /** Excel in Indonesia parts cells at semicolons, and knows UTF-8 by this sign alone. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path folder;
  private final List<String> made = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private StarterFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What was done.
   *
   * @param made files that are new
   * @param kept files that were there
   */
  public record Written(List<String> made, List<String> kept) {}

  /**
   * Makes what is missing of a landing folder.
   *
   * @param units units for {@code unit.csv}
   * @throws CommandException if something else stands where a folder should be
   */
  public static Written write(Path folder, List<UnitProposal.Unit> units) throws IOException {
    StarterFolder starter = new StarterFolder(folder);
    starter.write(units);
    return new Written(List.copyOf(starter.made), List.copyOf(starter.kept));
  }

  private void write(List<UnitProposal.Unit> units) throws IOException {
    makeFolder(folder);
    List<List<String>> rows = new ArrayList<>();
    for (UnitProposal.Unit unit : units) {
      rows.add(
          List.of(
              unit.unitId(),
              unit.nama(),
              "",
              unit.jenis(),
              unit.kelompokBanding(),
              Frekuensi.TRIWULAN.code(),
              "",
              "",
              "",
              ""));
    }
    list("unit.csv", Landing.UNIT_COLUMNS, rows);
    list(UnitAlias.FILE, UnitAlias.COLUMNS, List.of());
    list("layanan.csv", Landing.LAYANAN_COLUMNS, List.of());
    list("target.csv", Landing.TARGET_COLUMNS, List.of());
    for (String name : FOLDERS) {
      makeFolder(folder.resolve(name));
      add(name + "/" + FeedFiles.NOTE, note(name));
    }
  }

  private static void makeFolder(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw CommandException.wrongArguments(path + " adalah berkas, bukan folder");
    }
    Files.createDirectories(path);
  }

  private void list(String name, List<String> columns, List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    }
    add(name, text.toString());
  }

  private void add(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      kept.add(name);
      return;
    }
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    made.add(name);
  }

  private static String note(String name) throws IOException {
    try (InputStream stream = StarterFolder.class.getResourceAsStream(name + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
    }
  }
}
