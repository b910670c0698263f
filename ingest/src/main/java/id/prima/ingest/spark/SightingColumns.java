package id.prima.ingest.spark;

import id.prima.ingest.clean.Sighting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Sightings of cases as Spark rows, between the reading of files and the merge of cases. */
final class SightingColumns {

  private static final RecordComponent[] COMPONENTS = Sighting.class.getRecordComponents();

  private SightingColumns() {}

  static StructType schema() {
    return new StructType(
        Arrays.stream(COMPONENTS)
            .map(c -> DataTypes.createStructField(name(c), type(c.getType()), true))
            .toArray(StructField[]::new));
  }

  static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static DataType type(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return DataTypes.IntegerType;
    } else if (type == boolean.class) {
      return DataTypes.BooleanType;
    }
    return type == LocalDate.class ? DataTypes.DateType : DataTypes.StringType;
  }

  static Object[] values(Sighting sighting) {
    Object[] values = new Object[COMPONENTS.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = COMPONENTS[i].getAccessor().invoke(sighting);
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }

  /** A sighting from a row whose first columns are those of the schema. */
  static Sighting of(Row row) {
    return new Sighting(
        row.getString(0),
        date(row, 1),
        date(row, 2),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        date(row, 14),
        integer(row, 15),
        row.getBoolean(16),
        date(row, 17),
        row.getBoolean(18),
        date(row, 19),
        row.getString(20),
        date(row, 21),
        integer(row, 22),
        date(row, 23),
        date(row, 24),
        row.getString(25));
  }

  private static LocalDate date(Row row, int at) {
    Object date = row.get(at);
    return date instanceof java.sql.Date old ? old.toLocalDate() : (LocalDate) date;
  }

  private static Integer integer(Row row, int at) {
    return row.isNullAt(at) ? null : Integer.valueOf(row.getInt(at));
  }
}
