package id.prima.ingest.profile;

import id.prima.data.yaml.Fields;
import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Node.Scalar;
import id.prima.data.yaml.Node.Sequence;
import id.prima.data.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads which headers mean something: one header, a list of headers, or {@code sama}, {@code awal}
 * and {@code memuat} as in Prima's own layouts.
 */
final class PatternReader {

  private static final List<String> KEYS = List.of("sama", "awal", "memuat");
  private static final String EXPECTED = "tulis judul kolom, seperti [Tanggal Survei]";

  private final Problems problems;
  private final int distance;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * For one file.
   *
   * @param distance letters by which a header may differ and still be like one that is listed
   */
  PatternReader(Problems problems, int distance) {
    this.problems = problems;
    this.distance = distance;
  }

  /**
   * The patterns under a key, by what they mean.
   *
   * @param known what they can mean; null = anything
   */
  Map<String, Pattern> all(Fields root, String key, List<String> known, String expected) {
    Fields fields = root.below(key, expected);
    if (known != null) {
      fields.knowing(known);
    }
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    fields.entries().keySet().forEach(name -> patterns.put(name, one(fields, name)));
    return patterns;
  }

  /** The pattern under a key. */
  Pattern one(Fields fields, String key) {
    Entry entry = fields.entries().get(key);
    lines.put(key, entry.line());
    if (entry.value() instanceof Scalar scalar) {
      return new Pattern(headers(fields, key, List.of(scalar)), List.of(), List.of(), distance);
    } else if (entry.value() instanceof Sequence) {
      return new Pattern(
          headers(fields, key, fields.items(key, EXPECTED)), List.of(), List.of(), distance);
    }
    Fields below = fields.below(key, EXPECTED).knowing(KEYS);
    List<String> same =
        below.has("sama") ? headers(below, "sama", below.items("sama", EXPECTED)) : List.of();
    List<String> starting =
        below.has("awal") ? headers(below, "awal", below.items("awal", EXPECTED)) : List.of();
    List<Set<String>> containing = new ArrayList<>();
    if (below.has("memuat")) {
      containing(below, containing);
    }
    if (same.isEmpty() && starting.isEmpty() && containing.isEmpty()) {
      fields.wrong(key, "", EXPECTED);
    }
    return new Pattern(same, starting, containing, distance);
  }

  private List<String> headers(Fields fields, String key, List<Scalar> written) {
    List<String> headers = new ArrayList<>();
    for (Scalar one : written) {
      String header = Words.normalise(one.text());
      if (header.isEmpty()) {
        fields.wrong(key, one.text(), "kosong; " + EXPECTED);
      }
      headers.add(header);
    }
    return headers;
  }

  private void containing(Fields below, List<Set<String>> containing) {
    String expected = "tulis daftar kata dalam daftar, seperti [[tanggal, survei]]";
    Entry entry = below.entries().get("memuat");
    if (!(entry.value() instanceof Sequence sets)) {
      below.wrong("memuat", "", expected);
      return;
    }
    for (var set : sets.items()) {
      if (!(set instanceof Sequence words)
          || words.items().isEmpty()
          || !words.items().stream().allMatch(Scalar.class::isInstance)) {
        problems.wrong(set.line(), "memuat", "", expected);
        continue;
      }
      Set<String> normalised = new java.util.LinkedHashSet<>();
      words.items().forEach(w -> normalised.add(Words.normalise(((Scalar) w).text())));
      containing.add(normalised);
    }
  }

  /** Tells of a header that two of them list. */
  @SafeVarargs
  final void checkTwice(Map<String, Pattern>... all) {
    Map<String, String> meaning = new HashMap<>();
    for (Map<String, Pattern> patterns : all) {
      patterns.forEach(
          (key, pattern) -> {
            if (lines.containsKey(key)) {
              for (String header : pattern.same()) {
                String other = meaning.putIfAbsent(header, key);
                if (other != null && !other.equals(key)) {
                  problems.wrong(
                      lines.get(key),
                      key,
                      header,
                      "judul ini sudah dipakai untuk " + other + "; satu kolom, satu arti");
                } else if (other != null) {
                  problems.wrong(lines.get(key), key, header, "tertulis dua kali");
                }
              }
            }
          });
    }
  }
}
