package id.prima.ingest.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The values of one column in some thousand rows, each in as few bytes as the largest of them
 * needs: a text is the number of its word, a date its day since 1970, a boolean 0 or 1.
 */
final class PackedColumn implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A byte[], a char[] or an int[]; 0 is empty, else one more than the value is above the base. */
  private final Object codes;

  private final int base;
  private final String[] words;
  private final DataType type;

  private PackedColumn(Object codes, int base, String[] words, DataType type) {
    this.codes = codes;
    this.base = base;
    this.words = words;
    this.type = type;
  }

  private int code(int row) {
    if (codes instanceof byte[] bytes) {
      return bytes[row] & 0xFF;
    }
    return codes instanceof char[] chars ? chars[row] : ((int[]) codes)[row];
  }

  boolean isEmpty(int row) {
    return code(row) == 0;
  }

  /** The number that stands for a value that is not empty. */
  int number(int row) {
    return code(row) - 1 + base;
  }

  /** Of a text column the words; their places are the numbers. Else null. */
  String[] words() {
    return words;
  }

  /** The value as a row of Spark holds it. */
  Object value(int row) {
    if (isEmpty(row)) {
      return null;
    }
    int number = number(row);
    if (words != null) {
      return words[number];
    } else if (type.equals(DataTypes.BooleanType)) {
      return number != 0;
    }
    return type.equals(DataTypes.DateType)
        ? (Object) LocalDate.ofEpochDay(number)
        : Integer.valueOf(number);
  }

  /** Takes the values of one column. */
  static final class Builder {
    private static final int EMPTY = Integer.MIN_VALUE;

    private final DataType type;
    private final int[] numbers;
    private final Map<String, Integer> words;

    Builder(DataType type, int mostRows) {
      boolean text = type.equals(DataTypes.StringType);
      if (!text
          && !type.equals(DataTypes.IntegerType)
          && !type.equals(DataTypes.BooleanType)
          && !type.equals(DataTypes.DateType)) {
        throw new IllegalArgumentException("no column of " + type);
      }
      this.type = type;
      this.numbers = new int[mostRows];
      this.words = text ? new HashMap<>() : null;
    }

    void set(int row, Object value) {
      if (value == null) {
        numbers[row] = EMPTY;
      } else if (words != null) {
        String word = (String) value;
        Integer known = words.get(word);
        if (known == null) {
          known = words.size();
          words.put(word, known);
        }
        numbers[row] = known;
      } else if (value instanceof Integer number) {
        numbers[row] = number;
      } else if (value instanceof LocalDate date) {
        numbers[row] = Math.toIntExact(date.toEpochDay());
      } else {
        numbers[row] = (Boolean) value ? 1 : 0;
      }
    }

    /** The first rows; what was set is forgotten. */
    PackedColumn build(int rows) {
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int row = 0; row < rows; row++) {
        if (numbers[row] != EMPTY) {
          least = Math.min(least, numbers[row]);
          most = Math.max(most, numbers[row]);
        }
      }
      long span = most < least ? 0 : (long) most - least + 1;
      if (span > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("numbers from " + least + " to " + most);
      }
      PackedColumn column = new PackedColumn(codes(rows, least, span), least, inOrder(), type);
      if (words != null) {
        words.clear();
      }
      return column;
    }

    private Object codes(int rows, int least, long span) {
      if (span <= 0xFF) {
        byte[] bytes = new byte[rows];
        for (int row = 0; row < rows; row++) {
          bytes[row] = (byte) code(row, least);
        }
        return bytes;
      } else if (span <= Character.MAX_VALUE) {
        char[] chars = new char[rows];
        for (int row = 0; row < rows; row++) {
          chars[row] = (char) code(row, least);
        }
        return chars;
      }
      int[] ints = new int[rows];
      for (int row = 0; row < rows; row++) {
        ints[row] = code(row, least);
      }
      return ints;
    }

    private int code(int row, int least) {
      return numbers[row] == EMPTY ? 0 : numbers[row] - least + 1;
    }

    private String[] inOrder() {
      if (words == null) {
        return null;
      }
      String[] all = new String[words.size()];
      words.forEach((word, number) -> all[number] = word);
      return all;
    }
  }
}
