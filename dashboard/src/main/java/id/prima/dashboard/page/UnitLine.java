package id.prima.dashboard.page;

import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where the figures of one unit through time stand, also those under ids that it bore before it was
 * renamed. Merged and split units begin anew.
 */
public final class UnitLine {

  private UnitLine() {}

  /** The key of the unit's figure in a period: under its own id, else under an earlier one. */
  public static Function<Period, FigureKey> of(View view, String unitId, Population population) {
    List<String> ids = new ArrayList<>(List.of(unitId));
    view.snapshot().unit(unitId).map(UnitInfo::earlierIds).ifPresent(ids::addAll);
    return period ->
        ids.stream()
            .map(id -> FigureKey.unit(period, id, population))
            .filter(key -> view.find(key).isPresent())
            .findFirst()
            .orElseGet(() -> FigureKey.unit(period, unitId, population));
  }
}
