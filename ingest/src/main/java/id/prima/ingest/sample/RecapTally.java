package id.prima.ingest.sample;

import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** What the good answer sheets of one unit and quarter add up to. */
final class RecapTally {

  /** How the recap's columns of education and work are spelled on the sheets. */
  static final List<List<String>> EDUCATION =
      List.of(
          List.of("SD"),
          List.of("SMP"),
          List.of("SMA"),
          List.of("D3"),
          List.of("S1"),
          List.of("S2"),
          List.of("S3"));

  static final List<List<String>> WORK =
      List.of(
          List.of("PNS"),
          List.of("TNI", "POLRI"),
          List.of("SWASTA"),
          List.of("WIRAUSAHA"),
          List.of("PELAJAR"),
          List.of("PETANI"),
          List.of("LAINNYA"));

  private final long[] sums = new long[Unsur.values().length];
  private final long[] answers = new long[sums.length];
  private final Map<String, Long> words = new TreeMap<>();
  private long respondents;
  private long women;

  void add(Response response) {
    respondents++;
    women += response.gender() == Gender.PEREMPUAN ? 1 : 0;
    words.merge(response.pendidikan(), 1L, Long::sum);
    words.merge(response.pekerjaan(), 1L, Long::sum);
    for (int u = 0; u < sums.length; u++) {
      int answer = response.answers().of(Unsur.DAFTAR.get(u));
      sums[u] += answer;
      answers[u] += answer > 0 ? 1 : 0;
    }
  }

  long respondents() {
    return respondents;
  }

  long women() {
    return women;
  }

  /** How many are of one column of education or work. */
  long of(List<String> column) {
    return column.stream().mapToLong(word -> words.getOrDefault(word, 0L)).sum();
  }

  /** Whether somebody left an unsur empty. */
  boolean hasBlanks() {
    for (long given : answers) {
      if (given < respondents) {
        return true;
      }
    }
    return false;
  }

  /** Whether every unsur was answered by somebody. */
  boolean isComplete() {
    for (long given : answers) {
      if (given == 0) {
        return false;
      }
    }
    return true;
  }

  /** NRR in the order of the list. */
  List<BigFraction> nrr(boolean blankAsZero) {
    List<BigFraction> nrr = new ArrayList<>();
    for (int u = 0; u < sums.length; u++) {
      nrr.add(new BigFraction(sums[u], blankAsZero ? respondents : answers[u]));
    }
    return nrr;
  }
}
