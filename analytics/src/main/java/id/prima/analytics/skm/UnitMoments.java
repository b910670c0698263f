package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import id.prima.rules.SkmMoments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The integers of units in one period, as somebody outside of SKM asks for them. */
public final class UnitMoments {

  private UnitMoments() {}

  /**
   * SKM of each unit that has answers: of its public users, and of internal ones where it has no
   * others.
   *
   * @param cells of any quarters
   */
  public static Map<String, SkmMoments> of(Period period, List<SkmCell> cells) {
    Map<String, SkmMoments> ofPublic = of(period, cells, Pengguna.PUBLIK);
    of(period, cells, Pengguna.INTERNAL).forEach(ofPublic::putIfAbsent);
    return ofPublic;
  }

  private static Map<String, SkmMoments> of(Period period, List<SkmCell> cells, Pengguna pengguna) {
    List<String> quarters = period.quarters().stream().map(Period::toString).toList();
    Map<String, SkmMoments> moments = new TreeMap<>();
    for (SkmCell cell : cells) {
      if (quarters.contains(cell.period())
          && cell.instrumen().equals(Instrumen.SKM.code())
          && cell.pengguna().equals(pengguna.code())) {
        moments.merge(cell.unitId(), SkmCells.moments(cell), SkmMoments::plus);
      }
    }
    return moments;
  }
}
