package id.prima.ingest.clean;

import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds among accepted answers those that repeat another, in memory: what {@code SurveyIngest} does
 * with an engine. Which of them counts is decided by {@link ResponseOrder} and {@link Overlap}.
 */
final class AnswerCopies {

  private final Map<String, AnswerSeen> numbered = new HashMap<>();
  private final Map<String, List<AnswerSeen>> repeated = new LinkedHashMap<>();
  private final Map<Overlap.Place, Map<Part, LongCounts>> unnumbered = new LinkedHashMap<>();

  /**
   * Rows of a place that stand in one file and were dated alike; a correction's own file differs.
   */
  private record Part(String file, boolean periodFromFolder, boolean dated) {}

  /** Adds an accepted row. */
  void add(Cleaned.Accepted accepted, String home) {
    AnswerSeen seen = AnswerSeen.of(accepted.response());
    if (accepted.responseId() == null) {
      unnumbered
          .computeIfAbsent(new Overlap.Place(home, seen.unitId()), p -> new LinkedHashMap<>())
          .computeIfAbsent(
              new Part(seen.file(), seen.periodFromFolder(), seen.date() != null),
              p -> new LongCounts())
          .add(seen.content());
      return;
    }
    String key = ResponseOrder.key(accepted.response(), accepted.responseId());
    AnswerSeen first = numbered.putIfAbsent(key, seen);
    if (first != null) {
      repeated.computeIfAbsent(key, k -> new ArrayList<>(List.of(first))).add(seen);
    }
  }

  /** Counts all rows that were added, each as what it is. */
  void settle(ExportOrder exports, OutcomeCounts counts) {
    numbered.forEach(
        (key, seen) -> {
          if (!repeated.containsKey(key)) {
            accept(seen.file(), seen.unitId(), seen.periodFromFolder(), 1, counts);
          }
        });
    repeated.values().forEach(rows -> settle(rows, exports, counts));
    List<Overlap.Place> places = List.copyOf(unnumbered.keySet());
    new Settling(places, new Overlap(places, exports), counts).all();
  }

  private static void settle(List<AnswerSeen> rows, ExportOrder exports, OutcomeCounts counts) {
    rows.sort(ResponseOrder.countedFirst(exports));
    AnswerSeen counted = rows.get(0);
    accept(counted.file(), counted.unitId(), counted.periodFromFolder(), 1, counts);
    for (AnswerSeen other : rows.subList(1, rows.size())) {
      Reason reason = ResponseOrder.notCounted(other.content() == counted.content());
      counts.add(other.file(), other.unitId(), Outcome.DUPLICATE, reason.code(), 1);
    }
  }

  private static void accept(
      String file, String unit, boolean periodFromFolder, long rows, OutcomeCounts counts) {
    counts.add(file, unit, Outcome.ACCEPTED, null, rows);
    counts.addPeriodFromFolder(file, periodFromFolder ? rows : 0);
  }

  /** The rows without a number. */
  private final class Settling {
    private final List<Overlap.Place> places;
    private final Overlap overlap;
    private final OutcomeCounts counts;
    private final Set<String> shared;
    private final Map<String, List<Integer>> ofUnit = new HashMap<>();

    Settling(List<Overlap.Place> places, Overlap overlap, OutcomeCounts counts) {
      this.places = places;
      this.overlap = overlap;
      this.counts = counts;
      this.shared = overlap.sharedUnits();
      for (int place = 0; place < places.size(); place++) {
        ofUnit.computeIfAbsent(places.get(place).unit(), u -> new ArrayList<>()).add(place);
      }
    }

    void all() {
      Map<Integer, Long> undated = undated();
      Set<Integer> repeated = overlap.repeated(undated, this::isWithin);
      repeated.forEach(
          place -> counts.addRemark(places.get(place).file(), Overlap.remark(undated.get(place))));
      for (int place = 0; place < places.size(); place++) {
        settle(place, repeated.contains(place));
      }
    }

    private Map<Part, LongCounts> parts(int place) {
      return unnumbered.get(places.get(place));
    }

    /** Equal rows in a place, dated or not; the content of a dated row tells its date. */
    private int rows(int place, long content) {
      return parts(place).values().stream().mapToInt(part -> part.count(content)).sum();
    }

    private Map<Integer, Long> undated() {
      Map<Integer, Long> undated = new LinkedHashMap<>();
      for (int place = 0; place < places.size(); place++) {
        long rows = 0;
        for (Map.Entry<Part, LongCounts> part : parts(place).entrySet()) {
          rows += part.getKey().dated() ? 0 : part.getValue().total();
        }
        if (rows > 0 && shared.contains(places.get(place).unit())) {
          undated.put(place, rows);
        }
      }
      return undated;
    }

    private boolean isWithin(int place, int other) {
      boolean[] within = {true};
      parts(place)
          .forEach(
              (part, rows) -> {
                if (!part.dated()) {
                  rows.forEach(
                      (content, n) -> within[0] &= rows(place, content) <= rows(other, content));
                }
              });
      return within[0];
    }

    private void settle(int place, boolean undatedRepeated) {
      String unit = places.get(place).unit();
      LongCounts seen = new LongCounts();
      parts(place)
          .forEach(
              (part, rows) ->
                  rows.forEach(
                      (content, n) -> {
                        boolean lost = part.dated() ? !isCounted(place, content) : undatedRepeated;
                        if (lost) {
                          counts.add(
                              part.file(),
                              unit,
                              Outcome.DUPLICATE,
                              Reason.OVERLAPPING_EXPORT.code(),
                              n);
                          return;
                        }
                        accept(part.file(), unit, part.periodFromFolder(), n, counts);
                        int copies = seen.count(content) == 0 ? n - 1 : n;
                        seen.add(content);
                        if (copies > 0) {
                          counts.addFlag(
                              places.get(place).file(), Flag.IDENTICAL_ROWS.code(), copies);
                        }
                      }));
    }

    private boolean isCounted(int place, long content) {
      String unit = places.get(place).unit();
      if (!shared.contains(unit)) {
        return true;
      }
      List<Overlap.Share> shares = new ArrayList<>();
      for (int other : ofUnit.get(unit)) {
        int rows = rows(other, content);
        if (rows > 0) {
          shares.add(new Overlap.Share(other, rows));
        }
      }
      return shares.size() == 1 || overlap.counted(shares).place() == place;
    }
  }
}
