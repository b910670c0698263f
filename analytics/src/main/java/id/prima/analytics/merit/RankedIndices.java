package id.prima.analytics.merit;

import id.prima.analytics.release.Releases;
import id.prima.analytics.skm.SkmDays;
import id.prima.analytics.skm.WindowIndex;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.SkmCell;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.merit.Policy;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * The indices that units are ranked by: of the window that ends with a quarter, and of the one a
 * year earlier. Both are merged from the integers that releases keep.
 */
public final class RankedIndices {

  private final SparkSession spark;
  private final Releases releases;
  private final UnitTree tree;
  private final Policy policy;
  private final Ketentuan ketentuan;
  private final Map<Period, Source> sources = new TreeMap<>();

  /** Where the integers of a quarter are. */
  private record Source(List<SkmCell> cells, URI days) {}

  public RankedIndices(
      SparkSession spark, Releases releases, UnitTree tree, Policy policy, Ketentuan ketentuan) {
    this.spark = spark;
    this.releases = releases;
    this.tree = tree;
    this.policy = policy;
    this.ketentuan = ketentuan;
  }

  /** The quarters of the window that ends with a quarter, oldest first. */
  public static List<Period> window(Period last, Policy policy) {
    List<Period> quarters = new ArrayList<>();
    Period one = last;
    for (int i = 0; i < policy.windowQuarters(); i++) {
      quarters.add(0, one);
      one = Period.quarterOf(one.firstDay().minusDays(1));
    }
    return List.copyOf(quarters);
  }

  /** The last quarter of the window a year before the one that ends with a quarter. */
  private static Period yearBefore(Period last) {
    return Period.quarter(last.year() - 1, last.number());
  }

  /** The earlier quarters whose releases a ranking of a quarter rests on, oldest first. */
  public static List<Period> earlier(Period quarter, Policy policy) {
    List<Period> quarters = new ArrayList<>(window(yearBefore(quarter), policy));
    window(quarter, policy).stream()
        .filter(q -> !q.equals(quarter) && !quarters.contains(q))
        .forEach(quarters::add);
    return quarters;
  }

  /** Adds the quarter itself, whose tables are in a draft. */
  public void add(Period quarter, List<SkmCell> cells, URI days) {
    sources.put(quarter, new Source(cells, days));
  }

  /** Adds the published release of an earlier quarter. */
  public void add(Releases.Published release) throws IOException {
    add(
        release.id().period(),
        releases.read(release.id(), Tables.SKM_CELL, false),
        releases.folder(release.id(), Tables.SKM_DAY, false));
  }

  /** The quarters of the window of which there is a release, oldest first. */
  public List<Period> present(Period last) {
    return window(last, policy).stream().filter(sources::containsKey).toList();
  }

  /** Figures of the window that ends with a quarter, by unit. */
  public Map<String, WindowIndex.Figure> now(Period quarter) {
    return of(quarter);
  }

  /** Figures of the window a year earlier, by unit: improvements are listed, weighed or not. */
  public Map<String, WindowIndex.Figure> before(Period quarter) {
    return of(yearBefore(quarter));
  }

  private Map<String, WindowIndex.Figure> of(Period last) {
    List<Period> quarters = present(last);
    if (quarters.isEmpty()) {
      return Map.of();
    }
    List<SkmCell> cells = new ArrayList<>();
    List<URI> days = new ArrayList<>();
    for (Period quarter : quarters) {
      cells.addAll(sources.get(quarter).cells());
      days.add(sources.get(quarter).days());
    }
    Optional<Policy.Component> ikm = policy.component(MeritComponent.IKM);
    return WindowIndex.of(
        cells,
        SkmDays.read(spark, days, quarters),
        tree::group,
        ikm.isEmpty() || ikm.get().withoutBiaya(),
        IntervalRule.of(ketentuan, last.lastDay()));
  }
}
