package id.prima.dashboard.snapshot;

import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.ComplaintDimension;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The complaints of one release, looked up by which cases they are. */
public final class Complaints {

  /** Which rows break the same cases down in the same way. */
  private record Breakdown(CaseKey whole, String dimension) {}

  private final boolean kept;
  private final Map<CaseKey, UnitComplaints> figures = new LinkedHashMap<>();
  private final Map<CaseKey, ComplaintFlow> flows = new LinkedHashMap<>();
  private final Map<CaseKey, Map<String, ComplaintAge>> ages = new HashMap<>();
  private final Map<CaseKey, TreeMap<Integer, ComplaintCurve>> curves = new HashMap<>();
  private final Map<Breakdown, Set<String>> categories = new HashMap<>();

  /**
   * Indexes the rows.
   *
   * @param kept whether the release has tables of complaints at all
   */
  Complaints(
      boolean kept,
      List<UnitComplaints> figures,
      List<ComplaintFlow> flows,
      List<ComplaintAge> ages,
      List<ComplaintCurve> curves) {
    this.kept = kept;
    flows.forEach(
        r -> {
          CaseKey key =
              new CaseKey(r.period(), r.tingkat(), r.unitId(), r.dimension(), r.category());
          this.flows.put(key, r);
          remember(key);
        });
    figures.forEach(
        r -> {
          CaseKey key =
              new CaseKey(r.period(), r.tingkat(), r.unitId(), r.dimension(), r.category());
          this.figures.put(key, r);
          remember(key);
        });
    ages.forEach(
        r ->
            this.ages
                .computeIfAbsent(
                    new CaseKey(r.period(), r.tingkat(), r.unitId(), r.dimension(), r.category()),
                    k -> new HashMap<>())
                .put(r.age(), r));
    curves.forEach(
        r ->
            this.curves
                .computeIfAbsent(
                    new CaseKey(r.period(), r.tingkat(), r.unitId(), r.dimension(), r.category()),
                    k -> new TreeMap<>())
                .put(r.day(), r));
  }

  private void remember(CaseKey key) {
    categories
        .computeIfAbsent(new Breakdown(key.whole(), key.dimension()), b -> new LinkedHashSet<>())
        .add(key.category());
  }

  /** Whether the release was made by a Prima that reads complaints. */
  public boolean areKept() {
    return kept;
  }

  /** Whether it holds any row about complaints. */
  public boolean isEmpty() {
    return flows.isEmpty() && figures.isEmpty();
  }

  public Optional<UnitComplaints> find(CaseKey key) {
    return Optional.ofNullable(figures.get(key));
  }

  public Optional<ComplaintFlow> flow(CaseKey key) {
    return Optional.ofNullable(flows.get(key));
  }

  /** Open cases by band of age; a band without cases may lack its row. */
  public Map<String, ComplaintAge> ages(CaseKey key) {
    return ages.getOrDefault(key, Map.of());
  }

  /** The steps of a curve by day; empty where none is drawn. */
  public List<ComplaintCurve> curve(CaseKey key) {
    return List.copyOf(curves.getOrDefault(key, new TreeMap<>()).values());
  }

  /** The categories that some cases are broken down into, in file order. */
  public List<String> categories(CaseKey whole, ComplaintDimension by) {
    return List.copyOf(categories.getOrDefault(new Breakdown(whole, by.code()), Set.of()));
  }
}
