package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who a unit is: its period, its kind, the unit above it, what took its place.
 *
 * @param facts period, kind and id in words
 * @param relations units above it, before it and after it
 * @param surveys other surveys of the same unit in the period
 */
public record UnitHead(String facts, List<Relation> relations, List<Relation> surveys) {

  /** Words that lead to another page; without a link where the release does not know it. */
  public record Relation(String text, String linkText, String link) {}

  static UnitHead of(Scene scene, UnitInfo unit) {
    Labels l = scene.l();
    String jenis =
        unit.jenis() == null
            ? l.text("daftar.jenis.none")
            : UnitListPage.jenis(scene, unit.jenis());
    return new UnitHead(
        l.text(
            "unit.facts",
            scene.names().period(scene.view().period()),
            survey(scene, scene.view().population()),
            jenis,
            unit.unitId()),
        relations(scene, unit),
        surveys(scene, unit));
  }

  private static String survey(Scene scene, Population population) {
    return l(scene, population.instrumen(), population.pengguna());
  }

  private static String l(Scene scene, String instrumen, String pengguna) {
    return scene
        .l()
        .text(
            "unit.survey",
            scene.names().instrumen(instrumen),
            scene.names().code("pengguna", pengguna));
  }

  private static List<Relation> relations(Scene scene, UnitInfo unit) {
    Labels l = scene.l();
    List<Relation> relations = new ArrayList<>();
    if (unit.indukId() != null) {
      relations.add(to(scene, l.text("unit.induk"), unit.indukId()));
    }
    if (unit.berlakuSampai() != null) {
      relations.add(new Relation(l.text("unit.until", l.day(unit.berlakuSampai())), "", null));
    }
    unit.successors().forEach(id -> relations.add(to(scene, l.text("unit.replacedBy"), id)));
    if (unit.namaSebelumnya() != null) {
      relations.add(new Relation(l.text("unit.renamed"), unit.namaSebelumnya(), null));
    }
    scene.view().snapshot().units().stream()
        .filter(other -> other.successors().contains(unit.unitId()))
        .filter(other -> !other.unitId().equals(unit.unitId()))
        .forEach(other -> relations.add(to(scene, l.text("unit.replaces"), other.unitId())));
    return relations;
  }

  private static Relation to(Scene scene, String text, String unitId) {
    return scene
        .view()
        .snapshot()
        .unit(unitId)
        .map(u -> new Relation(text, u.nama(), scene.links().unit(unitId)))
        .orElseGet(() -> new Relation(text, unitId, null));
  }

  private static List<Relation> surveys(Scene scene, UnitInfo unit) {
    List<Relation> surveys = new ArrayList<>();
    for (UnitIkm row : scene.view().snapshot().figures(unit.unitId())) {
      Population population = new Population(row.instrumen(), row.pengguna());
      if (row.period().equals(scene.view().period().toString())
          && row.tingkat().equals(Tingkat.UNIT.code())
          && !population.equals(scene.view().population())) {
        surveys.add(
            new Relation(
                scene.l().text("unit.respondents", row.respondents()),
                survey(scene, population),
                scene
                    .links()
                    .with(
                        id.prima.dashboard.request.Links.unitPath(unit.unitId()),
                        Map.of(
                            "instrumen",
                            population.instrumen(),
                            "pengguna",
                            population.pengguna()))));
      }
    }
    return surveys;
  }
}
