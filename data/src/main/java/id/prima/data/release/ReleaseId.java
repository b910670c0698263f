package id.prima.data.release;

import id.prima.data.vocab.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a release: its quarter and the number of its revision, {@code 2026-Q3.r1}.
 *
 * @param period a quarter
 * @param revision from 1
 */
public record ReleaseId(Period period, int revision) implements Comparable<ReleaseId> {

  private static final Pattern FORM = Pattern.compile("(\\d{4}-Q[1-4])\\.r([1-9]\\d{0,5})");

  /** Reads an id; empty where the text is none. */
  public static Optional<ReleaseId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Period.parse(matcher.group(1))
            .map(p -> new ReleaseId(p, Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ReleaseId other) {
    return Comparator.comparing(ReleaseId::period)
        .thenComparing(ReleaseId::revision)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return period + ".r" + revision;
  }
}
