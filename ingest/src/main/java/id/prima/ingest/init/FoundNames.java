package id.prima.ingest.init;

import id.prima.cli.CommandException;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.ComplaintWords;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FileTables;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.onefile.OneFile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of units in a file. What may be a person's name or free text is left out.
 *
 * @param place where they stand, in Indonesian
 * @param rows rows by name, in order of the alphabet
 * @param leftOut cells that held something else
 */
public record FoundNames(String place, Map<String, Long> rows, long leftOut) {

  /** More different names than a region has units: the column is another. */
  private static final int MOST_NAMES = 5_000;

  private static final int MOST_WORDS = 10;

  /** Of no meaning: a file that no folder dates is looked at for any quarter. */
  private static final int YEAR = 2026;

  /** Words of a judgement, not of a name. */
  private static final Set<String> FREE_TEXT =
      Set.of(
          "yang", "sangat", "tidak", "saya", "kami", "mohon", "tolong", "agar", "bagus", "baik",
          "kurang", "lama", "cepat", "lambat", "ramah", "antri", "antre", "terima", "kasih",
          "sudah", "belum", "nya");

  /**
   * Reads them.
   *
   * @throws CommandException if the file cannot be read or has no column of units
   */
  public static FoundNames in(Path file) throws IOException {
    try {
      OneFile source = OneFile.of(file, Feed.SURVEI);
      FoundNames titled = inTitles(source);
      return titled.rows().isEmpty()
          ? read(source, source.path(), FeedFiles.facts(source, source.path()))
          : titled;
    } catch (UnreadableFileException e) {
      boolean headers = e.getMessage().startsWith(HeaderSearch.UNKNOWN);
      throw CommandException.belowFloor(
          headers
              ? "tidak ada kolom nama unit di "
                  + file
                  + ": "
                  + e.getMessage()
                  + ". Beri judul seperti Unit, OPD, atau Nama Unit pada kolomnya, atau tulis Unit"
                  + " Pelayanan : nama unit di atas tabelnya"
              : file + ": " + e.getMessage());
    } catch (BrokenFileException e) {
      throw CommandException.belowFloor(file + ": " + e.getMessage());
    }
  }

  /**
   * The names that labelled lines above tables of answers say, else those that whole lines are,
   * where no column names units.
   */
  private static FoundNames inTitles(OneFile source) throws IOException {
    Period folder = FeedFiles.folderPeriod(source.path());
    Period any = folder == null ? Period.quarter(YEAR, 1) : folder.quarters().get(0);
    Map<String, Long> rows = new TreeMap<>();
    long leftOut = 0;
    for (SurveyPlan plan : new SurveyPlanner(source, Profiles.builtIn()).plan(any).plans()) {
      List<String> labelled = plan.titles().lowest().labelled();
      for (String name : labelled.isEmpty() ? plan.titles().offices() : labelled) {
        String spaced = name.replaceAll("\\s+", " ");
        if (isName(spaced)) {
          rows.merge(spaced, 1L, Long::sum);
        } else {
          leftOut++;
        }
      }
    }
    return new FoundNames("Judul tabel", rows, leftOut);
  }

  private static FoundNames read(LandingSource source, String name, FileFacts facts)
      throws IOException, UnreadableFileException {
    List<FileTables.Table<UnitColumnLayouts.UnitColumn>> tables =
        FileTables.find(source, name, facts, new UnitColumnLayouts()).tables();
    Map<String, Long> rows = new TreeMap<>();
    long leftOut = 0;
    for (FileTables.Table<UnitColumnLayouts.UnitColumn> table : tables) {
      leftOut += read(source, name, table, rows);
    }
    String header = tables.get(0).header().match().header();
    return new FoundNames("Kolom '" + header + "'", rows, leftOut);
  }

  /** Adds the names of one table; tells how many cells were left out. */
  private static long read(
      LandingSource source,
      String name,
      FileTables.Table<UnitColumnLayouts.UnitColumn> table,
      Map<String, Long> rows)
      throws IOException {
    HeaderSearch.Found<UnitColumnLayouts.UnitColumn> header = table.header();
    long leftOut = 0;
    try (RowReader reader = RowReader.open(source, name, table.facts(), header.format())) {
      while (reader.hasNext()) {
        RawRow row = reader.next();
        String cell = row.cell(header.match().column()).replaceAll("\\s+", " ");
        if (row.number() <= header.row() || cell.isEmpty() || isFooter(row)) {
          continue;
        } else if (isName(cell)) {
          rows.merge(cell, 1L, Long::sum);
        } else {
          leftOut++;
        }
        if (rows.size() > MOST_NAMES) {
          throw CommandException.belowFloor(
              "kolom '"
                  + header.match().header()
                  + "' di "
                  + name.substring(name.indexOf('/') + 1)
                  + " memuat lebih dari "
                  + MOST_NAMES
                  + " nama berbeda; itu bukan kolom nama unit");
        }
      }
    }
    return leftOut;
  }

  private static boolean isFooter(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()) {
        return ComplaintWords.builtIn().isFooter(row.cell(c));
      }
    }
    return false;
  }

  private static boolean isName(String cell) {
    String[] words = Words.normalise(cell).split(" ", -1);
    return SafeCell.isOffice(cell)
        && words.length <= MOST_WORDS
        && Arrays.stream(words).noneMatch(FREE_TEXT::contains);
  }
}
