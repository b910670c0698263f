package id.prima.rules.merit;

import java.time.LocalDate;
import java.util.List;

/**
 * What blocks a reward, by the policy: a named case, open to objection (UU 20/2023; compare the CMS
 * safety cap and KPK's SPI).
 */
public final class Gates {

  private final List<Policy.Gate> gates;

  public Gates(List<Policy.Gate> gates) {
    this.gates = List.copyOf(gates);
  }

  /**
   * Whether a case blocks a reward on a day: its type and state are named, and it is open or was
   * closed no longer ago than the policy says.
   *
   * @param type code of {@code IntegrityType}
   * @param state code of {@code IntegrityState} as it stood on that day
   * @param closedOn day of closing, or null while it is open
   * @param day the last day of the judged quarter
   */
  public boolean block(String type, String state, LocalDate closedOn, LocalDate day) {
    return gates.stream()
        .anyMatch(
            gate ->
                gate.types().stream().anyMatch(t -> t.code().equals(type))
                    && gate.states().stream().anyMatch(s -> s.code().equals(state))
                    && (closedOn == null
                        || !closedOn.plusMonths(gate.monthsAfterClosing()).isBefore(day)));
  }
}
