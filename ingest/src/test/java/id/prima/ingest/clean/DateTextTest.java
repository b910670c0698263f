package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times as offices write them; seconds after midnight worked by hand. */
class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-15 | 2026-07-15 | ",
        "2026/07/15 1:53:22 PM GMT+7 | 2026-07-15 | 50002",
        "2026/07/15 12:00:05 AM GMT+7 | 2026-07-15 | 5",
        "2026/07/15 12:00:05 PM GMT+07:00 | 2026-07-15 | 43205",
        "15/07/2026 13:53:22 | 2026-07-15 | 50002",
        "15/07/2026 13.53.22 | 2026-07-15 | 50002",
        "15/07/2026, 13:53 WIB | 2026-07-15 | 49980",
        "2026-07-15T13:53:22.123Z | 2026-07-15 | 50002",
        "5 Mei 2026 | 2026-05-05 | ",
        "05-Agt-26 | 2026-08-05 | ",
        "5 Peb 2026 | 2026-02-05 | ",
        "5 Nopember 2026 pukul 08.00 | 2026-11-05 | 28800",
        "Rabu 15 Juli 2026 | 2026-07-15 | ",
        "Jum’at, 17 Juli 2026 | 2026-07-17 | ",
        "Jul 15, 2026 1:53 PM | 2026-07-15 | 49980",
        "29/02/2024 | 2024-02-29 | ",
        "46218 | 2026-07-15 | ",
        "46218.5 | 2026-07-15 | 43200",
        "46218,99999999 | 2026-07-15 | 86399",
      })
  void read(String cell, String date, Integer second) {
    DateText text = DateText.read(cell, DateOrder.DAY_FIRST).orElseThrow();

    assertThat(text.date()).hasToString(date);
    assertThat(text.second()).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2026",
        "31/04/2026",
        "00/01/2026",
        "15/13/2026",
        "2026-00-10",
        "15 Foo 2026",
        "32 Juli 2026",
        "15/07/2026 24:00",
        "15/07/2026 13:60",
        "12345678901",
        "081234567890",
        "5104010101900001",
        "juli 2026",
        "2026-07",
        "15/07",
        "besok",
        "15/07/20266",
        "-46218",
        "１５/07/2026"
      })
  void no_date(String cell) {
    assertThat(DateText.read(cell, DateOrder.DAY_FIRST)).isEmpty();
  }

  @Test
  void month_first_where_the_file_says_so() {
    assertThat(DateText.read("07/15/2026", DateOrder.MONTH_FIRST).orElseThrow().date())
        .hasToString("2026-07-15");
    assertThat(DateText.read("07/15/2026", DateOrder.DAY_FIRST)).isEmpty();
    assertThat(DateText.read("2026-07-15", DateOrder.MONTH_FIRST).orElseThrow().date())
        .hasToString("2026-07-15");
  }

  @ParameterizedTest
  @CsvSource({
    "13:53,49980",
    "13.53,49980",
    "08:00:01,28801",
    "1:53 PM,49980",
    "08.00 WIB,28800",
    "24:00,",
    "12:60,",
    "08.00-12.00,",
    "pagi,"
  })
  void times(String cell, Integer second) {
    assertThat(DateText.second(cell)).isEqualTo(second);
  }

  private static DateOrderVote vote(String... cells) {
    DateOrderVote vote = new DateOrderVote();
    List.of(cells).forEach(vote::add);
    return vote;
  }

  @Test
  void an_impossible_reading_decides_the_order_of_a_file() {
    assertThat(vote("01/02/2026", "13/02/2026").order()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(vote("01/02/2026", "02/13/2026 8:00").order()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(vote("01/02/2026", "13/02/2026").isCertain()).isTrue();
  }

  @Test
  void an_open_or_contradictory_file_is_read_day_first_and_says_so() {
    DateOrderVote open = vote("01/02/2026", "", "x", "2026-01-01");
    DateOrderVote both = vote("13/02/2026", "02/13/2026");

    assertThat(open.order()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(open.isCertain()).isFalse();
    assertThat(open.isContradictory()).isFalse();
    assertThat(both.order()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(both.isCertain()).isFalse();
    assertThat(both.isContradictory()).isTrue();
  }

  @Test
  void dates_without_doubt_need_no_order() {
    DateOrderVote vote = vote("2026-02-01", "1 Maret 2026", "46218", "99/99/2026x");

    assertThat(vote.order()).isEqualTo(DateOrder.ISO);
    assertThat(vote.isCertain()).isTrue();
  }

  /** 3 July typed as 3/7 became 7 March where months come first; 25/7 stayed as it was typed. */
  @Test
  void dates_that_a_spreadsheet_turned_round_are_told() {
    String[] turned = {
      "2026-03-07", "2026-04-07", "2026-05-07T08:30:00", "2026-12-07", "2026-01-07",
      "25/07/2026", "26/07/2026", "13/08/2026", "31/08/2026", "30/09/2026"
    };
    assertThat(vote(turned).isTurned()).isTrue();
    for (String honest : List.of("2026-07-13", "01/09/2026")) {
      String[] more = java.util.Arrays.copyOf(turned, turned.length + 1);
      more[turned.length] = honest;
      assertThat(vote(more).isTurned()).as(honest).isFalse();
    }
    assertThat(vote(java.util.Arrays.copyOf(turned, 9)).isTurned()).as("four texts").isFalse();
    assertThat(vote(java.util.Arrays.copyOfRange(turned, 1, 10)).isTurned())
        .as("four dates")
        .isFalse();
  }

  @Test
  void a_cell_longer_than_any_time_is_none() {
    assertThat(DateText.second("08:30" + " ".repeat(10) + "WIB")).isEqualTo(8 * 3600 + 30 * 60);
    assertThat(DateText.second("08:30" + " ".repeat(60) + "WIB")).isNull();
  }
}
