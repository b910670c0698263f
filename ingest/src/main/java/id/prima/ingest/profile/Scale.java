package id.prima.ingest.profile;

import java.io.Serializable;

/**
 * A scale of answers.
 *
 * @param low lowest answer, 1
 * @param high highest answer, 2 to 10
 */
public record Scale(int low, int high) implements Serializable {

  /** The highest answer of any scale that is in use. */
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
