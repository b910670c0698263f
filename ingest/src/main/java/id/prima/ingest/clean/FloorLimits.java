package id.prima.ingest.clean;

import id.prima.data.vocab.QualityMeasure;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that a feed's rows are held against: shares between 0 and 1.
 *
 * @param stopping above which a release is stopped
 * @param warning above which it is published with a warning
 */
public record FloorLimits(
    Map<QualityMeasure, BigDecimal> stopping, Map<QualityMeasure, BigDecimal> warning) {

  public FloorLimits {
    stopping = Map.copyOf(stopping);
    warning = Map.copyOf(warning);
  }

  /**
   * The limits in force: the feed's own row of the ketentuan, else the one for all feeds. An
   * office's own older copy may lack a row; then nothing is held against it, but for the refused
   * rows of a feed, whose limit there always was.
   *
   * @throws Ketentuan.KetentuanException if the limit of refused rows is missing
   */
  public static FloorLimits of(Ketentuan ketentuan, Feed feed, LocalDate date) {
    String own = feed == Feed.SURVEI ? "skm" : feed.code();
    Map<QualityMeasure, BigDecimal> stopping = new EnumMap<>(QualityMeasure.class);
    Map<QualityMeasure, BigDecimal> warning = new EnumMap<>(QualityMeasure.class);
    for (QualityMeasure measure : QualityMeasure.values()) {
      find(ketentuan, own, "lantai", measure, date).ifPresent(l -> stopping.put(measure, l));
      find(ketentuan, own, "peringatan", measure, date).ifPresent(l -> warning.put(measure, l));
    }
    stopping.computeIfAbsent(
        QualityMeasure.REJECTED, refused -> ketentuan.number(key(own, "lantai", refused), date));
    return new FloorLimits(stopping, warning);
  }

  private static Optional<BigDecimal> find(
      Ketentuan ketentuan, String own, String level, QualityMeasure measure, LocalDate date) {
    return ketentuan
        .find(key(own, level, measure), date)
        .or(() -> ketentuan.find(key("mutu_data", level, measure), date))
        .map(entry -> ketentuan.number(entry.key(), date));
  }

  private static String key(String start, String level, QualityMeasure measure) {
    return start + "." + level + "." + measure.code();
  }

  Optional<BigDecimal> stopping(QualityMeasure measure) {
    return Optional.ofNullable(stopping.get(measure));
  }

  Optional<BigDecimal> warning(QualityMeasure measure) {
    return Optional.ofNullable(warning.get(measure));
  }
}
