package id.prima.rules.merit;

import java.util.SplittableRandom;

/**
 * Random numbers that belong to a unit: each unit, purpose and seed has its own stream, so that
 * what is drawn for one unit depends neither on the order of a list nor on who else is in it.
 */
final class Draws {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Draws() {}

  /** The stream of a unit, or of a group as a whole where the id is empty. */
  static SplittableRandom stream(long seed, String purpose, String unitId) {
    return new SplittableRandom(mixed(mixed(seed) ^ hash(purpose + '\0' + unitId)));
  }

  /** FNV-1a on the characters' bytes. */
  private static long hash(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (c & 0xff)) * FNV_PRIME;
      hash = (hash ^ (c >> 8)) * FNV_PRIME;
    }
    return hash;
  }

  /** Finaliser of MurmurHash3: one bit of the input changes half of the output. */
  private static long mixed(long value) {
    long bits = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return bits ^ (bits >>> 33);
  }

  /**
   * One draw of Student's t by the polar method of Bailey (1994), of the normal distribution where
   * df is infinite (then it is Marsaglia's).
   */
  static double t(SplittableRandom random, double df) {
    double u;
    double w;
    do {
      u = 2 * random.nextDouble() - 1;
      double v = 2 * random.nextDouble() - 1;
      w = u * u + v * v;
    } while (w >= 1 || w == 0);
    // log and expm1, for a power close to 0 would cancel where df is large
    double minusTwoLog = -2 * StrictMath.log(w);
    double squared = Double.isInfinite(df) ? minusTwoLog : df * StrictMath.expm1(minusTwoLog / df);
    return u * Math.sqrt(squared / w);
  }
}
