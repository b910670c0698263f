package id.prima.analytics.standar;

import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every layanan of the units that sent anything has of each component. */
final class Standards {

  /** In place of a layanan: the unit as a whole. */
  static final String WHOLE_UNIT = "-";

  private record Place(String unitId, String layananId, String komponen) {}

  private final Period quarter;
  private final int validMonths;
  private final Map<Place, StandardEvidence> evidence = new HashMap<>();
  private final TreeMap<String, TreeSet<String>> layananOf = new TreeMap<>();

  Standards(
      Period quarter, List<StandardEvidence> rows, List<LayananInfo> layanan, int validMonths) {
    this.quarter = quarter;
    this.validMonths = validMonths;
    for (StandardEvidence row : rows) {
      evidence.put(new Place(row.unitId(), row.layananId(), row.komponen()), row);
      layananOf.computeIfAbsent(row.unitId(), k -> new TreeSet<>()).add(row.layananId());
    }
    // a layanan that a unit left out of its list has no standard, as far as can be shown
    for (LayananInfo info : layanan) {
      TreeSet<String> its = layananOf.get(info.unitId());
      if (its != null && !info.layananId().isEmpty()) {
        its.add(info.layananId());
      }
    }
    layananOf
        .values()
        .forEach(
            its -> {
              if (its.size() > 1) {
                its.remove(WHOLE_UNIT);
              }
            });
  }

  List<LayananStandar> rows() {
    List<LayananStandar> rows = new ArrayList<>();
    layananOf.forEach(
        (unit, its) ->
            its.forEach(
                layanan -> {
                  for (KomponenStandar komponen : KomponenStandar.values()) {
                    rows.add(row(unit, layanan, komponen));
                  }
                }));
    return rows;
  }

  /** The layanan's own evidence, else that of the unit as a whole. */
  private LayananStandar row(String unit, String layanan, KomponenStandar komponen) {
    StandardEvidence own = evidence.get(new Place(unit, layanan, komponen.code()));
    StandardEvidence row =
        own != null ? own : evidence.get(new Place(unit, WHOLE_UNIT, komponen.code()));
    LocalDate until = row == null ? null : validUntil(row);
    return new LayananStandar(
        quarter.toString(),
        unit,
        layanan,
        komponen.code(),
        komponen.isMandatory(),
        status(row, until).code(),
        row == null ? null : row.evidenceOn(),
        until);
  }

  private LocalDate validUntil(StandardEvidence row) {
    if (row.validUntil() != null) {
      return row.validUntil();
    }
    return row.evidenceOn() == null ? null : row.evidenceOn().plusMonths(validMonths);
  }

  private ComponentStatus status(StandardEvidence row, LocalDate until) {
    LocalDate end = quarter.lastDay();
    if (row == null
        || !row.fulfilled()
        || (row.evidenceOn() != null && row.evidenceOn().isAfter(end))) {
      return ComponentStatus.TIDAK_ADA;
    }
    return until != null && until.isBefore(end)
        ? ComponentStatus.KEDALUWARSA
        : ComponentStatus.TERPENUHI;
  }
}
