package id.prima.dashboard.snapshot;

import id.prima.data.marts.UnitTheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What suggestions are about, of one release, looked up by whose they are. */
public final class Themes {

  private final Map<UnitKey, List<UnitTheme>> rows = new HashMap<>();
  private final Set<String> periods = new HashSet<>();

  Themes(List<UnitTheme> themes) {
    for (UnitTheme row : themes) {
      UnitKey key = new UnitKey(row.period(), row.tingkat(), row.unitId());
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      periods.add(row.period());
    }
  }

  /** Whether the release holds no theme of any unit. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether a theme of any unit is shown for a period. */
  public boolean has(String period) {
    return periods.contains(period);
  }

  /** The themes of a place, the most frequent first; none where withheld. */
  public List<UnitTheme> of(UnitKey key) {
    return rows.getOrDefault(key, List.of());
  }
}
