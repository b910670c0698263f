package id.prima.dashboard.snapshot;

import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitStandar;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service standards of one release, looked up by whose they are. */
public final class Standards {

  /** In place of a layanan: the unit as a whole. */
  public static final String WHOLE_UNIT = "-";

  private final boolean kept;
  private final Map<UnitKey, UnitStandar> figures = new HashMap<>();
  private final Map<String, Map<String, UnitStandar>> layanan = new HashMap<>();
  private final Map<String, List<LayananStandar>> components = new HashMap<>();

  /**
   * Indexes the rows.
   *
   * @param kept whether the release has tables of standards at all
   */
  Standards(boolean kept, List<UnitStandar> figures, List<LayananStandar> components) {
    this.kept = kept;
    for (UnitStandar row : figures) {
      if (row.tingkat().equals(Tingkat.LAYANAN.code())) {
        layanan
            .computeIfAbsent(place(row.period(), row.unitId()), k -> new LinkedHashMap<>())
            .put(row.layananId(), row);
      } else {
        this.figures.put(new UnitKey(row.period(), row.tingkat(), row.unitId()), row);
      }
    }
    components.forEach(
        row ->
            this.components
                .computeIfAbsent(place(row.period(), row.unitId()), k -> new ArrayList<>())
                .add(row));
  }

  private static String place(String period, String unitId) {
    return period + " " + unitId;
  }

  /** Whether the release was made by a Prima that reads service standards. */
  public boolean areKept() {
    return kept;
  }

  public Optional<UnitStandar> find(UnitKey key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** How complete each layanan of a unit is, by layanan, in file order. */
  public Map<String, UnitStandar> layanan(String period, String unitId) {
    return layanan.getOrDefault(place(period, unitId), Map.of());
  }

  /** The components of a unit's layanan at the end of a quarter, in file order. */
  public List<LayananStandar> components(String quarter, String unitId) {
    return components.getOrDefault(place(quarter, unitId), List.of());
  }
}
