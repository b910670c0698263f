package id.prima.analytics.skm;

import id.prima.data.marts.LayananInfo;
import id.prima.data.vocab.Period;
import id.prima.rules.Skm;
import id.prima.rules.SkmMoments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Users of the services (N), as the offices state them per layanan and quarter. */
final class Populations {

  private final Map<String, Long> users = new HashMap<>();

  /** Adds the layanan of a quarter. */
  void add(Period quarter, List<LayananInfo> layanan) {
    for (LayananInfo info : layanan) {
      if (info.jumlahPengguna() != null) {
        users.put(key(quarter, info.unitId(), info.layananId()), info.jumlahPengguna());
      }
    }
  }

  private static String key(Period quarter, String unitId, String layananId) {
    return quarter + "\n" + unitId + "\n" + layananId;
  }

  private Long users(PeriodCells.Part part) {
    return users.get(key(part.quarter(), part.key().unitId(), part.key().layananId()));
  }

  /**
   * N of units: what a unit states for all its layanan, else the sum over those that were used; not
   * known unless every one's is.
   */
  OptionalLong of(List<PeriodCells.Part> parts) {
    long total = 0;
    Set<String> whole = new HashSet<>();
    for (PeriodCells.Part part : parts) {
      String unitKey = key(part.quarter(), part.key().unitId(), "");
      if (users.containsKey(unitKey)) {
        total += whole.add(unitKey) ? users.get(unitKey) : 0;
      } else if (users(part) == null) {
        return OptionalLong.empty();
      } else {
        total += users(part);
      }
    }
    return OptionalLong.of(total);
  }

  /** N of one layanan over its quarters. */
  OptionalLong ofLayanan(List<PeriodCells.Part> parts) {
    return parts.stream().anyMatch(p -> p.key().layananId().isEmpty() || users(p) == null)
        ? OptionalLong.empty()
        : OptionalLong.of(parts.stream().mapToLong(this::users).sum());
  }

  /**
   * Finite population factor on the variance of merged parts: sum (n_h/n)^2 (1 - n_h/N_h) V_h/n_h
   * over the variance of all together (statistics, section 2). 1 where the N of a part is not
   * known, or is below its n.
   */
  double finitePopulation(List<PeriodCells.Part> parts, SkmMoments all, double variance) {
    if (variance <= 0) {
      return 1;
    }
    double n = all.respondents().doubleValue();
    double corrected = 0;
    for (PeriodCells.Part part : parts) {
      Long users = users(part);
      double size = part.moments().respondents().doubleValue();
      Optional<Double> own = Skm.linearisedVariance(part.moments());
      if (users == null || users < size || own.isEmpty()) {
        return 1;
      }
      corrected += size / n * (size / n) * (1 - size / users) * own.get();
    }
    return Math.min(1, corrected / variance);
  }
}
