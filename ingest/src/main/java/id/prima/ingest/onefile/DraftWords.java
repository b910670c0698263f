package id.prima.ingest.onefile;

import id.prima.ingest.clean.AnswerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Answers in words whose value Prima does not know, or may know wrongly, and the values that they
 * may have, for a first layout. A word stands once, however many unsur it answers: it means the
 * same to all of them.
 */
final class DraftWords {

  /** What others make of 1 to 4: 25 times as much, or letters before it. */
  private static final Pattern HUNDREDTHS = Pattern.compile("25|50|75|100");

  private static final Pattern CODE = Pattern.compile("\\p{L}{1,2}0?[1-4]");

  /** A number before words, as in "4 Bintang". */
  private static final Pattern COUNTED = Pattern.compile("[1-4] \\p{L}+");

  private static final String LOWEST = "tidak ";
  private static final String SECOND = "kurang ";
  private static final String BELOW_LOWEST = "sangat ";

  private final AnswerWords words = AnswerWords.builtIn();
  private final boolean opposed;
  private final Map<String, Integer> known = new TreeMap<>();
  private final Map<String, Integer> found = new TreeMap<>();

  /** For the columns of all questions. */
  DraftWords(List<ColumnLook> asked) {
    this.opposed = asked.stream().anyMatch(ColumnLook::isOpposed);
    for (ColumnLook look : asked) {
      look.knownWords().forEach((word, rows) -> known.merge(word, rows, Integer::sum));
      look.unknownWords().forEach(e -> found.merge(e.getKey(), e.getValue(), Integer::sum));
    }
    found.putAll(lowestBelowEnough());
    if (opposed) {
      addOpposed();
    }
    addRareOfScale();
  }

  /** Comments of the layout; none where all words are known. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!found.isEmpty()) {
      lines.add("# Kata jawaban yang belum dikenal, dan nilai yang mungkin. Periksa nilainya di");
      lines.add("# baris terakhir (1 sampai 4; 0 = tidak menjawab), tambahkan kata yang jarang,");
      lines.add("# lalu hapus tanda # di depannya.");
      found.forEach((word, rows) -> lines.add("#   " + meaning(word) + "      # " + rows + " sel"));
      lines.add("# jawaban: { " + meanings(found.keySet(), this::value) + " }");
    }
    List<String> doubtful = doubtful();
    if (!doubtful.isEmpty()) {
      lines.add("# Ada 'tidak ...' dan tidak ada 'kurang ...'. Pilih satu baris menurut skala");
      lines.add("# kuesionernya, satukan dengan baris jawaban: yang lain, lalu hapus tanda #:");
      lines.add("# jawaban: { " + meanings(doubtful, word -> 1) + " }      # tidak, kurang, ...");
      List<String> scale = new ArrayList<>(doubtful);
      doubtful.forEach(word -> scale.add(BELOW_LOWEST + word));
      lines.add(
          "# jawaban: { "
              + meanings(scale, word -> word.startsWith(BELOW_LOWEST) ? 1 : 2)
              + " }      # sangat tidak, tidak, ...");
    }
    return lines;
  }

  private String meaning(String word) {
    return DraftText.quoted(word) + ": " + value(word);
  }

  private static String meanings(Iterable<String> all, ToIntFunction<String> value) {
    List<String> meanings = new ArrayList<>();
    all.forEach(word -> meanings.add(DraftText.quoted(word) + ": " + value.applyAsInt(word)));
    return String.join(", ", meanings);
  }

  /**
   * "Kurang baik" where "cukup baik" stands above it and "tidak baik" is not asked: then it is the
   * lowest of four, though by itself it is the second.
   */
  private Map<String, Integer> lowestBelowEnough() {
    Map<String, Integer> lowest = new TreeMap<>();
    for (String word : found.keySet()) {
      String less = word.replaceFirst("^cukup ", SECOND);
      boolean none = known.containsKey(word.replaceFirst("^cukup ", LOWEST));
      if (word.startsWith("cukup ") && known.containsKey(less) && !none) {
        lowest.put(less, known.get(less));
      }
    }
    return lowest;
  }

  /**
   * "Tidak sesuai" where "sangat tidak ..." is asked is the second of four, though by itself it is
   * the lowest; and what stands below it is named also where nobody said it.
   */
  private void addOpposed() {
    Map<String, Integer> said = new TreeMap<>(known);
    said.putAll(found);
    said.forEach(
        (word, rows) -> {
          if (isLowestOfThree(word) || (word.startsWith(LOWEST) && found.containsKey(word))) {
            found.putIfAbsent(word, rows);
            found.putIfAbsent(BELOW_LOWEST + word, 0);
          }
        });
  }

  /** Words that Prima reads as the lowest, where they may be the second of another scale. */
  private List<String> doubtful() {
    boolean kurang = known.keySet().stream().anyMatch(word -> word.startsWith(SECOND));
    return opposed || kurang
        ? List.of()
        : known.keySet().stream().filter(this::isLowestOfThree).toList();
  }

  /** Whether a word is known with "kurang" in place of its "tidak", as no "tidak ada" is. */
  private boolean isLowestOfThree(String word) {
    return word.startsWith(LOWEST)
        && words.isKnown(word)
        && words.isKnown(SECOND + word.substring(LOWEST.length()));
  }

  /** Of a scale of numbers or codes all four, also those too rare to be found. */
  private void addRareOfScale() {
    for (String word : List.copyOf(found.keySet())) {
      for (int i = 1; i <= 4; i++) {
        if (HUNDREDTHS.matcher(word).matches()) {
          found.putIfAbsent(String.valueOf(25 * i), 0);
        } else if (CODE.matcher(word).matches()) {
          found.putIfAbsent(word.substring(0, word.length() - 1) + i, 0);
        }
      }
    }
  }

  /** The value that a word has by how it begins, as on the regulation's own form. */
  private int value(String word) {
    Set<String> others = found.keySet();
    if (HUNDREDTHS.matcher(word).matches()) {
      return Integer.parseInt(word) / 25;
    } else if (CODE.matcher(word).matches()) {
      return word.charAt(word.length() - 1) - '0';
    } else if (COUNTED.matcher(word).matches()) {
      return word.charAt(0) - '0';
    } else if (word.startsWith("cukup ")) {
      return 2;
    } else if (others.contains(word.replaceFirst("^kurang ", "cukup "))
        && word.startsWith(SECOND)) {
      return 1;
    }
    return byBeginning(word, others);
  }

  /** Also as on the form of Kepmenpan 25/2004: selalu tidak, kadang-kadang, banyak, selalu. */
  private static int byBeginning(String word, Set<String> others) {
    if (word.startsWith("sangat tidak ") || word.startsWith("selalu tidak ")) {
      return 1;
    } else if (word.startsWith("sangat ") || word.startsWith("selalu ")) {
      return 4;
    } else if (word.startsWith(LOWEST)) {
      boolean agrees = word.equals("tidak setuju") && !others.contains("kurang setuju");
      return agrees || others.contains(BELOW_LOWEST + word) ? 2 : 1;
    }
    boolean second =
        word.startsWith(SECOND) || word.startsWith("kadang") || word.startsWith("jarang ");
    return second ? 2 : 3;
  }
}
