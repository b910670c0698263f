package id.prima.ingest.spark;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.silver.Rejection;
import java.io.IOException;
import java.util.List;

/** The refused rows that segments left in the lake. */
public final class Rejections {

  private Rejections() {}

  /**
   * The first refused rows of a segment, in order of file hash and row, as they were written.
   *
   * @param most so many at most
   */
  public static List<Rejection> read(
      LakeFiles files, Lake lake, String feed, String segment, int most) throws IOException {
    return new TableFolder(files, lake.rejections(feed, segment)).rows(Tables.REJECTION, most);
  }
}
