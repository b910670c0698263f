package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.TableFormat;
import java.io.Serializable;
import java.util.List;

/** How one file is read, of whatever feed: what one look at it told. */
public interface FilePlan extends Serializable {

  /** Relative to the landing folder. */
  String path();

  /** The path as reports show it: with the sheet where several of the file are read. */
  default String label() {
    return format() instanceof TableFormat.Sheet sheet && !sheet.alone()
        ? path() + " [" + SafeCell.printable(sheet.name()) + "]"
        : path();
  }

  /**
   * What names the unit where neither rows nor folders do: the sheet's name, then the file's or
   * that of the archive it lies in, each only where it is the id or the name of a listed unit, at
   * most with a period and words such as SKM beside it.
   *
   * @return null where neither is
   */
  default String namedUnit(UnitDirectory units) {
    if (units.isOpen()) {
      return null; // without a list any word passes for an id
    }
    String bySheet =
        format() instanceof TableFormat.Sheet sheet ? NamedAfter.find(sheet.name(), units) : null;
    String named = bySheet != null ? bySheet : FeedFiles.namedUnit(path(), units);
    return named == null && origin() != null ? origin().namedUnit(units) : named;
  }

  /** What the lines above the table say of the unit of its rows. */
  TitleUnits titles();

  /** The same, where the table has none that of the file that its rows came from. */
  default TitleUnits saidTitles() {
    return titles().isEmpty() && origin() != null ? origin().saidTitles() : titles();
  }

  /** Name of the folder that may say the unit, or what a layout names in its place; or null. */
  String folderUnit();

  /** The file that the rows of a file of corrections came from; null where there is none. */
  default FilePlan origin() {
    return null;
  }

  /** Hash and encoding. */
  FileFacts facts();

  /** How rows and cells are told apart. */
  TableFormat format();

  /** The parts in which a large file is read, in order; one for any other. */
  default List<FileSlice> slices() {
    return List.of(FileSlice.WHOLE);
  }

  /** Row of the headers. */
  int headerRow();

  /** Headers as in the file. */
  List<String> headers();

  /** Id of the profile that recognised the header. */
  String profile();

  /** What each header was taken for. */
  Recognition recognition();

  /** Order of the unsur; "-" where the file is no survey. */
  String unsurOrder();

  /** Order of the dates. */
  DateOrder dateOrder();

  /** Whether the file itself decides that. */
  boolean dateOrderCertain();

  /** What a reader of the report should know, in Indonesian. */
  List<String> remarks();

  /** A file that cannot be read as a whole, and why. */
  record Problem(String path, String message) {}
}
