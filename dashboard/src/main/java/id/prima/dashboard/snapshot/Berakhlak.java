package id.prima.dashboard.snapshot;

import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The BerAKHLAK figures of one release, of all assessors together, looked up by whose they are. */
public final class Berakhlak {

  /** The role of a row that counts every assessor; only such rows are public. */
  public static final String ALL_ROLES = "semua";

  private final boolean kept;
  private final Map<UnitKey, UnitBerakhlak> figures = new LinkedHashMap<>();
  private final Map<UnitKey, List<BerakhlakValue>> values = new HashMap<>();

  /**
   * Indexes the rows; those of one role alone are passed over, whatever a file holds.
   *
   * @param kept whether the release has tables of BerAKHLAK at all
   */
  Berakhlak(boolean kept, List<UnitBerakhlak> figures, List<BerakhlakValue> values) {
    this.kept = kept;
    figures.stream()
        .filter(r -> r.role().equals(ALL_ROLES))
        .forEach(r -> this.figures.put(new UnitKey(r.period(), r.tingkat(), r.unitId()), r));
    values.stream()
        .filter(r -> r.role().equals(ALL_ROLES))
        .forEach(
            r ->
                this.values
                    .computeIfAbsent(
                        new UnitKey(r.period(), r.tingkat(), r.unitId()), k -> new ArrayList<>(28))
                    .add(r));
  }

  /** Whether the release was made by a Prima that reads BerAKHLAK assessments. */
  public boolean areKept() {
    return kept;
  }

  /** Whether it holds no figure at all. */
  public boolean isEmpty() {
    return figures.isEmpty();
  }

  public Optional<UnitBerakhlak> find(UnitKey key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** The core values and panduan perilaku of a figure, in file order; empty where withheld. */
  public List<BerakhlakValue> values(UnitKey key) {
    return values.getOrDefault(key, List.of());
  }
}
