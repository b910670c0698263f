package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.ResponseQuality;
import id.prima.data.vocab.QualitySignal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which units have more odd answer sheets than their peers. Honest surveys hold odd sheets too, so
 * only the excess is shown, with what the index would be without them; it accuses nobody.
 */
public final class MutuJawabanPage {

  public static final String PATH = "/staf/mutu-jawaban";

  private MutuJawabanPage() {}

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    StaffUnits units = new StaffUnits(scene);
    String quarter = scene.view().period().completingQuarter().toString();
    List<ResponseQuality> rows =
        units.sorted(
            staff.rows(Tables.RESPONSE_QUALITY).stream()
                .filter(r -> r.period().equals(quarter))
                .toList(),
            ResponseQuality::unitId);
    List<ResponseQuality> notable = rows.stream().filter(ResponseQuality::notable).toList();
    List<Section> sections = new ArrayList<>();
    List<ResponseQuality> found = units.found(notable, ResponseQuality::unitId);
    if (!found.isEmpty()) {
      sections.add(
          Section.of("melebihi", l.text("jawaban.notable"), List.of(l.text("jawaban.notable.what")))
              .with(view(l.text("jawaban.notable"), scene, units, found)));
    }
    sections.add(
        Section.of("tanda", l.text("jawaban.signals"), List.of(l.text("jawaban.signals.what")))
            .withPoints(
                Arrays.stream(QualitySignal.values())
                    .map(signal -> meaning(l, rules, signal))
                    .toList()));
    if (!rows.isEmpty()) {
      sections.add(
          Section.of("semua", l.text("jawaban.all"), List.of(l.text("jawaban.all.what")))
              .toTakeAlong(view(l.text("jawaban.all"), scene, units, rows)));
    }
    return StaffPage.of(
        scene,
        PATH,
        l.text("jawaban.title", scene.names().period(scene.view().period().completingQuarter())),
        opening(scene, staff, rules, rows, notable),
        l.text("jawaban.caution"),
        sections);
  }

  private static List<String> opening(
      Scene scene,
      StaffSnapshot staff,
      RuleText rules,
      List<ResponseQuality> rows,
      List<ResponseQuality> notable) {
    Labels l = scene.l();
    if (!staff.has(Tables.RESPONSE_QUALITY)) {
      return List.of(l.text("jawaban.absent", staff.id().toString()));
    } else if (rows.isEmpty()) {
      return List.of(l.text("jawaban.none", rules.number("mutu_jawaban.min_lembar")));
    }
    long checked = rows.stream().map(ResponseQuality::unitId).distinct().count();
    long units = notable.stream().map(ResponseQuality::unitId).distinct().count();
    List<String> opening = new ArrayList<>();
    opening.add(
        notable.isEmpty()
            ? l.text("jawaban.opening.none", checked)
            : l.text("jawaban.opening", checked, units));
    rules
        .decimal("mutu_jawaban.taraf")
        .map(level -> level.multiply(BigDecimal.valueOf(rows.size())))
        .ifPresent(
            chance -> opening.add(l.text("jawaban.chance", rows.size(), l.number(chance, 1))));
    return opening;
  }

  private static String meaning(Labels l, RuleText rules, QualitySignal signal) {
    return l.text(
        "mutu_jawaban." + signal.code() + ".arti",
        rules.number("mutu_jawaban.serentak.lembar"),
        rules.percent("mutu_jawaban.serentak.bagian_hari"),
        rules.number("mutu_jawaban.akhir.hari"),
        rules
            .decimal("mutu_jawaban.min_lembar")
            .map(sheets -> l.count(sheets.longValue() / 2))
            .orElse(l.text("number.none")));
  }

  private static TableView view(
      String caption, Scene scene, StaffUnits units, List<ResponseQuality> rows) {
    Labels l = scene.l();
    return new TableView(
        caption,
        List.of(
            Head.text(l.text("head.unit"), "unit"),
            Head.text(l.text("jawaban.head.signal"), "signal"),
            Head.number(l.text("jawaban.head.sheets"), "respondents"),
            Head.number(l.text("jawaban.head.odd"), "odd"),
            Head.number(l.text("jawaban.head.share"), "share"),
            Head.number(l.text("jawaban.head.peers"), "peer_share"),
            Head.number(l.text("jawaban.head.excessLow"), "excess_low"),
            Head.number(l.text("jawaban.head.excessHigh"), "excess_high"),
            Head.number(l.text("head.ikm"), "ikm"),
            Head.number(l.text("jawaban.head.without"), "ikm_without")),
        rows.stream().map(r -> cells(scene, units, r)).toList());
  }

  private static List<Cell> cells(Scene scene, StaffUnits units, ResponseQuality row) {
    Labels l = scene.l();
    return List.of(
        units.cell(row.unitId()),
        Cell.of(scene.names().code("mutu_jawaban", row.signal()), row.signal()),
        Cell.of(l.count(row.respondents()), row.respondents()),
        Cell.of(l.count(row.odd()), row.odd()),
        Cell.of(l.number(row.share()), row.share()),
        Cell.of(l.number(row.peerShare()), row.peerShare()),
        Cell.of(l.signed(row.excessLow()), row.excessLow()),
        Cell.of(l.signed(row.excessHigh()), row.excessHigh()),
        Cell.of(l.number(row.ikm()), row.ikm()),
        Cell.of(l.number(row.ikmWithout()), row.ikmWithout()));
  }
}
