package id.prima.dashboard.page;

import id.prima.dashboard.request.Query;
import id.prima.data.vocab.Verdict;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which units a list shows and in what order; an empty text leaves a choice open.
 *
 * @param search part of a name or an id
 * @param jenis kind of unit
 * @param mutu A to D, or {@link #NO_INDEX}
 * @param change verdict on the change since the period before
 * @param sent code of {@link UnitRow.Sent}
 * @param order {@link #BY_NAME} or {@link #BY_IKM}
 * @param page counted from 1
 * @param size units on a page
 */
public record UnitFilter(
    String search,
    String jenis,
    String mutu,
    String change,
    String sent,
    String order,
    int page,
    int size) {

  static final String NO_INDEX = "belum";
  static final String BY_NAME = "nama";
  static final String BY_IKM = "ikm";
  static final List<String> MUTU = List.of("A", "B", "C", "D", NO_INDEX);
  static final List<String> CHANGES =
      List.of(Verdict.NAIK.code(), Verdict.TETAP.code(), Verdict.TURUN.code());
  static final List<String> ORDERS = List.of(BY_NAME, BY_IKM);
  private static final int USUAL_SIZE = 25;
  static final int LARGEST_SIZE = 200;

  /** What an address may say; the names of these parameters. */
  static final List<String> PARAMETERS =
      List.of("cari", "jenis", "mutu", "perubahan", "status", "urut", "halaman", "ukuran");

  static UnitFilter of(Query query) {
    return new UnitFilter(
        query.text("cari").orElse(""),
        query.text("jenis").orElse(""),
        query.oneOf("mutu", MUTU).orElse(""),
        query.oneOf("perubahan", CHANGES).orElse(""),
        query.oneOf("status", UnitRow.Sent.CODES).orElse(""),
        query.oneOf("urut", ORDERS).orElse(BY_NAME),
        query.number("halaman", 1, 1, 999_999),
        query.number("ukuran", USUAL_SIZE, 1, LARGEST_SIZE));
  }

  boolean byIkm() {
    return order.equals(BY_IKM);
  }

  /** Whether anything but the search narrows the list. */
  boolean narrows() {
    return !(jenis + mutu + change + sent).isEmpty();
  }

  /** The same list from another page on. */
  UnitFilter at(int number) {
    return new UnitFilter(search, jenis, mutu, change, sent, order, number, size);
  }

  /** The same list with so many units on a page. */
  UnitFilter with(int units) {
    return new UnitFilter(search, jenis, mutu, change, sent, order, page, units);
  }

  boolean matches(UnitRow row) {
    return (search.isEmpty()
            || folded(row.unit().nama()).contains(folded(search))
            || folded(row.unit().unitId()).contains(folded(search)))
        && (jenis.isEmpty() || jenis.equals(row.jenis()))
        && (mutu.isEmpty() || mutu.equals(row.mutu()))
        && (change.isEmpty() || row.change().filter(c -> c.verdict().equals(change)).isPresent())
        && (sent.isEmpty() || sent.equals(row.sent().code()));
  }

  /** Text without case, accents and superfluous spaces. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** The parameters that say it in an address; what is usual is left out. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("cari", search);
    parameters.put("jenis", jenis);
    parameters.put("mutu", mutu);
    parameters.put("perubahan", change);
    parameters.put("status", sent);
    parameters.put("urut", byIkm() ? order : "");
    parameters.put("halaman", page == 1 ? "" : String.valueOf(page));
    parameters.put("ukuran", size == USUAL_SIZE ? "" : String.valueOf(size));
    return parameters;
  }
}
