package id.prima.ingest.merit;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.profile.ProfileFiles;
import id.prima.ingest.profile.Scale;
import id.prima.ingest.profile.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words of {@code data/profiles/kata-merit.yml}. */
final class MeritWords {

  /** Signs that are no letters, and what they stand for. */
  private static final Map<String, String> TICKS =
      Map.of(
          "\u2713", "v", "\u2714", "v", "\u221A", "v", "\u2717", "x", "\u2715", "x", "\u00D7", "x");

  private final Set<String> blank = new HashSet<>();
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final TreeMap<Integer, Map<String, Integer>> answers = new TreeMap<>();
  private final Map<String, List<String>> offices;
  private final Set<String> vocabulary = new HashSet<>();

  private MeritWords(WordsFile file) {
    file.blank().forEach(w -> blank.add(Words.normalise(w)));
    blank.add("");
    add("peran", file.roles());
    add("hasil", file.results());
    add("predikat", file.predikat());
    add("komponen", file.components());
    add("terpenuhi", file.fulfilled());
    add("jenis", file.types());
    add("keadaan", file.states());
    add("mutu", file.mutu());
    file.answers()
        .forEach(
            (top, lists) -> {
              Map<String, Integer> byWord = new HashMap<>();
              for (List<String> list : lists) {
                for (int i = 0; i < list.size(); i++) {
                  byWord.put(Words.normalise(list.get(i)), i + 1);
                }
              }
              answers.put(top, byWord);
            });
    offices = new LinkedHashMap<>(file.offices());
  }

  private void add(String field, Map<String, List<String>> byCode) {
    Map<String, String> byWord = new HashMap<>();
    byCode.forEach(
        (code, words) -> {
          byWord.put(Words.normalise(code), code);
          words.forEach(w -> byWord.put(Words.normalise(w), code));
        });
    // signs that are no letters leave nothing; they are known by TICKS
    byWord.remove("");
    byWord.keySet().forEach(w -> vocabulary.addAll(Arrays.asList(w.split(" ", -1))));
    codes.put(field, byWord);
  }

  /** The words that travel with Prima. */
  static MeritWords builtIn() {
    return BuiltIn.WORDS;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final MeritWords WORDS =
        new MeritWords(ProfileFiles.read(MeritProfiles.WORDS, WordsFile.class));
  }

  /** Whether a cell says nothing: empty, a dash, "belum diisi". */
  boolean isBlank(String cell) {
    return cell.isEmpty() || (!TICKS.containsKey(cell) && blank.contains(Words.normalise(cell)));
  }

  /** The code that a cell names in a field; empty where it names none. */
  Optional<String> code(String field, String cell) {
    String words = Words.normalise(TICKS.getOrDefault(cell, cell));
    return Optional.ofNullable(codes.get(field).get(words));
  }

  /** Whether a cell is a cross, which some mean as yes and others as no. */
  static boolean isCross(String cell) {
    return Words.normalise(TICKS.getOrDefault(cell, cell)).equals("x");
  }

  /** The answer that words mean on a scale; null where they mean none. */
  Integer answer(Scale scale, String words) {
    return answers.getOrDefault(scale.high(), Map.of()).get(words);
  }

  /** The answer that words mean on a longer scale than this; null where they mean none. */
  Integer answerOnLonger(Scale scale, String words) {
    return answers.tailMap(scale.high(), false).values().stream()
        .map(byWord -> byWord.get(words))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The name that an office has here, by the words of a cell; empty where it is of none. */
  Optional<String> office(String cell) {
    String text = " " + Words.normalise(cell) + " ";
    for (Map.Entry<String, List<String>> entry : offices.entrySet()) {
      for (String word : entry.getValue()) {
        if (text.contains(" " + word + " ")) {
          return Optional.of(entry.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** A wrong word, shown only where it is made of known words and so is nobody's name. */
  String shown(String cell) {
    boolean known =
        cell.length() <= 60
            && Arrays.stream(Words.normalise(cell).split(" ", -1)).allMatch(vocabulary::contains);
    return known ? cell : id.prima.ingest.clean.SafeCell.masked(cell);
  }

  private record WordsFile(
      @JsonProperty("kosong") List<String> blank,
      @JsonProperty("peran") Map<String, List<String>> roles,
      @JsonProperty("jawaban") Map<Integer, List<List<String>>> answers,
      @JsonProperty("hasil") Map<String, List<String>> results,
      @JsonProperty("predikat") Map<String, List<String>> predikat,
      @JsonProperty("komponen") Map<String, List<String>> components,
      @JsonProperty("terpenuhi") Map<String, List<String>> fulfilled,
      @JsonProperty("jenis") Map<String, List<String>> types,
      @JsonProperty("keadaan") Map<String, List<String>> states,
      @JsonProperty("mutu") Map<String, List<String>> mutu,
      @JsonProperty("kantor") Map<String, List<String>> offices) {}
}
