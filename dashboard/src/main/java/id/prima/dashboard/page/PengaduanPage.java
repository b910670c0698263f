package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Klasifikasi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The office's complaints: what is still open first, then how they came and ended, how fast, and by
 * what. It names no unit: who is most behind is for staff.
 *
 * @param opening the sentences it opens with
 * @param absent whether there is nothing to show beside them
 * @param open the open cases by age
 * @param flow quarter by quarter
 * @param classes choice of the class that the curve shows
 * @param curve share resolved by day; empty where none is drawn
 * @param byClass on time by class
 * @param clocks first reply and verification
 * @param target share completed and the national target
 * @param others what else is counted
 * @param breakdowns by category, channel, kecamatan
 * @param details the statistics
 * @param curves the curve of every class, for those who take the figures along
 */
public record PengaduanPage(
    String title,
    List<String> opening,
    boolean absent,
    OpenCases open,
    CaseFlow flow,
    List<Choice> classes,
    Optional<Chart> curve,
    String noCurve,
    ClassTable byClass,
    Optional<CaseClocks> clocks,
    List<String> target,
    List<String> others,
    List<CaseBreakdown> breakdowns,
    List<String> details,
    Map<String, TableView> curves)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = List.of("klasifikasi").toArray(String[]::new);

  private static final String CURVE = "kurva";

  /** Makes the page. */
  public static PengaduanPage of(Scene scene) {
    Labels l = scene.l();
    CaseKey office = CaseKey.office(scene.view().period());
    Complaints complaints = scene.view().snapshot().complaints();
    CaseWords words = new CaseWords(scene);
    Optional<String> absent = words.absent();
    Optional<ComplaintFlow> flow = complaints.flow(office);
    Optional<UnitComplaints> row = complaints.find(office);
    Optional<String> chosen = chosen(scene, complaints, office);
    boolean shown = absent.isEmpty();
    return new PengaduanPage(
        l.text("aduan.title", scene.names().period(scene.view().period())),
        absent.map(List::of).orElseGet(() -> opening(scene, flow, row)),
        !shown,
        OpenCases.of(scene, office, "umur"),
        CaseFlow.of(scene, office, "alur"),
        classes(scene, complaints, office, chosen),
        shown ? CaseCurve.of(scene, chosen, id(chosen)) : Optional.empty(),
        l.text(chosen.isPresent() ? "aduan.curve.none.class" : "aduan.curve.none"),
        shown ? ClassTable.of(scene) : new ClassTable(Optional.empty(), List.of()),
        row.filter(r -> shown && r.received() > 0).map(r -> CaseClocks.of(scene, r)),
        shown && row.isPresent()
            ? CaseCompletion.target(scene, row.get(), flow.orElseThrow())
            : List.of(),
        row.filter(r -> shown).map(r -> CaseCompletion.others(scene, r)).orElse(List.of()),
        shown ? CaseBreakdown.all(scene) : List.of(),
        row.filter(r -> shown).map(r -> CaseCompletion.details(scene, r)).orElse(List.of()),
        curves(scene, complaints, office));
  }

  private static List<String> opening(
      Scene scene, Optional<ComplaintFlow> flow, Optional<UnitComplaints> row) {
    CaseWords words = new CaseWords(scene);
    List<String> opening = new ArrayList<>();
    flow.ifPresent(
        f ->
            opening.add(
                scene
                    .l()
                    .text(
                        "aduan.opening",
                        scene.names().period(scene.view().period()),
                        words.counts(f))));
    row.ifPresent(r -> opening.add(words.onTime(r)));
    row.flatMap(words::until).ifPresent(opening::add);
    return opening;
  }

  /** A class of the regulation, or the merged ones of this release. */
  private static Optional<String> chosen(Scene scene, Complaints complaints, CaseKey office) {
    Set<String> known = new LinkedHashSet<>();
    Arrays.stream(Klasifikasi.values()).forEach(k -> known.add(k.code()));
    known.addAll(ClassTable.categories(complaints, office));
    return scene.query().oneOf("klasifikasi", List.copyOf(known));
  }

  /** The classes that have a curve, and the chosen one. */
  private static List<Choice> classes(
      Scene scene, Complaints complaints, CaseKey office, Optional<String> chosen) {
    Labels l = scene.l();
    Set<String> drawn = new LinkedHashSet<>();
    for (String category : ClassTable.categories(complaints, office)) {
      if (!complaints.curve(office.of(ComplaintDimension.KLASIFIKASI, category)).isEmpty()) {
        drawn.add(category);
      }
    }
    chosen.ifPresent(drawn::add);
    if (drawn.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", l.text("aduan.category.all"), chosen.isEmpty(), null));
    CaseWords words = new CaseWords(scene);
    drawn.forEach(
        c ->
            choices.add(
                new Choice(
                    c,
                    words.category(ComplaintDimension.KLASIFIKASI, c),
                    chosen.equals(Optional.of(c)),
                    null)));
    return choices;
  }

  private static String id(Optional<String> category) {
    return category.map(c -> CURVE + "-" + c.replace('|', '-')).orElse(CURVE);
  }

  private static Map<String, TableView> curves(Scene scene, Complaints complaints, CaseKey office) {
    Map<String, TableView> curves = new LinkedHashMap<>();
    List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
    ClassTable.categories(complaints, office).forEach(c -> all.add(Optional.of(c)));
    for (Optional<String> category : all) {
      CaseCurve.of(scene, category, id(category))
          .ifPresent(chart -> curves.put(chart.id(), chart.table()));
    }
    return curves;
  }

  @Override
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    open.chart().ifPresent(charts::add);
    flow.chart().ifPresent(charts::add);
    curve.ifPresent(charts::add);
    breakdowns.forEach(b -> b.chart().ifPresent(charts::add));
    return charts;
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>(Page.super.tables());
    tables.putAll(curves);
    byClass.table().ifPresent(t -> tables.put("klasifikasi", t));
    clocks.flatMap(CaseClocks::table).ifPresent(t -> tables.put("jam", t));
    return tables;
  }

  @Override
  public String template() {
    return "pengaduan.jte";
  }
}
