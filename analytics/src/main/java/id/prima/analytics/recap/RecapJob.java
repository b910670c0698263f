package id.prima.analytics.recap;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.skm.UnitMoments;
import id.prima.data.Tables;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.RecapVariant;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitIkm;
import id.prima.data.silver.RecapSheet;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Ketentuan;
import id.prima.rules.SkmMoments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Recaps made by hand beside the answers, and beside what their own NRR give. They change no other
 * figure: where there are answers, these decide; a unit that has a recap alone is in no ranking and
 * no roll-up.
 */
public final class RecapJob {

  /** The decimals that the regulation publishes an IKM in. */
  private static final int IKM_PLACES = 2;

  private RecapJob() {}

  /**
   * What the figures rest on.
   *
   * @param quarter the quarter, with which the periods of the recaps end
   * @param sheets the recaps
   * @param cells the integers of its answers, and of those of earlier quarters that the longer
   *     periods hold
   * @param shown the IKM that the public sees
   * @param ketentuan dated numbers
   */
  public record Input(
      Period quarter,
      List<RecapSheet> sheets,
      List<SkmCell> cells,
      List<UnitIkm> shown,
      Ketentuan ketentuan) {}

  /** Writes both marts into the draft. */
  public static void run(Input input, ReleaseDraft draft) throws IOException {
    List<RecapFigures> figures = figures(input);
    List<RecapReconciliation> rows = figures.stream().map(RecapFigures::row).toList();
    List<RecapVariant> variants = new ArrayList<>();
    figures.forEach(of -> variants.addAll(of.variants()));
    draft.write(Tables.RECAP_RECONCILIATION, rows.iterator());
    draft.writePublic(Tables.RECAP_RECONCILIATION, publicRows(input, rows));
    draft.write(Tables.RECAP_VARIANT, variants.iterator());
  }

  static List<RecapFigures> figures(Input input) {
    Map<String, Integer> mostPlaces =
        input.sheets().stream()
            .collect(Collectors.toMap(RecapSheet::sourceFile, RecapSheet::ikmPlaces, Math::max));
    Map<String, Map<String, SkmMoments>> answers = new HashMap<>();
    return input.sheets().stream()
        .sorted(Comparator.comparing(RecapSheet::period).thenComparing(RecapSheet::unitId))
        .map(
            sheet ->
                new RecapFigures(
                    sheet,
                    // a spreadsheet drops the last 0 of 85.40, as the rows beside it show
                    Math.max(
                        sheet.ikmPlaces(),
                        Math.min(IKM_PLACES, mostPlaces.get(sheet.sourceFile()))),
                    Optional.ofNullable(
                        answers
                            .computeIfAbsent(
                                sheet.period(),
                                p -> UnitMoments.of(Period.parse(p).orElseThrow(), input.cells()))
                            .get(sheet.unitId())),
                    input.ketentuan()))
        .toList();
  }

  /**
   * Recaps of enough people. Beside answers a recap tells what they give: it is shown where the
   * public sees that anyway. What contradicts itself is the office's to mend.
   */
  static List<RecapReconciliation> publicRows(Input input, List<RecapReconciliation> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    long minPublic =
        input.ketentuan().number("skm.n.min_publik", input.quarter().lastDay()).longValueExact();
    return rows.stream()
        .filter(row -> row.sample() != null && row.sample() >= minPublic)
        .filter(row -> !row.hasRows() || isShown(row, input.shown()))
        .map(RecapJob::withoutFindings)
        .toList();
  }

  private static boolean isShown(RecapReconciliation row, List<UnitIkm> shown) {
    return row.ikmRows() != null
        && shown.stream()
            .filter(ikm -> ikm.period().equals(row.period()))
            .filter(ikm -> ikm.tingkat().equals(Tingkat.UNIT.code()))
            .filter(ikm -> ikm.unitId().equals(row.unitId()))
            .filter(ikm -> ikm.layananId() == null)
            .filter(ikm -> ikm.instrumen().equals(Instrumen.SKM.code()))
            .anyMatch(ikm -> ikm.ikm() != null && ikm.ikm().compareTo(row.ikmRows()) == 0);
  }

  private static RecapReconciliation withoutFindings(RecapReconciliation r) {
    return new RecapReconciliation(
        r.period(),
        r.unitId(),
        r.hasRows(),
        r.sample(),
        r.population(),
        r.nrrTertimbangStated(),
        r.ikmStated(),
        r.ikmPlaces(),
        r.mutuStated(),
        r.nrrTertimbang(),
        r.ikmRecomputed(),
        r.mutuRecomputed(),
        r.ikmBobotTepat(),
        r.ikmBobot0111(),
        r.ikmBobot011(),
        r.ikmRows(),
        r.respondentsRows(),
        r.difference(),
        r.causes(),
        r.causeSentence(),
        r.explained(),
        List.of());
  }
}
