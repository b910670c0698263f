package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Unsur;
import id.prima.rules.CellVariance;
import id.prima.rules.Interval;
import id.prima.rules.IntervalRule;
import id.prima.rules.PeerVariance;
import id.prima.rules.Skm;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * The index that units are ranked by: the answers of several quarters together, of public services
 * and the SKM alone. BIAYA may be left out, for tariffs are set by regulation (indeks banding;
 * statistics, section 7). Its error is that of the process, not of a finite list of users.
 */
public final class WindowIndex {

  /** Beyond it Student's t is the normal distribution. */
  private static final double MAX_DF = 1e6;

  /** Place of BIAYA among the unsur of a cell. */
  private static final int BIAYA = Unsur.DAFTAR.indexOf(Unsur.BIAYA);

  private final IntervalRule rule;
  private final Map<String, List<CellVariance>> byGroup = new HashMap<>();
  private final List<CellVariance> all = new ArrayList<>();

  private WindowIndex(IntervalRule rule) {
    this.rule = rule;
  }

  /**
   * The index of one unit.
   *
   * @param index 25-100, not rounded
   * @param varianceFactor variance of one respondent as a share of the largest possible, by the
   *     peers' spread and with days clustered, without finite population
   * @param df degrees of freedom of that factor
   * @param respondents n
   * @param nrr of the unsur that are in it, 1-4, not rounded
   */
  public record Figure(
      double index, double varianceFactor, double df, long respondents, Map<Unsur, Double> nrr) {}

  /**
   * The figures of all units that have one.
   *
   * @param cells of the quarters of the window
   * @param days of the same quarters, in the order of {@link SkmDays}
   * @param group peer group of a unit
   */
  public static Map<String, Figure> of(
      List<SkmCell> cells,
      Iterator<SkmDay> days,
      UnaryOperator<String> group,
      boolean withoutBiaya,
      IntervalRule rule) {
    Map<CellKey, SkmMoments> moments = new TreeMap<>();
    for (SkmCell cell : cells) {
      if (isRanked(cell.instrumen(), cell.pengguna())) {
        SkmMoments own = SkmCells.moments(cell);
        moments.merge(
            SkmCells.key(cell).unit(), withoutBiaya ? own.except(BIAYA) : own, SkmMoments::plus);
      }
    }
    DayTable table = DayTable.of(withoutBiaya ? new WithoutBiaya(days) : days, moments);
    Map<CellKey, CellVariance> variances = new TreeMap<>();
    moments.forEach(
        (key, its) ->
            CellVariance.of(its, table.clusters(key)).ifPresent(v -> variances.put(key, v)));
    WindowIndex window = new WindowIndex(rule);
    variances.forEach((key, v) -> window.add(group.apply(key.unitId()), v));
    Map<String, Figure> figures = new TreeMap<>();
    variances.forEach(
        (key, v) ->
            window
                .figure(group.apply(key.unitId()), v, moments.get(key), withoutBiaya)
                .ifPresent(figure -> figures.put(key.unitId(), figure)));
    return figures;
  }

  private static boolean isRanked(String instrumen, String pengguna) {
    return instrumen.equals(Instrumen.SKM.code()) && pengguna.equals(Pengguna.PUBLIK.code());
  }

  private void add(String group, CellVariance variance) {
    byGroup.computeIfAbsent(group, k -> new ArrayList<>()).add(variance);
    all.add(variance);
  }

  private Optional<Figure> figure(
      String group, CellVariance variance, SkmMoments moments, boolean withoutBiaya) {
    PeerVariance peers = PeerVariance.pool(byGroup.get(group), all, rule);
    return Interval.wilson(variance, peers, 1, rule)
        .map(
            estimate ->
                new Figure(
                    variance.index(),
                    estimate.varianceFactor(),
                    Math.min(estimate.df(), MAX_DF),
                    moments.respondents().longValueExact(),
                    nrr(moments, withoutBiaya)));
  }

  private static Map<Unsur, Double> nrr(SkmMoments moments, boolean withoutBiaya) {
    List<Unsur> asked =
        Unsur.DAFTAR.stream()
            .filter(u -> !(withoutBiaya && u == Unsur.BIAYA))
            .collect(Collectors.toList());
    Map<Unsur, Double> nrr = new EnumMap<>(Unsur.class);
    for (int u = 0; u < asked.size(); u++) {
      Optional<BigFraction> mean = Skm.nrr(moments, u);
      if (mean.isPresent()) {
        nrr.put(asked.get(u), mean.get().doubleValue());
      }
    }
    return nrr;
  }

  /** Days of ranked answers, BIAYA taken out of each. */
  private record WithoutBiaya(Iterator<SkmDay> days) implements Iterator<SkmDay> {

    @Override
    public boolean hasNext() {
      return days.hasNext();
    }

    @Override
    public SkmDay next() {
      SkmDay day = days.next();
      return new SkmDay(
          day.period(),
          day.instrumen(),
          day.pengguna(),
          day.unitId(),
          day.layananId(),
          day.day(),
          day.respondents(),
          rest(day.sums()),
          rest(day.answers()));
    }

    private static List<Long> rest(List<Long> all) {
      List<Long> rest = new ArrayList<>(all);
      rest.remove(BIAYA);
      return rest;
    }
  }
}
