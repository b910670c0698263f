package id.prima.dashboard.text;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The order of a printed list of names: word by word as the language sorts them, and numbers by
 * their size, so that SMP Negeri 2 stands before SMP Negeri 10.
 */
public final class Alphabetical {

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{Punct}]+|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
  private static final int LONGEST_NUMBER = 12;

  private final Collator collator;

  /** The order of a language, for one request: a collator is not safe to share. */
  public Alphabetical(Locale locale) {
    collator = Collator.getInstance(locale);
  }

  private record Key(List<CollationKey> words, String text) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      for (int i = 0; i < Math.min(words.size(), other.words.size()); i++) {
        int order = words.get(i).compareTo(other.words.get(i));
        if (order != 0) {
          return order;
        }
      }
      int byLength = Integer.compare(words.size(), other.words.size());
      return byLength != 0 ? byLength : text.compareTo(other.text);
    }
  }

  private record Named<T>(T thing, Key key) {}

  /** The things in the order of their names; those of one name keep their order. */
  public <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
    return things.stream()
        .map(thing -> new Named<>(thing, key(name.apply(thing))))
        .sorted(Comparator.comparing(Named::key))
        .map(Named::thing)
        .toList();
  }

  private Key key(String name) {
    return new Key(
        Arrays.stream(BETWEEN_WORDS.split(name, -1))
            .filter(word -> !word.isEmpty())
            .map(word -> collator.getCollationKey(padded(word)))
            .toList(),
        name);
  }

  /** A number with zeros before it, so that its size decides. */
  private static String padded(String word) {
    boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && word.length() < LONGEST_NUMBER
        ? "0".repeat(LONGEST_NUMBER - word.length()) + word
        : word;
  }
}
