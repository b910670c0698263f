package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.OnTimeStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How large a share is resolved by which working day, with the legal limits as lines. */
final class CaseCurve {

  /** Days that the table shows beside the limits. */
  private static final List<Integer> DAYS = List.of(0, 5, 10, 14, 20, 30, 60, 90, 120);

  private static final int LONGEST = 120;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Scene scene;
  private final Labels l;
  private final List<ComplaintCurve> steps;
  private final boolean band;
  private final List<Chart.Curve.Limit> limits;
  private final int end;

  private CaseCurve(Scene scene, List<ComplaintCurve> steps, Optional<String> category) {
    this.scene = scene;
    this.l = scene.l();
    this.steps = steps;
    this.band = steps.get(0).kind().equals(OnTimeStatus.BOUNDS.code());
    this.limits = ClassLimits.of(scene).lines(category);
    int limit = limits.stream().mapToInt(Chart.Curve.Limit::at).max().orElse(0);
    this.end = Math.min(Math.max(last().day(), limit + 6), Math.max(LONGEST, limit + 6));
  }

  /**
   * The curve of the office or of one class.
   *
   * @param category the class; empty for all
   * @return empty where the release draws none
   */
  static Optional<Chart> of(Scene scene, Optional<String> category, String id) {
    CaseKey office = CaseKey.office(scene.view().period());
    CaseKey key = category.map(c -> office.of(ComplaintDimension.KLASIFIKASI, c)).orElse(office);
    List<ComplaintCurve> steps = scene.view().snapshot().complaints().curve(key);
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaseCurve(scene, steps, category).chart(id, category));
  }

  private ComplaintCurve last() {
    return steps.get(steps.size() - 1);
  }

  private Chart chart(String id, Optional<String> category) {
    String of =
        category
            .map(c -> new CaseWords(scene).category(ComplaintDimension.KLASIFIKASI, c))
            .orElseGet(() -> l.text("aduan.category.all"));
    return new Chart(
        id,
        l.text(
            band ? "aduan.curve.caption.band" : "aduan.curve.caption",
            of,
            limits.stream()
                .map(Chart.Curve.Limit::text)
                .collect(Collectors.joining(l.text("aduan.limit.join")))),
        new Chart.Curve(days(), shares(), limits, band, drawn()),
        table());
  }

  private Chart.Axis days() {
    int every = end <= 40 ? 5 : 10;
    return new Chart.Axis(
        BigDecimal.ZERO,
        BigDecimal.valueOf(end),
        l.text("aduan.curve.days"),
        IntStream.iterate(0, day -> day <= end, day -> day + every)
            .mapToObj(day -> new Chart.Mark(BigDecimal.valueOf(day), l.count(day)))
            .toList());
  }

  private Chart.Axis shares() {
    return new Chart.Axis(
        BigDecimal.ZERO,
        HUNDRED,
        l.text("aduan.curve.shares"),
        IntStream.iterate(0, share -> share <= 100, share -> share + 20)
            .mapToObj(
                share ->
                    new Chart.Mark(
                        BigDecimal.valueOf(share), l.text("number.percent", l.count(share))))
            .toList());
  }

  /** The steps from day 0 on; what is settled for good is drawn to the end of the axis. */
  private List<Chart.Curve.Step> drawn() {
    List<Chart.Curve.Step> drawn = new ArrayList<>();
    if (steps.get(0).day() > 0) {
      drawn.add(step(0, BigDecimal.ZERO, BigDecimal.ZERO));
    }
    steps.stream()
        .filter(s -> s.day() <= end)
        .forEach(
            s -> drawn.add(step(s.day(), percent(s.resolvedLow()), percent(s.resolvedHigh()))));
    if (isSettled() && last().day() < end) {
      drawn.add(step(end, percent(last().resolvedLow()), percent(last().resolvedHigh())));
    }
    return drawn;
  }

  private Chart.Curve.Step step(int day, BigDecimal low, BigDecimal high) {
    return new Chart.Curve.Step(
        day, low, high, l.text("aduan.curve.point", day, spoken(low, high)));
  }

  private String spoken(BigDecimal low, BigDecimal high) {
    return band
        ? l.text("aduan.curve.between", l.number(low, 1), l.number(high, 1))
        : l.text("aduan.curve.share", l.number(low, 1));
  }

  private static BigDecimal percent(BigDecimal share) {
    return share.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
  }

  /** Whether every case has ended, so that the last step stands for ever. */
  private boolean isSettled() {
    return !band
        && last().archived() != null
        && last().resolvedLow().add(last().archived()).compareTo(BigDecimal.ONE) >= 0;
  }

  /** What is known of a day; empty beyond the last day that the release tells of. */
  private Optional<ComplaintCurve> at(int day) {
    if (day > last().day() && !isSettled()) {
      return Optional.empty();
    }
    return steps.stream().filter(s -> s.day() <= day).reduce((a, b) -> b);
  }

  private TableView table() {
    TreeSet<Integer> days = new TreeSet<>();
    DAYS.stream().filter(d -> d <= end).forEach(days::add);
    limits.forEach(limit -> days.add(limit.at()));
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("aduan.head.day"), "day"));
    head.add(Head.text(l.text("aduan.head.limit"), "limit_of"));
    if (band) {
      head.add(Head.number(l.text("aduan.head.low"), "resolved_low"));
      head.add(Head.number(l.text("aduan.head.high"), "resolved_high"));
    } else {
      head.add(Head.number(l.text("aduan.head.share"), "resolved_share"));
      head.add(Head.number(l.text("aduan.head.archivedShare"), "archived_share"));
    }
    return new TableView(
        l.text("aduan.curve.table"), head, days.stream().map(this::cells).toList());
  }

  private List<Cell> cells(int day) {
    Optional<ComplaintCurve> known = at(day);
    boolean before = known.isEmpty() && day < steps.get(0).day();
    BigDecimal low = before ? BigDecimal.ZERO : known.map(ComplaintCurve::resolvedLow).orElse(null);
    BigDecimal high =
        before ? BigDecimal.ZERO : known.map(ComplaintCurve::resolvedHigh).orElse(null);
    Optional<Chart.Curve.Limit> limit = limits.stream().filter(x -> x.at() == day).findFirst();
    return List.of(
        Cell.of(l.count(day), day),
        Cell.of(limit.map(Chart.Curve.Limit::text).orElse(""), limit.map(x -> day).orElse(null)),
        share(low),
        share(band ? high : before ? BigDecimal.ZERO : archived(known)));
  }

  private static BigDecimal archived(Optional<ComplaintCurve> known) {
    return known.map(ComplaintCurve::archived).orElse(null);
  }

  private Cell share(BigDecimal share) {
    return share == null
        ? Cell.of(l.text("number.none"), null)
        : Cell.of(l.text("number.percent", l.number(percent(share), 1)), share);
  }
}
