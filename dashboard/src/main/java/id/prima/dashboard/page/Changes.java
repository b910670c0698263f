package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Verdict;
import id.prima.rules.ChangeRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a unit's index moved, in sentences: what chance explains is no change. */
final class Changes {

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private Changes() {}

  /** The change of a unit's figure since an earlier period; empty where none was computed. */
  static Optional<UnitChange> find(
      Scene scene, String unitId, Comparison comparison, Tingkat tingkat) {
    return scene.view().snapshot().change(unitId).stream()
        .filter(c -> c.period().equals(scene.view().period().toString()))
        .filter(c -> c.tingkat().equals(tingkat.code()))
        .filter(c -> c.comparison().equals(comparison.code()))
        .filter(c -> new Population(c.instrumen(), c.pengguna()).equals(scene.view().population()))
        .findFirst();
  }

  /** One sentence per comparison for a unit that has an index now. */
  static List<String> sentences(Scene scene, String unitId) {
    List<String> sentences = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      comparison
          .earlier(scene.view().period())
          .ifPresent(
              earlier ->
                  sentences.add(
                      find(scene, unitId, comparison, Tingkat.UNIT)
                          .map(c -> sentence(scene, c))
                          .orElseGet(() -> without(scene, unitId, earlier))));
    }
    return sentences;
  }

  private static String without(Scene scene, String unitId, Period earlier) {
    Optional<UnitIkm> row =
        scene.view().find(FigureKey.unit(earlier, unitId, scene.view().population()));
    String label = row.isEmpty() ? "ubah.none" : "ubah.withheld";
    return scene.l().text(label, scene.names().period(earlier));
  }

  private static String sentence(Scene scene, UnitChange change) {
    Labels l = scene.l();
    String earlier = scene.names().period(Period.parse(change.earlierPeriod()).orElseThrow());
    if (change.difference() == null) {
      return l.text("ubah.beda_metode", earlier);
    }
    if (change.difference().signum() == 0) {
      return l.text("ubah.same", earlier, l.number(change.ikm()));
    }
    String moved =
        l.text(
            change.difference().signum() > 0 ? "ubah.up" : "ubah.down",
            l.number(change.difference().abs()),
            earlier,
            l.number(change.earlierIkm()),
            l.number(change.ikm()));
    return l.text("ubah.verdict." + change.verdict(), moved, fewest(scene));
  }

  private static long fewest(Scene scene) {
    return ChangeRule.of(
            scene.view().snapshot().ketentuan(), scene.view().snapshot().id().period().lastDay())
        .minRespondents();
  }

  /** The tests behind those sentences. */
  static List<String> details(Scene scene, String unitId) {
    Labels l = scene.l();
    List<String> details = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      find(scene, unitId, comparison, Tingkat.UNIT)
          .filter(c -> c.difference() != null && c.pValue() != null)
          .ifPresent(
              c -> {
                details.add(
                    l.text(
                        "ubah.detail",
                        scene.names().period(Period.parse(c.earlierPeriod()).orElseThrow()),
                        l.signed(c.difference()),
                        p(c, l),
                        c.earlierRespondents(),
                        c.respondents()));
                if (c.detectable() != null) {
                  details.add(l.text("ubah.detectable", l.number(c.detectable())));
                }
              });
    }
    if (!details.isEmpty()) {
      details.add(l.text("ubah.adjusted"));
    }
    return details;
  }

  private static String p(UnitChange change, Labels l) {
    return change.pValue().compareTo(SMALLEST_P) < 0
        ? l.text("ubah.p.small", l.number(SMALLEST_P))
        : l.text("ubah.p", l.number(change.pValue(), 3));
  }

  /** The verdict for a narrow column; a dash where nothing was compared. */
  static String brief(Labels l, Optional<UnitChange> change) {
    return change.map(c -> l.text("ubah.brief." + c.verdict())).orElse(l.text("number.none"));
  }

  /** The kind of tag that shows a verdict; null where it is no tag. */
  static String tag(Optional<UnitChange> change) {
    return change
        .map(UnitChange::verdict)
        .filter(
            v ->
                v.equals(Verdict.NAIK.code())
                    || v.equals(Verdict.TURUN.code())
                    || v.equals(Verdict.TETAP.code()))
        .orElse(null);
  }
}
