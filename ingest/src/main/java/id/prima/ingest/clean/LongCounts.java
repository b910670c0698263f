package id.prima.ingest.clean;

import java.util.Arrays;

/**
 * How often each of many numbers came, in twelve bytes a slot: a map of objects would need ten
 * times that for millions of rows. The numbers must be spread well already, as hashes are.
 */
final class LongCounts {

  private static final int FIRST_SLOTS = 16;

  private long[] numbers = new long[FIRST_SLOTS];
  private int[] counts = new int[FIRST_SLOTS];
  private int size;

  /** Sees each number once. */
  interface Visitor {
    void visit(long number, int count);
  }

  void add(long number) {
    if (2 * size >= numbers.length) {
      grow();
    }
    int slot = slot(number);
    size += counts[slot] == 0 ? 1 : 0;
    numbers[slot] = number;
    counts[slot]++;
  }

  /** How often it came; 0 for never. */
  int count(long number) {
    return counts[slot(number)];
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < numbers.length; slot++) {
      if (counts[slot] > 0) {
        visitor.visit(numbers[slot], counts[slot]);
      }
    }
  }

  /** All of them, repeated ones included. */
  long total() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** The slot of the number, or the free one where it would stand. */
  private int slot(long number) {
    int slot = (int) number & (numbers.length - 1);
    while (counts[slot] > 0 && numbers[slot] != number) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    int[] oldCounts = counts;
    numbers = new long[2 * oldNumbers.length];
    counts = new int[2 * oldCounts.length];
    for (int old = 0; old < oldNumbers.length; old++) {
      if (oldCounts[old] > 0) {
        int slot = slot(oldNumbers[old]);
        numbers[slot] = oldNumbers[old];
        counts[slot] = oldCounts[old];
      }
    }
  }
}
