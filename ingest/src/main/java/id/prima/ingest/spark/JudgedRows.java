package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyRows;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.spark.util.LongAccumulator;

/**
 * Reads one file into rows of one schema: the silver columns for counted rows, the columns of a
 * rejection for refused ones, and last the numbers: rows by unit, outcome and reason, and rows that
 * were read, counted apart.
 */
final class JudgedRows implements FlatMapFunction<SurveyPlan, Row> {

  /** Column: {@link #ANSWER}, {@link #REFUSED} or one of the kinds of numbers. */
  static final String KIND = "kind";

  /** Kind: an answer that counts unless it repeats another. */
  static final String ANSWER = "answer";

  /** Kind: a refused row. */
  static final String REFUSED = "refused";

  /** Kind: a number of rows that ended alike. */
  static final String TALLY = "tally";

  /** Kind: the number of rows read. */
  static final String READ = "read";

  /** Kind: the number of answers whose folder overruled their date. */
  static final String OVERRULED = "overruled";

  /** Column: the number, 0 for a row. */
  static final String ROWS = "rows";

  /** Column of a tally: its outcome. */
  static final String OUTCOME = "outcome";

  /** Column: what two answers with the same number share; it is never written. */
  static final String KEY = "response_key";

  private static final long REPORT_EVERY = 1_000;
  private static final int SILVER_COLUMNS = Tables.SURVEY_RESPONSE.columns().size();
  private static final int FILE = silverColumn("source_file");
  private static final int ROW = silverColumn("source_row");
  private static final int UNIT = silverColumn("unit_id");

  private final LandingSource source;
  private final SurveyContext context;
  private final LongAccumulator rowsDone;
  private final LongAccumulator filesDone;

  JudgedRows(
      LandingSource source,
      SurveyContext context,
      LongAccumulator rowsDone,
      LongAccumulator filesDone) {
    this.source = source;
    this.context = context;
    this.rowsDone = rowsDone;
    this.filesDone = filesDone;
  }

  private static int silverColumn(String name) {
    return RowCodec.schema(Tables.SURVEY_RESPONSE).fieldIndex(name);
  }

  static StructType schema() {
    return RowCodec.nullableSchema(Tables.SURVEY_RESPONSE)
        .add(KIND, DataTypes.StringType, false)
        .add(ROWS, DataTypes.LongType, false)
        .add(KEY, DataTypes.StringType, true)
        .add(OUTCOME, DataTypes.StringType, true)
        .add("feed", DataTypes.StringType, true)
        .add("code", DataTypes.StringType, true)
        .add("column_name", DataTypes.StringType, true)
        .add("cell", DataTypes.StringType, true);
  }

  @Override
  public Iterator<Row> call(SurveyPlan plan) throws IOException {
    SurveyRows rows = SurveyRows.open(source, plan, context, Words.BUILT_IN);
    return new Rows(rows, plan.facts().sha256());
  }

  /** The words, read once per process. */
  private static final class Words {
    static final AnswerWords BUILT_IN = AnswerWords.builtIn();
  }

  /** What rows are counted by. */
  private record TallyKey(String unit, Outcome outcome, String code) {}

  private final class Rows implements Iterator<Row> {
    private final SurveyRows rows;
    private final String hash;
    private final Map<TallyKey, Long> tallies = new HashMap<>();
    private long overruled;
    private Iterator<Row> numbers;
    private Row next;

    Rows(SurveyRows rows, String hash) {
      this.rows = rows;
      this.hash = hash;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && rows.hasNext()) {
        next = row(rows.next());
        if (rows.read() % REPORT_EVERY == 0) {
          rowsDone.add(REPORT_EVERY);
        }
      }
      if (next == null) {
        if (numbers == null) {
          numbers = finish();
        }
        next = numbers.hasNext() ? numbers.next() : null;
      }
    }

    /** The row of an accepted or refused one; null for one of another period, which is counted. */
    private Row row(Cleaned cleaned) {
      if (cleaned instanceof Cleaned.Accepted accepted) {
        tally(accepted.response().unitId(), Outcome.ACCEPTED, null);
        overruled += accepted.response().periodFromFolder() ? 1 : 0;
        return answer(accepted);
      } else if (cleaned instanceof Cleaned.Rejected rejected) {
        Rejection rejection = rejected.rejection();
        tally(rejection.unitId(), Outcome.REJECTED, rejection.code());
        return refused(rejection);
      }
      tally(((Cleaned.OtherPeriod) cleaned).unitId(), Outcome.OTHER_PERIOD, null);
      return null;
    }

    private void tally(String unit, Outcome outcome, String code) {
      tallies.merge(new TallyKey(unit, outcome, code), 1L, Long::sum);
    }

    private Iterator<Row> finish() {
      rowsDone.add(rows.read() % REPORT_EVERY);
      filesDone.add(1);
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      List<Row> last = new ArrayList<>();
      tallies.forEach((key, count) -> last.add(number(TALLY, key, count)));
      last.add(number(READ, null, rows.read()));
      last.add(number(OVERRULED, null, overruled));
      return last.iterator();
    }

    private Row answer(Cleaned.Accepted accepted) {
      Object[] silver = Tables.SURVEY_RESPONSE.values(accepted.response());
      Object[] values = Arrays.copyOf(silver, SILVER_COLUMNS + 8);
      values[SILVER_COLUMNS] = ANSWER;
      values[SILVER_COLUMNS + 1] = 0L;
      values[SILVER_COLUMNS + 2] =
          accepted.responseId() == null
              ? null
              : ResponseOrder.key(accepted.response(), accepted.responseId());
      return RowFactory.create(values);
    }

    private Row refused(Rejection rejection) {
      Object[] values = new Object[SILVER_COLUMNS + 8];
      values[FILE] = rejection.sourceFile();
      values[ROW] = rejection.sourceRow();
      values[UNIT] = rejection.unitId();
      values[SILVER_COLUMNS] = REFUSED;
      values[SILVER_COLUMNS + 1] = 0L;
      values[SILVER_COLUMNS + 4] = rejection.feed();
      values[SILVER_COLUMNS + 5] = rejection.code();
      values[SILVER_COLUMNS + 6] = rejection.columnName();
      values[SILVER_COLUMNS + 7] = rejection.cell();
      return RowFactory.create(values);
    }

    private Row number(String kind, TallyKey key, long count) {
      Object[] values = new Object[SILVER_COLUMNS + 8];
      values[FILE] = hash;
      values[SILVER_COLUMNS] = kind;
      values[SILVER_COLUMNS + 1] = count;
      if (key != null) {
        values[UNIT] = key.unit();
        values[SILVER_COLUMNS + 3] = key.outcome().code();
        values[SILVER_COLUMNS + 5] = key.code();
      }
      return RowFactory.create(values);
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      advance();
      return row;
    }
  }
}
