package id.prima.dashboard.snapshot;

import id.prima.data.marts.RecapReconciliation;
import java.util.List;
import java.util.Optional;

/** The recaps made by hand that a release knows, looked up by whose they are. */
public final class Recaps {

  private final List<RecapReconciliation> rows;

  Recaps(List<RecapReconciliation> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The recap of a unit and period. */
  public Optional<RecapReconciliation> find(String period, String unitId) {
    return find(rows, period, unitId);
  }

  /** The same among other rows, such as those of the office's own copy. */
  public static Optional<RecapReconciliation> find(
      List<RecapReconciliation> rows, String period, String unitId) {
    return rows.stream()
        .filter(row -> row.period().equals(period) && row.unitId().equals(unitId))
        .findFirst();
  }

  /** Recaps of a period whose IKM no way of calculating gives, in file order. */
  public List<RecapReconciliation> unexplained(String period) {
    return rows.stream().filter(row -> row.period().equals(period) && !row.explained()).toList();
  }
}
