package id.prima.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over the bytes of a delimited text that finds where its rows begin, by the rules of
 * {@link CsvRows}: a quote opens at the beginning of a cell alone, whatever follows a closing quote
 * belongs to the cell, and CR, LF and CRLF all end a row. It works on bytes, so that it reads only
 * texts in which a byte of a sign is always that sign.
 */
public final class CsvScan {

  /** A slice is about this long. */
  private static final int SLICE_BYTES = 8 << 20;

  private static final Set<String> CHARSETS = Set.of("UTF-8", "windows-1252");

  /** A row that does not fit is left to the reader of rows, who knows the limits. */
  private static final int BUFFER = 1 << 20;

  /** The state of a cell: nothing of it seen yet. */
  private static final int BEGIN = 0;

  /** Of a cell without quotes. */
  private static final int PLAIN = 1;

  /** Between quotes. */
  private static final int QUOTED = 2;

  /** Behind a closing quote, or on the first of two. */
  private static final int CLOSED = 3;

  private final InputStream stream;
  private final Charset charset;
  private final char separator;
  private final int column;
  private final Cells cells;
  private final long sliceBytes;
  private final byte[] buffer = new byte[BUFFER];
  private final List<FileSlice> slices = new ArrayList<>();

  private int filled;

  /** Offset in the file of the first byte of the buffer. */
  private long base;

  private int rowStart;
  private int rows;
  private long sliceStart;
  private int sliceRows;

  /** Is shown the cells of one column. */
  public interface Cells {
    /**
     * A cell.
     *
     * @param row row as {@link RawRow} numbers it
     * @param cell its text, trimmed
     */
    void show(int row, String cell);
  }

  private CsvScan(
      InputStream stream,
      Charset charset,
      char separator,
      int column,
      Cells cells,
      long sliceBytes) {
    this.stream = stream;
    this.charset = charset;
    this.separator = separator;
    this.column = column;
    this.cells = cells;
    this.sliceBytes = sliceBytes;
  }

  /** Whether a file is large enough to be read in slices, and can be. */
  public static boolean pays(LandingSource source, String path, FileFacts facts, TableFormat format)
      throws IOException {
    return facts.bytes() > 2L * SLICE_BYTES
        && format instanceof TableFormat.Delimited
        && CHARSETS.contains(facts.charsetName())
        && source.canSeek(path);
  }

  /**
   * Slices of a file, in order.
   *
   * @param column column whose cells are shown, the first is 0; -1 = none
   * @return empty where a quote does not close or a row is longer than a megabyte or has more cells
   *     than any: a reader of rows says what is to be said of that
   */
  public static Optional<List<FileSlice>> slices(
      LandingSource source,
      String path,
      FileFacts facts,
      TableFormat.Delimited format,
      int column,
      Cells cells)
      throws IOException {
    try (InputStream stream = source.open(path)) {
      return slices(stream, facts, format.separator(), column, cells, SLICE_BYTES);
    }
  }

  /** The same of a stream, with slices of another length. */
  static Optional<List<FileSlice>> slices(
      InputStream stream, FileFacts facts, char separator, int column, Cells cells, long sliceBytes)
      throws IOException {
    CsvScan scan = new CsvScan(stream, facts.charset(), separator, column, cells, sliceBytes);
    return scan.run(facts) ? Optional.of(scan.slices) : Optional.empty();
  }

  private boolean run(FileFacts facts) throws IOException {
    filled = stream.readNBytes(buffer, 0, BUFFER);
    int mark = facts.byteOrderMark();
    int head = Math.min(filled - mark, 64);
    rowStart =
        mark
            + CsvRows.separatorLine(new String(buffer, mark, head, charset))
                .getBytes(charset)
                .length;
    if (!scan()) {
      return false;
    }
    slices.add(new FileSlice(sliceStart, Math.max(base + filled, sliceStart + 1), sliceRows));
    return true;
  }

  /** Goes through the file; false where a reader of rows has to. */
  private boolean scan() throws IOException {
    byte quote = '"';
    byte parting = (byte) separator;
    int i = rowStart;
    int state = BEGIN;
    int cell = 0;
    int cellStart = i;
    boolean afterReturn = false;
    boolean cut = false;
    while (true) {
      while (i < filled) {
        byte b = buffer[i++];
        if (state == QUOTED) {
          while (b != quote && i < filled) {
            b = buffer[i++];
          }
          state = b == quote ? CLOSED : QUOTED;
        } else if (b == parting) {
          if (cell == column) {
            show(cellStart, i - 1);
          }
          if (++cell == CsvRows.MOST_COLUMNS) {
            return false;
          }
          cellStart = i;
          state = BEGIN;
          afterReturn = false;
        } else if (b == '\n' && afterReturn) {
          afterReturn = false;
          rowStart = i;
          cellStart = i;
        } else if (b == '\n' || b == '\r') {
          if (cell == column) {
            show(cellStart, i - 1);
          }
          cut = endRow(cut, i);
          afterReturn = b == '\r';
          rowStart = i;
          cellStart = i;
          cell = 0;
          state = BEGIN;
        } else if (b == quote && state != PLAIN) {
          state = QUOTED;
          afterReturn = false;
        } else if (state != CLOSED) {
          state = PLAIN;
          afterReturn = false;
          while (i < filled && buffer[i] != parting && (buffer[i] > '\r' || buffer[i] < 0)) {
            i++;
          }
        }
      }
      i -= rowStart;
      cellStart -= rowStart;
      if (!more()) {
        break;
      }
    }
    if (filled == BUFFER || state == QUOTED) {
      return false;
    }
    if (rowStart < filled) {
      if (cell == column) {
        show(cellStart, filled);
      }
      endRow(cut, filled);
    }
    return true;
  }

  /** Moves what the buffer holds of a row to its front and fills it up; false at the end. */
  private boolean more() throws IOException {
    int kept = filled - rowStart;
    System.arraycopy(buffer, rowStart, buffer, 0, kept);
    base += rowStart;
    rowStart = 0;
    filled = kept + stream.readNBytes(buffer, kept, BUFFER - kept);
    return filled > kept;
  }

  /**
   * Counts the row that began at {@link #rowStart}. If a cut is due, that is where it is made: only
   * now it is sure that no line feed of the row before stands there.
   *
   * @return whether the next row is to begin a slice
   */
  private boolean endRow(boolean cut, int end) {
    if (cut) {
      long start = base + rowStart;
      slices.add(new FileSlice(sliceStart, start, sliceRows));
      sliceStart = start;
      sliceRows = rows;
    }
    rows++;
    return base + end - sliceStart >= sliceBytes;
  }

  private void show(int from, int to) {
    boolean quoted = to > from && buffer[from] == '"';
    String text = quoted ? unquoted(from + 1, to) : new String(buffer, from, to - from, charset);
    cells.show(rows + 1, RawRow.strip(text));
  }

  /** Without quotes, as the reader of rows takes them off: the first, third, fifth. */
  private String unquoted(int from, int to) {
    int end = to > from && buffer[to - 1] == '"' ? to - 1 : to;
    StringBuilder text = new StringBuilder(end - from);
    boolean first = false;
    String all = new String(buffer, from, end - from, charset);
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '"') {
        first = !first;
      }
      if (c != '"' || !first) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
