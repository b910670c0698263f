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

  private static final String[] PREFIXES = {"tidak ", "kurang ", "", "sangat "};

  private final Set<String> missing = new HashSet<>();
  private final Map<Unsur, Map<String, Integer>> answers = new EnumMap<>(Unsur.class);
  private final Map<String, Map<String, String>> respondent = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

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
      values.keySet().forEach(this::addVocabulary);
    }
    file.respondent()
        .forEach(
            (field, codes) -> {
              Map<String, String> values = new HashMap<>();
              codes.forEach(
                  (code, words) -> words.forEach(w -> values.put(Words.normalise(w), code)));
              codes.keySet().forEach(code -> values.put(Words.normalise(code), code));
              respondent.put(field, values);
              values.keySet().forEach(this::addVocabulary);
            });
  }

  private void addVocabulary(String words) {
    vocabulary.addAll(List.of(words.split(" ")));
  }

  /** The words that travel with Prima. */
  public static AnswerWords builtIn() {
    try (InputStream stream = AnswerWords.class.getResourceAsStream("/profiles/jawaban.yml")) {
      return new AnswerWords(
          new ObjectMapper(new YAMLFactory()).readValue(stream, WordsFile.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The answer in a cell: a digit 1-4, a letter a-d, words of the form, or words behind a digit or
   * letter that agree with it.
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
    if (words.isEmpty() || missing.contains(words)) {
      return MISSING;
    }
    Integer value = answers.get(unsur).get(words);
    if (value != null) {
      return value;
    }
    if (words.length() == 1) {
      return single(words.charAt(0));
    }
    if (words.matches("[0-4] 0+")) {
      // "3,00" and "3.0" as spreadsheets write whole numbers
      return single(words.charAt(0));
    }
    if (words.charAt(1) == ' ') {
      int marked = single(words.charAt(0));
      Integer said = answers.get(unsur).get(words.substring(2));
      return said != null && said == marked ? marked : INVALID;
    }
    return INVALID;
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
    return cell.isEmpty() ? null : respondent.get(field).get(Words.normalise(cell));
  }

  /** Whether a text is made of words of answers only, so that it cannot be anybody's name. */
  boolean isVocabulary(String text) {
    return vocabulary.containsAll(List.of(Words.normalise(text).split(" ")));
  }

  private record WordsFile(
      @JsonProperty("sifat") List<String> qualities,
      @JsonProperty("kosong") List<String> missing,
      @JsonProperty("unsur") Map<String, Map<String, Integer>> unsur,
      @JsonProperty("responden") Map<String, Map<String, List<String>>> respondent) {}
}
