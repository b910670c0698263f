package id.prima.analytics.skm;

import java.util.Comparator;

/**
 * Whose answers a cell holds.
 *
 * @param instrumen questionnaire
 * @param pengguna publik or internal
 * @param unitId unit, or {@code *} for the whole office
 * @param layananId layanan; empty text = answers that name none; null = all of the unit
 */
public record CellKey(String instrumen, String pengguna, String unitId, String layananId)
    implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::instrumen)
          .thenComparing(CellKey::pengguna, Comparator.reverseOrder())
          .thenComparing(CellKey::unitId)
          .thenComparing(CellKey::layananId, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The whole unit. */
  public CellKey unit() {
    return new CellKey(instrumen, pengguna, unitId, null);
  }

  /** Another unit of the same questionnaire and users. */
  CellKey of(String otherUnit) {
    return new CellKey(instrumen, pengguna, otherUnit, null);
  }

  /** Questionnaire and users alone: cells of different systems are never pooled. */
  CellKey system() {
    return of("*");
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
