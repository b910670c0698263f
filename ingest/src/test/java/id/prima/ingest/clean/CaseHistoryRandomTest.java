package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.CaseHistory.Merged;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.ThemeDirectory;
import id.prima.ingest.landing.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sightings that contradict each other in every way: what must hold of a case all the same. */
class CaseHistoryRandomTest {

  private static final Period QUARTER = Period.quarter(2026, 3);
  private static final LocalDate START = LocalDate.of(2026, 7, 1);
  private static final List<String> STATUS = List.of("terbuka", "selesai", "selesai", "arsip");
  private static final ComplaintContext CONTEXT =
      new ComplaintContext(
          QUARTER,
          LocalDate.of(2026, 12, 31),
          QUARTER.firstDay(),
          UnitDirectory.of(
              new Landing(
                  null, List.of(), List.of(), Map.of(), ThemeDirectory.builtIn(), false, ""),
              QUARTER),
          Reference.builtIn().workingCalendar(),
          "");

  private final Random random = new Random(31);

  /** A day from {@code from} to {@code to}, or null. */
  private LocalDate day(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    return random.nextBoolean() ? null : from.plusDays(random.nextInt((int) days + 1));
  }

  private Sighting sighting(int row) {
    LocalDate received = START.plusDays(random.nextInt(8));
    LocalDate file = START.plusDays(8L + random.nextInt(30));
    LocalDate first = random.nextInt(4) == 0 ? file.minusDays(random.nextInt(5) % 3) : file;
    first = first.isBefore(received) ? file : first;
    boolean register = random.nextBoolean();
    String status = STATUS.get(random.nextInt(STATUS.size()));
    LocalDate closed = register ? day(received, first) : null;
    LocalDate reopened = register && random.nextInt(3) == 0 ? day(received, first) : null;
    boolean again = closed != null && reopened != null && reopened.isAfter(closed);
    boolean open = status.equals("terbuka");
    return new Sighting(
        "key",
        file,
        first,
        random.nextInt(4) > 0,
        register ? "register" : "lapor",
        "file" + random.nextInt(3),
        row,
        "unit" + random.nextInt(2),
        random.nextBoolean() ? "pengaduan" : null,
        null,
        null,
        null,
        null,
        null,
        received,
        null,
        register,
        day(received, first),
        register,
        day(received, first),
        status,
        open || again ? null : closed,
        null,
        again ? closed : null,
        reopened,
        "");
  }

  @Test
  void what_holds_of_every_case() {
    int exact = 0;
    int bounded = 0;
    int reopened = 0;
    for (int i = 0; i < 50_000; i++) {
      List<Sighting> sightings = new ArrayList<>();
      for (int row = 0; row < 1 + i % 6; row++) {
        sightings.add(sighting(row));
      }
      Merged merged = CaseHistory.merge(sightings, CONTEXT);
      Collections.shuffle(sightings, random);
      assertThat(CaseHistory.merge(sightings, CONTEXT)).isEqualTo(merged);
      assertThat(merged.endings()).hasSameSizeAs(sightings);
      assertThat(merged.endings().stream().filter(e -> e.outcome() == Outcome.ACCEPTED)).hasSize(1);
      Complaint c = merged.complaint();
      String told = c + "\n" + sightings;
      boolean open = c.status().equals("terbuka");
      assertThat((c.closedOn() == null ? 0 : 1) + (c.closedBy() == null ? 0 : 1))
          .as(told)
          .isEqualTo(open ? 0 : 1);
      assertThat(c.closedAfter() == null).as(told).isEqualTo(c.closedBy() == null);
      if (c.closedOn() != null) {
        assertThat(c.closedOn()).as(told).isBetween(c.receivedOn(), c.lastSeen());
        exact++;
      } else if (!open) {
        assertThat(c.closedAfter()).as(told).isBetween(c.receivedOn(), c.closedBy());
        assertThat(c.closedBy()).as(told).isBeforeOrEqualTo(c.lastSeen());
        bounded++;
      }
      if (c.reopenedOn() != null) {
        assertThat(c.reopenedOn()).as(told).isBeforeOrEqualTo(c.lastSeen());
        assertThat(c.reopenedAfterDays() == null || c.reopenedAfterDays() >= 0).as(told).isTrue();
        assertThat(c.closedOn() == null || !c.closedOn().isBefore(c.reopenedOn()))
            .as(told)
            .isTrue();
        reopened++;
      }
      assertThat(c.verifiedOn() == null || !c.verifiedOn().isBefore(c.receivedOn())).isTrue();
    }
    assertThat(List.of(exact, bounded, reopened)).allMatch(n -> n > 5_000);
  }
}
