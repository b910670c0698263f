package id.prima.dashboard.snapshot;

import id.prima.data.Tables;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The units with complaints still open or with signals of integrity, for staff: those with most
 * late ones first, as work that waits and not as a verdict.
 */
public final class Backlog {

  /**
   * One unit.
   *
   * @param unit empty where the release's list of units lacks it
   * @param flow its cases of the period
   * @param figures how many of those received were on time; empty where none was reckoned
   * @param signals what its cases point to; none where they point to nothing
   */
  public record Line(
      String unitId,
      Optional<UnitInfo> unit,
      ComplaintFlow flow,
      Optional<UnitComplaints> figures,
      List<ComplaintSignal> signals) {}

  private Backlog() {}

  /** Whether the release was made by a Prima that reads complaints. */
  public static boolean isKept(StaffSnapshot staff) {
    return staff.has(Tables.COMPLAINT_FLOW);
  }

  /** The units of a period of the release. */
  public static List<Line> of(StaffSnapshot staff, Period period) {
    String wanted = period.toString();
    Map<String, UnitInfo> units =
        staff.rows(Tables.UNIT).stream()
            .collect(Collectors.toMap(UnitInfo::unitId, Function.identity(), (a, b) -> a));
    Map<String, UnitComplaints> figures =
        staff.rows(Tables.UNIT_COMPLAINTS).stream()
            .filter(r -> isOfUnit(r.period(), r.tingkat(), r.dimension(), wanted))
            .collect(Collectors.toMap(UnitComplaints::unitId, Function.identity(), (a, b) -> a));
    Map<String, List<ComplaintSignal>> signals = new HashMap<>();
    signals(staff, period)
        .forEach(r -> signals.computeIfAbsent(r.unitId(), u -> new ArrayList<>()).add(r));
    return staff.rows(Tables.COMPLAINT_FLOW).stream()
        .filter(r -> isOfUnit(r.period(), r.tingkat(), r.dimension(), wanted))
        .filter(r -> r.open() > 0 || signals.containsKey(r.unitId()))
        .map(
            r ->
                new Line(
                    r.unitId(),
                    Optional.ofNullable(units.get(r.unitId())),
                    r,
                    Optional.ofNullable(figures.get(r.unitId())),
                    signals.getOrDefault(r.unitId(), List.of())))
        .sorted(
            Comparator.comparingLong((Line line) -> line.flow().openLate())
                .thenComparingLong(line -> line.flow().open())
                .reversed()
                .thenComparing(Line::unitId))
        .toList();
  }

  /** What cases of single units point to, in file order. */
  public static List<ComplaintSignal> signals(StaffSnapshot staff, Period period) {
    return staff.rows(Tables.COMPLAINT_SIGNAL).stream()
        .filter(r -> r.period().equals(period.toString()))
        .filter(r -> r.tingkat().equals(Tingkat.UNIT.code()))
        .filter(r -> r.received() + r.open() > 0)
        .toList();
  }

  private static boolean isOfUnit(String period, String tingkat, String dimension, String wanted) {
    return period.equals(wanted)
        && tingkat.equals(Tingkat.UNIT.code())
        && dimension.equals(ComplaintDimension.SEMUA.code());
  }
}
