package id.prima.analytics.skm;

import id.prima.data.marts.SkmDay;
import id.prima.rules.DayClusters;
import id.prima.rules.SkmMoments;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The clustering of answers by day, of every unit and layanan, and of every unsur in them. Days
 * come as a stream in order of unit and day, so memory holds one unit's accumulators at a time.
 */
final class DayTable {

  private static final double MAX_UNDATED_SHARE = 0.1;

  /** A cell, or one unsur of it (-1 = the index). */
  private record Place(CellKey key, int unsur) {}

  private final Map<CellKey, SkmMoments> moments;
  private final Map<Place, Optional<DayClusters.Accumulator>> open = new HashMap<>();
  private final Map<Place, DayClusters> clusters = new HashMap<>();
  private final Map<CellKey, Long> undated = new HashMap<>();

  private DayTable(Map<CellKey, SkmMoments> moments) {
    this.moments = moments;
  }

  /**
   * Measures the clustering.
   *
   * @param days sorted by questionnaire, users, unit and day; several rows of a day are one day
   * @param moments the cells of the period, units and layanan
   */
  static DayTable of(Iterator<SkmDay> days, Map<CellKey, SkmMoments> moments) {
    DayTable table = new DayTable(moments);
    Sum unitDay = null;
    while (days.hasNext()) {
      SkmDay row = days.next();
      CellKey layanan =
          new CellKey(
              row.instrumen(),
              row.pengguna(),
              row.unitId(),
              row.layananId() == null ? "" : row.layananId());
      if (row.day() == null) {
        table.undated.merge(layanan, row.respondents(), Long::sum);
        table.undated.merge(layanan.unit(), row.respondents(), Long::sum);
      }
      if (unitDay != null && !unitDay.isOf(layanan.unit(), row.day())) {
        table.add(unitDay);
        if (!unitDay.key.equals(layanan.unit())) {
          table.finishUnit();
        }
        unitDay = null;
      }
      if (unitDay == null) {
        unitDay = new Sum(layanan.unit(), row.day(), row.sums().size());
      }
      unitDay.add(row);
      Sum layananDay = new Sum(layanan, row.day(), row.sums().size());
      layananDay.add(row);
      table.add(layananDay);
    }
    if (unitDay != null) {
      table.add(unitDay);
    }
    table.finishUnit();
    return table;
  }

  /** The integers of one cell and day. */
  private static final class Sum {
    private final CellKey key;
    private final LocalDate day;
    private final long[] sums;
    private final long[] answers;

    Sum(CellKey key, LocalDate day, int unsur) {
      this.key = key;
      this.day = day;
      this.sums = new long[unsur];
      this.answers = new long[unsur];
    }

    boolean isOf(CellKey otherKey, LocalDate otherDay) {
      return key.equals(otherKey) && Objects.equals(day, otherDay);
    }

    void add(SkmDay row) {
      for (int u = 0; u < sums.length; u++) {
        sums[u] += row.sums().get(u);
        answers[u] += row.answers().get(u);
      }
    }
  }

  private void add(Sum sum) {
    addTo(new Place(sum.key, -1), sum.sums, sum.answers);
    for (int u = 0; u < sum.sums.length; u++) {
      if (sum.answers[u] > 0) {
        addTo(new Place(sum.key, u), new long[] {sum.sums[u]}, new long[] {sum.answers[u]});
      }
    }
  }

  private void addTo(Place place, long[] sums, long[] answers) {
    open.computeIfAbsent(place, this::accumulator)
        .ifPresent(accumulator -> accumulator.add(sums, answers));
  }

  /** Empty where nobody asks for the cell, or an unsur has too few answers for a variance. */
  private Optional<DayClusters.Accumulator> accumulator(Place place) {
    SkmMoments cell = moments.get(place.key());
    if (cell == null) {
      return Optional.empty();
    }
    SkmMoments seen = place.unsur() < 0 ? cell : cell.only(place.unsur());
    return seen.fewestAnswers().compareTo(BigInteger.TWO) < 0
        ? Optional.empty()
        : Optional.of(new DayClusters.Accumulator(seen));
  }

  private void finishUnit() {
    open.forEach(
        (place, accumulator) -> accumulator.ifPresent(a -> clusters.put(place, a.clusters())));
    open.clear();
  }

  /**
   * The days of a unit or layanan. Answers without a date count as one day more; where they are
   * many, nothing can be said.
   */
  Optional<DayClusters> clusters(CellKey key) {
    return find(key, -1);
  }

  /** The same for one unsur. */
  Optional<DayClusters> clusters(CellKey key, int unsur) {
    return find(key, unsur);
  }

  private Optional<DayClusters> find(CellKey key, int unsur) {
    double dated = moments.get(key).respondents().doubleValue() * (1 - MAX_UNDATED_SHARE);
    double without = moments.get(key).respondents().doubleValue() - undated.getOrDefault(key, 0L);
    return without < dated
        ? Optional.empty()
        : Optional.ofNullable(clusters.get(new Place(key, unsur)));
  }

  /** Order in which days must come. */
  static List<String> sortColumns() {
    return List.of("instrumen", "pengguna", "unit_id", "day", "layanan_id");
  }
}
