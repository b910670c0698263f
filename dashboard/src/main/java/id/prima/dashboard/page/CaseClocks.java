package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first reply and the verification: clocks of their own beside the resolution.
 *
 * @param table empty where no file records either
 * @param sentences which of them no file records
 */
public record CaseClocks(Optional<TableView> table, List<String> sentences) {

  /** One clock of the row. */
  private record OneClock(
      Clock clock,
      long cases,
      BigDecimal onTime,
      BigDecimal low,
      BigDecimal high,
      Integer median,
      Integer p90) {}

  static CaseClocks of(Scene scene, UnitComplaints row) {
    Labels l = scene.l();
    List<OneClock> clocks =
        List.of(
            new OneClock(
                Clock.VERIFICATION,
                row.verificationCases(),
                row.verificationOnTime(),
                row.verificationOnTimeLow(),
                row.verificationOnTimeHigh(),
                row.verificationMedianDays(),
                row.verificationP90Days()),
            new OneClock(
                Clock.FIRST_REPLY,
                row.replyCases(),
                row.replyOnTime(),
                row.replyOnTimeLow(),
                row.replyOnTimeHigh(),
                row.replyMedianDays(),
                row.replyP90Days()));
    List<OneClock> recorded = clocks.stream().filter(c -> c.cases() > 0).toList();
    List<String> sentences = new ArrayList<>();
    clocks.stream()
        .filter(c -> c.cases() == 0)
        .forEach(c -> sentences.add(l.text("aduan.clock.none." + c.clock().code())));
    return new CaseClocks(
        recorded.isEmpty() ? Optional.empty() : Optional.of(table(scene, recorded)), sentences);
  }

  private static TableView table(Scene scene, List<OneClock> clocks) {
    Labels l = scene.l();
    return new TableView(
        l.text("aduan.clock.table"),
        List.of(
            Head.text(l.text("aduan.head.clock"), "clock"),
            Head.number(l.text("aduan.head.limitDays"), "limit_days"),
            Head.number(l.text("aduan.head.recorded"), "cases"),
            Head.number(l.text("aduan.head.clockOnTime"), "clock_on_time"),
            Head.number(l.text("aduan.head.low"), "on_time_low"),
            Head.number(l.text("aduan.head.high"), "on_time_high"),
            Head.number(l.text("aduan.head.median"), "median_days"),
            Head.number(l.text("aduan.head.p90"), "p90_days")),
        clocks.stream().map(c -> cells(scene, c)).toList());
  }

  private static List<Cell> cells(Scene scene, OneClock clock) {
    Labels l = scene.l();
    CaseWords words = new CaseWords(scene);
    String exact = Evidence.EXACT_DATES.code();
    ClassLimits limits = ClassLimits.of(scene);
    return List.of(
        Cell.of(scene.names().code("jam", clock.clock()), clock.clock().code()),
        Cell.of(limits.text(clock.clock().code()), limits.days(clock.clock().code()).orElse(null)),
        Cell.of(l.count(clock.cases()), clock.cases()),
        Cell.of(
            clock.onTime() == null ? l.text("aduan.onTime.tooFew") : l.number(clock.onTime()),
            clock.onTime()),
        Cell.of(l.number(clock.low()), clock.low()),
        Cell.of(l.number(clock.high()), clock.high()),
        Cell.of(words.days(clock.median(), clock.cases(), exact), clock.median()),
        Cell.of(words.days(clock.p90(), clock.cases(), exact), clock.p90()));
  }
}
