package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The complaints to one unit; of a unit with others below it, those to all of them together too.
 *
 * @param sentences what came, what ended, and how much of it on time
 * @param link to the page that explains it
 * @param open open cases by age
 * @param flow quarter by quarter
 */
public record UnitCases(
    List<String> sentences, String link, Optional<Chart> open, Optional<Chart> flow) {

  /** Empty where the release holds no complaints at all. */
  static Optional<UnitCases> of(Scene scene, UnitInfo unit) {
    Complaints complaints = scene.view().snapshot().complaints();
    if (complaints.isEmpty()) {
      return Optional.empty();
    }
    Labels l = scene.l();
    CaseKey own = CaseKey.unit(scene.view().period(), unit.unitId());
    CaseKey whole = CaseKey.instansi(scene.view().period(), unit.unitId());
    Optional<String> alone = said(scene, own);
    Optional<String> together = said(scene, whole);
    List<String> sentences = new ArrayList<>();
    sentences.add(alone.map(UnitCases::capital).orElseGet(() -> l.text("aduan.unit.none")));
    if (!UnitsBelow.below(scene.view().snapshot(), unit.unitId()).isEmpty()) {
      together.ifPresent(t -> sentences.add(l.text("aduan.unit.below", t)));
    }
    CaseWords words = new CaseWords(scene);
    complaints
        .find(CaseKey.office(scene.view().period()))
        .flatMap(words::until)
        .ifPresent(sentences::add);
    CaseKey drawn = alone.isPresent() || together.isEmpty() ? own : whole;
    OpenCases open = OpenCases.of(scene, drawn, "pengaduan-umur");
    if (open.chart().isPresent()) {
      sentences.addAll(open.sentences().subList(1, open.sentences().size()));
    }
    return Optional.of(
        new UnitCases(
            sentences,
            scene.links().page("/pengaduan"),
            open.chart(),
            CaseFlow.of(scene, drawn, "pengaduan-alur").chart()));
  }

  /** What is said of some cases; empty where there are none. */
  private static Optional<String> said(Scene scene, CaseKey key) {
    Complaints complaints = scene.view().snapshot().complaints();
    CaseWords words = new CaseWords(scene);
    Optional<ComplaintFlow> flow = complaints.flow(key).filter(CaseWords::isAny);
    Optional<UnitComplaints> row = complaints.find(key).filter(r -> r.received() > 0);
    return flow.map(
        f ->
            row.map(r -> words.counts(f) + " " + words.onTime(r)).orElseGet(() -> words.counts(f)));
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  List<Chart> charts() {
    return Stream.concat(open.stream(), flow.stream()).toList();
  }
}
