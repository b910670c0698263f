package id.prima.data.vocab;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The questions that a survey asks: the nine unsur of the regulation, or others that an office's
 * own layout declares (8, 13, 14). Answers to two of them are never pooled, for their indices have
 * other parts.
 *
 * @param instrumen kind of survey
 * @param unsur codes of what is asked: those of the nine in the regulation's order, then the
 *     office's own alphabetically, so that the same questions are the same questionnaire whatever
 *     the order of a file's columns
 */
public record Questionnaire(Instrumen instrumen, List<String> unsur) {

  /** Codes of the nine unsur of the regulation, in its order. */
  public static final List<String> NINE = Unsur.DAFTAR.stream().map(Unsur::code).toList();

  private static final String BETWEEN = ",";
  private static final String KINDS =
      Arrays.stream(Instrumen.values()).map(Instrumen::code).collect(Collectors.joining("|"));

  /** Regular expression of the names that there can be. */
  public static final String NAMES = "(" + KINDS + ")(-\\d{1,2}-[0-9a-f]{8})?";

  private static final Pattern NAME = Pattern.compile(NAMES);
  private static final Pattern OWN = Pattern.compile("(.+)-(\\d{1,2})-[0-9a-f]{8}");

  public Questionnaire {
    unsur =
        unsur.stream()
            .sorted(
                Comparator.comparingInt(Questionnaire::place)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  private static int place(String code) {
    int place = NINE.indexOf(code);
    return place < 0 ? NINE.size() : place;
  }

  /** Whether it asks the nine unsur and nothing else. */
  public boolean isOfRegulation() {
    return unsur.equals(NINE);
  }

  /**
   * The name in tables and addresses: {@code SKM}, or {@code SKM-14-} and a check sum of the codes
   * asked.
   */
  public String code() {
    if (isOfRegulation()) {
      return instrumen.code();
    }
    CRC32 sum = new CRC32();
    sum.update(String.join("\n", unsur).getBytes(StandardCharsets.UTF_8));
    return "%s-%d-%08x".formatted(instrumen.code(), unsur.size(), sum.getValue());
  }

  /** What is asked as one text; null for the nine unsur. */
  public String asked() {
    return isOfRegulation() ? null : String.join(BETWEEN, unsur);
  }

  /** The codes of such a text. */
  public static List<String> parseAsked(String asked) {
    return asked == null ? NINE : List.of(asked.split(BETWEEN, -1));
  }

  /** Whether a questionnaire can be named like this. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Number of unsur of the questionnaire of that name. */
  public static int size(String code) {
    Matcher own = OWN.matcher(code);
    return own.matches() ? Integer.parseInt(own.group(2)) : NINE.size();
  }

  /** Whether the questionnaire of that name asks the nine unsur. */
  public static boolean isOfRegulation(String code) {
    return !OWN.matcher(code).matches();
  }

  /** Code of the kind of survey of the questionnaire of that name. */
  public static String kind(String code) {
    Matcher own = OWN.matcher(code);
    return own.matches() ? own.group(1) : code;
  }
}
