package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.CaseHistory.Ending;
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

/** One case as several files show it; every expectation was worked out by hand. */
class CaseHistoryTest {

  private static final Period QUARTER = Period.quarter(2026, 3);
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
  private static final LocalDate RECEIVED = day("07-01");

  private static LocalDate day(String monthDay) {
    return LocalDate.parse("2026-" + monthDay);
  }

  /** A sighting that can be changed before it is used. */
  private static final class Shown {
    private final String file;
    private final LocalDate date;
    private final String status;
    private boolean certain = true;
    private String profile = "lapor";
    private String unit = "dinkes";
    private String klasifikasi = "pengaduan";
    private LocalDate received = RECEIVED;
    private LocalDate closed;
    private LocalDate closedBefore;
    private LocalDate reopened;
    private LocalDate replied;
    private int row = 2;

    Shown(String monthDay, String status) {
      this.file = "f" + monthDay;
      this.date = day(monthDay);
      this.status = status;
    }

    Shown register() {
      profile = "register";
      return this;
    }

    Shown guessed() {
      certain = false;
      return this;
    }

    Shown closed(String monthDay) {
      closed = day(monthDay);
      return register();
    }

    Shown closedBefore(String monthDay) {
      closedBefore = day(monthDay);
      return register();
    }

    Shown reopened(String monthDay) {
      reopened = day(monthDay);
      return register();
    }

    Shown replied(String monthDay) {
      replied = day(monthDay);
      return this;
    }

    Shown received(String date) {
      received = LocalDate.parse(date);
      return this;
    }

    Shown row(int number) {
      row = number;
      return this;
    }

    Shown unit(String id) {
      unit = id;
      return this;
    }

    Shown klasifikasi(String code) {
      klasifikasi = code;
      return this;
    }

    Sighting sighting() {
      return new Sighting(
          "key",
          date,
          date,
          certain,
          profile,
          file,
          row,
          unit,
          klasifikasi,
          null,
          null,
          null,
          null,
          null,
          received,
          null,
          false,
          null,
          replied != null,
          replied,
          status,
          closed,
          null,
          closedBefore,
          reopened,
          "");
    }
  }

  private static Shown open(String monthDay) {
    return new Shown(monthDay, "terbuka");
  }

  private static Shown done(String monthDay) {
    return new Shown(monthDay, "selesai");
  }

  private static Merged merge(Shown... shown) {
    List<Sighting> sightings = new ArrayList<>();
    for (Shown s : shown) {
      sightings.add(s.sighting());
    }
    Merged merged = CaseHistory.merge(sightings, CONTEXT);
    Collections.shuffle(sightings, new Random(5));
    assertThat(CaseHistory.merge(sightings, CONTEXT)).isEqualTo(merged);
    return merged;
  }

  private static String closing(Shown... shown) {
    Complaint c = merge(shown).complaint();
    return (c.closedOn() != null
            ? c.closedOn().toString()
            : c.closedAfter() + ".." + c.closedBy() + (c.closedByCertain() ? "" : "?"))
        + (c.seenOpen() ? " seen open" : "");
  }

  private static String reopening(Shown... shown) {
    Complaint c = merge(shown).complaint();
    return c.status() + " " + c.reopenedOn() + " " + c.reopenedAfterDays();
  }

  @Test
  void one_file_bounds_a_closing_by_the_receipt_and_itself() {
    assertThat(closing(done("10-05"))).isEqualTo("2026-07-01..2026-10-05");
  }

  @Test
  void files_bound_a_closing_by_the_last_open_and_the_first_closed() {
    assertThat(closing(open("07-06"), open("08-03"), done("09-07"), done("10-05")))
        .isEqualTo("2026-08-03..2026-09-07 seen open");
  }

  @Test
  void a_guessed_date_bounds_only_where_nothing_surer_does() {
    assertThat(closing(open("08-03").guessed(), done("09-07")))
        .isEqualTo("2026-07-01..2026-09-07 seen open");
    assertThat(closing(open("08-03"), done("09-07").guessed(), done("10-05")))
        .isEqualTo("2026-08-03..2026-10-05 seen open");
    assertThat(closing(open("08-03"), done("09-07").guessed()))
        .isEqualTo("2026-08-03..2026-09-07? seen open");
  }

  @Test
  void an_exact_day_wins_wherever_it_stands() {
    assertThat(closing(open("08-03"), done("09-07").closed("08-20"), done("10-05")))
        .isEqualTo("2026-08-20 seen open");
    assertThat(closing(open("08-03"), done("09-07"), done("10-05").closed("08-20")))
        .isEqualTo("2026-08-20 seen open");
    // entered late: the register showed it open on a day after it was closed
    assertThat(closing(open("09-07").register(), done("10-05").closed("08-20")))
        .isEqualTo("2026-08-20 seen open");
    // corrected later
    assertThat(closing(done("09-07").closed("08-20"), done("10-05").closed("08-21")))
        .isEqualTo("2026-08-21");
    // of one day's files the one that knows the day counts
    assertThat(closing(open("10-05"), done("10-05").closed("08-21"), done("10-05")))
        .isEqualTo("2026-08-21");
  }

  @Test
  void an_archived_case_is_not_closed_by_the_day_it_was_resolved() {
    assertThat(closing(open("08-03"), done("09-07"), new Shown("10-05", "arsip")))
        .isEqualTo("2026-08-03..2026-10-05 seen open");
  }

  @Test
  void a_case_seen_open_after_it_was_closed_was_reopened() {
    Shown[] files = {open("07-06"), done("08-03"), open("08-10"), done("09-07"), done("10-05")};
    assertThat(closing(files)).isEqualTo("2026-08-10..2026-09-07 seen open");
    // at most 35 days: surely open on 6 July, open again on 10 August
    assertThat(reopening(files)).isEqualTo("selesai 2026-08-10 35");
    assertThat(reopening(done("08-03").closed("08-01"), open("08-10").register()))
        .isEqualTo("terbuka 2026-08-10 9");
  }

  @Test
  void a_register_that_lags_behind_reopens_nothing() {
    assertThat(reopening(open("07-06"), done("08-03"), open("08-10").register()))
        .isEqualTo("terbuka null null");
    assertThat(merge(open("07-06"), done("08-03"), open("08-10").register()).complaint().closedBy())
        .isNull();
  }

  @Test
  void a_day_told_before_the_case_was_open_again_is_not_its_last_closing() {
    assertThat(
            closing(
                done("08-03").closed("08-01"),
                open("08-10").register(),
                done("09-07").closed("08-01")))
        .isEqualTo("2026-08-10..2026-09-07 seen open");
    assertThat(
            closing(
                done("08-03").closed("08-01"),
                open("08-10").register(),
                done("09-07").closed("08-28")))
        .isEqualTo("2026-08-28 seen open");
  }

  @Test
  void a_stated_reopening() {
    // one version of the register: closed at last on 28 July, reopened on 25 July
    assertThat(closing(done("10-05").closed("07-28").reopened("07-25"))).isEqualTo("2026-07-28");
    assertThat(reopening(done("10-05").closed("07-28").reopened("07-25")))
        .isEqualTo("selesai 2026-07-25 null");
    // an earlier version knew the earlier closing
    assertThat(
            reopening(
                done("07-22").closed("07-20"), done("10-05").closed("07-28").reopened("07-25")))
        .isEqualTo("selesai 2026-07-25 5");
    // between the versions the file showed it open: the stated day is surer than the file's
    assertThat(
            reopening(
                done("07-22").closed("07-20"),
                open("07-27").reopened("07-25").closedBefore("07-20"),
                done("10-05").closed("07-28").reopened("07-25")))
        .isEqualTo("selesai 2026-07-25 5");
    // reopened after the only closing that is known, and closed again on a day that is not
    assertThat(closing(done("10-05").closedBefore("07-20").reopened("07-25")))
        .isEqualTo("2026-07-25..2026-10-05");
    assertThat(reopening(done("10-05").closedBefore("07-20").reopened("07-25")))
        .isEqualTo("selesai 2026-07-25 5");
    assertThat(reopening(open("10-05").closedBefore("07-20").reopened("07-25")))
        .isEqualTo("terbuka 2026-07-25 5");
  }

  @Test
  void the_latest_file_has_the_word_and_says_what_changed() {
    Merged merged =
        merge(
            open("08-03").replied("07-10"),
            open("09-07").unit("rsud").klasifikasi("berkadar_pengawasan"));
    assertThat(merged.complaint().unitId()).isEqualTo("rsud");
    assertThat(merged.complaint().klasifikasi()).isEqualTo("berkadar_pengawasan");
    assertThat(merged.complaint().repliedOn()).isEqualTo(day("07-10"));
    assertThat(merged.complaint().replyRecorded()).isTrue();
    assertThat(merged.flags()).containsExactly("class_changed", "unit_changed");
    assertThat(merge(open("08-03"), open("09-07").klasifikasi(null)).flags()).isEmpty();
    assertThat(merge(open("08-03").guessed()).flags()).containsExactly("date_of_file_unknown");
  }

  @Test
  void every_row_ends_once() {
    Merged merged =
        merge(
            open("08-03"),
            open("08-03").row(3),
            done("09-07"),
            open("09-07").row(9),
            done("10-05"));
    assertThat(merged.endings())
        .extracting(
            e -> e.sighting().sourceFile() + ":" + e.sighting().sourceRow() + " " + e.code())
        .containsExactly(
            "f08-03:2 same_case",
            "f08-03:3 superseded",
            "f09-07:2 same_case",
            "f09-07:9 superseded",
            "f10-05:2 null");
    assertThat(merged.endings()).extracting(Ending::outcome).last().isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void news_is_what_the_file_before_had_not_told() {
    assertThat(merge(open("08-03"), open("09-07"), done("10-05")).endings())
        .extracting(Ending::news)
        .containsExactly(true, false, true);
  }

  @Test
  void a_case_that_concerns_no_figure_of_the_run() {
    assertThat(merge(open("06-01").received("2026-05-02"), done("06-30").received("2026-05-02")))
        .extracting(Merged::complaint)
        .isNull();
    assertThat(merge(done("10-05").received("2026-05-02").closed("06-30")).endings())
        .extracting(Ending::code)
        .containsExactly("other_period");
    assertThat(merge(done("10-05").received("2026-05-02").closed("07-01")).complaint()).isNotNull();
    assertThat(merge(done("06-30").received("2026-05-02").guessed()).complaint()).isNotNull();
    assertThat(merge(open("10-05").received("2026-10-01")).complaint()).isNull();
    assertThat(merge(open("10-05").received("2026-09-30")).complaint()).isNotNull();
  }

  @Test
  void a_year_without_a_calendar_refuses_the_case_with_all_its_rows() {
    Merged merged =
        merge(open("09-01").received("2018-05-02"), open("10-05").received("2018-05-02"));
    assertThat(merged.endings())
        .extracting(e -> e.outcome().code() + " " + e.code())
        .containsOnly("rejected calendar_year_missing");
    assertThat(merged.endings().get(0).rejection("Tgl Masuk").cell()).isEqualTo("2018-05-02");
    // closed long ago for sure: nothing is asked of it
    assertThat(
            merge(done("10-05").received("2017-05-02").closed("01-02")).endings().get(0).outcome())
        .isEqualTo(Outcome.OTHER_PERIOD);
  }
}
