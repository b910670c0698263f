package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.Backlog;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Unsur;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * What bears on integrity, for those who work on it: cases by office and date, without a name;
 * complaints whose category points that way; answers that something was paid where the service is
 * free. Only a proven case is a proof.
 */
public final class IntegritasPage {

  public static final String PATH = "/staf/integritas";

  private static final BigDecimal USUAL_FEWEST = BigDecimal.valueOf(5);

  private IntegritasPage() {}

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    StaffUnits units = new StaffUnits(scene);
    String quarter = scene.view().period().completingQuarter().toString();
    List<UnitIntegrity> cases =
        units.sorted(
            staff.rows(Tables.UNIT_INTEGRITY).stream()
                .filter(r -> r.period().equals(quarter))
                .toList(),
            UnitIntegrity::unitId);
    List<ComplaintSignal> signals =
        units.sorted(Backlog.signals(staff, scene.view().period()), ComplaintSignal::unitId);
    List<Section> sections = new ArrayList<>();
    sections.add(
        cases(
            scene,
            units,
            units.found(cases, UnitIntegrity::unitId),
            staff.has(Tables.UNIT_INTEGRITY)));
    sections.add(signals(scene, units, units.found(signals, ComplaintSignal::unitId)));
    sections.add(paid(scene, units, staff));
    return StaffPage.of(
        scene,
        PATH,
        l.text("integritas.title", scene.names().period(scene.view().period())),
        List.of(opening(scene, cases)),
        l.text("integritas.caution"),
        sections);
  }

  private static String opening(Scene scene, List<UnitIntegrity> cases) {
    Labels l = scene.l();
    if (cases.isEmpty()) {
      return l.text("integritas.opening.none");
    }
    List<String> parts = new ArrayList<>();
    for (IntegrityState state : IntegrityState.values()) {
      long count = cases.stream().filter(c -> c.state().equals(state.code())).count();
      if (count > 0) {
        parts.add(l.text("integritas.count", count, scene.names().code("keadaan", state)));
      }
    }
    long gates = cases.stream().filter(UnitIntegrity::gates).count();
    return l.text("integritas.opening", cases.size(), l.list(parts), gates);
  }

  private static Section cases(
      Scene scene, StaffUnits units, List<UnitIntegrity> cases, boolean kept) {
    Labels l = scene.l();
    if (cases.isEmpty()) {
      return Section.of(
          "perkara",
          l.text("integritas.cases"),
          List.of(l.text(kept ? "integritas.cases.none" : "integritas.cases.absent")));
    }
    return Section.of(
            "perkara", l.text("integritas.cases"), List.of(l.text("integritas.cases.what")))
        .with(
            new TableView(
                l.text("integritas.cases"),
                List.of(
                    Head.text(l.text("head.unit"), "unit"),
                    Head.text(l.text("integritas.head.type"), "type"),
                    Head.text(l.text("head.status"), "state"),
                    Head.text(l.text("integritas.head.openedBy"), "opened_by"),
                    Head.text(l.text("integritas.head.openedOn"), "opened_on"),
                    Head.text(l.text("integritas.head.closedBy"), "closed_by"),
                    Head.text(l.text("integritas.head.closedOn"), "closed_on"),
                    Head.text(l.text("integritas.head.gates"), "gates")),
                cases.stream().map(c -> cells(scene, units, c)).toList()));
  }

  private static List<Cell> cells(Scene scene, StaffUnits units, UnitIntegrity row) {
    Labels l = scene.l();
    return List.of(
        units.cell(row.unitId()),
        Cell.of(scene.names().code("perkara", row.type()), row.type()),
        Cell.of(scene.names().code("keadaan", row.state()), row.state()),
        office(l, row.openedBy()),
        day(l, row.openedOn()),
        office(l, row.closedBy()),
        day(l, row.closedOn()),
        Cell.of(l.text(row.gates() ? "integritas.yes" : "integritas.no"), row.gates()));
  }

  private static Cell office(Labels l, String office) {
    return office == null || office.equals("-")
        ? Cell.of(l.text("number.none"), null)
        : Cell.text(office);
  }

  private static Cell day(Labels l, LocalDate day) {
    return Cell.of(day == null ? l.text("number.none") : l.day(day), day);
  }

  private static Section signals(Scene scene, StaffUnits units, List<ComplaintSignal> signals) {
    Labels l = scene.l();
    String title = l.text("integritas.signals");
    if (signals.isEmpty()) {
      return Section.of("sinyal", title, List.of(l.text("integritas.signals.none")));
    }
    return Section.of("sinyal", title, List.of(l.text("integritas.signals.what")))
        .with(
            new TableView(
                title,
                List.of(
                    Head.text(l.text("head.unit"), "unit"),
                    Head.text(l.text("integritas.head.signal"), "signal"),
                    Head.number(l.text("aduan.head.received"), "received"),
                    Head.number(l.text("aduan.head.open"), "open")),
                signals.stream()
                    .map(
                        s ->
                            List.of(
                                units.cell(s.unitId()),
                                Cell.of(scene.names().code("sinyal", s.signal()), s.signal()),
                                Cell.of(l.count(s.received()), s.received()),
                                Cell.of(l.count(s.open()), s.open())))
                    .toList()));
  }

  /** Free layanan of which some users answered that they cost something. */
  private static Section paid(Scene scene, StaffUnits units, StaffSnapshot staff) {
    Labels l = scene.l();
    String title = l.text("integritas.paid");
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    BigDecimal fewest = rules.decimal("skm.n.min_staf").orElse(USUAL_FEWEST);
    Map<List<String>, LayananInfo> free = new HashMap<>();
    staff.rows(Tables.LAYANAN).stream()
        .filter(info -> Tarif.GRATIS.code().equals(info.tarif()))
        .forEach(info -> free.put(List.of(info.unitId(), info.layananId()), info));
    List<UnitUnsur> all =
        units.sorted(
            staff.rows(Tables.UNIT_UNSUR).stream()
                .filter(r -> r.period().equals(scene.view().period().toString()))
                .filter(r -> r.tingkat().equals(Tingkat.LAYANAN.code()) && r.layananId() != null)
                .filter(r -> r.unsur().equals(Unsur.BIAYA.code()))
                .filter(r -> free.containsKey(List.of(r.unitId(), r.layananId())))
                .filter(r -> BigDecimal.valueOf(r.answers()).compareTo(fewest) >= 0)
                .filter(r -> below(r) > 0)
                .toList(),
            UnitUnsur::unitId);
    List<UnitUnsur> rows = units.found(all, UnitUnsur::unitId);
    if (rows.isEmpty()) {
      return Section.of(
          "gratis",
          title,
          List.of(l.text(free.isEmpty() ? "integritas.paid.unknown" : "integritas.paid.none")));
    }
    return Section.of("gratis", title, List.of(l.text("integritas.paid.what", fewest)))
        .with(
            new TableView(
                title,
                List.of(
                    Head.text(l.text("head.unit"), "unit"),
                    Head.text(l.text("layanan.head"), "layanan"),
                    Head.number(l.text("integritas.head.below"), "answers_below_4"),
                    Head.number(l.text("unsur.head.answers"), "answers"),
                    Head.number(l.text("jawaban.head.share"), "share")),
                rows.stream()
                    .map(
                        r ->
                            List.of(
                                units.cell(r.unitId()),
                                Cell.text(free.get(List.of(r.unitId(), r.layananId())).nama()),
                                Cell.of(l.count(below(r)), below(r)),
                                Cell.of(l.count(r.answers()), r.answers()),
                                Cell.of(l.percent(below(r), r.answers()), share(r))))
                    .toList()));
  }

  private static long below(UnitUnsur row) {
    return row.answers1() + row.answers2() + row.answers3();
  }

  private static BigDecimal share(UnitUnsur row) {
    return Rounding.round(new BigFraction(100 * below(row), row.answers()), 2);
  }
}
