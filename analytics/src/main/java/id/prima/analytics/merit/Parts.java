package id.prima.analytics.merit;

import id.prima.analytics.complaint.WindowOnTime;
import id.prima.analytics.skm.WindowIndex;
import id.prima.data.marts.LayananStandar;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * What a figure is made of: for every component the parts inside it, each with how far it moves the
 * figure from that of the peers. The parts of a figure add up to the figure less the peers' mean.
 */
final class Parts {

  private static final int PERCENT = 100;
  private static final double POINTS_OF_NRR = 25;

  private final MeritInput input;
  private final UnitFigures figures;
  private final Map<MeritComponent, List<String>> peers;
  private final Map<MeritComponent, Means<?>> means = new EnumMap<>(MeritComponent.class);
  private final Map<String, Map<KomponenStandar, Double>> standar = new HashMap<>();

  /**
   * What the peers have of the parts of a component.
   *
   * @param asked the parts that all of them have; empty where they were not asked the same
   */
  private record Means<C>(Set<C> asked, Map<C, Double> mean) {

    static <C> Means<C> of(List<Map<C, Double>> all) {
      Set<C> asked = all.isEmpty() ? Set.of() : all.get(0).keySet();
      if (all.stream().anyMatch(peer -> !peer.keySet().equals(asked))) {
        return new Means<>(Set.of(), Map.of());
      }
      Map<C, Double> mean = new HashMap<>();
      for (C one : asked) {
        mean.put(one, all.stream().mapToDouble(peer -> peer.get(one)).average().orElseThrow());
      }
      return new Means<>(asked, mean);
    }
  }

  /**
   * Prepares the parts of a group.
   *
   * @param peers for each component the units of the group whose figure is in the peers' mean
   */
  Parts(MeritInput input, UnitFigures figures, Map<MeritComponent, List<String>> peers) {
    this.input = input;
    this.figures = figures;
    this.peers = peers;
    Map<String, List<LayananStandar>> byUnit = new HashMap<>();
    for (LayananStandar row : input.standar().components()) {
      byUnit.computeIfAbsent(row.unitId(), k -> new ArrayList<>()).add(row);
    }
    byUnit.forEach((unit, rows) -> standar.put(unit, fulfilled(rows)));
  }

  /** Percent of the layanan of a unit that have each component. */
  private static Map<KomponenStandar, Double> fulfilled(List<LayananStandar> rows) {
    Map<KomponenStandar, Double> percent = new HashMap<>();
    for (KomponenStandar komponen : KomponenStandar.values()) {
      List<LayananStandar> its =
          rows.stream().filter(row -> row.komponen().equals(komponen.code())).toList();
      double there =
          its.stream().filter(row -> row.status().equals(ComponentStatus.TERPENUHI.code())).count();
      percent.put(komponen, its.isEmpty() ? 0 : PERCENT * there / its.size());
    }
    return percent;
  }

  /**
   * One part.
   *
   * @param name code of the unsur, klasifikasi, core value or component
   * @param value its own figure
   * @param peerValue mean of the peers
   * @param moves how far it moves the component's figure from the peers' mean
   */
  record Part(String name, double value, OptionalDouble peerValue, double moves) {}

  /** The parts of a component of a unit, in order of the lists; none where it is one piece. */
  List<Part> of(MeritComponent component, String unit, double peerFigure) {
    return switch (component) {
      case IKM -> shares(component, Unsur.DAFTAR, this::nrr, unit, POINTS_OF_NRR);
      case BERAKHLAK -> shares(component, List.of(CoreValue.values()), this::values, unit, 1);
      case STANDAR -> shares(component, List.of(KomponenStandar.values()), standar::get, unit, 1);
      case PENGADUAN -> classes(unit, peerFigure);
      case PERBAIKAN -> List.of();
    };
  }

  private Map<Unsur, Double> nrr(String unit) {
    WindowIndex.Figure figure = input.now().get(unit);
    return figure == null ? null : figure.nrr();
  }

  private Map<CoreValue, Double> values(String unit) {
    return figures.berakhlak(unit).map(a -> a.figure().values()).orElse(null);
  }

  /** Parts that weigh alike in a plain mean; none where the peers were not asked the same. */
  @SuppressWarnings("unchecked") // each component has parts of one kind
  private <C extends Coded> List<Part> shares(
      MeritComponent component,
      List<C> order,
      Function<String, Map<C, Double>> valuesOf,
      String unit,
      double perPart) {
    Means<C> its =
        (Means<C>)
            means.computeIfAbsent(
                component,
                k ->
                    Means.of(
                        peers.getOrDefault(component, List.of()).stream()
                            .map(valuesOf)
                            .filter(Objects::nonNull)
                            .toList()));
    Map<C, Double> own = valuesOf.apply(unit);
    if (own == null || !own.keySet().equals(its.asked())) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (C one : order) {
      if (own.containsKey(one)) {
        double mean = its.mean().get(one);
        parts.add(
            new Part(
                one.code(),
                own.get(one),
                OptionalDouble.of(mean),
                perPart / own.size() * (own.get(one) - mean)));
      }
    }
    return parts;
  }

  /** Every class against the share of the peers over all classes. */
  private List<Part> classes(String unit, double peerFigure) {
    WindowOnTime.Figure figure = input.onTime().get(unit);
    List<Part> parts = new ArrayList<>();
    if (figure != null) {
      figure
          .byClass()
          .forEach(
              (klasifikasi, own) ->
                  parts.add(
                      new Part(
                          klasifikasi.code(),
                          own.percent(),
                          OptionalDouble.empty(),
                          own.share() * (own.percent() - peerFigure))));
    }
    return parts;
  }
}
