package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same answers under the three bobot in use: what differs is rounding, not satisfaction. */
final class Bobot {

  private Bobot() {}

  /** One sentence per rounded bobot whose mutu differs from the headline's. */
  static List<String> sentences(UnitIkm row, Labels l) {
    List<String> sentences = new ArrayList<>();
    if (row.ikm() != null && row.mutuBobot011() != null && !row.mutuBobot011().equals(row.mutu())) {
      sentences.add(
          l.text(
              "bobot.differs",
              l.number(row.ikm()),
              row.mutu(),
              l.text("bobot.011"),
              l.number(row.ikmBobot011()),
              row.mutuBobot011()));
    }
    if (row.ikm() != null
        && row.mutuBobot0111() != null
        && !row.mutuBobot0111().equals(row.mutu())) {
      sentences.add(
          l.text(
              "bobot.differs",
              l.number(row.ikm()),
              row.mutu(),
              l.text("bobot.0111"),
              l.number(row.ikmBobot0111()),
              row.mutuBobot0111()));
    }
    return sentences;
  }

  /** The three side by side; empty for questionnaires that the rounded bobot do not fit. */
  static Optional<TableView> table(Scene scene, UnitIkm row) {
    if (row.ikm() == null || row.ikmBobot011() == null || row.ikmBobot0111() == null) {
      return Optional.empty();
    }
    Labels l = scene.l();
    String used = scene.view().snapshot().manifest().bobot();
    return Optional.of(
        new TableView(
            l.text("bobot.caption"),
            List.of(
                Head.text(l.text("bobot.head"), "bobot"),
                Head.number(l.text("head.ikm"), "ikm"),
                Head.text(l.text("head.mutu"), "mutu")),
            List.of(
                cells(l.find("bobot.used." + used).orElse(used), row.ikm(), row.mutu(), l),
                cells(l.text("bobot.011"), row.ikmBobot011(), row.mutuBobot011(), l),
                cells(l.text("bobot.0111"), row.ikmBobot0111(), row.mutuBobot0111(), l))));
  }

  private static List<Cell> cells(String name, BigDecimal ikm, String mutu, Labels l) {
    return List.of(Cell.text(name), Cell.of(l.number(ikm), ikm), Cell.text(mutu));
  }
}
