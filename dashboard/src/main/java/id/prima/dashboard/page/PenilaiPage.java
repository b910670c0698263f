package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.Berakhlak;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BerAKHLAK by who assessed, above all how staff see themselves beside how others see them. For
 * staff alone, and never of fewer people than ketentuan {@code berakhlak.n.min_peran}.
 */
public final class PenilaiPage {

  public static final String PATH = "/staf/berakhlak";

  private static final int QUARTERS = 4;

  private PenilaiPage() {}

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    StaffUnits units = new StaffUnits(scene);
    Optional<UnitInfo> asked = units.asked();
    Optional<Period> measured = measured(scene, staff);
    List<UnitBerakhlak> rows =
        measured
            .map(p -> units.sorted(roles(staff, p, Tingkat.UNIT), UnitBerakhlak::unitId))
            .orElse(List.of());
    List<Section> sections = new ArrayList<>();
    List<UnitBerakhlak> found = units.found(rows, UnitBerakhlak::unitId);
    if (!found.isEmpty()) {
      sections.add(
          Section.of("peran", l.text("penilai.table"), List.of(l.text("penilai.what")))
              .with(view(scene, units, found)));
    }
    Optional<UnitInfo> whose = whose(scene, asked);
    if (whose.isPresent() || scene.viewer().unitId().isEmpty()) {
      measured.ifPresent(p -> sections.addAll(values(scene, staff, p, whose)));
    }
    List<String> opening = new ArrayList<>();
    if (!staff.has(Tables.UNIT_BERAKHLAK)) {
      opening.add(l.text("berakhlak.absent.old", staff.id().toString()));
    } else if (rows.isEmpty()) {
      opening.add(l.text("penilai.none"));
    } else {
      opening.addAll(opening(scene, measured.get(), rows));
    }
    return StaffPage.of(
        scene,
        PATH,
        l.text("penilai.title", scene.names().period(scene.view().period())),
        opening,
        l.text("penilai.caution", rules.number("berakhlak.n.min_peran")),
        sections);
  }

  /**
   * The unit whose values are compared; a unit's account sees its own, or none where the release
   * does not list it, and others the office's.
   */
  private static Optional<UnitInfo> whose(Scene scene, Optional<UnitInfo> asked) {
    return asked.or(() -> scene.viewer().unitId().flatMap(scene.view().snapshot()::unit));
  }

  /** The shown period, or the latest quarter of the year before it, with figures by role. */
  private static Optional<Period> measured(Scene scene, StaffSnapshot staff) {
    Period shown = scene.view().period();
    List<Period> periods = new ArrayList<>(List.of(shown));
    Period quarter = shown.completingQuarter();
    for (int i = 0; i < QUARTERS; i++) {
      periods.add(quarter);
      quarter = Period.quarterOf(quarter.firstDay().minusDays(1));
    }
    return periods.stream()
        .filter(p -> Arrays.stream(Tingkat.values()).anyMatch(t -> !roles(staff, p, t).isEmpty()))
        .findFirst();
  }

  private static List<UnitBerakhlak> roles(StaffSnapshot staff, Period period, Tingkat tingkat) {
    return staff.rows(Tables.UNIT_BERAKHLAK).stream()
        .filter(r -> r.period().equals(period.toString()) && r.tingkat().equals(tingkat.code()))
        .filter(r -> !r.role().equals(Berakhlak.ALL_ROLES))
        .sorted(Comparator.comparingInt(PenilaiPage::order))
        .toList();
  }

  private static int order(UnitBerakhlak row) {
    return Arrays.stream(AssessorRole.values())
        .map(AssessorRole::code)
        .toList()
        .indexOf(row.role());
  }

  private static boolean isSelf(String role) {
    return role.equals(AssessorRole.DIRI.code());
  }

  private static List<String> opening(Scene scene, Period measured, List<UnitBerakhlak> rows) {
    Labels l = scene.l();
    List<UnitBerakhlak> gaps =
        rows.stream().filter(r -> isSelf(r.role()) && r.gapLow() != null).toList();
    long kinder = gaps.stream().filter(r -> r.gapLow().signum() > 0).count();
    long harsher = gaps.stream().filter(r -> r.gapHigh().signum() < 0).count();
    List<String> opening = new ArrayList<>();
    if (!measured.equals(scene.view().period())) {
      opening.add(
          l.text(
              "berakhlak.older",
              scene.names().period(scene.view().period()),
              scene.names().period(measured)));
    }
    opening.add(
        gaps.isEmpty()
            ? l.text("penilai.opening.none")
            : l.text(
                "penilai.opening", gaps.size(), kinder, harsher, gaps.size() - kinder - harsher));
    return opening;
  }

  private static TableView view(Scene scene, StaffUnits units, List<UnitBerakhlak> rows) {
    Labels l = scene.l();
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("head.unit"), "unit"));
    head.add(Head.text(l.text("penilai.head.role"), "role"));
    head.add(Head.number(l.text("berakhlak.head.answers"), "respondents"));
    head.addAll(numbers(l));
    return new TableView(
        l.text("penilai.table"), head, rows.stream().map(r -> cells(scene, units, r)).toList());
  }

  private static List<Head> numbers(Labels l) {
    return List.of(
        Head.number(l.text("berakhlak.head.index"), "index"),
        Head.number(l.text("head.low"), "index_low"),
        Head.number(l.text("head.high"), "index_high"),
        Head.number(l.text("penilai.head.gap"), "gap"),
        Head.number(l.text("head.low"), "gap_low"),
        Head.number(l.text("head.high"), "gap_high"));
  }

  private static List<Cell> cells(Scene scene, StaffUnits units, UnitBerakhlak row) {
    Labels l = scene.l();
    List<Cell> cells = new ArrayList<>();
    cells.add(units.linked(row.unitId(), scene.links().with(PATH, Map.of("unit", row.unitId()))));
    cells.add(Cell.of(scene.names().code("penilai", row.role()), row.role()));
    cells.add(
        Cell.of(
            row.index() == null
                ? l.text("penilai.tooFew", row.respondents())
                : l.count(row.respondents()),
            row.respondents()));
    for (BigDecimal number : Arrays.asList(row.index(), row.indexLow(), row.indexHigh())) {
      cells.add(Cell.of(l.number(number), number));
    }
    for (BigDecimal number : Arrays.asList(row.gap(), row.gapLow(), row.gapHigh())) {
      cells.add(Cell.of(l.signed(number), number));
    }
    return cells;
  }

  /** The seven values as staff see themselves and as others see them. */
  private static List<Section> values(
      Scene scene, StaffSnapshot staff, Period measured, Optional<UnitInfo> unit) {
    Labels l = scene.l();
    String unitId = unit.map(UnitInfo::unitId).orElse(FigureKey.OFFICE);
    Tingkat tingkat = unit.isPresent() ? Tingkat.UNIT : Tingkat.SEMUA;
    String title =
        l.text(
            "penilai.values", unit.map(UnitInfo::nama).orElseGet(() -> l.text("berakhlak.office")));
    List<BerakhlakValue> rows =
        staff.rows(Tables.BERAKHLAK_VALUE).stream()
            .filter(r -> r.period().equals(measured.toString()))
            .filter(r -> r.tingkat().equals(tingkat.code()) && r.unitId().equals(unitId))
            .filter(r -> isSelf(r.role()) && r.behaviour() == 0 && r.index() != null)
            .toList();
    if (rows.isEmpty()) {
      return List.of(Section.of("nilai", title, List.of(l.text("penilai.values.none"))));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (CoreValue value : CoreValue.values()) {
      rows.stream()
          .filter(r -> r.coreValue().equals(value.code()))
          .forEach(r -> cells.add(cells(scene, value, r)));
    }
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("berakhlak.head.value"), "core_value"));
    head.addAll(numbers(l));
    return List.of(
        Section.of("nilai", title, List.of(l.text("penilai.values.what")))
            .with(new TableView(title, head, cells)));
  }

  private static List<Cell> cells(Scene scene, CoreValue value, BerakhlakValue row) {
    Labels l = scene.l();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(scene.names().code("nilai", value), value.code()));
    for (BigDecimal number : Arrays.asList(row.index(), row.indexLow(), row.indexHigh())) {
      cells.add(Cell.of(l.number(number), number));
    }
    for (BigDecimal number : Arrays.asList(row.gap(), row.gapLow(), row.gapHigh())) {
      cells.add(Cell.of(l.signed(number), number));
    }
    return cells;
  }
}
