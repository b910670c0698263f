package id.prima.ingest.landing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names most like a text. Each word is held against the word most like it of the other side,
 * and the mean of both sides counts (Monge and Elkan: The Field Matching Problem, Proceedings of
 * the Second International Conference on Knowledge Discovery and Data Mining, 1996), with words
 * compared after Jaro and Winkler.
 */
final class NearestNames {

  /** So many names are offered. */
  static final int OFFERED = 3;

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_TEXTS_KEPT = 10_000;

  /** Each holds a number per word of the names: 1,000 units make about 12 KB of them. */
  private static final int MOST_WORDS_KEPT = 1_000;

  private final List<Name> names = new ArrayList<>();
  private final List<String> vocabulary;

  /** Words of a text beside all words of the names; texts repeat, and their words more so. */
  private final Map<String, double[]> words = new ConcurrentHashMap<>();

  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

  /** A name as it is shown, and the places of its words among all. */
  private record Name(String shown, List<Integer> words) {}

  private record Scored(String name, double score) {}

  /** Of names as they are shown, each with its words. */
  NearestNames(Map<String, List<String>> wordsByName) {
    this.vocabulary = List.copyOf(NameWords.vocabulary(wordsByName.values()));
    Map<String, Integer> places = new LinkedHashMap<>();
    vocabulary.forEach(word -> places.put(word, places.size()));
    wordsByName.forEach(
        (name, own) ->
            names.add(new Name(name, own.stream().limit(MOST_WORDS).map(places::get).toList())));
  }

  /** At most three names, the one most like the text first. */
  List<String> find(String text) {
    String begin = text.length() > NameWords.LONGEST ? text.substring(0, NameWords.LONGEST) : text;
    List<String> known = texts.get(begin);
    if (known == null) {
      known = search(NameWords.withoutFillers(NameWords.of(begin)));
      if (texts.size() < MOST_TEXTS_KEPT) {
        texts.put(begin, known);
      }
    }
    return known;
  }

  private List<String> search(List<String> text) {
    List<double[]> likeness = text.stream().limit(MOST_WORDS).map(this::likeness).toList();
    List<Scored> scored = new ArrayList<>(names.size());
    for (Name name : names) {
      scored.add(new Scored(name.shown(), score(likeness, name.words())));
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
        .limit(OFFERED)
        .map(Scored::name)
        .toList();
  }

  private double[] likeness(String word) {
    String begin = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    double[] known = words.get(begin);
    if (known == null) {
      known = vocabulary.stream().mapToDouble(own -> JaroWinkler.similarity(begin, own)).toArray();
      if (words.size() < MOST_WORDS_KEPT) {
        words.put(begin, known);
      }
    }
    return known;
  }

  private static double score(List<double[]> text, List<Integer> name) {
    if (text.isEmpty() || name.isEmpty()) {
      return 0;
    }
    double ofText = 0;
    double[] bestOfName = new double[name.size()];
    for (double[] word : text) {
      double best = 0;
      for (int i = 0; i < name.size(); i++) {
        double likeness = word[name.get(i)];
        best = Math.max(best, likeness);
        bestOfName[i] = Math.max(bestOfName[i], likeness);
      }
      ofText += best;
    }
    double ofName = 0;
    for (double best : bestOfName) {
      ofName += best;
    }
    return ofText / text.size() + ofName / name.size();
  }
}
