package id.prima.ingest.read;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;

/**
 * The texts of the objects of a file, one after the other: its lines, or the elements of one list.
 * Each is at most so long, for one without end would fill the memory.
 */
final class JsonObjects implements Closeable {

  private static final int LONGEST = 1 << 20;

  /** More than stands before the first bracket of a file that was taken for one of objects. */
  private static final int MOST_SPACE = 1 << 12;

  private final BufferedReader text;
  private int number;
  private Boolean list;
  private boolean ended;

  JsonObjects(BufferedReader text) {
    this.text = text;
  }

  /** The next one; null after the last. A line may be blank. */
  String next() throws IOException {
    if (list == null) {
      text.mark(MOST_SPACE);
      int first = -1;
      for (int i = 0; i < MOST_SPACE && (first < 0 || Character.isWhitespace(first)); i++) {
        first = text.read();
        if (first < 0) {
          break;
        }
      }
      list = first == '[';
      if (!list) {
        text.reset(); // blank lines count
      }
    }
    number++;
    return list ? element() : line();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c != '\n'; c = text.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      append(line, c);
    }
    return line.toString();
  }

  /** An object of a list, which may stand on many lines. */
  private String element() throws IOException {
    if (ended) {
      return null;
    }
    int c = skipSpace();
    if (number > 1 && c == ',') {
      c = skipSpace();
    } else if (c == ']') {
      ended = true;
      if (skipSpace() >= 0) {
        throw broken("sesudah akhir larik JSON masih ada isi");
      }
      return null;
    } else if (number > 1) {
      throw c < 0 ? cut() : broken("bukan larik JSON yang utuh; ekspor ulang dari sumbernya");
    }
    if (c != '{') {
      throw c < 0 ? cut() : broken("bukan objek JSON; tiap unsur larik harus satu objek {...}");
    }
    StringBuilder element = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    do {
      append(element, c);
      if (escaped) {
        escaped = false;
      } else if (quoted) {
        escaped = c == '\\';
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      c = depth > 0 ? text.read() : 0;
    } while (depth > 0 && c >= 0);
    if (depth > 0) {
      throw cut();
    }
    return element.toString();
  }

  private int skipSpace() throws IOException {
    int c = text.read();
    while (c >= 0 && Character.isWhitespace(c)) {
      c = text.read();
    }
    return c;
  }

  private void append(StringBuilder to, int c) {
    if (to.length() == LONGEST) {
      throw broken("lebih panjang dari satu juta huruf");
    }
    to.append((char) c);
  }

  private BrokenFileException cut() {
    return broken("terpotong; salin atau ekspor ulang dari sumbernya");
  }

  private BrokenFileException broken(String why) {
    return new BrokenFileException("baris " + number + " " + why);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
