package id.prima.ingest.clean;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What counts where files overlap whose answers bear no number. Equal rows of one file are
 * different people as far as anybody can tell; the same rows in another file are the same people
 * again. So of a row there are as many as the file has that has most of them.
 *
 * <p>That holds for rows with a date. Sheets without one are so alike that two months of them share
 * many rows honestly: they are taken for the same export, repeated or grown, only where all of a
 * unit's in one file are found in another, each as often.
 */
public final class Overlap implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Place> places;
  private final ExportOrder exports;

  /**
   * For the places, each at the index of its number.
   *
   * @param exports which file is the newer one
   */
  public Overlap(List<Place> places, ExportOrder exports) {
    this.places = new ArrayList<>(places);
    this.exports = exports;
  }

  /**
   * The rows without a number of one unit in one file.
   *
   * @param file hash of the file
   * @param unit its id
   */
  public record Place(String file, String unit) implements Serializable {}

  /**
   * Equal rows in one place.
   *
   * @param place number of the place
   * @param rows how many; at least one
   */
  public record Share(int place, long rows) implements Serializable {}

  /** Of equal dated rows in several places of a unit, those that count. */
  public Share counted(List<Share> shares) {
    return shares.stream().min(most()).orElseThrow();
  }

  /**
   * The places whose rows without a date are all found in another place of their unit: none of
   * these rows counts.
   *
   * @param rows rows without a date of each place that has any
   * @param within whether those of the first place are all in the second, each as often
   */
  public Set<Integer> repeated(Map<Integer, Long> rows, BiPredicate<Integer, Integer> within) {
    List<Share> largestFirst =
        rows.entrySet().stream()
            .map(e -> new Share(e.getKey(), e.getValue()))
            .sorted(most())
            .toList();
    Set<Integer> repeated = new TreeSet<>();
    List<Integer> kept = new ArrayList<>();
    for (Share share : largestFirst) {
      String unit = places.get(share.place()).unit();
      boolean found =
          kept.stream()
              .anyMatch(k -> places.get(k).unit().equals(unit) && within.test(share.place(), k));
      (found ? repeated : kept).add(share.place());
    }
    return repeated;
  }

  /** Units that have rows in several places: only there is anything to compare. */
  public Set<String> sharedUnits() {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    places.forEach(
        place -> {
          if (!once.add(place.unit())) {
            shared.add(place.unit());
          }
        });
    return shared;
  }

  /**
   * What a report says of a file of which {@link #repeated} rows were found. The other file is not
   * named: a name may be a person's, and remarks are public.
   */
  public static String remark(long rows) {
    return rows
        + " baris tanpa tanggal semuanya ada juga di satu berkas lain unit ini; dianggap unduhan"
        + " yang sama, dihitung sekali. Bila jawaban orang lain, isi tanggalnya";
  }

  private Comparator<Share> most() {
    return Comparator.comparingLong(Share::rows)
        .reversed()
        .thenComparing(s -> places.get(s.place()).file(), exports.newestFirst())
        .thenComparing(s -> places.get(s.place()).file());
  }
}
