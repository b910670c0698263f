package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;

/**
 * What each row of a file says of where it comes from, under the names of {@link MeritExport}.
 *
 * @param release release shown
 * @param policyVersion version of the policy that it follows; null where it follows none
 */
record Stamp(String release, String policyVersion) {

  static final String RELEASE = "release";
  static final String POLICY = "policy_version";

  /**
   * The stamp of a release.
   *
   * @param policy of its manifest; null where there is none
   */
  static Stamp of(ReleaseId release, Manifest.PolicyUse policy) {
    return new Stamp(release.toString(), policy == null ? null : policy.version());
  }

  /** The table with the stamp in front; unchanged where each row names a release of its own. */
  TableView on(TableView table) {
    if (table.head().stream().anyMatch(h -> h.name().equals(RELEASE))) {
      return table;
    }
    List<Head> head = new ArrayList<>();
    head.add(Head.text("", RELEASE));
    head.add(Head.text("", POLICY));
    head.addAll(table.head());
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(release));
      cells.add(Cell.text(policyVersion));
      cells.addAll(row);
      rows.add(cells);
    }
    return new TableView(table.caption(), head, rows);
  }
}
