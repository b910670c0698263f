package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.CaseHistory;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.Sighting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Merges the sightings of one partition, which lie there by case, one case after the other, into
 * one row per sighting: the silver columns for the one that counts, the columns of a rejection for
 * a refused one.
 */
final class MergedCases implements FlatMapFunction<Iterator<Row>, Row> {

  private static final long serialVersionUID = 1L;

  /** Column: codes of what is odd, parted by commas. */
  static final String FLAGS = "flags";

  /** Column: what became of a sighting. */
  static final String OUTCOME = "outcome";

  /** Column: whether the sighting told anything new. */
  static final String NEWS = "news";

  private static final int SILVER_COLUMNS = Tables.COMPLAINT.columns().size();
  private static final int OWN_COLUMNS = 8;
  private static final int FILE = silverColumn("source_file");
  private static final int ROW = silverColumn("source_row");
  private static final int UNIT = silverColumn("unit_id");

  private final ComplaintContext context;
  private final HashMap<String, String> receivedHeaders;

  /**
   * For a run.
   *
   * @param receivedHeaders header of the day of receipt by hash of the file
   */
  MergedCases(ComplaintContext context, Map<String, String> receivedHeaders) {
    this.context = context;
    this.receivedHeaders = new HashMap<>(receivedHeaders);
  }

  private static int silverColumn(String name) {
    return RowCodec.schema(Tables.COMPLAINT).fieldIndex(name);
  }

  static StructType schema() {
    return RowCodec.nullableSchema(Tables.COMPLAINT)
        .add(OUTCOME, DataTypes.StringType, false)
        .add("code", DataTypes.StringType, true)
        .add(FLAGS, DataTypes.StringType, true)
        .add(NEWS, DataTypes.BooleanType, false)
        .add("feed", DataTypes.StringType, true)
        .add("column_name", DataTypes.StringType, true)
        .add("cell", DataTypes.StringType, true)
        .add("nearest", DataTypes.StringType, true);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sightings) {
    return new Cases(sightings);
  }

  private final class Cases implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private Sighting ahead;

    Cases(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = nextSighting();
    }

    private Sighting nextSighting() {
      return rows.hasNext() ? SightingColumns.of(rows.next()) : null;
    }

    @Override
    public boolean hasNext() {
      return !ready.isEmpty() || ahead != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (ready.isEmpty()) {
        List<Sighting> one = new ArrayList<>();
        String key = ahead.caseKey();
        while (ahead != null && ahead.caseKey().equals(key)) {
          one.add(ahead);
          ahead = nextSighting();
        }
        add(CaseHistory.merge(one, context));
      }
      return ready.remove();
    }

    private void add(CaseHistory.Merged merged) {
      for (CaseHistory.Ending ending : merged.endings()) {
        Object[] values = new Object[SILVER_COLUMNS + OWN_COLUMNS];
        if (ending.outcome() == Outcome.ACCEPTED) {
          values =
              Arrays.copyOf(
                  Tables.COMPLAINT.values(merged.complaint()), SILVER_COLUMNS + OWN_COLUMNS);
          values[SILVER_COLUMNS + 2] = String.join(",", merged.flags());
        }
        Sighting sighting = ending.sighting();
        values[FILE] = sighting.sourceFile();
        values[ROW] = sighting.sourceRow();
        values[UNIT] = sighting.unitId();
        values[SILVER_COLUMNS] = ending.outcome().code();
        values[SILVER_COLUMNS + 1] = ending.code();
        values[SILVER_COLUMNS + 3] = ending.news();
        if (ending.outcome() == Outcome.REJECTED) {
          Rejection rejection = ending.rejection(receivedHeaders.get(sighting.sourceFile()));
          values[SILVER_COLUMNS + 4] = rejection.feed();
          values[SILVER_COLUMNS + 5] = rejection.columnName();
          values[SILVER_COLUMNS + 6] = rejection.cell();
          values[SILVER_COLUMNS + 7] = rejection.nearest();
        }
        ready.add(RowFactory.create(values));
      }
    }
  }
}
