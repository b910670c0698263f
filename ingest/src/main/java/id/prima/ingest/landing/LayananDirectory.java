package id.prima.ingest.landing;

import id.prima.data.marts.LayananInfo;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layanan of a quarter, and how a text names one of them within its unit. */
public final class LayananDirectory implements Serializable {

  private final boolean open;
  private final HashMap<String, String> byIdOrName = new HashMap<>();
  private final HashMap<String, String> pengguna = new HashMap<>();
  private final transient List<LayananInfo> layanan;

  private LayananDirectory(boolean open, List<LayananInfo> layanan) {
    this.open = open;
    this.layanan = layanan;
    for (LayananInfo info : layanan) {
      if (!info.layananId().isEmpty()) {
        byIdOrName.put(key(info.unitId(), info.layananId()), info.layananId());
        byIdOrName.putIfAbsent(key(info.unitId(), info.nama()), info.layananId());
        pengguna.put(info.unitId() + "\n" + info.layananId(), info.pengguna());
      }
      // answers that name no layanan are internal only where all of the unit is
      pengguna.merge(
          info.unitId(), info.pengguna(), (a, b) -> a.equals(b) ? a : Pengguna.PUBLIK.code());
    }
  }

  /**
   * The layanan of a quarter: its own row, else the row of its semester or year, else the row
   * without a period. A number of users stated for a longer period is not the quarter's.
   */
  public static LayananDirectory of(Landing landing, Period quarter) {
    Map<String, Landing.LayananRow> best = new LinkedHashMap<>();
    for (Landing.LayananRow row : landing.layanan()) {
      if (row.period() == null || row.period().quarters().contains(quarter)) {
        String key = row.info().unitId() + "\n" + row.info().layananId();
        best.merge(key, row, (a, b) -> length(b) < length(a) ? b : a);
      }
    }
    List<LayananInfo> infos = new ArrayList<>();
    best.values().forEach(row -> infos.add(inQuarter(row, quarter)));
    return new LayananDirectory(landing.layanan().isEmpty(), infos);
  }

  private static int length(Landing.LayananRow row) {
    return row.period() == null ? Integer.MAX_VALUE : row.period().quarters().size();
  }

  private static LayananInfo inQuarter(Landing.LayananRow row, Period quarter) {
    LayananInfo info = row.info();
    return row.period() == null || quarter.equals(row.period())
        ? info
        : new LayananInfo(
            info.unitId(), info.layananId(), info.nama(), info.tarif(), info.pengguna(), null);
  }

  private static String key(String unitId, String text) {
    return unitId + "\n" + Words.normalise(text);
  }

  /** Whether the office has no {@code layanan.csv}. */
  public boolean isOpen() {
    return open;
  }

  /** The id of the layanan that a text names; empty where it names none of the unit's. */
  public Optional<String> find(String unitId, String text) {
    return Optional.ofNullable(byIdOrName.get(key(unitId, text)));
  }

  /** Whom a layanan serves: publik unless the office says internal. */
  public String pengguna(String unitId, String layananId) {
    String own = layananId == null ? null : pengguna.get(unitId + "\n" + layananId);
    return own != null ? own : pengguna.getOrDefault(unitId, Pengguna.PUBLIK.code());
  }

  /** All layanan of the quarter. */
  public List<LayananInfo> layanan() {
    return layanan;
  }
}
