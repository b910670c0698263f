package id.prima.data.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody most likely meant. */
public final class Nearest {

  private Nearest() {}

  /** The known word with the fewest letters to change, if these are at most a third of it. */
  public static Optional<String> find(String text, Collection<String> known) {
    String typed = text.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return known.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= word.length() / 3)
        .filter(
            word ->
                distance(typed, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt(
                (String word) -> distance(typed, word.toLowerCase(Locale.ROOT))));
  }

  /** Letters to insert, drop, replace or swap with the next (optimal string alignment). */
  public static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int[] ways = {
          steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + (same ? 0 : 1)
        };
        steps[i][j] = Arrays.stream(ways).min().getAsInt();
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[a.length()][b.length()];
  }
}
