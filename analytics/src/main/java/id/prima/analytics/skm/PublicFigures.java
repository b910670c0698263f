package id.prima.analytics.skm;

import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Disclosure;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the figures the public may see. The order is fixed: units, roll-ups, layanan of the
 * quarter; then the semester; then the year (statistics, section 10). What earlier releases of the
 * year made public is known and counts.
 */
final class PublicFigures {

  /** A row of {@code unit_ikm}, to find its unsur again. */
  private record RowKey(
      String period, String tingkat, String unit, String layanan, String instrumen, String users) {
    static RowKey of(UnitIkm row) {
      return new RowKey(
          row.period(),
          row.tingkat(),
          row.unitId(),
          row.layananId(),
          row.instrumen(),
          row.pengguna());
    }

    static RowKey of(UnitUnsur row) {
      return new RowKey(
          row.period(),
          row.tingkat(),
          row.unitId(),
          row.layananId(),
          row.instrumen(),
          row.pengguna());
    }
  }

  /** Figures of one period and the parts they sum over. */
  record Candidates(PeriodCells cells, List<UnitIkm> rows) {}

  private final long minPeople;
  private final CellVersions<SkmMoments> versions =
      new CellVersions<>(
          (whole, part) -> whole.without(part).filter(rest -> rest.respondents().signum() > 0));
  private final Disclosure disclosure;
  private final Set<RowKey> accepted = new HashSet<>();
  private final Set<Set<String>> coveredByRollUp = new HashSet<>();

  /**
   * With what the public knows already.
   *
   * @param seen figures of earlier releases and of those that this one replaces
   * @param year cells of all quarters of the year that any figure may rest on
   */
  PublicFigures(List<Candidates> seen, PeriodCells year, long minPeople, double minWidth) {
    this.minPeople = minPeople;
    List<PeriodCells> all = new ArrayList<>(seen.stream().map(Candidates::cells).toList());
    all.add(year);
    for (PeriodCells cells : all) {
      parts(cells).forEach(part -> versions.add(name(part), part.moments()));
    }
    Set<Set<String>> owners = new LinkedHashSet<>();
    Set<Set<String>> cells = new LinkedHashSet<>();
    for (PeriodCells some : all) {
      Map<String, Set<String>> unitQuarters = new TreeMap<>();
      parts(some)
          .forEach(
              part ->
                  unitQuarters
                      .computeIfAbsent(
                          part.key().unit() + " " + part.quarter(), k -> new LinkedHashSet<>())
                      .addAll(atoms(List.of(part))));
      owners.addAll(unitQuarters.values());
      some.byUnit().values().forEach(parts -> addWithItsPeriods(parts, cells));
      some.byLayanan().values().forEach(parts -> addWithItsPeriods(parts, cells));
    }
    this.disclosure = new Disclosure(versions.atoms(), owners, cells, minPeople, minWidth);
    seen.forEach(this::know);
  }

  private void addWithItsPeriods(List<PeriodCells.Part> parts, Set<Set<String>> cells) {
    cells.add(atoms(parts));
    for (int quarters : new int[] {1, 2}) {
      parts.stream()
          .collect(Collectors.groupingBy(part -> (part.quarter().number() - 1) / quarters))
          .values()
          .forEach(some -> cells.add(atoms(some)));
    }
  }

  private static Stream<PeriodCells.Part> parts(PeriodCells cells) {
    return cells.byLayanan().values().stream().flatMap(List::stream);
  }

  private static String name(PeriodCells.Part part) {
    CellKey key = part.key();
    return String.join(
        "\n",
        part.quarter().toString(),
        key.instrumen(),
        key.pengguna(),
        key.unitId(),
        key.layananId());
  }

  private Set<String> atoms(List<PeriodCells.Part> parts) {
    Set<String> atoms = new LinkedHashSet<>();
    parts.forEach(part -> atoms.addAll(versions.atomsOf(name(part), part.moments())));
    return atoms;
  }

  /** Takes the figures that earlier releases made public as known, in their order. */
  private void know(Candidates shown) {
    for (UnitIkm row : inOrder(shown.rows())) {
      Set<String> figure = figure(shown.cells(), row);
      disclosure.know(figure);
      if (isRollUp(row)) {
        coveredByRollUp.add(figure);
      }
    }
  }

  /** Decides the figures of a period of this release. */
  void decide(Candidates candidates) {
    List<UnitIkm> rows = inOrder(candidates.rows());
    for (UnitIkm row : rows) {
      Set<String> figure = figure(candidates.cells(), row);
      boolean rollUp = isRollUp(row);
      if (row.ikm() == null) {
        continue;
      }
      if (disclosure.accept(figure)
          || (rollUp && isQuarter(row) && acceptByWithholding(figure, candidates))) {
        accepted.add(RowKey.of(row));
        if (rollUp) {
          coveredByRollUp.add(figure);
        }
      }
    }
  }

  private static boolean isQuarter(UnitIkm row) {
    return Period.parse(row.period()).orElseThrow().kind() == Period.Kind.QUARTER;
  }

  private static boolean isRollUp(UnitIkm row) {
    return row.tingkat().equals(Tingkat.INSTANSI.code())
        || row.tingkat().equals(Tingkat.SEMUA.code());
  }

  /** Units, then roll-ups from the smallest up, then layanan with the largest first. */
  private static List<UnitIkm> inOrder(List<UnitIkm> rows) {
    List<String> order =
        List.of(
            Tingkat.UNIT.code(),
            Tingkat.INSTANSI.code(),
            Tingkat.SEMUA.code(),
            Tingkat.LAYANAN.code());
    List<UnitIkm> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt((UnitIkm r) -> order.indexOf(r.tingkat()))
            .thenComparingLong(
                r ->
                    r.tingkat().equals(Tingkat.LAYANAN.code()) ? -r.respondents() : r.respondents())
            .thenComparing(UnitIkm::instrumen)
            .thenComparing(UnitIkm::pengguna)
            .thenComparing(UnitIkm::unitId)
            .thenComparing(UnitIkm::layananId, Comparator.nullsFirst(Comparator.naturalOrder())));
    return sorted;
  }

  private Set<String> figure(PeriodCells cells, UnitIkm row) {
    CellKey key =
        new CellKey(
            row.instrumen(),
            row.pengguna(),
            row.unitId(),
            row.layananId() == null ? null : row.layananId().equals("-") ? "" : row.layananId());
    Map<CellKey, List<PeriodCells.Part>> source =
        row.tingkat().equals(Tingkat.UNIT.code())
            ? cells.byUnit()
            : row.tingkat().equals(Tingkat.INSTANSI.code())
                ? cells.byInstansi()
                : row.tingkat().equals(Tingkat.SEMUA.code()) ? cells.office() : cells.byLayanan();
    // a unit that a correction took away has no atoms any more
    return atoms(source.getOrDefault(key, List.of()));
  }

  /**
   * A roll-up that would give a small unit away is saved by withholding the next smallest unit in
   * it as well, one after the other; if none is left, the roll-up itself is withheld.
   */
  private boolean acceptByWithholding(Set<String> figure, Candidates candidates) {
    List<UnitIkm> withheld = new ArrayList<>();
    for (Optional<UnitIkm> next = smallest(figure, candidates, withheld);
        next.isPresent();
        next = smallest(figure, candidates, withheld)) {
      disclosure.withdraw(figure(candidates.cells(), next.get()));
      withheld.add(next.get());
      if (disclosure.accept(figure)) {
        withheld.forEach(row -> accepted.remove(RowKey.of(row)));
        return true;
      }
    }
    withheld.forEach(row -> disclosure.accept(figure(candidates.cells(), row)));
    return false;
  }

  private Optional<UnitIkm> smallest(
      Set<String> figure, Candidates candidates, List<UnitIkm> withheld) {
    return candidates.rows().stream()
        .filter(row -> row.tingkat().equals(Tingkat.UNIT.code()) && !withheld.contains(row))
        .filter(row -> accepted.contains(RowKey.of(row)))
        .filter(
            row -> {
              Set<String> own = figure(candidates.cells(), row);
              return figure.containsAll(own)
                  && disclosure.isBlock(own)
                  && coveredByRollUp.stream().noneMatch(r -> r.containsAll(own));
            })
        .min(Comparator.comparingLong(UnitIkm::respondents).thenComparing(UnitIkm::unitId));
  }

  /** The public copy: accepted rows, and of other units and roll-ups the head-count alone. */
  List<UnitIkm> ikm(List<UnitIkm> rows) {
    Map<RowKey, Boolean> wholeMeans = new HashMap<>();
    List<UnitIkm> copy = new ArrayList<>();
    for (UnitIkm row : rows) {
      boolean mean = meanIsPublic(row, rows, wholeMeans);
      if (accepted.contains(RowKey.of(row)) && (mean || !restsOnMean(row))) {
        copy.add(Withheld.publicRow(row, mean));
      } else if (!row.tingkat().equals(Tingkat.LAYANAN.code())) {
        copy.add(Withheld.headCount(row, status(row)));
      }
    }
    return copy;
  }

  /** Whether the headline is the mean of units, not the pooled figure. */
  private static boolean restsOnMean(UnitIkm row) {
    return row.ikmPooled() != null && row.ikmPooled().compareTo(row.ikm()) != 0;
  }

  /** A mean of units may stand only where every unit of that size in it stands as well. */
  private boolean meanIsPublic(
      UnitIkm rollUp, List<UnitIkm> rows, Map<RowKey, Boolean> wholeMeans) {
    return wholeMeans.computeIfAbsent(
        RowKey.of(rollUp),
        k ->
            rows.stream()
                .filter(r -> r.tingkat().equals(Tingkat.UNIT.code()))
                .filter(r -> r.period().equals(rollUp.period()))
                .filter(r -> r.respondents() >= minPeople && r.ikm() != null)
                .allMatch(r -> accepted.contains(RowKey.of(r))));
  }

  private String status(UnitIkm row) {
    return row.respondents() >= minPeople && row.ikm() != null
        ? Status.DITAHAN.code()
        : row.status();
  }

  /** The unsur of rows that are shown with their index. */
  static List<UnitUnsur> unsur(List<UnitUnsur> rows, List<UnitIkm> shown) {
    Set<RowKey> keys =
        shown.stream().filter(row -> row.ikm() != null).map(RowKey::of).collect(Collectors.toSet());
    return rows.stream().filter(row -> keys.contains(RowKey.of(row))).toList();
  }
}
