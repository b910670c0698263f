package id.prima.ingest.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A header prepared for comparing.
 *
 * @param text the header, normalised; of a grid or group of questions only its own part
 * @param full the whole header, normalised
 * @param unnumbered the same without a number in front, as in "3. Waktu" or "U3 Waktu"
 * @param words its words, also without the ending -nya
 * @param prefix what stands before its number, "u" in "U3" and "U3. Waktu"; empty where it has none
 * @param number its number, or 0
 */
record HeaderName(
    String text, String full, String unnumbered, Set<String> words, String prefix, int number) {

  private static final java.util.regex.Pattern NUMBERED =
      java.util.regex.Pattern.compile(
          "(|u|unsur|nilai u|nilai unsur|skor u|p|pertanyaan|soal|q|jawaban|jawab|jwb|nilai|skor|no"
              + "|butir) ?0?(\\d{1,2})(?: (.*))?");
  private static final java.util.regex.Pattern GRID =
      java.util.regex.Pattern.compile("(.*)\\[([^\\]]+)\\]\\s*", java.util.regex.Pattern.DOTALL);

  /** Names without spaces below that of their group, as KoboToolbox writes: grp_skm/U1. */
  private static final java.util.regex.Pattern GROUPED =
      java.util.regex.Pattern.compile("([A-Za-z]\\w*(?:/\\w+)*/)(\\w+)");

  /** So many headers that differ only in brackets are the rows of one grid of questions. */
  private static final int GRID_ROWS = 3;

  private static final Set<String> QUESTION =
      Set.of("bagaimana", "pendapat", "pemahaman", "penilaian", "seberapa", "menurut");

  /** A number behind a stem, as programs write: u0, q_3. */
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("(\\p{L}*)[ _.-]?(\\d{1,2})");

  /** So many numbers in a row are those of questions. */
  private static final int FEWEST_COUNTED = 5;

  /** How Microsoft Forms calls the time of sending: as the regulation calls an unsur. */
  private static final String SENT = "waktu penyelesaian";

  private static final String BEGUN = "waktu mulai";

  /** Prepares a row of headers. */
  static List<HeaderName> all(List<String> asWritten) {
    List<String> headers = countedFromOne(asWritten);
    boolean timed = headers.stream().map(Words::normalise).anyMatch(BEGUN::equals);
    if (timed) {
      headers = headers.stream().map(h -> isSent(h) ? "completion time" : h).toList();
    }
    Map<String, Integer> stems = new HashMap<>();
    for (String header : headers) {
      for (java.util.regex.Pattern form : List.of(GRID, GROUPED)) {
        Matcher grid = form.matcher(header);
        if (grid.matches()) {
          stems.merge(grid.group(1), 1, Integer::sum);
        }
      }
    }
    return headers.stream().map(header -> of(header, stems)).toList();
  }

  private static boolean isSent(String header) {
    return Words.normalise(header).equals(SENT);
  }

  /** The same where u0 to u8 are called u1 to u9, so that none is taken for its neighbour. */
  private static List<String> countedFromOne(List<String> headers) {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (String header : headers) {
      Matcher m = COUNTED.matcher(header.strip());
      if (m.matches()) {
        numbers
            .computeIfAbsent(m.group(1), stem -> new HashSet<>())
            .add(Integer.parseInt(m.group(2)));
      }
    }
    return headers.stream().map(header -> countedFromOne(header, numbers)).toList();
  }

  private static String countedFromOne(String header, Map<String, Set<Integer>> numbers) {
    Matcher m = COUNTED.matcher(header.strip());
    return m.matches() && isFromZero(numbers.get(m.group(1)))
        ? m.group(1) + (Integer.parseInt(m.group(2)) + 1)
        : header;
  }

  /** Whether they are 0, 1, 2 and so on without a gap. */
  private static boolean isFromZero(Set<Integer> numbers) {
    return numbers.size() >= FEWEST_COUNTED
        && numbers.contains(0)
        && Collections.max(numbers) == numbers.size() - 1;
  }

  private static HeaderName of(String header, Map<String, Integer> stems) {
    Matcher group = GROUPED.matcher(header);
    Matcher grid = group.matches() ? group : GRID.matcher(header);
    boolean inGrid = grid.matches() && stems.get(grid.group(1)) >= GRID_ROWS;
    String text = Words.normalise(inGrid ? grid.group(2) : header);
    Matcher m = NUMBERED.matcher(text);
    boolean numbered = m.matches();
    String rest = numbered && m.group(3) != null ? m.group(3) : numbered ? "" : text;
    Set<String> words = new HashSet<>(Arrays.asList(rest.split(" ", -1)));
    for (String word : rest.split(" ", -1)) {
      if (word.length() > 6 && word.endsWith("nya")) {
        words.add(word.substring(0, word.length() - 3));
      }
    }
    return new HeaderName(
        text,
        inGrid ? Words.normalise(header) : text,
        rest,
        words,
        numbered ? m.group(1) : "",
        numbered ? Integer.parseInt(m.group(2)) : 0);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether it is nothing but a number behind a prefix, as in "U3" and "Unsur 3". */
  boolean isBareNumber() {
    return number > 0 && unnumbered.isEmpty();
  }

  /** Whether it asks for a judgement, so that it cannot be the header of a plain field. */
  boolean isQuestion() {
    return words.stream().anyMatch(QUESTION::contains);
  }
}
