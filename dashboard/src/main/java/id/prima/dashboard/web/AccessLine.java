package id.prima.dashboard.web;

import io.javalin.http.Context;
import java.util.Set;

/**
 * One line per request. Neither what was searched for nor, unless asked, who asked is written down,
 * nor an address that is none: anything can have been typed there, also somebody's name.
 */
final class AccessLine {

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_REASON = 500;
  private static final int FIRST_REDIRECT = 300;
  private static final int NOT_MODIFIED = 304;

  private static final Set<String> PAGES =
      Set.of(
          "api",
          "aset",
          "berakhlak",
          "glosarium",
          "healthz",
          "keluar",
          "masuk",
          "metodologi",
          "mutu-data",
          "pengaduan",
          "rilis",
          "staf",
          "unit",
          "unsur");

  private AccessLine() {}

  static String of(Context context, float millis, boolean withAddress) {
    return (withAddress ? context.ip() + " " : "")
        + context.method()
        + " "
        + path(context.path(), context.statusCode())
        + " "
        + context.statusCode()
        + " "
        + Math.round(millis)
        + " ms";
  }

  /** A path that was answered; of any other the page alone that it seems to mean. */
  static String path(String path, int status) {
    if (status < FIRST_REDIRECT || status == NOT_MODIFIED) {
      return printable(path, LONGEST_PATH);
    }
    String first = path.split("/", -1)[1 % path.split("/", -1).length];
    return path.equals("/" + first) && PAGES.contains(first)
        ? path
        : PAGES.contains(first) ? "/" + first + "/\u2026" : "/\u2026";
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
