package id.prima.dashboard.export;

/**
 * Text of a CSV cell that no spreadsheet takes for a formula (OWASP, CSV injection). Where a list
 * separator is a semicolon, as in Indonesian settings, Excel begins a cell at each semicolon, tab
 * or line break, quoted or not; so a formula is looked for behind each of these.
 */
final class CellText {

  /** The wide forms are what an East Asian keyboard types. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private static final String BREAKS = "\t\r\n";
  private static final char MARK = '\'';

  private CellText() {}

  /**
   * The text with an apostrophe before each part that would be a formula. A lone "-" is none, and
   * it is the documented layanan of answers that name none.
   */
  static String disarmed(String text) {
    if (text.isEmpty() || text.equals("-")) {
      return text;
    }
    StringBuilder disarmed = new StringBuilder(text.length() + 1);
    if (BREAKS.indexOf(text.charAt(0)) >= 0 || isFormulaAt(text, 0)) {
      disarmed.append(MARK);
    }
    for (int i = 0; i < text.length(); i++) {
      disarmed.append(text.charAt(i));
      if (isSeparator(text.charAt(i)) && isFormulaAt(text, i + 1)) {
        disarmed.append(MARK);
      }
    }
    return disarmed.toString();
  }

  private static boolean isSeparator(char c) {
    return c == ';' || BREAKS.indexOf(c) >= 0;
  }

  /** Whether what begins there is a formula behind blanks, marks nobody sees, and quotes. */
  private static boolean isFormulaAt(String text, int start) {
    int at = start;
    while (at < text.length() && isSkipped(text.charAt(at))) {
      at++;
    }
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isSkipped(char c) {
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    boolean unseen = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    // behind a break the text is looked at anew
    return (blank || unseen || c == '"') && BREAKS.indexOf(c) < 0;
  }
}
