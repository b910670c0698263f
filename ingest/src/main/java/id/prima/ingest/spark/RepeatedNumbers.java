package id.prima.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * The numbers that came more than once among millions, found exactly in eight bytes each: they are
 * dealt out by their first bits, and each heap of them is sorted. They must be spread well already,
 * as hashes are.
 */
final class RepeatedNumbers {

  /** As many as are sorted in one go, about. */
  private static final long MOST_IN_HEAP = 2_000_000;

  private RepeatedNumbers() {}

  /**
   * Finds them.
   *
   * @param count how many there are
   * @return in ascending order, each once
   */
  static long[] find(JavaRDD<long[]> numbers, long count) {
    int heaps = (int) Math.max(1, Math.min(1 << 12, count / MOST_IN_HEAP + 1));
    long[] repeated =
        numbers
            .flatMapToPair(new Dealt(heaps))
            .partitionBy(new HashPartitioner(heaps))
            .mapPartitions(new Sorted())
            .collect()
            .stream()
            .flatMapToLong(Arrays::stream)
            .toArray();
    Arrays.sort(repeated);
    return repeated;
  }

  /** Deals numbers out to heaps. */
  private record Dealt(int heaps) implements PairFlatMapFunction<long[], Integer, long[]> {
    @Override
    public Iterator<Tuple2<Integer, long[]>> call(long[] numbers) {
      int[] sizes = new int[heaps];
      for (long number : numbers) {
        sizes[heap(number)]++;
      }
      long[][] dealt = new long[heaps][];
      Arrays.setAll(dealt, heap -> new long[sizes[heap]]);
      for (long number : numbers) {
        int heap = heap(number);
        dealt[heap][--sizes[heap]] = number;
      }
      List<Tuple2<Integer, long[]>> all = new ArrayList<>(heaps);
      for (int heap = 0; heap < heaps; heap++) {
        if (dealt[heap].length > 0) {
          all.add(new Tuple2<>(heap, dealt[heap]));
        }
      }
      return all.iterator();
    }

    private int heap(long number) {
      return (int) (((number >>> 33) * heaps) >>> 31);
    }
  }

  /** Finds the repeated numbers of a heap. */
  private record Sorted() implements FlatMapFunction<Iterator<Tuple2<Integer, long[]>>, long[]> {
    @Override
    public Iterator<long[]> call(Iterator<Tuple2<Integer, long[]>> dealt) {
      List<long[]> parts = new ArrayList<>();
      dealt.forEachRemaining(part -> parts.add(part._2()));
      long[] all = new long[parts.stream().mapToInt(part -> part.length).sum()];
      int size = 0;
      for (long[] part : parts) {
        System.arraycopy(part, 0, all, size, part.length);
        size += part.length;
      }
      Arrays.sort(all);
      int found = 0;
      for (int i = 1; i < size; i++) {
        if (all[i] == all[i - 1] && (found == 0 || all[found - 1] != all[i])) {
          all[found++] = all[i];
        }
      }
      return List.of(Arrays.copyOf(all, found)).iterator();
    }
  }
}
