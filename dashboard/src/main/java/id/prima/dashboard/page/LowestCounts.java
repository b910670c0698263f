package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each unsur is the clearly lowest of a unit.
 *
 * @param units units whose unsur are public
 * @param unclear those of them of which no unsur is clearly the lowest
 * @param byUnsur units by unsur; a unit may have two
 */
record LowestCounts(int units, int unclear, Map<String, Integer> byUnsur) {

  static LowestCounts of(Scene scene) {
    int units = 0;
    int unclear = 0;
    Map<String, Integer> byUnsur = new LinkedHashMap<>();
    for (UnitInfo unit : scene.view().snapshot().units()) {
      List<UnitUnsur> unsur = UnsurTable.unsur(scene, unit);
      if (unsur.isEmpty()) {
        continue;
      }
      units++;
      List<UnitUnsur> lowest = unsur.stream().filter(UnitUnsur::clearlyLowest).toList();
      lowest.forEach(u -> byUnsur.merge(u.unsur(), 1, Integer::sum));
      unclear += lowest.isEmpty() ? 1 : 0;
    }
    return new LowestCounts(units, unclear, byUnsur);
  }

  /** "Paling sering jelas terendah: Waktu penyelesaian (7 dari 31 unit); 12 unit belum jelas." */
  String sentence(Scene scene) {
    Labels l = scene.l();
    if (units == 0) {
      return l.text("unsur.opening.empty");
    } else if (byUnsur.isEmpty()) {
      return l.text("unsur.opening.none", units);
    }
    int most = byUnsur.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    List<String> names =
        byUnsur.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    String often =
        names.size() == 1
            ? l.text("unsur.opening.one", scene.names().unsur(names.get(0)), most, units)
            : l.text(
                "unsur.opening.several",
                l.list(names.stream().map(scene.names()::unsurShort).toList()),
                most,
                units);
    return unclear == 0
        ? l.text("unsur.opening.allClear", often)
        : l.text("unsur.opening.unclear", often, unclear);
  }
}
