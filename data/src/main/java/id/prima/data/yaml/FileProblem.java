package id.prima.data.yaml;

/**
 * What is wrong, or doubtful, at one place of a file of settings: a policy or a layout.
 *
 * @param file name of the file
 * @param line line, from 1; 0 where the whole file is meant
 * @param key path of the key, such as {@code komponen.ikm.bobot}; empty where there is none
 * @param value what stands there, or empty where nothing does
 * @param message what was expected, in Indonesian
 */
public record FileProblem(String file, int line, String key, String value, String message) {

  private static final int LONGEST = 60;

  public FileProblem {
    key = shown(key);
    value = shown(value);
  }

  /** A terminal gets no control characters, and a line stays a line. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST + 1L)
        .forEach(c -> shown.appendCodePoint(isVisible(c) ? c : '?'));
    return shown.codePointCount(0, shown.length()) > LONGEST
        ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "..."
        : shown.toString();
  }

  /** Whether a character shows as what it is: no control, no mark of direction, no half pair. */
  static boolean isVisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  /**
   * On one line: {@code policy.yml baris 12 komponen.ikm.bobot: '0,5', tulis dengan titik: 0.5}.
   */
  public String text() {
    return file
        + (line > 0 ? " baris " + line : "")
        + (key.isEmpty() ? "" : " " + key)
        + ": "
        + (value.isEmpty() ? "" : "'" + value + "', ")
        + message;
  }
}
