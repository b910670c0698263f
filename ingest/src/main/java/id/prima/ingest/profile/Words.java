package id.prima.ingest.profile;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people type it, brought to one form for comparing. */
public final class Words {

  private Words() {}

  /** Lower case, no accents, every run of other signs one space: "No. HP / WA" is "no hp wa". */
  public static String normalise(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    String base = plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    boolean space = false;
    for (int i = 0; i < base.length(); i++) {
      char c = base.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (space && words.length() > 0) {
          words.append(' ');
        }
        space = false;
        words.append(c);
      } else if (!isUnseen(c)) {
        space = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Accents that were parted from their letter, and signs without width. */
  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }
}
