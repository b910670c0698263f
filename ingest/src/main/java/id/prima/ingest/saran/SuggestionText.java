package id.prima.ingest.saran;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.ingest.profile.ProfileFiles;
import id.prima.ingest.profile.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a suggestion fit to be handed back: one line, without what plainly leads to a person, and
 * harmless in a spreadsheet. A name in it cannot be told from another word, so a reader must know
 * that one may be left.
 */
public final class SuggestionText {

  /** In place of a number long enough for a phone, a NIK, or an account. */
  public static final String NUMBER = "[nomor]";

  /** In place of a mail address. */
  public static final String MAIL = "[surel]";

  /** In place of a web address or an account of social media, which often is a name. */
  public static final String LINK = "[tautan]";

  /** The most a cell of a spreadsheet holds. */
  static final int LONGEST = 32_767;

  private static final int DIGITS_OF_A_PHONE = 7;
  private static final int LONGEST_AMOUNT = 20;
  private static final int SIGNS_BETWEEN_DIGITS = 3;
  private static final String BETWEEN_DIGITS = " .,()/_-\u2010\u2011\u2012\u2013\u2014";
  private static final String OF_A_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern MAIL_ADDRESS =
      Pattern.compile(
          "[^\\s@<>,;:\"()\\[\\]]{1,64}+\\s?@\\s?[\\p{L}\\p{Nd}-]{1,63}\\.[\\p{L}.]{2,63}");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S{1,500}|(?<![\\p{L}\\p{Nd}])@[\\p{L}\\p{Nd}_.]{3,40}");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:[01]?\\d|2[0-4])[.:]?[0-5]\\d(?: ?[-\u2013/] ?(?:[01]?\\d|2[0-4])[.:][0-5]\\d)?");
  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+(?:,\\d\\d|,-)?");
  private static final Pattern ENDS_WITH_RUPIAH = Pattern.compile("(?i)(?:.*\\W)?(?:rp|idr)\\.? ?");

  private final Set<String> empty = new HashSet<>();

  private SuggestionText(WordsFile file) {
    file.empty().forEach(words -> empty.add(Words.normalise(words)));
  }

  private record WordsFile(@JsonProperty("tanpa_isi") List<String> empty) {}

  /** With the words of {@code data/profiles/kata-saran.yml}. */
  public static SuggestionText builtIn() {
    return new SuggestionText(ProfileFiles.read("kata-saran.yml", WordsFile.class));
  }

  /** The suggestion in a cell; empty where the cell says nothing, as "-", "tidak ada" or "baik". */
  public Optional<String> read(String cell) {
    String line = oneLine(cell);
    boolean says = line.codePoints().anyMatch(Character::isLetter);
    if (!says || empty.contains(Words.normalise(line))) {
      return Optional.empty();
    }
    String plain =
        WEB_ADDRESS.matcher(MAIL_ADDRESS.matcher(line).replaceAll(MAIL)).replaceAll(LINK);
    return Optional.of(cut(harmless(withoutNumbers(plain))));
  }

  /** Whether something in a suggestion was blacked out. */
  public static boolean isBlackedOut(String text) {
    return text.contains(NUMBER) || text.contains(MAIL) || text.contains(LINK);
  }

  /** Every run of spaces, line ends and control characters one space; no signs without width. */
  private static String oneLine(String cell) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      int type = Character.getType(c);
      boolean unseen = type == Character.FORMAT || type == Character.UNASSIGNED;
      boolean alone =
          Character.isSurrogate(c)
              && !(i + 1 < cell.length() && Character.isSurrogatePair(c, cell.charAt(i + 1)))
              && !(i > 0 && Character.isSurrogatePair(cell.charAt(i - 1), c));
      boolean space = c <= ' ' || Character.isISOControl(c) || Character.isSpaceChar(c);
      if (!space && !unseen && !alone) {
        line.append(c);
      } else if (space && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /**
   * Blacks out digits that belong together, unless they are a time of day or an amount in rupiah.
   */
  private static String withoutNumbers(String line) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      if (!Character.isDigit(line.charAt(at))) {
        text.append(line.charAt(at++));
        continue;
      }
      int end = endOfDigits(line, at);
      String run = line.substring(at, end);
      long digits = run.chars().filter(Character::isDigit).count();
      boolean amount =
          run.length() <= LONGEST_AMOUNT
              && THOUSANDS.matcher(run).matches()
              && ENDS_WITH_RUPIAH.matcher(tail(text)).matches();
      if (digits < DIGITS_OF_A_PHONE || amount || CLOCK.matcher(run).matches()) {
        text.append(run);
      } else {
        boolean plus = text.length() > 0 && text.charAt(text.length() - 1) == '+';
        text.setLength(plus ? text.length() - 1 : text.length());
        text.append(NUMBER);
      }
      at = end;
    }
    return text.toString();
  }

  /** Behind the last of the digits that belong together: with few signs between them at most. */
  private static int endOfDigits(String line, int start) {
    int end = start + 1;
    int between = 0;
    for (int i = end; i < line.length() && between <= SIGNS_BETWEEN_DIGITS; i++) {
      if (Character.isDigit(line.charAt(i))) {
        end = i + 1;
        between = 0;
      } else if (BETWEEN_DIGITS.indexOf(line.charAt(i)) >= 0) {
        between++;
      } else {
        break;
      }
    }
    return end;
  }

  private static String tail(StringBuilder text) {
    return text.substring(Math.max(0, text.length() - 6));
  }

  /** A spreadsheet reads text that begins so as a formula once it went through a CSV. */
  private static String harmless(String text) {
    return OF_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 2));
    return text.substring(0, pair ? LONGEST - 2 : LONGEST - 1) + "\u2026";
  }
}
