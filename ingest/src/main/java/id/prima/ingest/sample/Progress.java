package id.prima.ingest.sample;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.Locale;

/** Tells the person at the terminal what has been done. */
final class Progress {

  private static final long ROWS_PER_LOOK = 10_000;

  private final PrintWriter out;
  private final boolean live;
  private final long total;
  private long rows;
  private int shown;

  /**
   * For one run.
   *
   * @param out where to write
   * @param live whether a person watches, so that a line may be rewritten
   * @param total rows to come
   */
  Progress(PrintWriter out, boolean live, long total) {
    this.out = out;
    this.live = live;
    this.total = total;
  }

  /** One line for a step that is done. */
  void step(String line) {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
    out.println(line);
  }

  /** One more row. */
  void row() {
    rows++;
    if (live && rows % ROWS_PER_LOOK == 0) {
      String line = number(rows) + " baris, " + rows * 100 / total + " %";
      out.print("\r" + line);
      out.flush();
      shown = line.length();
    }
  }

  /** A count as Indonesians write it: 60.000. */
  static String number(long count) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag("id-ID")).format(count);
  }
}
