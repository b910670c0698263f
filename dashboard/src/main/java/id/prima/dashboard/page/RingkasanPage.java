package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.UnitKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first page: where the office stands, in a sentence, a bar, at most five things to talk about,
 * and the nine unsur.
 *
 * @param opening the sentences it opens with
 * @param details the other roll-up and what a planner asks next
 * @param talk what to talk about
 */
public record RingkasanPage(
    String title, List<String> opening, List<String> details, List<Talk> talk, List<Chart> charts)
    implements Page {

  /** One thing to talk about. */
  public record Talk(String text, String link, String linkText) {}

  /** Makes the page. */
  public static RingkasanPage of(Scene scene) {
    Labels l = scene.l();
    Period period = scene.view().period();
    ClassCounts classes = ClassCounts.of(scene);
    Optional<Figure> office =
        Figure.find(scene.view().snapshot(), FigureKey.office(period, scene.view().population()));
    List<String> opening = new ArrayList<>();
    opening.add(sent(scene));
    opening.add(office(scene, office));
    opening.add(classes.sentence(l));
    scene
        .view()
        .snapshot()
        .complaints()
        .flow(CaseKey.office(period))
        .filter(CaseWords::isAny)
        .ifPresent(f -> opening.add(l.text("aduan.summary", f.received(), f.open())));
    staff(scene).ifPresent(opening::add);
    standards(scene).ifPresent(opening::add);
    List<Chart> charts = new ArrayList<>();
    classes.chart(scene).ifPresent(charts::add);
    FigureKey key = FigureKey.office(period, scene.view().population());
    if (!scene.view().snapshot().unsur(key).isEmpty()) {
      charts.add(UnsurChart.of(scene, key, "unsur"));
    }
    TrendChart.of(scene, TrendChart.office(scene.view().population()), "tren")
        .ifPresent(charts::add);
    return new RingkasanPage(
        l.text("ringkasan.title", scene.names().period(period)),
        opening,
        details(scene, office),
        TalkingPoints.of(scene),
        charts);
  }

  /** What staff say of the office, where the latest measurement is no older than a year. */
  private static Optional<String> staff(Scene scene) {
    Labels l = scene.l();
    return BerakhlakFigure.find(scene.view(), Tingkat.SEMUA, FigureKey.OFFICE)
        .filter(BerakhlakFigure::hasIndex)
        .map(
            f ->
                l.text(
                    f.standsIn(scene.view()) ? "berakhlak.summary.older" : "berakhlak.summary",
                    l.number(f.row().index()),
                    f.category().map(c -> BerakhlakScale.name(l, c)).orElse(l.text("number.none")),
                    scene.names().period(f.period())));
  }

  private static Optional<String> standards(Scene scene) {
    Labels l = scene.l();
    StandardWords words = new StandardWords(l);
    return scene
        .view()
        .snapshot()
        .standards()
        .find(UnitKey.of(scene.view().period(), Tingkat.SEMUA, FigureKey.OFFICE))
        .filter(row -> row.expected() > 0)
        .map(
            row ->
                l.text(
                    "standar.summary",
                    words.percent(row.compliance()),
                    words.percent(row.mandatoryCompliance())));
  }

  private static String sent(Scene scene) {
    Submissions submissions = new Submissions(scene.view());
    Period period = scene.view().period();
    int due = submissions.due(period).size();
    return scene
        .l()
        .text("ringkasan.sent", scene.names().period(period), submissions.sent(period).size(), due);
  }

  private static String office(Scene scene, Optional<Figure> office) {
    Labels l = scene.l();
    if (office.isEmpty()) {
      return l.text("ringkasan.office.none");
    }
    Figure figure = office.get();
    if (!figure.hasIndex()) {
      return figure.sentence(l);
    }
    String index =
        figure.hasInterval()
            ? l.text(
                "ringkasan.office",
                l.number(figure.row().ikm()),
                figure.row().mutu(),
                l.number(figure.row().ikmLow()),
                l.number(figure.row().ikmHigh()))
            : l.text(
                "ringkasan.office.noInterval", l.number(figure.row().ikm()), figure.row().mutu());
    return figure.targetSentence(l).map(t -> index + " " + t).orElse(index);
  }

  private static List<String> details(Scene scene, Optional<Figure> office) {
    Labels l = scene.l();
    List<String> details = new ArrayList<>();
    office.ifPresent(
        f -> {
          details.add(l.text("ringkasan.respondents", f.row().respondents()));
          if (f.row().ikmMeanOfUnits() != null) {
            details.add(l.text("ringkasan.mean", l.number(f.row().ikmMeanOfUnits())));
          }
          details.addAll(Bobot.sentences(f.row(), l));
        });
    LowestUnit.sentence(scene).ifPresent(details::add);
    details.add(l.text("figure.caveat"));
    return details;
  }

  /** The chart of that name. */
  public Optional<Chart> chart(String id) {
    return charts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  @Override
  public String template() {
    return "ringkasan.jte";
  }
}
