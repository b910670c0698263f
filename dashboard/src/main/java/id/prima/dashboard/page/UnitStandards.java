package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Standards;
import id.prima.dashboard.snapshot.UnitKey;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitStandar;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service standards of one unit's layanan: which of the fourteen components are there, and
 * whether their evidence still holds.
 *
 * @param sentences how complete they are
 * @param layanan each with its components
 * @param table all of them, to take along
 */
public record UnitStandards(List<String> sentences, List<Part> layanan, TableView table) {

  static final String TABLE = "standar";

  /**
   * One layanan.
   *
   * @param open whether its components are shown at once: where there is no other
   */
  public record Part(String title, String brief, boolean open, TableView table) {}

  /** One layanan with its rows. */
  private record Layanan(String id, String name, List<LayananStandar> components) {}

  /** Empty where the release holds no standard at all. */
  static Optional<UnitStandards> of(Scene scene, UnitInfo unit) {
    Standards standards = scene.view().snapshot().standards();
    Period period = scene.view().period();
    if (standards.find(UnitKey.of(period, Tingkat.SEMUA, FigureKey.OFFICE)).isEmpty()) {
      return Optional.empty();
    }
    Labels l = scene.l();
    StandardWords words = new StandardWords(l);
    List<String> sentences = new ArrayList<>();
    Optional<UnitStandar> own = standards.find(UnitKey.of(period, Tingkat.UNIT, unit.unitId()));
    sentences.add(own.map(words::sentence).orElseGet(() -> l.text("standar.none")));
    if (!UnitsBelow.below(scene.view().snapshot(), unit.unitId()).isEmpty()) {
      standards
          .find(UnitKey.of(period, Tingkat.INSTANSI, unit.unitId()))
          .ifPresent(row -> sentences.add(l.text("standar.below", words.sentence(row))));
    }
    List<Layanan> layanan = layanan(scene, unit);
    if (!layanan.isEmpty()) {
      sentences.add(l.text("standar.asOf", l.day(period.lastDay())));
    }
    return Optional.of(
        new UnitStandards(sentences, parts(scene, words, unit, layanan), table(scene, layanan)));
  }

  /** The unit's layanan by name; the components are those at the end of the period. */
  private static List<Layanan> layanan(Scene scene, UnitInfo unit) {
    String quarter = scene.view().period().completingQuarter().toString();
    Map<String, List<LayananStandar>> byLayanan = new LinkedHashMap<>();
    scene
        .view()
        .snapshot()
        .standards()
        .components(quarter, unit.unitId())
        .forEach(
            row -> byLayanan.computeIfAbsent(row.layananId(), k -> new ArrayList<>()).add(row));
    List<Layanan> layanan = new ArrayList<>();
    byLayanan.forEach(
        (id, rows) -> layanan.add(new Layanan(id, name(scene, unit.unitId(), id), rows)));
    return new Alphabetical(Labels.INDONESIAN).sorted(layanan, Layanan::name);
  }

  private static String name(Scene scene, String unitId, String layananId) {
    if (layananId.equals(Standards.WHOLE_UNIT)) {
      return scene.l().text("standar.wholeUnit");
    }
    return scene.view().snapshot().layanan(unitId).stream()
        .filter(info -> info.layananId().equals(layananId))
        .map(LayananInfo::nama)
        .findFirst()
        .orElse(layananId);
  }

  private static List<Part> parts(
      Scene scene, StandardWords words, UnitInfo unit, List<Layanan> layanan) {
    Map<String, UnitStandar> figures =
        scene
            .view()
            .snapshot()
            .standards()
            .layanan(scene.view().period().toString(), unit.unitId());
    return layanan.stream()
        .map(
            one ->
                new Part(
                    one.name(),
                    Optional.ofNullable(figures.get(one.id())).map(words::brief).orElse(""),
                    layanan.size() == 1,
                    new TableView(
                        one.name(),
                        head(scene.l()),
                        one.components().stream().map(row -> cells(scene, row)).toList())))
        .toList();
  }

  private static TableView table(Scene scene, List<Layanan> layanan) {
    List<Head> head = new ArrayList<>();
    head.add(Head.text(scene.l().text("layanan.head"), "layanan_id"));
    head.add(Head.text(scene.l().text("layanan.head"), "layanan"));
    head.addAll(head(scene.l()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Layanan one : layanan) {
      for (LayananStandar row : one.components()) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(one.id()));
        cells.add(Cell.text(one.name()));
        cells.addAll(cells(scene, row));
        rows.add(cells);
      }
    }
    return new TableView(scene.l().text("standar.table"), head, rows);
  }

  private static List<Head> head(Labels l) {
    return List.of(
        Head.text(l.text("standar.head.component"), "komponen"),
        Head.text(l.text("standar.head.mandatory"), "mandatory"),
        Head.text(l.text("standar.head.status"), "status"),
        Head.text(l.text("standar.head.evidence"), "evidence_on"),
        Head.text(l.text("standar.head.until"), "valid_until"));
  }

  private static List<Cell> cells(Scene scene, LayananStandar row) {
    Labels l = scene.l();
    boolean there = !row.status().equals(ComponentStatus.TIDAK_ADA.code());
    return List.of(
        Cell.of(scene.names().code("komponen", row.komponen()), row.komponen()),
        Cell.of(
            row.mandatory() ? l.text("standar.mandatory") : l.text("standar.other"),
            row.mandatory()),
        Cell.of(scene.names().code("keadaan.komponen", row.status()), row.status()),
        day(l, row.evidenceOn(), there),
        day(l, row.validUntil(), there));
  }

  private static Cell day(Labels l, LocalDate day, boolean there) {
    return Cell.of(
        day == null ? l.text(there ? "standar.noDate" : "number.none") : l.day(day), day);
  }
}
