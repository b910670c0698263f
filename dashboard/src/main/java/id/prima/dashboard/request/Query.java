package id.prima.dashboard.request;

import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of an address after the question mark. Whatever a page does not know is refused with a
 * sentence, so that a mistyped filter is never taken for no filter.
 */
public final class Query {

  /** Longest text that is taken for a search. */
  public static final int LONGEST = 100;

  /** What every page understands. */
  public static final List<String> COMMON = List.of("periode", "instrumen", "pengguna", "csv");

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads the parameters.
   *
   * @param own names that this page understands beside {@link #COMMON}
   * @throws BadRequestException for an unknown name, a name given twice or a text too long
   */
  public static Query of(Map<String, List<String>> values, String... own) {
    Set<String> known = new LinkedHashSet<>(COMMON);
    known.addAll(Arrays.asList(own));
    return strict(values, known);
  }

  /**
   * Reads the parameters of an address that understands these alone.
   *
   * @throws BadRequestException for an unknown name, a name given twice or a text too long
   */
  public static Query strict(Map<String, List<String>> values, Collection<String> known) {
    values.forEach(
        (name, given) -> {
          if (name.isEmpty()) {
            return; // what a stray & leaves
          } else if (known.isEmpty()) {
            throw new BadRequestException("bad.parameter.none", shortened(name));
          } else if (!known.contains(name)) {
            throw new BadRequestException(
                "bad.parameter", shortened(name), String.join(", ", known));
          } else if (given.isEmpty()) {
            // what is left of a broken escape such as %zz
            throw new BadRequestException("bad.broken", name);
          } else if (given.size() > 1) {
            throw new BadRequestException("bad.twice", name);
          } else if (given.get(0).length() > LONGEST) {
            throw new BadRequestException("bad.long", name, LONGEST);
          }
        });
    return new Query(values);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** A text; empty where it is not given or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name))
        .map(v -> v.get(0).strip())
        .filter(v -> !v.isEmpty());
  }

  /** What the page's own parameters say, in the order of the address. */
  public Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    values.keySet().stream()
        .filter(name -> !COMMON.contains(name))
        .forEach(name -> text(name).ifPresent(text -> own.put(name, text)));
    return own;
  }

  /** A period; pages call it in Indonesian, programs in English. */
  public Optional<Period> period() {
    return text("periode")
        .or(() -> text("period"))
        .map(
            text ->
                Period.parse(text)
                    .orElseThrow(() -> new BadRequestException("bad.period", shortened(text))));
  }

  /** One of the codes of a vocabulary. */
  public Optional<String> code(String name, Coded[] vocabulary) {
    return oneOf(name, Arrays.stream(vocabulary).map(Coded::code).toList());
  }

  /** One of a few words. */
  public Optional<String> oneOf(String name, List<String> words) {
    Optional<String> text = text(name);
    text.filter(t -> !words.contains(t))
        .ifPresent(
            t -> {
              throw new BadRequestException(
                  "bad.value",
                  name,
                  shortened(t),
                  words.stream().limit(20).collect(Collectors.joining(", ")));
            });
    return text;
  }

  /** A whole number within bounds. */
  public int number(String name, int usual, int from, int to) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    String digits = text.get();
    if (digits.matches("\\d{1,6}")) {
      int number = Integer.parseInt(digits);
      if (number >= from && number <= to) {
        return number;
      }
    }
    throw new BadRequestException("bad.number", name, shortened(digits), from, to);
  }
}
