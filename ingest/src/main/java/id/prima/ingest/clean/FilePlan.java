package id.prima.ingest.clean;

import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.TableFormat;
import java.io.Serializable;
import java.util.List;

/** How one file is read, of whatever feed: what one look at it told. */
public interface FilePlan extends Serializable {

  /** Relative to the landing folder. */
  String path();

  /** Hash and encoding. */
  FileFacts facts();

  /** How rows and cells are told apart. */
  TableFormat format();

  /** Row of the headers. */
  int headerRow();

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
