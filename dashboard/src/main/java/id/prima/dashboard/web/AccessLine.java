package id.prima.dashboard.web;

import io.javalin.http.Context;

/**
 * One line per request. Neither what was searched for nor, unless asked, who asked is written down.
 */
final class AccessLine {

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_REASON = 500;

  private AccessLine() {}

  static String of(Context context, float millis, boolean withAddress) {
    return (withAddress ? context.ip() + " " : "")
        + context.method()
        + " "
        + printable(context.path(), LONGEST_PATH)
        + " "
        + context.statusCode()
        + " "
        + Math.round(millis)
        + " ms";
  }

  /** The line of a request that failed. */
  static String ofFailure(String path, Exception e) {
    return "kesalahan pada "
        + printable(path, LONGEST_PATH)
        + ": "
        + printable(e.toString(), LONGEST_REASON);
  }

  /** A text without anything that could pass for another line or move a terminal's cursor. */
  private static String printable(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(longest).forEach(c -> line.appendCodePoint(isBreak(c) ? '?' : c));
    return line.toString();
  }

  private static boolean isBreak(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
