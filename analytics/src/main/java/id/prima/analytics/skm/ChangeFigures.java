package id.prima.analytics.skm;

import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Verdict;
import id.prima.rules.Change;
import id.prima.rules.ChangeRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.Rounding;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the figures of units and roll-ups moved since earlier periods (statistics, section 4). All
 * follows from rows of {@code unit_ikm}, so the public copy, made from public rows alone, says
 * nothing that they do not.
 */
final class ChangeFigures {

  /** A figure, whatever its period. */
  private record Cell(
      String period, String tingkat, String unitId, String instrumen, String pengguna) {
    static Cell of(UnitIkm row, Period period) {
      return new Cell(
          period.toString(), row.tingkat(), row.unitId(), row.instrumen(), row.pengguna());
    }

    Cell under(String id) {
      return new Cell(period, tingkat, id, instrumen, pengguna);
    }
  }

  /** The comparisons that one false discovery rate is kept over. */
  private record Family(
      String period, String comparison, String instrumen, String pengguna, String group) {}

  /** Two figures side by side. */
  private record Pair(
      UnitIkm now,
      UnitIkm then,
      Comparison comparison,
      boolean comparable,
      boolean enough,
      BigDecimal difference,
      Optional<Change.Test> test,
      ChangeRule rule) {

    Family family() {
      return new Family(
          now.period(), comparison.code(), now.instrumen(), now.pengguna(), now.kelompokBanding());
    }

    boolean isInFamily() {
      return now.tingkat().equals(Tingkat.UNIT.code()) && enough && test.isPresent();
    }
  }

  private final Ketentuan ketentuan;
  private final Method method;
  private final Map<String, String> renamed;
  private final Map<Cell, UnitIkm> earlier = new HashMap<>();
  private final Map<String, Method> methods = new HashMap<>();

  /**
   * With nothing earlier yet.
   *
   * @param method by which the release at hand computes
   * @param renamed ids that a unit bears now by those that it bore before
   */
  ChangeFigures(Ketentuan ketentuan, Method method, Map<String, String> renamed) {
    this.ketentuan = ketentuan;
    this.method = method;
    this.renamed = renamed;
  }

  /**
   * Adds rows of an earlier release.
   *
   * @param then by which it computed
   */
  void add(List<UnitIkm> rows, Method then) {
    for (UnitIkm row : rows) {
      if (isCompared(row)) {
        Cell cell = Cell.of(row, Period.parse(row.period()).orElseThrow());
        earlier.put(cell, row);
        // its own row counts, in the quarter in which it had both names
        boolean unit = row.tingkat().equals(Tingkat.UNIT.code());
        if (unit && renamed.containsKey(row.unitId())) {
          earlier.putIfAbsent(cell.under(renamed.get(row.unitId())), row);
        }
        methods.put(row.period(), then);
      }
    }
  }

  private static boolean isCompared(UnitIkm row) {
    return !row.tingkat().equals(Tingkat.LAYANAN.code()) && row.ikm() != null;
  }

  /** The change of every row that has an earlier figure. */
  List<UnitChange> rows(List<UnitIkm> now) {
    List<Pair> pairs = new ArrayList<>();
    for (UnitIkm row : now) {
      Period period = Period.parse(row.period()).orElseThrow();
      for (Comparison comparison : Comparison.values()) {
        if (isCompared(row)) {
          comparison
              .earlier(period)
              .map(then -> earlier.get(Cell.of(row, then)))
              .ifPresent(then -> pairs.add(pair(row, then, comparison, period)));
        }
      }
    }
    Map<Family, Double> thresholds = new HashMap<>();
    pairs.stream()
        .filter(Pair::isInFamily)
        .collect(Collectors.groupingBy(Pair::family))
        .forEach((family, of) -> thresholds.put(family, threshold(of)));
    return pairs.stream().map(pair -> row(pair, thresholds)).toList();
  }

  private static double threshold(List<Pair> family) {
    return Change.threshold(
        family.stream().map(pair -> pair.test().orElseThrow().pValue()).toList(),
        family.get(0).rule().falseShare());
  }

  private Pair pair(UnitIkm now, UnitIkm then, Comparison comparison, Period period) {
    ChangeRule rule = ChangeRule.of(ketentuan, period.lastDay());
    boolean rollUp = !now.tingkat().equals(Tingkat.UNIT.code());
    boolean nineUnsur = now.ikmBobot011() != null;
    boolean comparable =
        method.agreesWith(methods.get(then.period()), rollUp)
            && nineUnsur == (then.ikmBobot011() != null);
    return new Pair(
        now,
        then,
        comparison,
        comparable,
        rule.hasEnough(now.respondents(), then.respondents()),
        now.ikm().subtract(then.ikm()),
        comparable ? test(now, then, rule) : Optional.empty(),
        rule);
  }

  private Optional<Change.Test> test(UnitIkm now, UnitIkm then, ChangeRule rule) {
    return now.varianceFactor() == null || then.varianceFactor() == null
        ? Optional.empty()
        : Optional.of(Change.test(figure(now), figure(then), rule));
  }

  /** A rounded bobot shortens the scale; the test is made on the whole one. */
  private Change.Figure figure(UnitIkm row) {
    return new Change.Figure(
        row.respondents(),
        row.ikm().doubleValue() / reach(row),
        row.varianceFactor().doubleValue(),
        row.degreesOfFreedom().doubleValue());
  }

  private double reach(UnitIkm row) {
    int unsur = Questionnaire.size(row.instrumen());
    return Bobot.parse(method.bobot()).forUnsur(unsur).reach(unsur);
  }

  private UnitChange row(Pair pair, Map<Family, Double> thresholds) {
    UnitIkm now = pair.now();
    return new UnitChange(
        now.period(),
        now.tingkat(),
        now.unitId(),
        now.instrumen(),
        now.pengguna(),
        now.kelompokBanding(),
        pair.comparison().code(),
        pair.then().period(),
        now.respondents(),
        pair.then().respondents(),
        now.ikm(),
        pair.then().ikm(),
        pair.comparable() ? pair.difference() : null,
        pair.test().map(t -> Rounding.round(t.pValue(), 5)).orElse(null),
        pair.test().map(t -> Rounding.index(t.detectable() * reach(now))).orElse(null),
        verdict(pair, thresholds).code());
  }

  private static Verdict verdict(Pair pair, Map<Family, Double> thresholds) {
    if (!pair.comparable()) {
      return Verdict.BEDA_METODE;
    }
    double limit =
        pair.now().tingkat().equals(Tingkat.UNIT.code())
            ? thresholds.getOrDefault(pair.family(), -1.0)
            : pair.rule().level();
    boolean significant = pair.test().filter(t -> t.pValue() <= limit).isPresent();
    return pair.rule().verdict(pair.enough(), pair.test(), pair.difference(), significant);
  }
}
