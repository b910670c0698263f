package id.prima.ingest.spark;

import id.prima.ingest.clean.Corrections.RowId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows that do not count after all, in four bytes each. */
final class DroppedRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, int[]> rows = new HashMap<>();

  /** Whether a row is one of them. */
  boolean holds(String file, int row) {
    int[] ofFile = rows.get(file);
    return ofFile != null && Arrays.binarySearch(ofFile, row) >= 0;
  }

  /** Whether any row of a file is. */
  boolean touches(String file) {
    return rows.containsKey(file);
  }

  /** Takes them in any order. */
  static final class Builder {
    private static final int FIRST = 16;

    private final Map<String, int[]> rows = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    void add(String file, int row) {
      int[] ofFile = rows.computeIfAbsent(file, f -> new int[FIRST]);
      int size = sizes.merge(file, 1, Integer::sum);
      if (size > ofFile.length) {
        ofFile = Arrays.copyOf(ofFile, 2 * ofFile.length);
        rows.put(file, ofFile);
      }
      ofFile[size - 1] = row;
    }

    void add(RowId id) {
      add(id.file(), id.row());
    }

    DroppedRows build() {
      DroppedRows dropped = new DroppedRows();
      rows.forEach(
          (file, all) -> {
            int[] sorted = Arrays.copyOf(all, sizes.get(file));
            Arrays.sort(sorted);
            dropped.rows.put(file, sorted);
          });
      return dropped;
    }
  }
}
