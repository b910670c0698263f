package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands behind an interval, for whoever wants to compute it again. */
final class Precision {

  private Precision() {}

  static List<String> sentences(Labels l, Figure figure) {
    UnitIkm row = figure.row();
    List<String> sentences = new ArrayList<>();
    if (row.standardError() == null) {
      sentences.add(l.text("figure.noInterval"));
      return sentences;
    }
    sentences.add(l.text("rinci.error", l.number(row.standardError(), 2)));
    if (row.designEffect() != null) {
      boolean none = row.designEffect().compareTo(BigDecimal.ONE) == 0;
      sentences.add(
          l.text(
              none ? "rinci.designEffect.none" : "rinci.designEffect",
              l.number(row.designEffect(), 2)));
    }
    if (row.finitePopulation() != null) {
      boolean none = row.finitePopulation().compareTo(BigDecimal.ONE) == 0;
      sentences.add(
          l.text(
              !none
                  ? "rinci.finitePopulation"
                  : row.population() == null
                      ? "rinci.finitePopulation.unknown"
                      : "rinci.finitePopulation.none",
              l.number(row.finitePopulation(), 3)));
    }
    if (row.degreesOfFreedom() != null) {
      sentences.add(l.text("rinci.freedom", l.number(row.degreesOfFreedom(), 0)));
    }
    if (row.ikmSrsLow() != null) {
      sentences.add(l.text("rinci.simple", l.number(row.ikmSrsLow()), l.number(row.ikmSrsHigh())));
    }
    return sentences;
  }
}
