package id.prima.ingest.read;

import java.io.Serializable;

/**
 * A part of a file that is read by itself: whole rows of a large text, or the whole file.
 *
 * @param from offset of its first byte; 0 = the beginning of the file
 * @param to offset behind its last byte
 * @param rowsBefore rows of the file before it
 */
public record FileSlice(long from, long to, int rowsBefore) implements Serializable {

  /** A file in one piece. */
  public static final FileSlice WHOLE = new FileSlice(0, Long.MAX_VALUE, 0);

  public FileSlice {
    if (from < 0 || to <= from || rowsBefore < 0) {
      throw new IllegalArgumentException(from + "-" + to + " after " + rowsBefore);
    }
  }

  /** How much of a file of a length lies in it, in bytes. */
  public long bytes(long length) {
    return Math.min(to, length) - from;
  }
}
