package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections.Handed;
import id.prima.ingest.clean.Corrections.RowId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several corrections of one refused row counts, whatever the hashes of their files. */
class CorrectionsTest {

  private static final String TARGET = "a".repeat(64);
  private static final String FIRST = "b".repeat(64);
  private static final String SECOND = "c".repeat(64);

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, REJECTED, true",
    "REJECTED, ACCEPTED, false",
    "ACCEPTED, OTHER_PERIOD, true",
    "OTHER_PERIOD, ACCEPTED, false",
    "OTHER_PERIOD, REJECTED, true",
    "REJECTED, OTHER_PERIOD, false",
    "ACCEPTED, ACCEPTED, true",
  })
  void a_fit_one_goes_before_one_of_another_period_and_that_before_a_refused_one(
      Outcome first, Outcome second, boolean firstCounts) {
    String marker = RowMarker.of(TARGET, 3).toString();
    RowId one = new RowId(FIRST, 2);
    RowId two = new RowId(SECOND, 2);
    Corrections corrections =
        Corrections.of(
            List.of(new Handed(one, marker, first), new Handed(two, marker, second)),
            Set.of(TARGET, FIRST, SECOND),
            new RowId(TARGET, 3)::equals,
            ExportOrder.of(List.of(), Map.of()));
    RowId counted = firstCounts ? one : two;
    RowId other = firstCounts ? two : one;
    Outcome others = firstCounts ? second : first;

    assertThat(corrections.duplicate(new RowId(TARGET, 3))).contains(Reason.CORRECTED);
    assertThat(corrections.duplicate(counted)).isEmpty();
    assertThat(corrections.home(counted)).isEqualTo(TARGET);
    // a row of another period is none of this one's duplicates
    if (others == Outcome.OTHER_PERIOD) {
      assertThat(corrections.duplicate(other)).isEmpty();
    } else {
      assertThat(corrections.duplicate(other)).contains(Reason.SUPERSEDED);
    }
  }
}
