package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.PredikatBand;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How predikat kinerja are spread over the staff of units, as their superiors judged: imported and
 * counted, never derived. It says of a spread that it tells nobody apart; it names no person.
 */
public final class KinerjaPage {

  public static final String PATH = "/staf/kinerja";

  private KinerjaPage() {}

  /** The spread of one unit or of the office in one period. */
  private record Spread(String unitId, Period period, List<UnitPredikat> rows) {

    long staff(PredikatBand predikat) {
      return rows.stream()
          .filter(r -> r.predikat().equals(predikat.code()))
          .mapToLong(UnitPredikat::staff)
          .sum();
    }

    long staff(HasilKerja results, HasilKerja behaviour) {
      return rows.stream()
          .filter(r -> results.code().equals(r.hasil()))
          .filter(r -> behaviour.code().equals(r.perilaku()))
          .mapToLong(UnitPredikat::staff)
          .sum();
    }

    boolean hasCells() {
      return rows.stream().allMatch(r -> r.hasil() != null && r.perilaku() != null);
    }

    long appraised() {
      return rows.get(0).appraised();
    }

    boolean concentrated() {
      return rows.get(0).concentrated();
    }
  }

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    StaffUnits units = new StaffUnits(scene);
    Optional<UnitInfo> asked = units.asked();
    List<Spread> spreads = units.sorted(latest(scene, staff, Tingkat.UNIT), Spread::unitId);
    Optional<Spread> office = latest(scene, staff, Tingkat.SEMUA).stream().findFirst();
    List<Section> sections = new ArrayList<>();
    List<Spread> found = units.found(spreads, Spread::unitId);
    if (!found.isEmpty()) {
      Chart whole = chart(scene, units, found);
      Chart.Bars bars = (Chart.Bars) whole.spec();
      int most = Math.min(found.size(), StaffPage.MOST_BARS);
      sections.add(
          Section.of(
                  "unit",
                  l.text("kinerja.units"),
                  List.of(
                      l.text("kinerja.units.what"),
                      l.text("kinerja.few", rules.number("kinerja.n.min_staf"))))
              .with(
                  new Chart(
                      whole.id(),
                      whole.caption(),
                      new Chart.Bars(bars.series(), bars.rows().subList(0, most)),
                      new TableView(
                          whole.table().caption(),
                          whole.table().head(),
                          whole.table().rows().subList(0, most))))
              .toTakeAlong(whole.table()));
    }
    Optional<Spread> shown =
        asked.isPresent()
            ? spreads.stream().filter(s -> s.unitId().equals(asked.get().unitId())).findFirst()
            : office;
    String whose = asked.map(UnitInfo::nama).orElseGet(() -> l.text("berakhlak.office"));
    sections.addAll(matrix(scene, shown, whose, rules));
    return StaffPage.of(
        scene,
        PATH,
        l.text("kinerja.title", scene.names().period(scene.view().period())),
        opening(scene, staff, spreads, rules),
        l.text("kinerja.caution"),
        sections);
  }

  private static List<String> opening(
      Scene scene, StaffSnapshot staff, List<Spread> spreads, RuleText rules) {
    Labels l = scene.l();
    if (!staff.has(Tables.UNIT_PREDIKAT)) {
      return List.of(l.text("kinerja.absent", staff.id().toString()));
    } else if (spreads.isEmpty()) {
      return List.of(l.text("kinerja.none", rules.number("kinerja.n.min_staf")));
    }
    long same = spreads.stream().filter(Spread::concentrated).count();
    return List.of(
        l.text(
            same == 0 ? "kinerja.opening.none" : "kinerja.opening",
            spreads.size(),
            same,
            rules.percent("kinerja.seragam.batas")));
  }

  /** Each unit's latest appraisal that ended by the end of the shown period. */
  private static List<Spread> latest(Scene scene, StaffSnapshot staff, Tingkat tingkat) {
    Map<String, List<UnitPredikat>> byUnit =
        staff.rows(Tables.UNIT_PREDIKAT).stream()
            .filter(r -> r.tingkat().equals(tingkat.code()))
            .filter(r -> tingkat != Tingkat.SEMUA || r.unitId().equals(FigureKey.OFFICE))
            .filter(
                r ->
                    !Period.parse(r.period())
                        .orElseThrow()
                        .lastDay()
                        .isAfter(scene.view().period().lastDay()))
            .collect(
                Collectors.groupingBy(
                    UnitPredikat::unitId, LinkedHashMap::new, Collectors.toList()));
    List<Spread> spreads = new ArrayList<>();
    byUnit.forEach(
        (unit, rows) -> {
          Period last =
              rows.stream()
                  .map(r -> Period.parse(r.period()).orElseThrow())
                  .max(Comparator.naturalOrder())
                  .orElseThrow();
          spreads.add(
              new Spread(
                  unit,
                  last,
                  rows.stream().filter(r -> r.period().equals(last.toString())).toList()));
        });
    return spreads;
  }

  private static Chart chart(Scene scene, StaffUnits units, List<Spread> spreads) {
    Labels l = scene.l();
    List<Chart.Bars.Series> series = new ArrayList<>();
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("head.unit"), "unit"));
    head.add(Head.text(l.text("head.period"), "period"));
    head.add(Head.number(l.text("kinerja.head.appraised"), "appraised"));
    List<PredikatBand> bands = bands(spreads);
    for (PredikatBand predikat : bands) {
      String name = scene.names().code("predikat", predikat);
      series.add(new Chart.Bars.Series(name, tone(predikat)));
      head.add(Head.number(name, predikat.code()));
    }
    head.add(Head.text(l.text("kinerja.head.concentrated"), "concentrated"));
    List<Chart.Bars.Bar> bars = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Spread spread : spreads) {
      String name = units.name(spread.unitId());
      bars.add(
          new Chart.Bars.Bar(
              spread.concentrated() ? l.text("kinerja.marked", name) : name,
              bands.stream().map(spread::staff).toList(),
              spoken(scene, name, spread)));
      List<Cell> cells = new ArrayList<>();
      cells.add(
          units.linked(spread.unitId(), scene.links().with(PATH, Map.of("unit", spread.unitId()))));
      cells.add(Cell.of(scene.names().periodShort(spread.period()), spread.period().toString()));
      cells.add(Cell.of(l.count(spread.appraised()), spread.appraised()));
      for (PredikatBand predikat : bands) {
        long staff = spread.staff(predikat);
        cells.add(
            Cell.of(l.text("cell.share", staff, l.percent(staff, spread.appraised())), staff));
      }
      cells.add(
          Cell.of(
              spread.concentrated() ? l.text("kinerja.concentrated") : l.text("number.none"),
              spread.concentrated()));
      rows.add(cells);
    }
    return new Chart(
        "unit",
        l.text("kinerja.chart"),
        new Chart.Bars(series, bars),
        new TableView(l.text("kinerja.units"), head, rows));
  }

  /** What is counted by in any of them: bands only where predikat would show too few people. */
  private static List<PredikatBand> bands(List<Spread> spreads) {
    return Arrays.stream(PredikatBand.values())
        .filter(band -> spreads.stream().anyMatch(spread -> spread.staff(band) > 0))
        .toList();
  }

  private static String tone(PredikatBand predikat) {
    return switch (predikat) {
      case SANGAT_BAIK -> "A";
      case BAIK, BAIK_KE_ATAS -> "B";
      case BUTUH_PERBAIKAN -> "C";
      case KURANG, DI_BAWAH_BAIK -> "D";
      case SANGAT_KURANG, SEMUA -> "tak-tentu";
    };
  }

  private static String spoken(Scene scene, String name, Spread spread) {
    Labels l = scene.l();
    List<String> parts = new ArrayList<>();
    for (PredikatBand predikat : PredikatBand.values()) {
      long staff = spread.staff(predikat);
      if (staff > 0) {
        parts.add(l.text("kinerja.part", staff, scene.names().code("predikat", predikat)));
      }
    }
    String text =
        l.text(
            "kinerja.point",
            name,
            scene.names().period(spread.period()),
            spread.appraised(),
            l.list(parts));
    return spread.concentrated() ? text + " " + l.text("kinerja.point.same") : text;
  }

  /** The nine cells of the regulation, where the files name them. */
  private static List<Section> matrix(
      Scene scene, Optional<Spread> shown, String whose, RuleText rules) {
    Labels l = scene.l();
    String title = l.text("kinerja.matrix.of", whose);
    if (shown.isEmpty()) {
      return List.of(
          Section.of(
              "matriks",
              title,
              List.of(l.text("kinerja.matrix.few", rules.number("kinerja.n.min_staf")))));
    } else if (!shown.get().hasCells()) {
      return List.of(Section.of("matriks", title, List.of(l.text("kinerja.matrix.unknown"))));
    }
    Spread spread = shown.get();
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("kinerja.head.results"), "hasil"));
    for (HasilKerja behaviour : HasilKerja.values()) {
      head.add(
          Head.number(
              l.text("kinerja.head.behaviour", scene.names().code("hasil", behaviour)),
              "perilaku_" + behaviour.code()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (HasilKerja results : HasilKerja.values()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(scene.names().code("hasil", results), results.code()));
      for (HasilKerja behaviour : HasilKerja.values()) {
        long staff = spread.staff(results, behaviour);
        cells.add(
            Cell.of(
                l.text(
                    "kinerja.cell",
                    staff,
                    scene.names().code("predikat", Predikat.of(results, behaviour))),
                staff));
      }
      rows.add(cells);
    }
    return List.of(
        Section.of(
                "matriks",
                title,
                List.of(
                    l.text(
                        "kinerja.matrix.what",
                        scene.names().period(spread.period()),
                        spread.appraised())))
            .with(new TableView(title, head, rows)));
  }
}
