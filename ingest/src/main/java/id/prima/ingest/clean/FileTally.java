package id.prima.ingest.clean;

import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import java.util.Comparator;
import java.util.List;

/**
 * Where the rows of a file ended. Making one checks that no row was lost and none was counted
 * twice.
 *
 * @param quality the file's line of the quality table
 */
public record FileTally(FeedQuality quality) {

  /** A row was lost or counted twice: a defect of Prima, never of the data. */
  public static final class LostRowsException extends RuntimeException {
    public LostRowsException(String message) {
      super(message);
    }
  }

  /** Order of the outcome table. */
  public static final Comparator<FeedOutcome> ORDER =
      Comparator.comparing(FeedOutcome::fileSha256)
          .thenComparing(FeedOutcome::unitId, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FeedOutcome::outcome)
          .thenComparing(FeedOutcome::code, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * Tallies one file.
   *
   * @param read rows the reader handed out
   * @param outcomes what became of them
   * @param periodFromFolder accepted rows whose folder overruled their date
   * @param remarks what a reader of the report should know, in Indonesian
   * @throws LostRowsException unless read = accepted + rejected + duplicate + other_period
   */
  public static FileTally of(
      Period quarter,
      Feed feed,
      FilePlan plan,
      long read,
      List<FeedOutcome> outcomes,
      long periodFromFolder,
      List<String> remarks) {
    FeedQuality quality =
        new FeedQuality(
            quarter.toString(),
            feed.code(),
            plan.label(),
            plan.facts().sha256(),
            plan.profile(),
            read,
            rows(outcomes, Outcome.ACCEPTED),
            rows(outcomes, Outcome.REJECTED),
            rows(outcomes, Outcome.DUPLICATE),
            rows(outcomes, Outcome.OTHER_PERIOD),
            periodFromFolder,
            plan.dateOrder().code(),
            plan.dateOrderCertain(),
            plan.unsurOrder(),
            plan.facts().charsetName(),
            remarks.isEmpty() ? null : String.join(" | ", remarks));
    long ended =
        quality.accepted() + quality.rejected() + quality.duplicate() + quality.otherPeriod();
    if (ended != read) {
      throw new LostRowsException(
          plan.label() + ": dibaca " + read + " baris, tetapi yang tercatat " + ended);
    }
    return new FileTally(quality);
  }

  private static long rows(List<FeedOutcome> outcomes, Outcome outcome) {
    return outcomes.stream()
        .filter(o -> o.outcome().equals(outcome.code()))
        .mapToLong(FeedOutcome::rows)
        .sum();
  }
}
