package id.prima.ingest.landing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Another name of a unit, as {@code unit-alias.csv} lists it.
 *
 * @param alias the name
 * @param unitId the unit
 * @param from first day on which it is understood; null = always
 * @param until last day on which it is understood; null = always
 */
public record UnitAlias(String alias, String unitId, LocalDate from, LocalDate until)
    implements Serializable {

  /** The name of the list in a landing folder. */
  public static final String FILE = "unit-alias.csv";

  /** Its columns. */
  public static final List<String> COLUMNS =
      List.of("alias", "unit_id", "berlaku_sejak", "berlaku_sampai");
}
