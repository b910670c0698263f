package id.prima.analytics.skm;

import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmGroup;
import id.prima.data.vocab.Period;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The integers of several quarters, and what their offices say of their layanan.
 *
 * @param dayTables where the cells by day lie
 */
record Sources(
    List<SkmCell> cells,
    List<SkmGroup> groups,
    Populations populations,
    Tariffs tariffs,
    List<URI> dayTables) {

  /** Those of no quarter yet. */
  Sources() {
    this(new ArrayList<>(), new ArrayList<>(), new Populations(), new Tariffs(), new ArrayList<>());
  }

  /** Adds a quarter. */
  void add(
      Period quarter,
      List<SkmCell> itsCells,
      List<SkmGroup> itsGroups,
      List<LayananInfo> layanan,
      URI dayTable) {
    cells.addAll(itsCells);
    groups.addAll(itsGroups);
    populations.add(quarter, layanan);
    tariffs.add(quarter, layanan);
    dayTables.add(dayTable);
  }
}
