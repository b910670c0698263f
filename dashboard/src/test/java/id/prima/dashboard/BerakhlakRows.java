package id.prima.dashboard;

import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitStandar;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.KomponenStandar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows about BerAKHLAK and service standards, made by hand. */
public final class BerakhlakRows {

  private BerakhlakRows() {}

  /**
   * Whose figure.
   *
   * @param tingkat unit, instansi or semua
   * @param role semua or a role of assessors
   */
  public record Whose(String period, String tingkat, String unitId, String role) {

    public static Whose office(String period) {
      return new Whose(period, "semua", "*", "semua");
    }

    public static Whose unit(String period, String unitId) {
      return new Whose(period, "unit", unitId, "semua");
    }

    public static Whose instansi(String period, String unitId) {
      return new Whose(period, "instansi", unitId, "semua");
    }

    public Whose by(String assessor) {
      return new Whose(period, tingkat, unitId, assessor);
    }
  }

  private static Map<String, Object> of(Whose whose) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("period", whose.period());
    values.put("tingkat", whose.tingkat());
    values.put("unit_id", whose.unitId());
    values.put("role", whose.role());
    return values;
  }

  private static Object[] flat(Map<String, Object> values, Object... more) {
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    List<Object> flat = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          flat.add(name);
          flat.add(value);
        });
    return flat.toArray();
  }

  /** An index with its interval, {@code indexLow} and {@code indexHigh} as text. */
  public static UnitBerakhlak index(
      Whose whose, long respondents, String index, String low, String high, Object... more) {
    BigDecimal value = decimal(index);
    Map<String, Object> values = of(whose);
    values.put("respondents", respondents);
    values.put("index", value);
    values.put("index_low", decimal(low));
    values.put("index_high", decimal(high));
    values.put("category", category(value));
    values.put("status", respondents < 30 ? "sementara" : "cukup");
    values.put("method_break", false);
    values.put("method", "survei80_bukti20");
    return TestLake.row(Tables.UNIT_BERAKHLAK, flat(values, more));
  }

  /** A figure that too few answered. */
  public static UnitBerakhlak withheld(Whose whose, long respondents) {
    Map<String, Object> values = of(whose);
    values.put("respondents", respondents);
    values.put("status", "belum_cukup");
    values.put("method_break", false);
    return TestLake.row(Tables.UNIT_BERAKHLAK, flat(values));
  }

  private static String category(BigDecimal index) {
    return index.compareTo(new BigDecimal("75")) >= 0
        ? "sehat"
        : index.compareTo(new BigDecimal("50")) >= 0 ? "cukup_sehat" : "tidak_sehat";
  }

  /** A value, or one of its panduan perilaku. */
  public static BerakhlakValue value(
      Whose whose, CoreValue value, int behaviour, String index, Object... more) {
    Map<String, Object> values = of(whose);
    values.put("core_value", value.code());
    values.put("behaviour", behaviour);
    values.put("respondents", 48L);
    values.put("index", decimal(index));
    values.put("index_low", index == null ? null : decimal(index).subtract(BigDecimal.valueOf(2)));
    values.put("index_high", index == null ? null : decimal(index).add(BigDecimal.valueOf(2)));
    return TestLake.row(Tables.BERAKHLAK_VALUE, flat(values, more));
  }

  /**
   * All values with their panduan perilaku: the value in its place in the circular plus {@code
   * from}, each panduan perilaku one above the one before it.
   */
  public static BerakhlakValue[] values(Whose whose, int from) {
    List<BerakhlakValue> rows = new ArrayList<>();
    int index = from - 1;
    for (CoreValue value : CoreValue.values()) {
      index++;
      rows.add(value(whose, value, 0, index + ".50"));
      for (int i = 1; i <= CoreValue.BEHAVIOURS; i++) {
        rows.add(value(whose, value, i, (index + i - 2) + ".50"));
      }
    }
    return rows.toArray(BerakhlakValue[]::new);
  }

  /** How complete standards are; {@code layananId} is null but for one layanan. */
  public static UnitStandar standard(
      Whose whose,
      String layananId,
      long layanan,
      long fulfilled,
      long mandatoryFulfilled,
      long expired,
      String compliance,
      String mandatoryCompliance) {
    return TestLake.row(
        Tables.UNIT_STANDAR,
        "period",
        whose.period(),
        "tingkat",
        whose.tingkat(),
        "unit_id",
        whose.unitId(),
        "layanan_id",
        layananId,
        "expected",
        14 * layanan,
        "fulfilled",
        fulfilled,
        "mandatory_expected",
        6 * layanan,
        "mandatory_fulfilled",
        mandatoryFulfilled,
        "expired",
        expired,
        "compliance",
        decimal(compliance),
        "mandatory_compliance",
        decimal(mandatoryCompliance));
  }

  /** The same of one layanan. */
  public static UnitStandar ofLayanan(
      String period,
      String unitId,
      String layananId,
      long fulfilled,
      long mandatory,
      long expired) {
    return standard(
        new Whose(period, "layanan", unitId, "semua"),
        layananId,
        1,
        fulfilled,
        mandatory,
        expired,
        "50",
        "50");
  }

  public static LayananStandar component(
      String period,
      String unitId,
      String layananId,
      KomponenStandar komponen,
      String status,
      LocalDate evidence,
      LocalDate until) {
    return TestLake.row(
        Tables.LAYANAN_STANDAR,
        "period",
        period,
        "unit_id",
        unitId,
        "layanan_id",
        layananId,
        "komponen",
        komponen.code(),
        "mandatory",
        komponen.isMandatory(),
        "status",
        status,
        "evidence_on",
        evidence,
        "valid_until",
        until);
  }

  /** A decimal as the marts hold an index, with two places. */
  public static BigDecimal decimal(String number) {
    return number == null ? null : new BigDecimal(number).setScale(2);
  }
}
