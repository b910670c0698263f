package id.prima.analytics.skm;

import id.prima.data.marts.LayananInfo;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the office states what a layanan costs by law. There the answers to BIAYA follow from the
 * regulation, not from the unit (statistics, section 7).
 */
final class Tariffs {

  private record Layanan(Period quarter, String unitId, String layananId) {}

  private record Unit(Period quarter, String unitId) {}

  private final Set<Layanan> layananWith = new HashSet<>();
  private final Set<Unit> unitsWith = new HashSet<>();

  /** Adds the layanan of a quarter. */
  void add(Period quarter, List<LayananInfo> layanan) {
    for (LayananInfo info : layanan) {
      if (info.tarif() != null) {
        layananWith.add(new Layanan(quarter, info.unitId(), info.layananId()));
        unitsWith.add(new Unit(quarter, info.unitId()));
      }
    }
  }

  /**
   * Whether a tariff is known for the layanan itself or for its whole unit; for units and roll-ups,
   * and for answers that name no layanan, whether it is for any layanan of a unit.
   */
  boolean isKnown(List<PeriodCells.Part> parts, Tingkat tingkat) {
    return parts.stream()
        .anyMatch(
            part -> {
              String unit = part.key().unitId();
              String layanan = part.key().layananId();
              boolean itself = tingkat == Tingkat.LAYANAN && !layanan.isEmpty();
              return itself
                  ? layananWith.contains(new Layanan(part.quarter(), unit, layanan))
                      || layananWith.contains(new Layanan(part.quarter(), unit, ""))
                  : unitsWith.contains(new Unit(part.quarter(), unit));
            });
  }
}
