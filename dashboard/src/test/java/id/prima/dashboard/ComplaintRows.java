package id.prima.dashboard;

import id.prima.data.Tables;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Rows about complaints, made by hand. */
public final class ComplaintRows {

  private ComplaintRows() {}

  /**
   * Whose cases.
   *
   * @param tingkat unit, instansi or semua
   */
  public record Whose(
      String period, String tingkat, String unitId, String dimension, String category) {

    public static Whose office(String period) {
      return new Whose(period, "semua", "*", "semua", "semua");
    }

    public static Whose unit(String period, String unitId) {
      return new Whose(period, "unit", unitId, "semua", "semua");
    }

    public Whose by(String by, String one) {
      return new Whose(period, tingkat, unitId, by, one);
    }
  }

  private static Object[] with(Whose whose, Object... more) {
    Object[] all = new Object[10 + more.length];
    Object[] who = {
      "period",
      whose.period(),
      "tingkat",
      whose.tingkat(),
      "unit_id",
      whose.unitId(),
      "dimension",
      whose.dimension(),
      "category",
      whose.category()
    };
    System.arraycopy(who, 0, all, 0, 10);
    System.arraycopy(more, 0, all, 10, more.length);
    return all;
  }

  /** Received, carried over, and where they ended. */
  public static ComplaintFlow flow(
      Whose whose, long carried, long received, long resolved, long archived, long late) {
    return flow(whose, carried, received, resolved, archived, late, 0, 0);
  }

  /** The same with cases that no file places, and open ones that the latest file lacks. */
  public static ComplaintFlow flow(
      Whose whose,
      long carried,
      long received,
      long resolved,
      long archived,
      long late,
      long unplaced,
      long notSeen) {
    long open = carried + received - resolved - archived - unplaced;
    return TestLake.row(
        Tables.COMPLAINT_FLOW,
        with(
            whose,
            "carried_over",
            carried,
            "received",
            received,
            "resolved",
            resolved,
            "archived",
            archived,
            "open",
            open,
            "unplaced",
            unplaced,
            "open_not_seen",
            notSeen,
            "open_late",
            late,
            "oldest_open_days",
            open == 0 ? null : 143,
            "state_on",
            LocalDate.of(2026, 9, 30)));
  }

  /** Figures with the named values; counts that are not named are 0. */
  public static UnitComplaints figures(
      Whose whose, long received, String evidence, String status, Object... more) {
    Object[] usual = {
      "received",
      received,
      "evidence",
      received == 0 ? null : evidence,
      "on_time_status",
      status,
      "known_until",
      LocalDate.of(2026, 10, 5)
    };
    String[] counts = {
      "surely_on_time",
      "surely_late",
      "undecided",
      "archived_in_time",
      "not_yet_due",
      "reply_cases",
      "verification_cases",
      "reopened",
      "reopened_soon"
    };
    java.util.Map<String, Object> values = new java.util.LinkedHashMap<>();
    for (String count : counts) {
      values.put(count, 0L);
    }
    for (Object[] given : new Object[][] {usual, more}) {
      for (int i = 0; i < given.length; i += 2) {
        values.put((String) given[i], given[i + 1]);
      }
    }
    Object[] flat =
        values.entrySet().stream()
            .flatMap(e -> java.util.Arrays.asList((Object) e.getKey(), e.getValue()).stream())
            .toArray();
    return TestLake.row(Tables.UNIT_COMPLAINTS, with(whose, flat));
  }

  public static ComplaintAge age(Whose whose, String band, long open, long late) {
    return TestLake.row(Tables.COMPLAINT_AGE, with(whose, "age", band, "open", open, "late", late));
  }

  /** A step of an estimate. */
  public static ComplaintCurve step(Whose whose, int day, String resolved, String archived) {
    return TestLake.row(
        Tables.COMPLAINT_CURVE,
        with(
            whose,
            "kind",
            "taksiran",
            "day",
            day,
            "at_risk",
            100L,
            "resolved_low",
            decimal(resolved),
            "resolved_high",
            decimal(resolved),
            "archived",
            decimal(archived)));
  }

  /** A step of a band. */
  public static ComplaintCurve band(Whose whose, int day, String low, String high) {
    return TestLake.row(
        Tables.COMPLAINT_CURVE,
        with(
            whose,
            "kind",
            "batas",
            "day",
            day,
            "at_risk",
            100L,
            "resolved_low",
            decimal(low),
            "resolved_high",
            decimal(high)));
  }

  /** A decimal as the marts hold shares, with six places. */
  public static BigDecimal decimal(String share) {
    return new BigDecimal(share).setScale(6);
  }

  /** A percentage as the marts hold it, with two places. */
  public static BigDecimal percent(String share) {
    return new BigDecimal(share).setScale(2);
  }
}
