package id.prima.analytics.standar;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitStandar;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Service standards as they stand at the end of a quarter: what each layanan has of the fourteen
 * components, and how complete that is for units and roll-ups (UU 25/2009 article 21).
 */
public final class StandarJob {

  /**
   * What the figures rest on.
   *
   * @param evidence at most one row for each layanan and component, none later than the quarter
   * @param layanan layanan of the quarter
   */
  public record Input(
      Period quarter,
      List<StandardEvidence> evidence,
      List<LayananInfo> layanan,
      UnitTree tree,
      Ketentuan ketentuan) {}

  /** The rows of the quarter; a ranking weighs them. */
  public record Output(List<UnitStandar> units, List<LayananStandar> components) {}

  private StandarJob() {}

  /** Computes both marts into the draft; empty ones where there is no evidence. */
  public static Output run(Input input, ReleaseDraft draft) throws IOException {
    List<LayananStandar> components = List.of();
    List<UnitStandar> units = new ArrayList<>();
    if (!input.evidence().isEmpty()) {
      Period quarter = input.quarter();
      int months =
          input.ketentuan().number("standar.bukti.bulan", quarter.lastDay()).intValueExact();
      components = new Standards(quarter, input.evidence(), input.layanan(), months).rows();
      List<Period> periods = new ArrayList<>(List.of(quarter));
      periods.addAll(quarter.completed());
      for (Period period : periods) {
        // a standard is a state, not a sum: a year ends with the state of its last quarter
        units.addAll(new Compliance(period, components, input.tree()).rows());
      }
    }
    draft.write(Tables.LAYANAN_STANDAR, components.iterator());
    draft.writePublic(Tables.LAYANAN_STANDAR, components);
    draft.write(Tables.UNIT_STANDAR, units.iterator());
    draft.writePublic(Tables.UNIT_STANDAR, units);
    String of = input.quarter().toString();
    return new Output(units.stream().filter(u -> u.period().equals(of)).toList(), components);
  }
}
