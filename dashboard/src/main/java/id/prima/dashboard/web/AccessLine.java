package id.prima.dashboard.web;

import io.javalin.http.Context;

/**
 * One line per request. Neither what was searched for nor, unless asked, who asked is written down.
 */
final class AccessLine {

  private AccessLine() {}

  static String of(Context context, float millis, boolean withAddress) {
    return (withAddress ? context.ip() + " " : "")
        + context.method()
        + " "
        + printable(context.path())
        + " "
        + context.statusCode()
        + " "
        + Math.round(millis)
        + " ms";
  }

  /** A path without anything that could pass for another line or move a terminal's cursor. */
  private static String printable(String path) {
    StringBuilder text = new StringBuilder();
    path.codePoints()
        .limit(200)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.toString();
  }
}
