package id.prima.analytics.integrity;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Tables;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.vocab.Period;
import id.prima.rules.merit.Gates;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Integrity cases as they stood at the end of a quarter; for staff only. */
public final class IntegrityJob {

  private static final Comparator<UnitIntegrity> ORDER =
      Comparator.comparing(UnitIntegrity::unitId)
          .thenComparing(UnitIntegrity::openedOn)
          .thenComparing(UnitIntegrity::type)
          .thenComparing(UnitIntegrity::state)
          .thenComparing(UnitIntegrity::openedBy)
          .thenComparing(row -> String.valueOf(row.closedOn()))
          .thenComparing(row -> String.valueOf(row.closedBy()));

  private IntegrityJob() {}

  /**
   * Writes the cases into the draft.
   *
   * @param gates what the policy says of them
   * @return the cases, and whether each blocks a reward
   */
  public static List<UnitIntegrity> run(
      Period quarter, List<IntegrityCase> cases, Gates gates, ReleaseDraft draft)
      throws IOException {
    List<UnitIntegrity> rows =
        cases.stream()
            .map(
                c ->
                    new UnitIntegrity(
                        quarter.toString(),
                        c.unitId(),
                        c.type(),
                        c.state(),
                        c.openedBy(),
                        c.openedOn(),
                        c.closedBy(),
                        c.closedOn(),
                        gates.block(c.type(), c.state(), c.closedOn(), quarter.lastDay())))
            .sorted(ORDER)
            .toList();
    draft.write(Tables.UNIT_INTEGRITY, rows.iterator());
    return rows;
  }
}
