package id.prima.ingest.clean;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of answers and of respondents, from {@code data/profiles/jawaban.yml}. */
public final class AnswerWords {

  /** What {@link #answer} gives for a cell that answers nothing. */
  public static final int MISSING = 0;

  /** What {@link #answer} gives for a cell that is no answer. */
  public static final int INVALID = -1;

  /** Words that people put before an answer, and that make it another one or none. */
  private static final List<String> DEGREES =
      List.of("agak", "biasa", "cukup", "kurang", "lumayan", "saja", "sangat", "sekali", "tidak");

  private static final String[] PREFIXES = {"tidak ", "kurang ", "", "sangat "};

  private final Set<String> missing = new HashSet<>();
  private final Map<Unsur, Map<String, Integer>> answers = new EnumMap<>(Unsur.class);
  private final Map<String, Map<String, String>> respondent = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>(DEGREES);
  private final Set<String> known = new HashSet<>();

  private AnswerWords(WordsFile file) {
    file.missing().forEach(w -> missing.add(Words.normalise(w)));
    for (Unsur unsur : Unsur.values()) {
      Map<String, Integer> values = new HashMap<>();
      for (String quality : file.qualities()) {
        for (int i = 0; i < PREFIXES.length; i++) {
          values.put(PREFIXES[i] + quality, i + 1);
        }
      }
      file.unsur()
          .getOrDefault(unsur.code(), Map.of())
          .forEach((word, value) -> values.put(Words.normalise(word), value));
      answers.put(unsur, values);
      known.addAll(values.keySet());
      values.keySet().forEach(words -> vocabulary.addAll(List.of(words.split(" ", -1))));
    }
    file.respondent()
        .forEach(
            (field, codes) -> {
              Map<String, String> values = new HashMap<>();
              codes.forEach(
                  (code, words) -> words.forEach(w -> values.put(Words.normalise(w), code)));
              codes.keySet().forEach(code -> values.put(Words.normalise(code), code));
              // a code as Prima writes it is found without being normalised
              codes.keySet().forEach(code -> values.put(code, code));
              respondent.put(field, values);
              known.addAll(values.keySet());
            });
  }

  /** The words that travel with Prima. */
  public static AnswerWords builtIn() {
    return BuiltIn.WORDS;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final AnswerWords WORDS = read();

    private static AnswerWords read() {
      try (InputStream stream = AnswerWords.class.getResourceAsStream("/profiles/jawaban.yml")) {
        return new AnswerWords(
            new ObjectMapper(new YAMLFactory()).readValue(stream, WordsFile.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The answer in a cell: a digit 1-4, a letter a-d, words of the form, or words beside a digit or
   * letter that agrees with them.
   *
   * @return 1-4, {@link #MISSING} or {@link #INVALID}
   */
  public int answer(Unsur unsur, String cell) {
    if (cell.length() == 1) {
      int value = single(cell.charAt(0));
      if (value != INVALID) {
        return value;
      }
    }
    String words = Words.normalise(cell);
    if (words.isEmpty()) {
      return isDashes(cell) ? MISSING : INVALID;
    } else if (isFormulaError(cell)) {
      return INVALID; // "#N/A" is an answer that was not found, "n/a" is none
    } else if (missing.contains(words)) {
      return MISSING;
    } else if (isSignedNumber(cell)) {
      return INVALID;
    }
    Integer value = answers.get(unsur).get(words);
    if (value != null) {
      return value;
    }
    int last = words.length() - 1;
    if (last == 0 || isWholeNumber(words)) {
      return single(words.charAt(0));
    } else if (words.charAt(1) == ' ') {
      return agreed(unsur, words.charAt(0), words.substring(2));
    }
    return words.charAt(last - 1) == ' '
        ? agreed(unsur, words.charAt(last), words.substring(0, last - 1))
        : INVALID;
  }

  /** A digit or letter and words that mean the same. */
  private int agreed(Unsur unsur, char mark, String words) {
    int marked = single(mark);
    Integer said =
        missing.contains(words) ? Integer.valueOf(MISSING) : answers.get(unsur).get(words);
    return said != null && said == marked ? marked : INVALID;
  }

  /** Whether text has nothing but what people draw through an empty cell. */
  private static boolean isDashes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("-\u2010\u2011\u2012\u2013\u2014\u2212_. ".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What a spreadsheet shows where it could not work out a formula: #N/A, #REF!, #DIV/0!. */
  private static boolean isFormulaError(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '#' && Character.isUpperCase(cell.charAt(1));
  }

  /** A number below zero, which comparing by words would take for one above. */
  private static boolean isSignedNumber(String cell) {
    return cell.length() > 1
        && "-\u2013\u2212".indexOf(cell.charAt(0)) >= 0
        && Character.isDigit(cell.charAt(1));
  }

  /** "3,00" and "3.0", as spreadsheets write whole numbers. */
  private static boolean isWholeNumber(String words) {
    if (words.length() < 3 || words.charAt(1) != ' ') {
      return false;
    }
    for (int i = 2; i < words.length(); i++) {
      if (words.charAt(i) != '0') {
        return false;
      }
    }
    return Character.isDigit(words.charAt(0));
  }

  private static int single(char c) {
    return switch (c) {
      case '0', '-' -> MISSING;
      case '1', 'a', 'A' -> 1;
      case '2', 'b', 'B' -> 2;
      case '3', 'c', 'C' -> 3;
      case '4', 'd', 'D' -> 4;
      default -> INVALID;
    };
  }

  /**
   * A respondent's gender, education, occupation or channel by its words.
   *
   * @param field name of the field in the file of words
   * @return the code, or null where the cell says nothing known
   */
  public String respondent(String field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    Map<String, String> codes = respondent.get(field);
    String code = codes.get(cell);
    return code != null ? code : codes.get(Words.normalise(cell));
  }

  /** Whether a text is a word on respondents, as where the cells of a row slipped aside. */
  boolean isOfRespondent(String text) {
    return respondent.keySet().stream().anyMatch(field -> respondent(field, text) != null);
  }

  /** Whether any word of a text is one that answers are made of, as "kurang" in "kurang oke". */
  public boolean hasAnswerWord(String text) {
    for (String word : Words.normalise(text).split(" ", -1)) {
      if (word.length() > 1 && vocabulary.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is words of an answer, more than one, such as no header is. */
  public boolean answersAlone(String text) {
    return text.indexOf(' ') > 0 && isKnown(text);
  }

  /** Whether a whole text is an answer of any unsur or a word on respondents, and no name. */
  public boolean isKnown(String text) {
    return known.contains(Words.normalise(text));
  }

  /**
   * Whether a text is made of words of answers only, at most with one letter or digit beside them,
   * so that it cannot be anybody's name or number.
   */
  boolean isVocabulary(String text) {
    int marks = 0;
    for (String word : Words.normalise(text).split(" ", -1)) {
      marks += word.length() == 1 ? 1 : 0;
      if (word.length() != 1 && !vocabulary.contains(word)) {
        return false;
      }
    }
    return marks <= 1;
  }

  private record WordsFile(
      @JsonProperty("sifat") List<String> qualities,
      @JsonProperty("kosong") List<String> missing,
      @JsonProperty("unsur") Map<String, Map<String, Integer>> unsur,
      @JsonProperty("responden") Map<String, Map<String, List<String>>> respondent) {}
}
