package id.prima.ingest.profile;

import java.io.Serializable;
import java.util.List;

/**
 * A scale of answers.
 *
 * @param low lowest answer, 1
 * @param high highest answer, 2 to 10
 */
public record Scale(int low, int high) implements Serializable {

  /** Highest answers of the scales that are in use. */
  public static final List<Integer> TOPS = List.of(4, 5, 6, 7, 10);

  /** The highest answer of any of them. */
  public static final int HIGHEST = 10;

  public Scale {
    if (low != 1 || high < 2 || high > HIGHEST) {
      throw new IllegalArgumentException(low + "-" + high);
    }
  }

  /** Whether a number is one of its answers. */
  public boolean holds(int answer) {
    return answer >= low && answer <= high;
  }

  @Override
  public String toString() {
    return low + "-" + high;
  }
}
