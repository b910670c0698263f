package id.prima.analytics.skm;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Unsur;
import id.prima.rules.CellVariance;
import id.prima.rules.ClearlyLowest;
import id.prima.rules.Interval;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import id.prima.rules.PeerVariance;
import id.prima.rules.Rounding;
import id.prima.rules.SampleStatus;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import id.prima.rules.SkmMoments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** The figures of one period, one row per layanan, unit, instansi and the whole office. */
final class IkmFigures {

  private static final String WITHOUT_LAYANAN = "-";
  private static final int RECONCILED_UNSUR = 9;

  /** Beyond it Student's t is the normal distribution. */
  private static final double MAX_DF = 1e6;

  /** Answers so alike that no test is worth making. */
  private static final double MAX_FACTOR = 999;

  private final PeriodCells cells;
  private final UnitTree tree;
  private final Estimates estimates;
  private final Populations populations;
  private final Tariffs tariffs;
  private final Ketentuan ketentuan;
  private final LocalDate date;
  private final Function<String, BigDecimal> targets;
  private final MutuBands bands;
  private final SampleStatus sample;
  private final Bobot bobot;
  private final ClearlyLowest lowest;
  private final boolean meanIsHeadline;
  private final Map<CellKey, Interval.Estimate> unitEstimates = new TreeMap<>();
  private final Map<CellKey, Interval.Estimate> unitProcesses = new TreeMap<>();
  private final Map<CellKey, Double> peerFactors = new TreeMap<>();
  private final List<UnitIkm> ikm = new ArrayList<>();
  private final List<UnitUnsur> unsur = new ArrayList<>();

  /**
   * Prepares the figures of a period.
   *
   * @param targets IKM target by unit, null where none is set
   */
  IkmFigures(
      PeriodCells cells,
      UnitTree tree,
      Estimates estimates,
      Populations populations,
      Tariffs tariffs,
      Ketentuan ketentuan,
      Function<String, BigDecimal> targets) {
    this.cells = cells;
    this.tree = tree;
    this.estimates = estimates;
    this.populations = populations;
    this.tariffs = tariffs;
    this.ketentuan = ketentuan;
    this.targets = targets;
    this.date = cells.period().lastDay();
    this.bands = MutuBands.of(ketentuan, date);
    this.sample = SampleStatus.of(ketentuan, date);
    this.bobot = Bobot.parse(ketentuan.text("skm.bobot.utama", date));
    this.lowest = ClearlyLowest.of(ketentuan, date);
    this.meanIsHeadline = ketentuan.text("skm.gabungan.utama", date).equals("mean_of_units");
  }

  /** Computes all rows: units first, for roll-ups rest on them. */
  void compute() {
    cells.byUnit().forEach((key, parts) -> addUnit(Tingkat.UNIT, key, parts));
    cells.byInstansi().forEach((key, parts) -> addRollUp(Tingkat.INSTANSI, key, parts));
    cells.office().forEach((key, parts) -> addRollUp(Tingkat.SEMUA, key, parts));
    cells
        .byLayanan()
        .forEach(
            (key, parts) -> {
              if (isWorthARow(key)) {
                addUnit(Tingkat.LAYANAN, key, parts);
              }
            });
  }

  List<UnitIkm> ikm() {
    return ikm;
  }

  List<UnitUnsur> unsur() {
    return unsur;
  }

  /** For every unit phi_g times the design effect: the variance that a funnel judges by. */
  Map<CellKey, Double> peerFactors() {
    return peerFactors;
  }

  /** Answers that name no layanan are a row only beside others: alone they are the unit. */
  private boolean isWorthARow(CellKey key) {
    return !key.layananId().isEmpty()
        || cells.byLayanan().keySet().stream()
            .anyMatch(k -> k.unit().equals(key.unit()) && !k.layananId().isEmpty());
  }

  private void addUnit(Tingkat tingkat, CellKey key, List<PeriodCells.Part> parts) {
    SkmMoments moments = PeriodCells.sum(parts);
    PeerVariance peers = estimates.peersOfUnit(key, Estimates.INDEX);
    Optional<CellVariance> variance = estimates.variance(moments, key, Estimates.INDEX);
    double fpc =
        variance.map(v -> populations.finitePopulation(parts, moments, v.variance())).orElse(1.0);
    Optional<Interval.Estimate> estimate = variance.flatMap(v -> estimates.estimate(v, peers, fpc));
    if (tingkat == Tingkat.UNIT) {
      estimate.ifPresent(e -> unitEstimates.put(key, e));
      variance
          .flatMap(v -> estimates.estimate(v, peers, 1))
          .ifPresent(e -> unitProcesses.put(key, e));
      double deff =
          variance.map(v -> peers.designEffect(v, estimates.rule())).orElse(peers.designEffect());
      peerFactors.put(key, peers.phi() * deff);
    }
    Figure figure =
        new Figure(tingkat, key, parts, moments, variance, peers, fpc, estimate, Optional.empty());
    add(figure);
    addUnsur(figure, u -> estimates.variance(moments, key, u), u -> estimates.peersOfUnit(key, u));
  }

  private void addRollUp(Tingkat tingkat, CellKey key, List<PeriodCells.Part> parts) {
    SkmMoments moments = PeriodCells.sum(parts);
    PeerVariance peers = estimates.peersOfRollUp(key, Estimates.INDEX);
    Optional<CellVariance> variance = estimates.rollUpVariance(moments, Estimates.INDEX);
    double fpc =
        variance.map(v -> populations.finitePopulation(parts, moments, v.variance())).orElse(1.0);
    Figure figure =
        new Figure(
            tingkat,
            key,
            parts,
            moments,
            variance,
            peers,
            fpc,
            variance.flatMap(v -> estimates.estimate(v, peers, fpc)),
            meanOfUnits(key, moments));
    add(figure);
    addUnsur(
        figure, u -> estimates.rollUpVariance(moments, u), u -> estimates.peersOfRollUp(key, u));
  }

  /** A mean over units, how sure it is, and how sure of the service behind it. */
  private record Mean(BigFraction value, Interval interval, Interval.Estimate process) {}

  /** The plain mean of the units that have enough answers for an index. */
  private Optional<Mean> meanOfUnits(CellKey rollUp, SkmMoments all) {
    Bobot bobot = bobot(all);
    BigFraction sum = BigFraction.ZERO;
    List<Interval.Estimate> units = new ArrayList<>();
    List<Interval.Estimate> processes = new ArrayList<>();
    for (CellKey unit : cells.unitsOf(rollUp)) {
      SkmMoments moments = PeriodCells.sum(cells.byUnit().get(unit));
      boolean enough = moments.respondents().compareTo(BigInteger.valueOf(sample.minPublic())) >= 0;
      Optional<BigFraction> index = Skm.ikm(moments, bobot);
      if (enough && index.isPresent() && unitEstimates.containsKey(unit)) {
        sum = sum.add(index.get());
        units.add(unitEstimates.get(unit));
        processes.add(unitProcesses.get(unit));
      }
    }
    if (units.isEmpty()) {
      return Optional.empty();
    }
    BigFraction mean = sum.divide(units.size());
    double reach = bobot.reach(all.unsur());
    double exact = mean.doubleValue() / reach;
    double respondents = all.respondents().doubleValue();
    return Optional.of(
        new Mean(
            mean,
            Interval.ofMean(exact, respondents, units, estimates.rule()).interval().times(reach),
            Interval.ofMean(exact, respondents, processes, estimates.rule())));
  }

  /** All that a row of the mart is made from. */
  private record Figure(
      Tingkat tingkat,
      CellKey key,
      List<PeriodCells.Part> parts,
      SkmMoments moments,
      Optional<CellVariance> variance,
      PeerVariance peers,
      double finitePopulation,
      Optional<Interval.Estimate> estimate,
      Optional<Mean> mean) {}

  private void add(Figure figure) {
    SkmMoments moments = figure.moments();
    Bobot bobot = bobot(moments);
    double reach = bobot.reach(moments.unsur());
    boolean useMean = meanIsHeadline && figure.mean().isPresent();
    Optional<BigDecimal> pooled = Skm.ikm(moments, bobot).map(Rounding::index);
    Optional<BigDecimal> index =
        useMean ? figure.mean().map(m -> Rounding.index(m.value())) : pooled;
    Optional<Interval> interval =
        useMean
            ? figure.mean().map(Mean::interval)
            : figure.estimate().map(e -> e.interval().times(reach));
    Optional<Interval.Estimate> process =
        useMean ? figure.mean().map(Mean::process) : figure.estimate();
    Optional<Interval> simple =
        figure
            .variance()
            .flatMap(
                v ->
                    estimates.estimate(
                        v, figure.peers().withoutClusters(), figure.finitePopulation()))
            .map(e -> e.interval().times(reach));
    Optional<BigDecimal> bobot011 = reconciled(moments, "skm.bobot.011");
    Optional<BigDecimal> bobot0111 = reconciled(moments, "skm.bobot.0111");
    OptionalLong population =
        figure.tingkat() == Tingkat.LAYANAN
            ? populations.ofLayanan(figure.parts())
            : populations.of(figure.parts());
    OptionalLong required =
        population.isPresent()
            ? OptionalLong.of(Skm.requiredSample(population.getAsLong(), ketentuan, date))
            : OptionalLong.empty();
    Status status = sample.of(moments, required);
    CellKey key = figure.key();
    boolean rollUp = figure.tingkat() == Tingkat.INSTANSI || figure.tingkat() == Tingkat.SEMUA;
    ikm.add(
        new UnitIkm(
            cells.period().toString(),
            figure.tingkat().code(),
            key.unitId(),
            layananId(key),
            key.instrumen(),
            key.pengguna(),
            rollUp ? null : tree.group(key.unitId()),
            figure.parts().stream()
                .map(PeriodCells.Part::quarter)
                .distinct()
                .sorted()
                .map(Period::toString)
                .toList(),
            moments.respondents().longValueExact(),
            index.orElse(null),
            interval.map(i -> Rounding.index(i.low())).orElse(null),
            interval.map(i -> Rounding.index(i.high())).orElse(null),
            mutu(index),
            status.code(),
            bobot011.orElse(null),
            bobot0111.orElse(null),
            mutu(bobot011),
            mutu(bobot0111),
            population.isPresent() ? population.getAsLong() : null,
            required.isPresent() ? required.getAsLong() : null,
            figure
                .variance()
                .map(v -> Rounding.round(reach * Math.sqrt(v.variance()), 4))
                .orElse(null),
            figure
                .variance()
                .map(v -> Rounding.round(figure.peers().designEffect(v, estimates.rule()), 3))
                .orElse(null),
            figure.variance().isPresent() ? Rounding.round(figure.finitePopulation(), 5) : null,
            process.map(IkmFigures::varianceFactor).orElse(null),
            process.map(e -> Rounding.round(Math.min(e.df(), MAX_DF), 2)).orElse(null),
            simple.map(i -> Rounding.index(i.low())).orElse(null),
            simple.map(i -> Rounding.index(i.high())).orElse(null),
            rollUp ? pooled.orElse(null) : null,
            figure.mean().map(m -> Rounding.index(m.value())).orElse(null),
            figure.mean().map(m -> Rounding.index(m.interval().low())).orElse(null),
            figure.mean().map(m -> Rounding.index(m.interval().high())).orElse(null),
            figure.tingkat() == Tingkat.LAYANAN ? null : targets.apply(key.unitId())));
  }

  /** Null where there is none, or the answers say next to nothing. */
  private static BigDecimal varianceFactor(Interval.Estimate process) {
    double factor = process.varianceFactor();
    return factor <= MAX_FACTOR ? Rounding.round(factor, 6) : null;
  }

  private static String layananId(CellKey key) {
    return key.layananId() != null && key.layananId().isEmpty() ? WITHOUT_LAYANAN : key.layananId();
  }

  /** The bobot of the release where it fits the questionnaire. */
  private Bobot bobot(SkmMoments moments) {
    return bobot.forUnsur(moments.unsur());
  }

  private String mutu(Optional<BigDecimal> index) {
    return index.map(bands::of).map(Mutu::code).orElse(null);
  }

  private Optional<BigDecimal> reconciled(SkmMoments moments, String key) {
    return moments.unsur() == RECONCILED_UNSUR
        ? Skm.ikm(moments, Bobot.parse(ketentuan.text(key, date))).map(Rounding::index)
        : Optional.empty();
  }

  /** The unsur that are clearly the lowest; none where the index has no variance. */
  private List<Integer> clearlyLowest(Figure figure) {
    if (figure.variance().isEmpty() || figure.estimate().isEmpty()) {
      return List.of();
    }
    List<Integer> candidates = new ArrayList<>();
    List<String> codes = cells.unsur(figure.key());
    for (int u = 0; u < codes.size(); u++) {
      if (!codes.get(u).equals(Unsur.BIAYA.code())
          || !tariffs.isKnown(figure.parts(), figure.tingkat())) {
        candidates.add(u);
      }
    }
    return lowest.of(
        figure.moments(),
        candidates,
        figure.peers().designEffect(figure.variance().get(), estimates.rule()),
        figure.estimate().get().df());
  }

  private void addUnsur(
      Figure figure,
      IntFunction<Optional<CellVariance>> variance,
      IntFunction<PeerVariance> peers) {
    CellKey key = figure.key();
    SkmMoments moments = figure.moments();
    List<Integer> clearlyLowest = clearlyLowest(figure);
    List<Optional<BigFraction>> nrr = new ArrayList<>();
    for (int u = 0; u < moments.unsur(); u++) {
      nrr.add(Skm.nrr(moments, u));
    }
    for (int u = 0; u < moments.unsur(); u++) {
      int at = u;
      Optional<Interval> interval =
          variance
              .apply(u)
              .flatMap(v -> estimates.estimate(v, peers.apply(at), 1))
              .map(Interval.Estimate::interval);
      unsur.add(
          new UnitUnsur(
              cells.period().toString(),
              figure.tingkat().code(),
              key.unitId(),
              layananId(key),
              key.instrumen(),
              key.pengguna(),
              cells.unsur(key).get(u),
              moments.answers(u).longValueExact(),
              moments.sum(u).longValueExact(),
              nrr.get(u).map(Rounding::nrr).orElse(null),
              Skm.weightedNrr(moments, u, bobot(moments)).map(Rounding::nrr).orElse(null),
              nrr.get(u).map(own -> 1 + (int) higher(nrr, own)).orElse(null),
              interval.map(i -> Rounding.round(i.low() / 25, 4)).orElse(null),
              interval.map(i -> Rounding.round(i.high() / 25, 4)).orElse(null),
              clearlyLowest.contains(u),
              moments.count(u, 1).longValueExact(),
              moments.count(u, 2).longValueExact(),
              moments.count(u, 3).longValueExact(),
              moments.count(u, 4).longValueExact()));
    }
  }

  private static long higher(List<Optional<BigFraction>> nrr, BigFraction own) {
    return nrr.stream().flatMap(Optional::stream).filter(n -> n.compareTo(own) > 0).count();
  }
}
