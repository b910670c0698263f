package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.Recaps;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.RecapVariant;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.RecapCause;
import id.prima.data.vocab.RecapFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a unit's recap says beside what it should say.
 *
 * @param sentences what it states, what was recomputed, the difference and its cause
 * @param findings what in it contradicts itself; empty for the public
 * @param variants the ways of calculating without rounding on the way, and those that give what is
 *     stated; empty for the public
 */
public record UnitRecap(
    List<String> sentences, List<String> findings, Optional<TableView> variants) {

  static final String TABLE = "rekap";

  /** The chain without rounding on the way. */
  private static final String EXACT = "exact";

  /**
   * Empty where the unit has no recap of the period that the viewer may see.
   *
   * @param staff the office's own tables, for who may see the unit's
   */
  static Optional<UnitRecap> of(Scene scene, UnitInfo unit, Optional<StaffSnapshot> staff) {
    String period = scene.view().period().toString();
    Optional<RecapReconciliation> row =
        staff.isPresent()
            ? Recaps.find(staff.get().rows(Tables.RECAP_RECONCILIATION), period, unit.unitId())
            : scene.view().snapshot().recaps().find(period, unit.unitId());
    RecapWords words = new RecapWords(scene.l());
    return row.map(
        recap ->
            new UnitRecap(
                words.sentences(recap),
                recap.findings().stream().map(UnitRecap::sentence).toList(),
                staff
                    .map(
                        tables ->
                            tables.rows(Tables.RECAP_VARIANT).stream()
                                .filter(v -> v.period().equals(period))
                                .filter(v -> v.unitId().equals(unit.unitId()))
                                .filter(v -> v.givesIkm() || v.chain().equals(EXACT))
                                .toList())
                    .filter(variants -> !variants.isEmpty())
                    .map(variants -> table(scene.l(), variants))));
  }

  private static String sentence(String code) {
    return Arrays.stream(RecapFinding.values())
        .filter(finding -> finding.code().equals(code))
        .map(RecapFinding::sentence)
        .findFirst()
        .orElse(code);
  }

  private static TableView table(Labels l, List<RecapVariant> variants) {
    return new TableView(
        l.text("rekap.variants.caption"),
        List.of(
            Head.text(l.text("rekap.head.base"), "of_rows"),
            Head.text(l.text("bobot.head"), "bobot"),
            Head.text(l.text("rekap.head.chain"), "chain"),
            Head.number(l.text("rekap.head.weighted"), "nrr_tertimbang"),
            Head.number(l.text("head.ikm"), "ikm"),
            Head.number(l.text("rekap.head.difference"), "difference"),
            Head.text(l.text("rekap.head.gives"), "gives_ikm")),
        variants.stream().map(v -> cells(l, v)).toList());
  }

  private static List<Cell> cells(Labels l, RecapVariant v) {
    return List.of(
        Cell.of(base(l, v), v.ofRows()),
        Cell.of(l.text("rekap.bobot." + v.bobot()), v.bobot()),
        Cell.of(chain(l, v.chain()), v.chain()),
        Cell.of(l.number(v.nrrTertimbang(), 4), v.nrrTertimbang()),
        Cell.of(l.number(v.ikm()), v.ikm()),
        Cell.of(l.signed(v.difference()), v.difference()),
        Cell.of(l.text(v.givesIkm() ? "rekap.gives" : "number.none"), v.givesIkm()));
  }

  private static String base(Labels l, RecapVariant v) {
    if (!v.ofRows()) {
      return l.text("rekap.base.stated");
    }
    boolean zero = v.causes().contains(RecapCause.BLANK_AS_ZERO.code());
    return l.text(zero ? "rekap.base.zero" : "rekap.base.rows");
  }

  private static String chain(Labels l, String chain) {
    return Arrays.stream(RecapCause.values())
        .filter(cause -> cause.code().equals(chain))
        .map(RecapCause::words)
        .findFirst()
        .orElseGet(() -> l.text("rekap.chain.exact"));
  }
}
