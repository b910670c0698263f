package id.prima.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated numbers and choices of the regulations and of Prima's method. Asking for a date on
 * which a key has no value throws: a figure is never computed from a rule that was not in force.
 */
public final class Ketentuan {

  /** How sure we are that a row says what the regulation says. */
  public enum Confidence {
    /** An official page, or several independent sources. */
    DIKONFIRMASI,
    /** One secondary source. */
    SATU_SUMBER,
    /** Not confirmed, or sources disagree; pages mark it. */
    BELUM_DIKONFIRMASI,
    /** Prima's own choice of method, not law. */
    METODE
  }

  /**
   * One dated value.
   *
   * @param key what it is, such as {@code skm.mutu.A}
   * @param value number, range or word as written
   * @param from first day in force
   * @param to last day in force, or null while it is in force
   * @param source regulation or paper
   * @param confidence how sure we are of it
   * @param note what a reader should know, in Indonesian
   */
  public record Entry(
      String key,
      String value,
      LocalDate from,
      LocalDate to,
      String source,
      Confidence confidence,
      String note) {

    boolean holds(LocalDate date) {
      return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
  }

  /** A key has no value, or no usable value, on a date. The message is for the user. */
  public static final class KetentuanException extends RuntimeException {
    public KetentuanException(String message) {
      super(message);
    }
  }

  private final Map<String, List<Entry>> byKey;

  private Ketentuan(Map<String, List<Entry>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Checks the rows: no key may have two values for one day, nor a day without value between its
   * first and its last.
   *
   * @throws KetentuanException naming the key and the days
   */
  public static Ketentuan of(List<Entry> entries) {
    Map<String, List<Entry>> byKey = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.to() != null && entry.to().isBefore(entry.from())) {
        throw new KetentuanException(
            "ketentuan "
                + entry.key()
                + ": berlaku_sampai "
                + entry.to()
                + " mendahului berlaku_sejak "
                + entry.from());
      }
      byKey.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(entry);
    }
    byKey.values().forEach(Ketentuan::checkDates);
    return new Ketentuan(byKey);
  }

  private static void checkDates(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::from));
    for (int i = 1; i < entries.size(); i++) {
      Entry before = entries.get(i - 1);
      Entry after = entries.get(i);
      if (before.to() == null || !before.to().isBefore(after.from())) {
        throw new KetentuanException(
            "ketentuan " + after.key() + ": dua nilai berlaku pada " + after.from());
      }
      if (!before.to().plusDays(1).equals(after.from())) {
        throw new KetentuanException(
            "ketentuan " + after.key() + ": tidak ada nilai sesudah " + before.to());
      }
    }
  }

  /**
   * The row in force on a date.
   *
   * @throws KetentuanException if there is none
   */
  public Entry entry(String key, LocalDate date) {
    return find(key, date)
        .orElseThrow(
            () ->
                new KetentuanException(
                    "ketentuan.csv tidak memuat "
                        + key
                        + " untuk tanggal "
                        + date
                        + ": tambahkan barisnya beserta dasar hukumnya"));
  }

  /** The row in force on a date, for keys that may have none, as a target of some years. */
  public Optional<Entry> find(String key, LocalDate date) {
    return byKey.getOrDefault(key, List.of()).stream().filter(e -> e.holds(date)).findFirst();
  }

  public String text(String key, LocalDate date) {
    return entry(key, date).value();
  }

  public BigDecimal number(String key, LocalDate date) {
    Entry entry = entry(key, date);
    try {
      return new BigDecimal(entry.value());
    } catch (NumberFormatException e) {
      throw new KetentuanException(
          "ketentuan " + key + ": nilai '" + entry.value() + "' bukan angka");
    }
  }

  /** Every row in force on a date, by key. */
  public Map<String, Entry> inForce(LocalDate date) {
    Map<String, Entry> rows = new LinkedHashMap<>();
    byKey.forEach(
        (key, entries) ->
            entries.stream().filter(e -> e.holds(date)).forEach(e -> rows.put(key, e)));
    return rows;
  }

  /** All rows by key and date. */
  public List<Entry> entries() {
    return byKey.values().stream().flatMap(List::stream).toList();
  }
}
