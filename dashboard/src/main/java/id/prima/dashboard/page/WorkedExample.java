package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Unsur;
import id.prima.rules.Rounding;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A published index worked out again from its public unsur, so that a reader with a calculator gets
 * the figure of the pages.
 *
 * @param row the figure
 * @param name whose it is
 * @param unsur its unsur
 * @param bobot bobot of the release
 * @param exact the sum of the NRR
 * @param sum the same with as many decimals as lead to the published index
 */
record WorkedExample(
    UnitIkm row,
    String name,
    List<UnitUnsur> unsur,
    Bobot bobot,
    BigFraction exact,
    BigDecimal sum) {

  private static final int FEWEST_DECIMALS = 4;
  private static final int MOST_DECIMALS = 12;

  /** The office's figure, else that of the first unit in the office's list that has one. */
  static Optional<WorkedExample> find(Scene scene) {
    Snapshot snapshot = scene.view().snapshot();
    Optional<WorkedExample> office =
        of(
            snapshot,
            FigureKey.office(scene.view().period(), scene.view().population()),
            scene.l().text("metodologi.nilai.office"));
    if (office.isPresent()) {
      return office;
    }
    for (UnitInfo unit : snapshot.units()) {
      Optional<WorkedExample> example =
          of(
              snapshot,
              FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population()),
              unit.nama());
      if (example.isPresent()) {
        return example;
      }
    }
    return Optional.empty();
  }

  private static Optional<WorkedExample> of(Snapshot snapshot, FigureKey key, String name) {
    List<UnitUnsur> unsur = snapshot.unsur(key);
    Optional<UnitIkm> row = snapshot.ikm(key).filter(r -> r.ikm() != null);
    if (row.isEmpty()
        || unsur.isEmpty()
        || snapshot.manifest().bobot() == null
        || unsur.stream().anyMatch(u -> u.answers() == 0)) {
      return Optional.empty();
    }
    Bobot bobot = Bobot.parse(snapshot.manifest().bobot()).forUnsur(unsur.size());
    BigFraction exact =
        Skm.sum(unsur.stream().map(u -> new BigFraction(u.sum(), u.answers())).toList());
    return decimals(exact, unsur.size(), bobot, row.get().ikm())
        .map(sum -> new WorkedExample(row.get(), name, unsur, bobot, exact, sum));
  }

  /**
   * The sum with the fewest decimals from which the index follows; empty where none does, as for a
   * mean of units.
   */
  static Optional<BigDecimal> decimals(BigFraction sum, int unsur, Bobot bobot, BigDecimal index) {
    for (int places = FEWEST_DECIMALS; places <= MOST_DECIMALS; places++) {
      BigDecimal rounded = Rounding.round(sum, places);
      if (Rounding.index(Skm.ikm(fraction(rounded), unsur, bobot)).compareTo(index) == 0) {
        return Optional.of(rounded);
      }
    }
    return Optional.empty();
  }

  private static BigFraction fraction(BigDecimal value) {
    return new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /** The index of the same answers under another bobot; a rounded one is made for nine unsur. */
  Optional<BigDecimal> ikm(Bobot other) {
    return other.rounded() == null || unsur.size() == Unsur.values().length
        ? Optional.of(Rounding.index(Skm.ikm(exact, unsur.size(), other)))
        : Optional.empty();
  }

  /** "Jumlah kesembilan NRR 30,3371. Dibagi 9, dikali 25: 84,2697; dibulatkan 84,27." */
  String sentence(Labels l) {
    BigDecimal unrounded =
        Rounding.round(Skm.ikm(fraction(sum), unsur.size(), bobot), FEWEST_DECIMALS);
    return bobot.rounded() == null
        ? l.text(
            "metodologi.nilai.sum.exact",
            l.number(sum),
            unsur.size(),
            l.number(unrounded),
            l.number(row.ikm()),
            row.mutu())
        : l.text(
            "metodologi.nilai.sum.rounded",
            l.number(sum),
            l.number(bobot.rounded()),
            l.number(unrounded),
            l.number(row.ikm()),
            row.mutu());
  }

  TableView table(Scene scene) {
    Labels l = scene.l();
    List<List<Cell>> rows = new ArrayList<>();
    for (UnitUnsur one : unsur) {
      rows.add(
          List.of(
              Cell.of(scene.names().unsur(one.unsur()), one.unsur()),
              Cell.of(l.count(one.sum()), one.sum()),
              Cell.of(l.count(one.answers()), one.answers()),
              Cell.of(l.number(one.nrr()), one.nrr()),
              Cell.of(l.number(one.weightedNrr()), one.weightedNrr())));
    }
    return new TableView(
        l.text("metodologi.nilai.table", name, scene.names().period(scene.view().period())),
        List.of(
            Head.text(l.text("unsur.head.name"), "unsur"),
            Head.number(l.text("metodologi.nilai.head.sum"), "sum"),
            Head.number(l.text("metodologi.nilai.head.answers"), "answers"),
            Head.number(l.text("metodologi.nilai.head.nrr"), "nrr"),
            Head.number(l.text("metodologi.nilai.head.weighted"), "weighted_nrr")),
        rows);
  }
}
