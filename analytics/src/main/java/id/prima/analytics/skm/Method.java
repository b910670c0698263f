package id.prima.analytics.skm;

import id.prima.data.release.Manifest;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * By which conventions a release computed its IKM; figures by different ones are never compared
 * (statistics, section 4).
 *
 * @param bobot bobot of the headline
 * @param rollUp whether roll-ups pool respondents or average units
 * @param bands the classes of mutu, which mark the scale of a regulation
 */
record Method(String bobot, String rollUp, List<String> bands) {

  private static final String ROLL_UP = "skm.gabungan.utama";
  private static final String BANDS = "skm.mutu.";

  static Method of(Ketentuan ketentuan, LocalDate date) {
    Map<String, String> values = new TreeMap<>();
    ketentuan.inForce(date).forEach((key, entry) -> values.put(key, entry.value()));
    return of(ketentuan.text("skm.bobot.utama", date), values);
  }

  static Method of(Manifest manifest) {
    Map<String, String> values = new TreeMap<>();
    manifest.ketentuan().forEach(rule -> values.put(rule.key(), rule.value()));
    return of(manifest.bobot(), values);
  }

  private static Method of(String bobot, Map<String, String> values) {
    return new Method(
        bobot,
        Optional.ofNullable(values.get(ROLL_UP)).orElse(""),
        values.entrySet().stream()
            .filter(e -> e.getKey().startsWith(BANDS))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Whether figures may be compared; the convention for roll-ups matters to them alone. */
  boolean agreesWith(Method other, boolean ofRollUps) {
    return bobot.equals(other.bobot)
        && bands.equals(other.bands)
        && (!ofRollUps || rollUp.equals(other.rollUp));
  }
}
