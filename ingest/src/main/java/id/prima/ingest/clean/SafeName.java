package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call files, sheets, columns and layouts, as a lake may keep it; what a command says
 * to the clerk names them in full, or nobody would find them. Somebody's name or phone can stand in
 * it, so a word stays only where it is known to be nobody's: one of a list, or of the names of the
 * office's own units. Of any other word the first letter stays, which is enough to find the file
 * by; a number as long as a phone's goes, unless it is a day.
 */
public final class SafeName {

  /** What stands for the rest of a word, and for a number. */
  static final String HIDDEN = "\u2026";

  /** Words so short tell nobody. */
  private static final int SHORT = 2;

  /** Letters of an abbreviation in an id. */
  private static final int ABBREVIATION = 3;

  /** A number of so many digits may be a phone's. */
  private static final int LONG_NUMBER = 7;

  private static final int HASH_SHOWN = 8;

  /** What follows them tells one of several sheets. */
  private static final int SHA256_DIGITS = 64;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019`][\\p{L}\\p{M}]+)*");

  /** Digits with what people put between those of one number. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[^\\p{L}\\d/]{0,3}\\d)*");

  private static final String DAY =
      "(?:20\\d\\d[-_. ]?[01]\\d[-_. ]?[0-3]\\d|[0-3]?\\d[-_. ][01]?\\d[-_. ]20\\d\\d)";

  /** One day or two, and perhaps a time or the number of a copy. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?:\\d{1,3}\\D+)?"
              + DAY
              + "(?:\\D+"
              + DAY
              + ")?(?:\\D+\\d{1,2}(?:[-_.:]?\\d\\d){0,2})?");

  private static final SafeName BUILT_IN = new SafeName(Set.of());

  private final Set<String> own;

  private SafeName(Set<String> own) {
    this.own = own;
  }

  /** Read once, when first asked for. */
  private static final class Known {
    static final Set<String> WORDS = read();

    private static Set<String> read() {
      try (InputStream stream = SafeName.class.getResourceAsStream("kata-umum.txt")) {
        Set<String> words = new HashSet<>();
        new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> words.addAll(Arrays.asList(line.split(" ", -1))));
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** For names of which nothing is known. */
  public static SafeName builtIn() {
    return BUILT_IN;
  }

  /** For names among which those of an office's units may stand. */
  public static SafeName of(UnitDirectory units) {
    Set<String> own = new HashSet<>();
    for (String name : units.everyName()) {
      Matcher word = WORD.matcher(name);
      while (word.find()) {
        own.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    return new SafeName(own);
  }

  /** A header, or the name of a layout, as it may be kept; null stays null. */
  public static String plain(String text) {
    return text == null ? null : BUILT_IN.shown(text);
  }

  /** Whether an id is nobody's name: its words are known, or so short that they abbreviate. */
  public static boolean isCode(String id) {
    return WORD.matcher(id)
        .results()
        .allMatch(word -> word.group().length() <= ABBREVIATION || isPlain(word.group()));
  }

  /** Whether a text is kept as it is. */
  public static boolean isPlain(String text) {
    return plain(text).equals(text);
  }

  /**
   * A file of the landing folder as it may be kept; where something is left out, with the beginning
   * of its hash, that two files do not look like one.
   */
  String file(String label, String hash) {
    String shown = shown(label);
    return shown.equals(label)
        ? shown
        : shown + " (" + hash.substring(0, HASH_SHOWN) + hash.substring(SHA256_DIGITS) + ")";
  }

  /** A name or a path as it may be kept. */
  public String shown(String text) {
    StringBuilder shown = new StringBuilder();
    String numbers = withoutLongNumbers(text);
    Matcher word = WORD.matcher(numbers);
    int from = 0;
    while (word.find()) {
      shown.append(numbers, from, word.start()).append(shownWord(word.group()));
      from = word.end();
    }
    return shown.append(numbers, from, numbers.length()).toString();
  }

  private String shownWord(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    boolean kept = word.length() <= SHORT || Known.WORDS.contains(key) || own.contains(key);
    return kept ? word : word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  private static String withoutLongNumbers(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            number ->
                Matcher.quoteReplacement(
                    isLong(number.group()) && !DAYS.matcher(number.group()).matches()
                        ? HIDDEN
                        : number.group()));
  }

  private static boolean isLong(String number) {
    return number.chars().filter(Character::isDigit).count() >= LONG_NUMBER;
  }
}
