package id.prima.ingest.onefile;

import id.prima.data.vocab.Period;
import id.prima.rules.CellVariance;
import id.prima.rules.DayClusters;
import id.prima.rules.SkmMoments;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answers of one unit to one questionnaire, as exact integers: moments and days. */
final class AnswerSet {

  /** Share of answers without a date beyond which days say nothing, as in the batch. */
  private static final double MOST_UNDATED = 0.1;

  private final int unsur;
  private final SkmMoments.Accumulator sheets;
  private final TreeMap<LocalDate, Day> days =
      new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
  private final TreeMap<Period, Long> periods = new TreeMap<>();

  private static final class Day {
    private final long[] sums;
    private final long[] answers;
    private long respondents;

    Day(int unsur) {
      sums = new long[unsur];
      answers = new long[unsur];
    }
  }

  /** For a questionnaire with that many unsur. */
  AnswerSet(int unsur) {
    this.unsur = unsur;
    this.sheets = new SkmMoments.Accumulator(unsur);
  }

  /**
   * Adds one answer sheet.
   *
   * @param answers 1-4 per unsur, 0 where not answered
   * @param day null where it bears no date
   */
  void add(int[] answers, LocalDate day, Period period) {
    sheets.add(answers);
    Day its = days.computeIfAbsent(day, d -> new Day(unsur));
    its.respondents++;
    for (int u = 0; u < unsur; u++) {
      if (answers[u] != 0) {
        its.sums[u] += answers[u];
        its.answers[u]++;
      }
    }
    periods.merge(period, 1L, Long::sum);
  }

  SkmMoments moments() {
    return sheets.moments();
  }

  /** Respondents by quarter. */
  Map<Period, Long> periods() {
    return periods;
  }

  /** The spread of the set, with its days; empty where an unsur has fewer than two answers. */
  Optional<CellVariance> variance() {
    SkmMoments moments = moments();
    return CellVariance.of(moments, clusters(moments));
  }

  /** Answers without a date count as one day more; where they are many, nothing can be said. */
  private Optional<DayClusters> clusters(SkmMoments moments) {
    long undated = days.containsKey(null) ? days.get(null).respondents : 0;
    boolean tooMany = undated > MOST_UNDATED * moments.respondents().doubleValue();
    if (tooMany || moments.fewestAnswers().compareTo(BigInteger.TWO) < 0) {
      return Optional.empty();
    }
    DayClusters.Accumulator clusters = new DayClusters.Accumulator(moments);
    days.values().forEach(day -> clusters.add(day.sums, day.answers));
    return Optional.of(clusters.clusters());
  }
}
