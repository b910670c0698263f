package id.prima.ingest.profile;

import id.prima.data.vocab.Unsur;
import id.prima.data.yaml.Fields;
import id.prima.data.yaml.Nearest;
import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Node.Mapping;
import id.prima.data.yaml.Problems;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what answers mean: the keys {@code jawaban} and {@code balik} of a layout. */
final class ValueReader {

  private static final int HIGHEST = 4;
  private static final List<String> UNSUR = Unsur.DAFTAR.stream().map(Unsur::code).toList();

  private final Problems problems;
  private final Fields root;
  private final boolean reversed;

  ValueReader(Problems problems, Fields root, boolean reversed) {
    this.problems = problems;
    this.root = root;
    this.reversed = reversed;
  }

  AnswerValues read() {
    Map<String, Integer> words = new HashMap<>();
    Map<Unsur, Map<String, Integer>> byUnsur = new EnumMap<>(Unsur.class);
    if (root.has("jawaban")) {
      Fields all = root.below("jawaban", "tulis kata jawaban dan nilainya, seperti puas: 3");
      for (Map.Entry<String, Entry> entry : all.entries().entrySet()) {
        if (entry.getValue().value() instanceof Mapping) {
          unsur(all, entry.getKey(), byUnsur);
        } else {
          value(all, entry.getKey(), words);
        }
      }
    }
    return new AnswerValues(words, byUnsur, reversed);
  }

  private void unsur(Fields all, String code, Map<Unsur, Map<String, Integer>> byUnsur) {
    if (!UNSUR.contains(code)) {
      all.wrong(
          code,
          "",
          "bukan unsur; "
              + Nearest.find(code.toUpperCase(java.util.Locale.ROOT), UNSUR)
                  .map(meant -> "maksudnya " + meant + "?")
                  .orElse("tulis salah satu dari " + String.join(", ", UNSUR)));
      return;
    }
    Map<String, Integer> words = new HashMap<>();
    Fields below = all.below(code, "");
    below.entries().keySet().forEach(word -> value(below, word, words));
    byUnsur.put(Unsur.valueOf(code), words);
  }

  private void value(Fields fields, String word, Map<String, Integer> words) {
    String normalised = Words.normalise(word);
    int value = fields.whole(word, 0, HIGHEST);
    if (normalised.isEmpty()) {
      fields.wrong(word, word, "bukan kata jawaban");
    }
    Integer other = words.putIfAbsent(normalised, value);
    if (other != null) {
      problems.wrong(
          fields.line(word), Fields.path("jawaban", word), "", "sama dengan kata lain di atasnya");
    }
  }
}
