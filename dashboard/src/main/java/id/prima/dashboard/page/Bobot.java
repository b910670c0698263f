package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import java.util.ArrayList;
import java.util.List;

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
}
