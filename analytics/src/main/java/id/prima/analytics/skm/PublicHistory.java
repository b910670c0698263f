package id.prima.analytics.skm;

import id.prima.analytics.release.Releases;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitProfile;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the public has ever been shown of a year, replaced releases too: nobody forgets them.
 * Every figure stands on the cells that its own release had.
 */
final class PublicHistory {

  /**
   * What a release showed of a period.
   *
   * @param groups respondents by category of the quarters in it
   */
  record Shown(
      PeriodCells cells, List<SkmGroup> groups, List<UnitIkm> ikm, List<UnitProfile> profile) {}

  private final Releases releases;
  private final Map<ReleaseId, List<SkmCell>> cells = new HashMap<>();
  private final Map<ReleaseId, List<SkmGroup>> groups = new HashMap<>();

  PublicHistory(Releases releases) {
    this.releases = releases;
  }

  /** The cells of a quarter in every release that the public has seen, the standing one last. */
  List<List<SkmCell>> cellsOf(Period quarter) throws IOException {
    List<List<SkmCell>> all = new ArrayList<>();
    for (ReleaseId id : releases.everPublic(quarter)) {
      all.add(cells(id));
    }
    return all;
  }

  private List<SkmCell> cells(ReleaseId id) throws IOException {
    return once(cells, id, Tables.SKM_CELL);
  }

  private List<SkmGroup> groups(ReleaseId id) throws IOException {
    return once(groups, id, Tables.SKM_GROUP);
  }

  private <R extends Record> List<R> once(
      Map<ReleaseId, List<R>> known, ReleaseId id, Table<R> table) throws IOException {
    List<R> rows = known.get(id);
    if (rows == null) {
      rows = releases.read(id, table, false);
      known.put(id, rows);
    }
    return rows;
  }

  /** All that was shown of the quarters that a quarter's own figures have to do with. */
  List<Shown> of(Period quarter) throws IOException {
    List<ReleaseId> all = new ArrayList<>();
    for (Period other : new Period(quarter.year(), Period.Kind.YEAR, 1).quarters()) {
      all.addAll(releases.everPublic(other));
    }
    Set<Period> covered = new TreeSet<>(quartersIn(quarter));
    for (int before = 0; before != covered.size(); ) {
      before = covered.size();
      for (ReleaseId id : all) {
        if (!Collections.disjoint(covered, quartersIn(id.period()))) {
          covered.addAll(quartersIn(id.period()));
        }
      }
    }
    List<Shown> shown = new ArrayList<>();
    for (ReleaseId id : all) {
      if (covered.contains(id.period())) {
        shown.addAll(of(id));
      }
    }
    return shown;
  }

  /** The quarters that a quarter's release has figures of. */
  private static List<Period> quartersIn(Period quarter) {
    List<Period> completed = quarter.completed();
    return completed.isEmpty() ? List.of(quarter) : completed.get(completed.size() - 1).quarters();
  }

  private List<Shown> of(ReleaseId id) throws IOException {
    UnitTree tree = new UnitTree(releases.read(id, Tables.UNIT, false));
    List<SkmCell> itsCells = new ArrayList<>(cells(id));
    List<SkmGroup> itsGroups = new ArrayList<>(groups(id));
    for (Manifest.Earlier earlier : releases.manifestOf(id, false).earlier()) {
      ReleaseId other = ReleaseId.parse(earlier.id()).orElseThrow();
      if (quartersIn(id.period()).contains(other.period())) {
        itsCells.addAll(cells(releases.publicBase(other)));
        itsGroups.addAll(groups(releases.publicBase(other)));
      }
    }
    List<UnitIkm> ikm = releases.read(id, Tables.UNIT_IKM, true);
    List<UnitProfile> profile = releases.read(id, Tables.UNIT_PROFILE, true);
    List<Period> periods = new ArrayList<>(List.of(id.period()));
    periods.addAll(id.period().completed());
    return periods.stream()
        .map(
            period ->
                new Shown(
                    new PeriodCells(period, itsCells, tree),
                    itsGroups,
                    ikm.stream()
                        .filter(row -> row.ikm() != null)
                        .filter(row -> row.period().equals(period.toString()))
                        .toList(),
                    profile.stream()
                        .filter(row -> row.period().equals(period.toString()))
                        .toList()))
        .toList();
  }
}
