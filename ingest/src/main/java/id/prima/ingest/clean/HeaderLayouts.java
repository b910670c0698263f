package id.prima.ingest.clean;

import id.prima.ingest.profile.Reading;
import id.prima.ingest.read.TableFormat;
import java.util.List;
import java.util.Optional;

/**
 * The layouts of one feed, as the search for a header asks for them.
 *
 * @param <M> a layout laid over a row of headers
 */
public interface HeaderLayouts<M> {

  /** What a layout of the office's own scores more: beyond any number of headers. */
  int OWN = 1_000_000;

  /**
   * The layout that these headers are of, in such a part of a file; the one that knows most of
   * them.
   */
  Optional<M> find(List<String> headers, TableFormat format);

  /** The layout that comes nearest, where one knows anything at all. */
  Optional<M> findNearest(List<String> headers);

  /**
   * The layout that is complete for these headers but is for another sheet, in words such as
   * "profil kami membaca lembar 'data'"; empty where none is.
   */
  default Optional<String> forOtherSheet(List<String> headers) {
    return Optional.empty();
  }

  /** Those words. */
  static String forSheet(String profile, Reading reading) {
    return "profil " + profile + " membaca lembar '" + reading.sheet() + "'";
  }

  /**
   * What to do with a table that lies otherwise than any layout of the feed; empty where its
   * headers do not show that.
   */
  default Optional<String> otherShape(List<String> headers) {
    return Optional.empty();
  }

  /** Name of the sheet that a format is; null where it is none. */
  static String sheet(TableFormat format) {
    return format instanceof TableFormat.Sheet sheet ? sheet.name() : null;
  }

  /** How many headers mean something; a layout of the office's own before any other. */
  int score(M match);

  /** What two tables of one kind share: which fields their headers name. */
  default Object signature(M match) {
    return score(match);
  }

  /** The headers it was laid over. */
  List<String> headers(M match);

  /** What a match that is none lacks, in Indonesian. */
  String lacking(M match);

  /** Names of the layouts. */
  List<String> ids();

  /** Whether a cell holds what stands below a header, never in it. */
  boolean isContent(String cell);
}
