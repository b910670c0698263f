package id.prima.ingest.onefile;

import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.ingest.onefile.IndexFigures.UnsurFigure;
import id.prima.rules.CellVariance;
import id.prima.rules.ClearlyLowest;
import id.prima.rules.Interval;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import id.prima.rules.PeerVariance;
import id.prima.rules.Rounding;
import id.prima.rules.SampleStatus;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import id.prima.rules.SkmMoments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Makes figures of answers by the rules in force on a day. The units of the file are each other's
 * peers, as the batch takes a unit that has none: its own spread and days alone.
 */
final class FileRules {

  /** The rounded bobot are of nine unsur. */
  private static final int NINE = 9;

  /**
   * A question of the questionnaire.
   *
   * @param code of the unsur, or the name of an item of its own
   * @param title in words
   */
  record Asked(String code, String title) {}

  private final Ketentuan ketentuan;
  private final LocalDate date;
  private final List<Asked> asked;
  private final MutuBands bands;
  private final IntervalRule intervals;
  private final SampleStatus sample;
  private final ClearlyLowest lowest;
  private final Bobot bobot;

  /** Of a questionnaire on a day. */
  FileRules(Ketentuan ketentuan, LocalDate date, List<Asked> asked) {
    this.ketentuan = ketentuan;
    this.date = date;
    this.asked = List.copyOf(asked);
    this.bands = MutuBands.of(ketentuan, date);
    this.intervals = IntervalRule.of(ketentuan, date);
    this.sample = SampleStatus.of(ketentuan, date);
    this.lowest = ClearlyLowest.of(ketentuan, date);
    this.bobot = Bobot.parse(ketentuan.text("skm.bobot.utama", date)).forUnsur(asked.size());
  }

  /**
   * The figures of all units together, and where there are several of each, by name.
   *
   * @param units answers by unit
   * @param wanted the one unit whose figures are asked for; null = all
   * @param population users of the service, of the unit asked for or of all together
   */
  List<IndexFigures> figures(
      String instrumen,
      SortedMap<String, AnswerSet> units,
      String wanted,
      OptionalLong population) {
    List<CellVariance> variances =
        units.values().stream().map(AnswerSet::variance).flatMap(Optional::stream).toList();
    PeerVariance peers = PeerVariance.pool(variances, variances, intervals);
    List<IndexFigures> figures = new ArrayList<>();
    if (units.size() == 1 || wanted != null) {
      String name = wanted == null ? units.firstKey() : wanted;
      AnswerSet only = units.get(name);
      if (only == null) {
        return figures;
      }
      figures.add(
          figures(
              name, instrumen, only.periods(), only.moments(), only.variance(), peers, population));
      return figures;
    }
    TreeMap<Period, Long> periods = new TreeMap<>();
    units.values().forEach(set -> set.periods().forEach((p, n) -> periods.merge(p, n, Long::sum)));
    SkmMoments together =
        SkmMoments.sum(asked.size(), units.values().stream().map(AnswerSet::moments).toList());
    // its days are many units' days, so the units' own ones speak, as in the batch
    Optional<CellVariance> spread = CellVariance.of(together, Optional.empty());
    figures.add(figures(null, instrumen, periods, together, spread, peers, population));
    units.forEach(
        (unit, set) ->
            figures.add(
                figures(
                    unit,
                    instrumen,
                    set.periods(),
                    set.moments(),
                    set.variance(),
                    peers,
                    OptionalLong.empty())));
    return figures;
  }

  private IndexFigures figures(
      String unit,
      String instrumen,
      Map<Period, Long> periods,
      SkmMoments moments,
      Optional<CellVariance> variance,
      PeerVariance peers,
      OptionalLong population) {
    long n = moments.respondents().longValueExact();
    OptionalLong required =
        population.isPresent()
            ? OptionalLong.of(Skm.requiredSample(population.getAsLong(), ketentuan, date))
            : OptionalLong.empty();
    double finite =
        population.isPresent() && population.getAsLong() >= n
            ? 1 - (double) n / population.getAsLong()
            : 1;
    Optional<Interval.Estimate> estimate =
        variance.flatMap(v -> Interval.wilson(v, peers, finite, intervals));
    Optional<Interval> interval =
        estimate.map(e -> e.interval().times(bobot.reach(moments.unsur())));
    BigDecimal low = interval.map(i -> Rounding.index(i.low())).orElse(null);
    BigDecimal high = interval.map(i -> Rounding.index(i.high())).orElse(null);
    BigDecimal ikm = Skm.ikm(moments, bobot).map(Rounding::index).orElse(null);
    BigDecimal rounded3 = reconciled(moments, "skm.bobot.0111");
    BigDecimal rounded2 = reconciled(moments, "skm.bobot.011");
    List<Integer> clear =
        estimate.isEmpty()
            ? List.of()
            : lowest.of(
                moments,
                IntStream.range(0, moments.unsur()).boxed().toList(),
                peers.designEffect(variance.orElseThrow(), intervals),
                estimate.get().df());
    Map<String, Long> byPeriod = new LinkedHashMap<>();
    periods.forEach((period, respondents) -> byPeriod.put(period.toString(), respondents));
    return new IndexFigures(
        unit,
        instrumen,
        byPeriod,
        moments.unsur(),
        n,
        sample.of(moments, required).code(),
        population.isPresent() ? population.getAsLong() : null,
        required.isPresent() ? required.getAsLong() : null,
        bobot.code(),
        ikm,
        mutu(ikm),
        low,
        high,
        mutu(low),
        mutu(high),
        low == null ? Map.of() : crossed(bands.of(low), bands.of(high)),
        variance.map(v -> Rounding.round(peers.designEffect(v, intervals), 3)).orElse(null),
        rounded3,
        mutu(rounded3),
        rounded2,
        mutu(rounded2),
        clear.stream().map(u -> asked.get(u).code()).toList(),
        IntStream.range(0, moments.unsur()).mapToObj(u -> unsur(moments, u)).toList());
  }

  private Map<String, BigDecimal> crossed(Mutu low, Mutu high) {
    Map<String, BigDecimal> crossed = new LinkedHashMap<>();
    for (Mutu mutu : Mutu.values()) {
      if (mutu.compareTo(low) > 0 && mutu.compareTo(high) <= 0) {
        crossed.put(mutu.code(), bands.lowest(mutu));
      }
    }
    return crossed;
  }

  private BigDecimal reconciled(SkmMoments moments, String key) {
    return moments.unsur() == NINE
        ? Skm.ikm(moments, Bobot.parse(ketentuan.text(key, date))).map(Rounding::index).orElse(null)
        : null;
  }

  private UnsurFigure unsur(SkmMoments moments, int u) {
    Optional<BigFraction> nrr = Skm.nrr(moments, u);
    return new UnsurFigure(
        asked.get(u).code(),
        asked.get(u).title(),
        moments.answers(u).longValueExact(),
        moments.sum(u).longValueExact(),
        nrr.map(Rounding::nrr).orElse(null),
        Skm.weightedNrr(moments, u, bobot).map(Rounding::nrr).orElse(null),
        nrr.map(n -> mutu(Rounding.index(n.multiply(25)))).orElse(null));
  }

  private String mutu(BigDecimal index) {
    return index == null ? null : bands.of(index).code();
  }
}
