package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.vocab.Dimension;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.rules.SkmMoments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The one scan of a quarter's answers. Spark counts, and only exact integers, so the result is the
 * same whatever the partitions and the order of the rows.
 */
final class SkmScan implements AutoCloseable {

  private static final String PARTS = "\n";

  /** Keys of one portion of a partition: about 60 MB. */
  private static final int MOST_KEYS = 100_000;

  /** First part of a key: what is counted under it. */
  private static final String CELL = "c";

  private static final String DAY = "d";
  private static final String GROUP = "g";

  private final Period quarter;
  private final JavaPairRDD<String, long[]> counts;

  private SkmScan(Period quarter, JavaPairRDD<String, long[]> counts) {
    this.quarter = quarter;
    this.counts = counts;
  }

  /** Plans the scan; the counting happens with the first result asked for. */
  static SkmScan of(Dataset<Row> silver, Period quarter, LayananDirectory layanan) {
    Dataset<Row> columns =
        silver.select(
            Stream.of(
                    Stream.of(
                        "instrumen",
                        "unit_id",
                        "layanan_id",
                        "response_date",
                        "jenis_kelamin",
                        "kelompok_usia",
                        "pendidikan",
                        "pekerjaan",
                        "kanal",
                        "period_from_folder"),
                    Questionnaire.NINE.stream().map(c -> c.toLowerCase(Locale.ROOT)),
                    Stream.of("unsur", "butir"))
                .flatMap(names -> names)
                .map(functions::col)
                .toArray(Column[]::new));
    JavaPairRDD<String, long[]> counts =
        columns
            .javaRDD()
            .mapPartitionsToPair(rows -> new Counting(rows, layanan))
            .reduceByKey(SkmScan::plus)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new SkmScan(quarter, counts);
  }

  private static final int FIRST_DIMENSION = 4;
  private static final int PERIOD_FROM_FOLDER = 9;
  private static final int FIRST_ANSWER = 10;
  private static final int ASKED = FIRST_ANSWER + Questionnaire.NINE.size();
  private static final int OWN_ANSWERS = ASKED + 1;

  /** Counts a partition in portions that fit the memory; Spark adds the portions up. */
  private static final class Counting implements Iterator<Tuple2<String, long[]>> {
    private final Iterator<Row> rows;
    private final LayananDirectory layanan;
    private Iterator<Tuple2<String, long[]>> portion = Collections.emptyIterator();

    Counting(Iterator<Row> rows, LayananDirectory layanan) {
      this.rows = rows;
      this.layanan = layanan;
    }

    @Override
    public boolean hasNext() {
      while (!portion.hasNext() && rows.hasNext()) {
        portion = count(rows, layanan);
      }
      return portion.hasNext();
    }

    @Override
    public Tuple2<String, long[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return portion.next();
    }
  }

  private static Iterator<Tuple2<String, long[]>> count(
      Iterator<Row> rows, LayananDirectory layanan) {
    Map<String, SkmMoments.Accumulator> cells = new HashMap<>();
    Map<String, long[]> sums = new HashMap<>();
    Map<String, AnswerColumns> columns = new HashMap<>();
    while (rows.hasNext() && sums.size() < MOST_KEYS) {
      Row row = rows.next();
      String asked = row.getString(ASKED);
      int[] answers =
          columns
              .computeIfAbsent(asked, a -> new AnswerColumns(a, FIRST_ANSWER, OWN_ANSWERS))
              .read(row);
      int unsur = answers.length;
      String unitId = row.getString(1);
      String layananId = row.getString(2);
      String unit =
          String.join(PARTS, row.getString(0), layanan.pengguna(unitId, layananId), unitId);
      String cell = unit + PARTS + (layananId == null ? "" : layananId);
      cells
          .computeIfAbsent(
              String.join(PARTS, CELL, cell, asked == null ? "" : asked),
              k -> new SkmMoments.Accumulator(unsur))
          .add(answers);
      // a date outside the period is the day of typing in, not the day of the service
      Object date = row.getBoolean(PERIOD_FROM_FOLDER) ? null : row.get(3);
      addDay(
          sums.computeIfAbsent(
              DAY + PARTS + cell + PARTS + (date == null ? "" : date),
              k -> new long[1 + 2 * unsur]),
          answers);
      for (Dimension dimension : Dimension.values()) {
        String category = row.getString(FIRST_DIMENSION + DIMENSIONS.indexOf(dimension));
        addGroup(
            sums.computeIfAbsent(
                String.join(PARTS, GROUP, unit, dimension.code(), category == null ? "" : category),
                k -> new long[1 + 2 * unsur + 3 * (unsur + 1)]),
            answers);
      }
    }
    cells.forEach((key, accumulator) -> sums.put(key, accumulator.integers()));
    return sums.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  /** Where the answers to one questionnaire stand in a row of the scan. Not for two threads. */
  private static final class AnswerColumns {

    private final List<String> unsur;
    private final int[] ofNine;
    private final int own;
    private final int[] answers;

    /**
     * Of a questionnaire.
     *
     * @param asked as silver keeps it; null = the nine unsur
     * @param first column of the first of the nine unsur, in their order
     * @param own column of the answers to others
     */
    AnswerColumns(String asked, int first, int own) {
      this.unsur = Questionnaire.parseAsked(asked);
      this.ofNine =
          unsur.stream()
              .mapToInt(Questionnaire.NINE::indexOf)
              .filter(place -> place >= 0)
              .map(place -> first + place)
              .toArray();
      this.own = own;
      this.answers = new int[unsur.size()];
    }

    /** The answers of a row, 0 where not answered; the next row overwrites them. */
    int[] read(Row row) {
      for (int u = 0; u < ofNine.length; u++) {
        answers[u] = row.isNullAt(ofNine[u]) ? 0 : row.getInt(ofNine[u]);
      }
      for (int u = ofNine.length; u < answers.length; u++) {
        answers[u] = row.getString(own).charAt(u - ofNine.length) - '0';
      }
      return answers;
    }
  }

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

  /** n, then per unsur the sum of answers, then per unsur the number of answers. */
  private static void addDay(long[] day, int[] answers) {
    day[0]++;
    for (int u = 0; u < answers.length; u++) {
      day[1 + u] += answers[u];
      day[1 + answers.length + u] += answers[u] == 0 ? 0 : 1;
    }
  }

  /**
   * As a day; then by number of answers from none to all: respondents, row sums, squared row sums.
   */
  private static void addGroup(long[] group, int[] answers) {
    addDay(group, answers);
    int answered = 0;
    long sum = 0;
    for (int answer : answers) {
      answered += answer == 0 ? 0 : 1;
      sum += answer;
    }
    int counts = answers.length + 1;
    int at = 1 + 2 * answers.length;
    group[at + answered]++;
    group[at + counts + answered] += sum;
    group[at + 2 * counts + answered] += sum * sum;
  }

  private static long[] plus(long[] a, long[] b) {
    long[] sum = new long[a.length];
    Arrays.setAll(sum, i -> Math.addExact(a[i], b[i]));
    return sum;
  }

  private JavaPairRDD<String, long[]> of(String kind) {
    return counts.filter(t -> t._1().startsWith(kind + PARTS));
  }

  /** Counts that are few: as many as there are units and categories. */
  private Map<String, long[]> collected(String kind) {
    return new TreeMap<>(of(kind).collectAsMap());
  }

  /** One row per unit and layanan, in order. */
  List<SkmCell> cells() {
    List<SkmCell> cells = new ArrayList<>();
    for (Map.Entry<String, long[]> count : collected(CELL).entrySet()) {
      String[] key = count.getKey().split(PARTS, -1);
      List<String> unsur = Questionnaire.parseAsked(key[5].isEmpty() ? null : key[5]);
      cells.add(
          SkmCells.cell(
              quarter,
              new CellKey(key[1], key[2], key[3], key[4]),
              unsur,
              SkmMoments.of(unsur.size(), count.getValue())));
    }
    return cells;
  }

  /** One row per unit, layanan and day, in order; streamed. */
  Iterator<SkmDay> days() {
    Iterator<Tuple2<String, long[]>> days = of(DAY).sortByKey().toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return days.hasNext();
      }

      @Override
      public SkmDay next() {
        Tuple2<String, long[]> count = days.next();
        String[] key = count._1().split(PARTS, -1);
        int unsur = (count._2().length - 1) / 2;
        return new SkmDay(
            quarter.toString(),
            key[1],
            key[2],
            key[3],
            key[4].isEmpty() ? null : key[4],
            key[5].isEmpty() ? null : LocalDate.parse(key[5]),
            count._2()[0],
            SkmCells.list(count._2(), 1, unsur),
            SkmCells.list(count._2(), 1 + unsur, unsur));
      }
    };
  }

  /** One row per unit and category, in order. */
  List<SkmGroup> groups() {
    List<SkmGroup> groups = new ArrayList<>();
    for (Map.Entry<String, long[]> count : collected(GROUP).entrySet()) {
      String[] key = count.getKey().split(PARTS, -1);
      // n, two numbers per unsur, three per number of answers from none to all
      int unsur = (count.getValue().length - 4) / 5;
      int at = 1 + 2 * unsur;
      groups.add(
          new SkmGroup(
              quarter.toString(),
              key[1],
              key[2],
              key[3],
              key[4],
              key[5].isEmpty() ? null : key[5],
              count.getValue()[0],
              SkmCells.list(count.getValue(), 1, unsur),
              SkmCells.list(count.getValue(), 1 + unsur, unsur),
              SkmCells.list(count.getValue(), at, unsur + 1),
              SkmCells.list(count.getValue(), at + unsur + 1, unsur + 1),
              SkmCells.list(count.getValue(), at + 2 * (unsur + 1), unsur + 1)));
    }
    return groups;
  }

  @Override
  public void close() {
    counts.unpersist();
  }
}
