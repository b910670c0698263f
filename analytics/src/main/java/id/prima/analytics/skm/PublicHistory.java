package id.prima.analytics.skm;

import id.prima.analytics.release.Releases;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitIkm;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the public has ever been shown of a year, replaced releases too: nobody forgets them.
 * Every figure stands on the cells that its own release had.
 */
final class PublicHistory {

  /** Reads a small table of a release. */
  @FunctionalInterface
  interface Reader {
    <R extends Record> List<R> read(ReleaseId id, Table<R> table, boolean publicCopy);
  }

  private final Releases releases;
  private final Reader reader;
  private final Map<ReleaseId, List<SkmCell>> cells = new HashMap<>();

  PublicHistory(Releases releases, Reader reader) {
    this.releases = releases;
    this.reader = reader;
  }

  /** The cells of a quarter in every release that the public has seen, the standing one last. */
  List<List<SkmCell>> cellsOf(Period quarter) throws IOException {
    return releases.everPublic(quarter).stream().map(this::cells).toList();
  }

  private List<SkmCell> cells(ReleaseId id) {
    return cells.computeIfAbsent(id, k -> reader.read(k, Tables.SKM_CELL, false));
  }

  /** The figures of a year, release by release. */
  List<PublicFigures.Candidates> figuresOf(int year) throws IOException {
    List<PublicFigures.Candidates> figures = new ArrayList<>();
    for (Period quarter : new Period(year, Period.Kind.YEAR, 1).quarters()) {
      for (ReleaseId id : releases.everPublic(quarter)) {
        figures.addAll(figuresOf(id));
      }
    }
    return figures;
  }

  private List<PublicFigures.Candidates> figuresOf(ReleaseId id) throws IOException {
    UnitTree tree = new UnitTree(reader.read(id, Tables.UNIT, false));
    Map<Period, List<UnitIkm>> shown = new TreeMap<>();
    for (UnitIkm row : reader.read(id, Tables.UNIT_IKM, true)) {
      if (row.ikm() != null) {
        shown
            .computeIfAbsent(Period.parse(row.period()).orElseThrow(), p -> new ArrayList<>())
            .add(row);
      }
    }
    List<SkmCell> merged = new ArrayList<>(cells(id));
    for (Manifest.Earlier earlier : releases.manifestOf(id, false).earlier()) {
      ReleaseId other = ReleaseId.parse(earlier.id()).orElseThrow();
      if (other.period().year() == id.period().year()) {
        merged.addAll(cells(releases.publicBase(other)));
      }
    }
    return shown.entrySet().stream()
        .map(
            e ->
                new PublicFigures.Candidates(
                    new PeriodCells(e.getKey(), merged, tree), e.getValue()))
        .toList();
  }
}
