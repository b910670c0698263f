package id.prima.rules.merit;

import java.util.List;
import java.util.Map;

/** How probable it is that a true score reaches a limit (statistics, section 3). */
public final class ClassProbability {

  private ClassProbability() {}

  /** How sure a class is, in words. */
  public enum Word {
    JELAS("jelas"),
    BESAR_KEMUNGKINAN("besar kemungkinan"),
    BELUM_DAPAT_DIPASTIKAN("belum dapat dipastikan");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    /** The words as they are shown. */
    public String text() {
      return text;
    }

    /** The word for the probability of what is said. */
    public static Word of(double probability) {
      if (probability >= 0.95) {
        return JELAS;
      }
      return probability >= 0.80 ? BESAR_KEMUNGKINAN : BELUM_DAPAT_DIPASTIKAN;
    }
  }

  /**
   * P(theta >= limit) of each unit of a peer group, from the same posterior as its ranks.
   *
   * @param limit on the unrounded scale of the scores, such as 88.305 for class A
   */
  public static Map<String, Double> atLeast(List<Scored> units, double limit, MeritRule rule) {
    return id.prima.rules.Pending.body();
  }
}
