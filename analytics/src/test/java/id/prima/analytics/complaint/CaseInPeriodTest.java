package id.prima.analytics.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Basis;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days are counted by hand on the calendar of 2026; July and September have no days off. */
class CaseInPeriodTest {

  private static final Period Q3 = Period.quarter(2026, 3);
  private static final LocalDate FAR = LocalDate.of(2026, 12, 31);

  private static CaseInPeriod in(Period period, String... files) {
    Reference reference = Reference.builtIn();
    return new CaseInPeriod(
        period,
        new StateDays(List.of(files).stream().map(LocalDate::parse).toList(), 31),
        reference.workingCalendar(),
        ComplaintMethod.of(reference.ketentuan(), period));
  }

  private static ComplaintDesk desk(CaseInPeriod period, CaseBuilder c) {
    return period.desk(c.build(), FAR).get(0);
  }

  private static ComplaintEvent event(CaseInPeriod period, CaseBuilder c, Clock clock) {
    return event(period, c, clock, Basis.COHORT);
  }

  private static ComplaintEvent event(
      CaseInPeriod period, CaseBuilder c, Clock clock, Basis basis) {
    return period.events(c.build()).stream()
        .filter(e -> e.dimension().equals("semua"))
        .filter(e -> e.clock().equals(clock.code()) && e.basis().equals(basis.code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dayZeroIsTheDayOfReceiptAndWeekendsDoNotCount() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    ComplaintEvent on = event(q3, CaseBuilder.closed("2026-07-01", "2026-07-21"), Clock.RESOLUTION);
    assertThat(on.lowDay()).isEqualTo(14);
    assertThat(on.highDay()).isEqualTo(14);
    assertThat(on.evidence()).isEqualTo("tanggal_pasti");
    assertThat(event(q3, CaseBuilder.closed("2026-07-01", "2026-07-01"), Clock.RESOLUTION).lowDay())
        .isZero();
    // received on a Saturday: Monday is day 1; 17 August is a day off
    assertThat(event(q3, CaseBuilder.closed("2026-08-15", "2026-08-18"), Clock.RESOLUTION).lowDay())
        .isEqualTo(1);
  }

  @Test
  void anExportTellsTheEndOfThePeriodWhereNoDayOfClosingIsKnown() {
    CaseInPeriod q3 = in(Q3, "2026-07-05", "2026-10-05", "2027-01-05");
    CaseBuilder byOctober = CaseBuilder.closedBy("2026-08-03", "2026-10-05").seenOpen("2026-09-01");
    assertThat(desk(q3, byOctober).outcome()).isEqualTo("selesai");
    CaseBuilder after = CaseBuilder.closedBy("2026-08-03", "2027-01-05").seenOpen("2026-10-05");
    assertThat(desk(q3, after).outcome()).isEqualTo("terbuka");
    CaseBuilder notTold = CaseBuilder.closedBy("2026-08-03", "2027-01-05");
    assertThat(desk(q3, notTold).outcome()).isEqualTo("tidak_dapat_ditempatkan");
    CaseBuilder exactlyAfter = CaseBuilder.closed("2026-08-03", "2026-10-01");
    assertThat(desk(q3, exactlyAfter).outcome()).isEqualTo("terbuka");
    assertThat(desk(q3, CaseBuilder.closed("2026-08-03", "2026-09-30").archived()).outcome())
        .isEqualTo("arsip");
  }

  @Test
  void aFileThatDoesNotShowTheCaseSaysNothingOfIt() {
    // the register of one unit is of 1 October, the export that shows the other unit of 5 October
    CaseInPeriod q3 = in(Q3, "2026-07-31", "2026-10-01", "2026-10-05", "2026-10-20");
    assertThat(desk(q3, CaseBuilder.closedBy("2026-08-03", "2026-10-05")).outcome())
        .isEqualTo("selesai");
    CaseBuilder seenBefore =
        CaseBuilder.closedBy("2026-07-06", "2026-10-05").seenOpen("2026-07-31");
    assertThat(desk(q3, seenBefore).outcome()).isEqualTo("selesai");
    CaseBuilder seenSince = CaseBuilder.closedBy("2026-07-06", "2026-10-20").seenOpen("2026-10-05");
    assertThat(desk(q3, seenSince).outcome()).isEqualTo("terbuka");
    CaseBuilder still = CaseBuilder.open("2026-07-06", "2026-10-20").seenOpenBefore();
    assertThat(desk(q3, still).outcome()).isEqualTo("terbuka");
  }

  @Test
  void anExportMoreThanAMonthAfterThePeriodDoesNotTellItsEnd() {
    CaseInPeriod q3 = in(Q3, "2026-11-01");
    assertThat(desk(q3, CaseBuilder.closedBy("2026-08-03", "2026-11-01")).outcome())
        .isEqualTo("tidak_dapat_ditempatkan");
    assertThat(
            desk(in(Q3, "2026-10-31"), CaseBuilder.closedBy("2026-08-03", "2026-10-31")).outcome())
        .isEqualTo("selesai");
  }

  @Test
  void whatWasClosedAtAnUnknownTimeBeforeIsNotCarriedOver() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    assertThat(q3.desk(CaseBuilder.closedBy("2026-05-04", "2026-10-05").build(), FAR)).isEmpty();
    assertThat(desk(q3, CaseBuilder.open("2026-05-04", "2026-10-05")).origin())
        .isEqualTo("terbawa");
    assertThat(q3.desk(CaseBuilder.closed("2026-05-04", "2026-06-30").build(), FAR)).isEmpty();
    assertThat(q3.desk(CaseBuilder.open("2026-10-01", "2026-10-05").build(), FAR)).isEmpty();
  }

  @Test
  void anOpenCaseIsLateOnlyAsFarAsItWasSeen() {
    CaseInPeriod q3 = in(Q3, "2026-07-05", "2026-10-05");
    // 1 September to 30 September: 21 working days, limit 14
    ComplaintDesk late = desk(q3, CaseBuilder.open("2026-09-01", "2026-10-05"));
    assertThat(late.ageDays()).isEqualTo(21);
    assertThat(late.late()).isTrue();
    assertThat(late.notSeen()).isFalse();
    // seen last on 5 July, four days (2, 3 July are working days) after receipt
    ComplaintDesk lost = desk(q3, CaseBuilder.open("2026-07-01", "2026-07-05"));
    assertThat(lost.late()).isFalse();
    assertThat(lost.notSeen()).isTrue();
    assertThat(lost.ageDays()).isEqualTo(64 - 1);
  }

  @Test
  void aCaseSeenOpenTwiceIsOpen() {
    CaseInPeriod q3 = in(Q3, "2026-07-31", "2026-10-05");
    CaseBuilder twice = CaseBuilder.open("2026-07-01", "2026-10-05").seenOpenBefore();
    assertThat(desk(q3, twice).outcome()).isEqualTo("terbuka");
    assertThat(event(q3, twice, Clock.RESOLUTION).outcome()).isEqualTo("terbuka");
  }

  @Test
  void limitsAreThoseOfTheClass() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    CaseBuilder open = CaseBuilder.open("2026-09-22", "2026-10-05");
    assertThat(desk(q3, open).ageDays()).isEqualTo(6);
    assertThat(desk(q3, open).late()).isFalse();
    assertThat(desk(q3, open.klasifikasi("permintaan_informasi")).late()).isTrue();
  }

  @Test
  void exportsGiveTheEarliestAndTheLatestDay() {
    CaseInPeriod q3 = in(Q3, "2026-08-03", "2026-10-05");
    CaseBuilder between = CaseBuilder.closedBy("2026-07-20", "2026-10-05").seenOpen("2026-08-03");
    ComplaintEvent event = event(q3, between, Clock.RESOLUTION);
    assertThat(event.lowDay()).isEqualTo(10);
    // 10 to 3 August, 19 more in August (17 and 25 August are days off... 20 - 1), 22 in September,
    // 1-5 October: 3
    assertThat(event.highDay()).isEqualTo(10 + 18 + 22 + 3);
    assertThat(event.followedDay()).isEqualTo(10 + 18 + 22 + 3);
    assertThat(event.evidence()).isEqualTo("antara_dua_ekspor");
    ComplaintEvent unsure =
        event(q3, CaseBuilder.closedBy("2026-07-20", "2026-10-05").uncertain(), Clock.RESOLUTION);
    assertThat(unsure.lowDay()).isZero();
    assertThat(unsure.highDay()).isEqualTo(-1);
    assertThat(unsure.evidence()).isEqualTo("satu_ekspor");
  }

  @Test
  void theClockOfThePeriodStartsLateForWhatWasCarriedOver() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    // 22 June to 30 June: 6 working days; closed on 3 July, day 9
    ComplaintEvent carried =
        event(q3, CaseBuilder.closed("2026-06-22", "2026-07-03"), Clock.RESOLUTION, Basis.PERIOD);
    assertThat(carried.entryDay()).isEqualTo(6);
    assertThat(carried.lowDay()).isEqualTo(9);
    assertThat(carried.outcome()).isEqualTo("selesai");
    // closed after the period: open at its end, as far as the period knows
    ComplaintEvent later =
        event(q3, CaseBuilder.closed("2026-09-01", "2026-10-02"), Clock.RESOLUTION, Basis.PERIOD);
    assertThat(later.entryDay()).isEqualTo(-1);
    assertThat(later.lowDay()).isEqualTo(21);
    assertThat(later.outcome()).isEqualTo("terbuka");
  }

  @Test
  void aReplyIsAStepOfItsOwnAndAClosingIsOneAtTheLatest() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    CaseBuilder replied = CaseBuilder.closed("2026-07-01", "2026-07-21").replied("2026-07-03");
    assertThat(event(q3, replied, Clock.FIRST_REPLY).lowDay()).isEqualTo(2);
    assertThat(event(q3, replied, Clock.VERIFICATION).lowDay()).isEqualTo(2);
    assertThat(
            event(
                    q3,
                    CaseBuilder.closed("2026-07-01", "2026-07-21").replied(null),
                    Clock.FIRST_REPLY)
                .lowDay())
        .isEqualTo(14);
    ComplaintEvent waiting =
        event(q3, CaseBuilder.open("2026-07-01", "2026-07-21").replied(null), Clock.FIRST_REPLY);
    assertThat(waiting.outcome()).isEqualTo("terbuka");
    assertThat(waiting.lowDay()).isEqualTo(14);
    assertThat(in(Q3, "2026-10-05").events(CaseBuilder.open("2026-07-01", "2026-07-21").build()))
        .noneMatch(e -> e.clock().equals(Clock.FIRST_REPLY.code()));
  }

  @Test
  void hastyAndReopenedCasesAreTold() {
    CaseInPeriod q3 = in(Q3, "2026-10-05");
    CaseBuilder hasty = CaseBuilder.closed("2026-07-01", "2026-07-01").at(36_000, 36_599);
    assertThat(desk(q3, hasty).timed()).isTrue();
    assertThat(desk(q3, hasty).closedInMinutes()).isTrue();
    assertThat(desk(q3, hasty.at(36_000, 36_600)).closedInMinutes()).isFalse();
    CaseBuilder again = CaseBuilder.open("2026-06-01", "2026-10-05").reopened("2026-07-08", 30);
    assertThat(desk(q3, again).reopened()).isTrue();
    assertThat(desk(q3, again).reopenedSoon()).isTrue();
    assertThat(desk(q3, again.reopened("2026-07-08", 31)).reopenedSoon()).isFalse();
    assertThat(desk(q3, again.reopened("2026-06-30", 3)).reopened()).isFalse();
  }

  @Test
  void everyCaseIsInEveryBreakdownOnce() {
    assertThat(in(Q3, "2026-10-05").desk(CaseBuilder.open("2026-07-01", "2026-10-05").build(), FAR))
        .extracting(ComplaintDesk::dimension, ComplaintDesk::category)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("semua", "semua"),
            org.assertj.core.groups.Tuple.tuple("klasifikasi", "pengaduan"),
            org.assertj.core.groups.Tuple.tuple("kategori", "tidak_diisi"),
            org.assertj.core.groups.Tuple.tuple("kanal", "tidak_diisi"),
            org.assertj.core.groups.Tuple.tuple("kecamatan", "tidak_diisi"));
  }

  @Test
  void whatAQuarterLeavesOpenTheNextCarriesOver() {
    Random random = new Random(4);
    String[] files = {
      "2025-12-20", "2026-02-10", "2026-04-05", "2026-08-20", "2026-10-02", "2026-11-15"
    };
    List<CaseBuilder> cases = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      cases.add(random(random, files));
    }
    long open = -1;
    for (int q = 1; q <= 4; q++) {
      CaseInPeriod quarter = in(Period.quarter(2026, q), files);
      List<ComplaintDesk> rows =
          cases.stream()
              .flatMap(c -> quarter.desk(c.build(), FAR).stream())
              .filter(r -> r.dimension().equals("semua"))
              .toList();
      Desk desk = new Desk(rows);
      assertThat(desk.carriedOver() + desk.received())
          .isEqualTo(
              rows.stream().filter(r -> r.outcome().equals("selesai")).count()
                  + rows.stream().filter(r -> r.outcome().equals("arsip")).count()
                  + desk.open().all()
                  + rows.stream()
                      .filter(r -> r.outcome().equals("tidak_dapat_ditempatkan"))
                      .count());
      if (q > 1) {
        assertThat(desk.carriedOver()).as("triwulan " + q).isEqualTo(open);
      }
      open = desk.open().all();
      Period p = Period.quarter(2026, q);
      assertThat(desk.received())
          .isEqualTo(cases.stream().filter(c -> p.holds(c.build().receivedOn())).count());
    }
  }

  private static CaseBuilder random(Random random, String... files) {
    LocalDate received = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(400));
    int first = 0;
    while (first < files.length - 1 && LocalDate.parse(files[first]).isBefore(received)) {
      first++;
    }
    LocalDate seen = LocalDate.parse(files[first]);
    if (seen.isBefore(received)) {
      received = seen;
    }
    int last = first + random.nextInt(files.length - first);
    CaseBuilder builder =
        switch (random.nextInt(4)) {
          case 0 -> {
            CaseBuilder open = CaseBuilder.open(received.toString(), files[last]);
            yield last > first ? open.seenOpenBefore() : open;
          }
          case 1 ->
              CaseBuilder.closed(
                  received.toString(), received.plusDays(random.nextInt(120)).toString());
          case 2 -> CaseBuilder.closedBy(received.toString(), files[last]);
          default -> {
            CaseBuilder closed = CaseBuilder.closedBy(received.toString(), files[last]);
            yield last > first ? closed.seenOpen(files[last - 1]) : closed;
          }
        };
    return random.nextInt(10) == 0 ? archived(builder) : builder;
  }

  private static CaseBuilder archived(CaseBuilder builder) {
    Complaint c = builder.build();
    return c.status().equals("terbuka") ? builder : builder.archived();
  }
}
