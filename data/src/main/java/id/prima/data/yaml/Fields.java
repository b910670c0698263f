package id.prima.data.yaml;

import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Node.Mapping;
import id.prima.data.yaml.Node.Scalar;
import id.prima.data.yaml.Node.Sequence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The values under one key. What is missing or wrong is told, and something possible stands in so
 * that reading goes on and finds the rest; nobody sees it, because the file is refused.
 */
public final class Fields {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern COMMA_NUMBER = Pattern.compile("-?\\d{1,9},\\d{1,9}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final Problems problems;
  private final String path;
  private final int line;
  private final Map<String, Entry> entries;

  private Fields(Problems problems, String path, int line, Map<String, Entry> entries) {
    this.problems = problems;
    this.path = path;
    this.line = line;
    this.entries = entries;
  }

  /** The values under a key whose own keys can be anything. */
  public static Fields of(Problems problems, String path, int line, Node node, String expected) {
    if (node instanceof Mapping mapping) {
      return new Fields(problems, path, line, mapping.entries());
    }
    problems.wrong(line, path, text(node), expected);
    return absent(path, line);
  }

  /** What is not there has been told; what would stand in it is not told one by one. */
  private static Fields absent(String path, int line) {
    return new Fields(
        new Problems("", "", problems -> new IllegalStateException()), path, line, Map.of());
  }

  /** The same, where only these keys are known. */
  public Fields knowing(Collection<String> known) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            String meant =
                Nearest.find(key, known)
                    .map(word -> "maksudnya " + word + "?")
                    .orElse("pakai salah satu dari " + String.join(", ", known));
            problems.wrong(entry.line(), path(path, key), "", "kunci tidak dikenal; " + meant);
          }
        });
    return this;
  }

  public static String path(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  public int line() {
    return line;
  }

  public Map<String, Entry> entries() {
    return entries;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public int line(String key) {
    return has(key) ? entries.get(key).line() : line;
  }

  /** Tells that a value is wrong. */
  public void wrong(String key, String value, String message) {
    problems.wrong(line(key), path(path, key), value, message);
  }

  /** Tells that a value is doubtful. */
  public void doubtful(String key, String value, String message) {
    problems.doubtful(line(key), path(path, key), value, message);
  }

  /** The values below a key, or none with a complaint. */
  public Fields below(String key, String expected) {
    if (!has(key)) {
      missing(key, expected);
      return absent(path(path, key), line);
    }
    Entry entry = entries.get(key);
    return of(problems, path(path, key), entry.line(), entry.value(), expected);
  }

  private void missing(String key, String expected) {
    problems.wrong(line, path(path, key), "", "belum ditulis; " + expected);
  }

  /** The word under a key, where it is there and a word. */
  private Optional<String> find(String key, String expected) {
    if (!has(key)) {
      missing(key, expected);
      return Optional.empty();
    }
    Node value = entries.get(key).value();
    if (value instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    wrong(key, "", (value instanceof Scalar ? "kosong; " : "harus satu nilai; ") + expected);
    return Optional.empty();
  }

  /** A text that fits a pattern. */
  public String text(String key, Pattern allowed, String expected) {
    Optional<String> found = find(key, expected);
    if (found.isPresent() && !allowed.matcher(found.get()).matches()) {
      wrong(key, found.get(), expected);
    }
    return found.orElse("");
  }

  public LocalDate date(String key) {
    String expected = "harus tanggal seperti 2026-01-01";
    Optional<String> found = find(key, expected);
    try {
      LocalDate date = found.map(LocalDate::parse).orElse(LocalDate.EPOCH);
      if (date.getYear() < 1945 || date.getYear() > 2999) {
        wrong(key, found.orElse(""), "tahunnya tidak mungkin; " + expected);
      }
      return date;
    } catch (DateTimeParseException e) {
      wrong(key, found.orElse(""), expected);
      return LocalDate.EPOCH;
    }
  }

  public int whole(String key, int least, int most) {
    String expected = "harus bilangan bulat " + least + " sampai " + most;
    Optional<String> found = find(key, expected);
    if (found.isEmpty()) {
      return least;
    }
    if (WHOLE.matcher(found.get()).matches()) {
      int value = Integer.parseInt(found.get());
      if (value >= least && value <= most) {
        return value;
      }
    }
    wrong(key, found.get(), expected);
    return least;
  }

  /** A number, or nothing with a complaint. */
  public Optional<BigDecimal> number(String key, String expected) {
    return find(key, expected).flatMap(text -> number(key, text, expected));
  }

  private Optional<BigDecimal> number(String key, String text, String expected) {
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    String hint = "harus angka; ";
    if (COMMA_NUMBER.matcher(text).matches()) {
      hint = "pecahan memakai titik: " + text.replace(',', '.') + "; ";
    } else if (text.endsWith("%")) {
      hint = "tanpa tanda persen; ";
    }
    wrong(key, text, hint + expected);
    return Optional.empty();
  }

  /** A list of numbers, or nothing with a complaint. */
  public Optional<List<BigDecimal>> numbers(String key, String expected) {
    int before = problems.count();
    List<BigDecimal> numbers = new ArrayList<>();
    for (Scalar item : items(key, expected)) {
      number(key, item.text(), expected).ifPresent(numbers::add);
    }
    return problems.count() == before ? Optional.of(numbers) : Optional.empty();
  }

  public boolean yes(String key) {
    String expected = "tulis true (ya) atau false (tidak)";
    Optional<String> found = find(key, expected);
    if (found.isPresent() && !found.get().equals("true") && !found.get().equals("false")) {
      wrong(key, found.get(), expected);
    }
    return found.equals(Optional.of("true"));
  }

  /** One of a closed list of words. */
  public <E> E word(String key, E[] values, Function<E, String> code) {
    String expected = "tulis salah satu dari " + words(values, code);
    return find(key, expected)
        .flatMap(text -> word(key, text, line(key), values, code))
        .orElse(values[0]);
  }

  /** Some of a closed list of words, each once. */
  public <E> List<E> words(String key, E[] values, Function<E, String> code) {
    List<E> found = new ArrayList<>();
    for (Scalar item : items(key, "tulis daftar seperti [" + words(values, code) + "]")) {
      word(key, item.text(), item.line(), values, code)
          .ifPresent(
              value -> {
                if (found.contains(value)) {
                  problems.wrong(item.line(), path(path, key), item.text(), "tertulis dua kali");
                } else {
                  found.add(value);
                }
              });
    }
    return found;
  }

  private <E> Optional<E> word(
      String key, String text, int at, E[] values, Function<E, String> code) {
    Optional<E> found = Arrays.stream(values).filter(v -> code.apply(v).equals(text)).findFirst();
    if (found.isEmpty()) {
      problems.wrong(
          at,
          path(path, key),
          text,
          Nearest.find(text, Arrays.stream(values).map(code).toList())
                  .map(meant -> "maksudnya " + meant + "? ")
                  .orElse("")
              + "tulis salah satu dari "
              + words(values, code));
    }
    return found;
  }

  /** The codes of a closed list of words, for a message. */
  public static <E> String words(E[] values, Function<E, String> code) {
    return String.join(", ", Arrays.stream(values).map(code).toList());
  }

  /** The words of a list that is not empty. */
  public List<Scalar> items(String key, String expected) {
    if (!has(key)) {
      missing(key, expected);
      return List.of();
    }
    List<Scalar> words = new ArrayList<>();
    Node value = entries.get(key).value();
    if (!(value instanceof Sequence sequence)) {
      wrong(key, text(value), "harus daftar dalam kurung siku; " + expected);
      return List.of();
    }
    if (sequence.items().isEmpty()) {
      wrong(key, "", "daftarnya kosong; " + expected);
    }
    for (Node item : sequence.items()) {
      if (item instanceof Scalar scalar && !scalar.text().isEmpty()) {
        words.add(scalar);
      } else {
        problems.wrong(item.line(), path(path, key), "", "isi daftar harus kata; " + expected);
      }
    }
    return words;
  }

  /** The lists of words under keys that can be anything. */
  public Map<String, List<Scalar>> lists(String expected) {
    Map<String, List<Scalar>> lists = new LinkedHashMap<>();
    entries.keySet().forEach(key -> lists.put(key, items(key, expected)));
    return lists;
  }
}
