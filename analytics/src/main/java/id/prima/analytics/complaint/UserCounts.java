package id.prima.analytics.complaint;

import id.prima.analytics.unit.Place;
import id.prima.data.marts.LayananInfo;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Users of the public services (N), as the offices state them per layanan and quarter. */
public final class UserCounts {

  private final Map<String, List<LayananInfo>> layanan = new HashMap<>();

  /** Adds the layanan of a quarter. */
  public void add(Period quarter, List<LayananInfo> its) {
    for (LayananInfo info : its) {
      if (info.pengguna().equals(Pengguna.PUBLIK.code())) {
        layanan.computeIfAbsent(key(quarter, info.unitId()), k -> new ArrayList<>()).add(info);
      }
    }
  }

  private static String key(Period quarter, String unit) {
    return quarter + "\n" + unit;
  }

  /** Users of a place in a period; null unless every unit and quarter states them. */
  Long of(Place place, Period period) {
    long total = 0;
    for (Period quarter : period.quarters()) {
      for (String unit : place.units()) {
        Long users = of(layanan.getOrDefault(key(quarter, unit), List.of()));
        if (users == null) {
          return null;
        }
        total += users;
      }
    }
    return total;
  }

  /** What the unit states for all its layanan, else the sum of theirs. */
  private static Long of(List<LayananInfo> its) {
    for (LayananInfo info : its) {
      if (info.layananId().isEmpty() && info.jumlahPengguna() != null) {
        return info.jumlahPengguna();
      }
    }
    boolean stated =
        !its.isEmpty()
            && its.stream()
                .filter(info -> !info.layananId().isEmpty())
                .allMatch(info -> info.jumlahPengguna() != null);
    return stated
        ? (Long)
            its.stream()
                .filter(info -> !info.layananId().isEmpty())
                .mapToLong(LayananInfo::jumlahPengguna)
                .sum()
        : null;
  }
}
