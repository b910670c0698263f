package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.prima.data.Reference;
import id.prima.rules.WorkingCalendar.MissingYearException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final WorkingCalendar BUILT_IN = Reference.builtIn().workingCalendar();

  /** 2026 with Monday 1 June off; the month begins on that Monday. */
  private static final WorkingCalendar JUNE = calendar("2026-06-01");

  private static WorkingCalendar calendar(String... holidays) {
    return WorkingCalendar.of(
        Set.of(2026), Set.of(holidays).stream().map(LocalDate::parse).toList());
  }

  private static LocalDate june(int day) {
    return LocalDate.of(2026, 6, day);
  }

  // --- by hand ---

  @ParameterizedTest
  @CsvSource({
    "2, 2, 0", // received and closed on Tuesday
    "2, 3, 1",
    "2, 5, 3", // Friday
    "2, 6, 3", // a weekend adds nothing
    "2, 7, 3",
    "2, 8, 4", // the next Monday
    "5, 6, 0", // received on Friday, closed on Saturday
    "5, 8, 1",
    "6, 8, 1", // received on Saturday: Monday is day 1
    "7, 8, 1",
    "1, 2, 1", // received on the day off
    "1, 30, 21" // 29 days after it, of which 8 on weekends
  })
  void countsDaysAfterTheFirst(int from, int to, int days) {
    assertThat(JUNE.between(june(from), june(to))).isEqualTo(days);
  }

  @Test
  void theDayOffItselfAddsNothing() {
    assertThat(JUNE.between(LocalDate.of(2026, 5, 29), june(1))).isZero();
    assertThat(JUNE.between(LocalDate.of(2026, 5, 29), june(2))).isEqualTo(1);
  }

  @Test
  void aHolidayOnAWeekendTakesNothingAway() {
    WorkingCalendar saturdayToo = calendar("2026-06-01", "2026-06-06", "2026-06-07");
    assertThat(saturdayToo.between(june(5), june(8))).isEqualTo(1);
    assertThat(saturdayToo.workingDays(june(1), june(30))).isEqualTo(21);
    assertThat(saturdayToo.isWorkingDay(june(6))).isFalse();
  }

  @Test
  void aHolidayListedTwiceIsOneDay() {
    WorkingCalendar twice = WorkingCalendar.of(Set.of(2026), List.of(june(3), june(3)));
    assertThat(twice.between(june(2), june(4))).isEqualTo(1);
    assertThat(twice.workingDays(june(1), june(30))).isEqualTo(21);
  }

  @Test
  void bothEndsCountInASpanOfWorkingDays() {
    assertThat(JUNE.workingDays(june(2), june(2))).isEqualTo(1);
    assertThat(JUNE.workingDays(june(1), june(1))).isZero();
    assertThat(JUNE.workingDays(june(6), june(7))).isZero();
    assertThat(JUNE.workingDays(june(1), june(8))).isEqualTo(5);
    assertThat(JUNE.workingDays(june(1), june(30))).isEqualTo(21);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 2", // Tuesday, no day allowed
    "2, 1, 3",
    "2, 3, 7", // the third working day is Friday; the weekend after it is on time as well
    "2, 4, 8",
    "5, 0, 7", // Friday
    "1, 5, 8", // from the day off: Tuesday is day 1, Monday a week later day 5
    "1, 14, 21" // 2-5, 8-12, 15-19 June; the fifteenth is Monday 22
  })
  void theLastDayOnTime(int received, int limit, int last) {
    assertThat(JUNE.lastDayOnTime(june(received), limit)).isEqualTo(june(last));
  }

  @Test
  void aSpanThatRunsBackwardsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> JUNE.between(june(3), june(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> JUNE.workingDays(june(3), june(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> JUNE.lastDayOnTime(june(3), -1));
  }

  // --- years ---

  private static void missing(int year, Runnable count) {
    assertThatExceptionOfType(MissingYearException.class)
        .isThrownBy(count::run)
        .withMessage("hari-libur.csv tidak memuat tahun " + year + "; tambahkan hari liburnya");
  }

  @Test
  void aDateOutsideTheYearsIsAnErrorThatNamesTheYear() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(JUNE.covers(first)).isTrue();
    assertThat(JUNE.covers(last)).isTrue();
    assertThat(JUNE.covers(first.minusDays(1))).isFalse();
    assertThat(JUNE.covers(last.plusDays(1))).isFalse();
    missing(2027, () -> JUNE.between(last, last.plusDays(1)));
    missing(2025, () -> JUNE.between(first.minusDays(1), first));
    missing(2024, () -> JUNE.between(LocalDate.of(2024, 5, 1), LocalDate.of(2028, 5, 1)));
    missing(2027, () -> JUNE.workingDays(first, last.plusYears(2)));
    missing(2028, () -> JUNE.isWorkingDay(LocalDate.of(2028, 2, 29)));
    missing(6, () -> JUNE.between(LocalDate.of(6, 4, 10), june(1)));
  }

  @Test
  void aYearLeftOutBetweenTwoIsNamed() {
    WorkingCalendar gap = WorkingCalendar.of(Set.of(2024, 2026, 2027), List.of());
    assertThat(gap.years()).containsExactly(2024, 2026, 2027);
    assertThat(gap.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))).isEqualTo(1);
    missing(2025, () -> gap.between(LocalDate.of(2024, 12, 31), LocalDate.of(2026, 1, 1)));
    missing(2025, () -> gap.lastDayOnTime(LocalDate.of(2024, 12, 31), 5));
  }

  @Test
  void aDeadlineInAnUnknownYearIsAnErrorToo() {
    // Monday to Thursday 28-31 December are days 1 to 4 after Friday the 25th; day 5 decides
    assertThat(JUNE.lastDayOnTime(LocalDate.of(2026, 12, 25), 3))
        .isEqualTo(LocalDate.of(2026, 12, 30));
    missing(2027, () -> JUNE.lastDayOnTime(LocalDate.of(2026, 12, 25), 4));
    missing(2027, () -> JUNE.lastDayOnTime(LocalDate.of(2027, 1, 4), 4));
  }

  @Test
  void aHolidayOfNoYearIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.of(Set.of(2026), List.of(LocalDate.of(2025, 12, 25))))
        .withMessageContaining("2025-12-25");
  }

  // --- against a loop over the days ---

  private static int byLoop(Set<LocalDate> holidays, LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && !holidays.contains(day)) {
        days++;
      }
    }
    return days;
  }

  @Test
  void equalsALoopOverTheDaysOn100000Pairs() {
    Set<LocalDate> holidays =
        Reference.builtIn().hariLibur().stream().map(HariLibur::date).collect(Collectors.toSet());
    LocalDate first = LocalDate.of(BUILT_IN.years().first(), 1, 1);
    int span = (int) ChronoUnit.DAYS.between(first, LocalDate.of(2027, 12, 31)) + 1;
    Random random = new Random(20260713);
    Set<LocalDate> starts = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      int a = random.nextInt(span);
      int b = random.nextInt(span);
      LocalDate from = first.plusDays(Math.min(a, b));
      LocalDate to = first.plusDays(Math.max(a, b));
      starts.add(from);
      assertThat(BUILT_IN.between(from, to))
          .as("%s to %s", from, to)
          .isEqualTo(byLoop(holidays, from, to));
    }
    assertThat(starts).hasSizeGreaterThan(span * 9 / 10);
  }

  @Test
  void theLastDayOnTimeIsOnTimeAndTheNextIsNot() {
    Random random = new Random(4);
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < 20_000; i++) {
      LocalDate received = first.plusDays(random.nextInt(2700)); // to May 2027
      int limit = random.nextInt(61);
      LocalDate last = BUILT_IN.lastDayOnTime(received, limit);
      assertThat(BUILT_IN.between(received, last)).isEqualTo(limit);
      assertThat(BUILT_IN.between(received, last.plusDays(1))).isEqualTo(limit + 1);
    }
  }

  @Test
  void daysBeforeTheEpochCountAlike() {
    WorkingCalendar years = WorkingCalendar.of(Set.of(1968, 1969, 1970), List.of());
    LocalDate first = LocalDate.of(1968, 1, 1);
    for (int i = 0; i < 1000; i++) {
      LocalDate to = first.plusDays(i);
      assertThat(years.between(first, to)).isEqualTo(byLoop(Set.of(), first, to));
      assertThat(years.isWorkingDay(to)).isEqualTo(to.getDayOfWeek().getValue() < 6);
    }
    assertThat(years.lastDayOnTime(first, 5)).isEqualTo(LocalDate.of(1968, 1, 8));
  }

  @Test
  void travelsToOtherMachines() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(BUILT_IN);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      WorkingCalendar copy = (WorkingCalendar) in.readObject();
      assertThat(copy.years()).isEqualTo(BUILT_IN.years());
      assertThat(copy.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
          .isEqualTo(55);
    }
  }
}
