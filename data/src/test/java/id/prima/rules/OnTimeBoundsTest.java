package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.rules.OnTimeBounds.Sighting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OnTimeBoundsTest {

  private static final int UNKNOWN = OnTimeBounds.UNKNOWN;

  private static Sighting resolved(int low, int high, long cases) {
    return new Sighting(low, high, 30, ComplaintStatus.RESOLVED, cases);
  }

  private static Sighting archived(int low, int high, long cases) {
    return new Sighting(low, high, 30, ComplaintStatus.ARCHIVED, cases);
  }

  private static Sighting open(int seen, int followed, long cases) {
    return new Sighting(seen, UNKNOWN, followed, ComplaintStatus.OPEN, cases);
  }

  @Test
  void byHand() {
    OnTimeBounds bounds =
        OnTimeBounds.of(
            14,
            List.of(
                resolved(3, 14, 10), // on time for sure
                resolved(14, 15, 4), // on the last day, or the day after
                resolved(0, UNKNOWN, 2), // at some time
                resolved(15, 20, 3), // late
                open(30, 30, 5), // late
                open(14, 30, 1), // last seen on the last day
                archived(0, 14, 6), // in no share
                archived(10, 20, 7), // in no share, or late
                archived(15, UNKNOWN, 1), // late: it was open when the limit was over
                open(13, 13, 8), // not yet due
                new Sighting(2, 2, 13, ComplaintStatus.RESOLVED, 9),
                new Sighting(2, 2, 13, ComplaintStatus.ARCHIVED, 1)));
    assertThat(bounds).isEqualTo(new OnTimeBounds(10, 9, 14, 6, 18, 7));
    assertThat(bounds.due()).isEqualTo(33);
    // all undecided late: 10 / 33; the seven others of them on time, the archived out: 17 / 26
    assertThat(bounds.low()).isCloseTo(10 / 33.0, within(1e-15));
    assertThat(bounds.high()).isCloseTo(17 / 26.0, within(1e-15));
    assertThat(bounds.plus(bounds)).isEqualTo(new OnTimeBounds(20, 18, 28, 12, 36, 14));
  }

  @Test
  void whereNoCaseIsDueThereAreNoBounds() {
    assertThat(OnTimeBounds.of(14, List.of()).low()).isNaN();
    assertThat(OnTimeBounds.of(14, List.of(open(3, 3, 4), archived(1, 2, 5))).high()).isNaN();
    // Seven archived, before the limit or after: perhaps there is no share at all.
    OnTimeBounds perhaps = OnTimeBounds.of(14, List.of(archived(10, 20, 7)));
    assertThat(perhaps.due()).isEqualTo(7);
    assertThat(perhaps.low()).isNaN();
    assertThat(perhaps.high()).isNaN();
  }

  /**
   * Half of the cases take one day, half thirty; the limit is five, one comes in each day.
   *
   * @param closed the last day of which anything is known of closed ones
   */
  private static List<Sighting> oneADay(IntUnaryOperator closed) {
    List<Sighting> sightings = new ArrayList<>();
    for (int age = 0; age < 20; age++) {
      sightings.add(
          age % 2 == 0 && age > 0
              ? new Sighting(1, 1, closed.applyAsInt(age), ComplaintStatus.RESOLVED, 1)
              : open(age, age, 1));
    }
    return sightings;
  }

  @Test
  void theYoungestAreLeftOutAlthoughClosed() {
    OnTimeBounds bounds = OnTimeBounds.of(5, oneADay(age -> age));
    // Ages 5 to 19: seven of one day, eight of thirty; of these, that of five days is still in
    // time.
    assertThat(bounds).isEqualTo(new OnTimeBounds(7, 7, 1, 0, 5, 0));
    assertThat(bounds.low()).isLessThan(0.5);
    assertThat(bounds.high()).isGreaterThan(0.5);
    // Were the closed ones of 2 and 4 days kept, one would be sure of more than the truth.
    assertThat(OnTimeBounds.of(5, oneADay(age -> 30)).low()).isGreaterThan(0.5);
  }

  @Test
  void aClosingBeforeItsEarliestDayIsRefused() {
    assertThatThrownBy(() -> resolved(5, 4, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> resolved(-1, 4, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  // --- every way in which it may have been ---

  private static final int LIMIT = 4;
  private static final int LAST = 9;

  private enum Fate {
    ON_TIME,
    LATE,
    IN_NO_SHARE
  }

  private static Fate fate(ComplaintStatus ending, int day) {
    if (day > LIMIT) {
      return Fate.LATE;
    }
    return ending == ComplaintStatus.RESOLVED ? Fate.ON_TIME : Fate.IN_NO_SHARE;
  }

  /** What may have become of one case: it closed on some day, or never. */
  private static Set<Fate> fates(Sighting sighting) {
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    int last = sighting.high() == UNKNOWN ? LAST : sighting.high();
    for (int day = sighting.low(); day <= last; day++) {
      if (sighting.status() == ComplaintStatus.OPEN) {
        fates.add(fate(ComplaintStatus.RESOLVED, day));
        fates.add(fate(ComplaintStatus.ARCHIVED, day));
      } else {
        fates.add(fate(sighting.status(), day));
      }
    }
    if (sighting.status() == ComplaintStatus.OPEN) {
      fates.add(Fate.LATE);
    }
    return fates;
  }

  /** Shares of all combinations; none where nothing is in the share. */
  private static void shares(
      List<Sighting> due, int from, int onTime, int inShare, List<Double> found) {
    if (from == due.size()) {
      if (inShare > 0) {
        found.add((double) onTime / inShare);
      }
      return;
    }
    for (Fate fate : fates(due.get(from))) {
      shares(
          due,
          from + 1,
          onTime + (fate == Fate.ON_TIME ? 1 : 0),
          inShare + (fate == Fate.IN_NO_SHARE ? 0 : 1),
          found);
    }
  }

  private static Sighting madeUp(RandomGenerator random) {
    ComplaintStatus status =
        List.of(ComplaintStatus.RESOLVED, ComplaintStatus.ARCHIVED, ComplaintStatus.OPEN)
            .get(random.nextInt(3));
    int low = random.nextInt(8);
    boolean known = status != ComplaintStatus.OPEN && random.nextInt(4) > 0;
    int high = known ? random.nextInt(low, 9) : UNKNOWN;
    return new Sighting(low, high, random.nextInt(Math.max(low, high), 10), status, 1);
  }

  @Test
  void theBoundsAreTheEndsOfWhatIsPossible() {
    RandomGenerator random = new SplittableRandom(20261122);
    int ranges = 0;
    for (int round = 0; round < 5000; round++) {
      List<Sighting> sightings = new ArrayList<>();
      int cases = random.nextInt(7);
      for (int i = 0; i < cases; i++) {
        sightings.add(madeUp(random));
      }
      List<Sighting> due = sightings.stream().filter(s -> s.followed() >= LIMIT).toList();
      OnTimeBounds bounds = OnTimeBounds.of(LIMIT, sightings);
      assertThat(bounds.notYetDue()).isEqualTo(cases - due.size());
      assertThat(bounds.due() + bounds.archived()).isEqualTo(due.size());
      List<Double> possible = new ArrayList<>();
      shares(due, 0, 0, 0, possible);
      if (Double.isNaN(bounds.low())) {
        assertThat(bounds.high()).isNaN();
        assertThat(due).allMatch(s -> s.status() == ComplaintStatus.ARCHIVED);
        assertThat(due).allMatch(s -> fates(s).contains(Fate.IN_NO_SHARE));
      } else {
        assertThat(possible.stream().min(Double::compare)).hasValue(bounds.low());
        assertThat(possible.stream().max(Double::compare)).hasValue(bounds.high());
        ranges += bounds.low() < bounds.high() ? 1 : 0;
      }
    }
    assertThat(ranges).as("sets of cases of which not all is known").isGreaterThan(1000);
  }
}
