package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tarif;
import id.prima.rules.SubmissionCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a unit stands, first thing on its page.
 *
 * @param index as a number; null where there is none for the public
 * @param mutu its class; null where there is none
 * @param unsure whether the class is not certain
 * @param sementara the word that qualifies the class; null where nothing does
 * @param title what stands instead of the number; null where there is one
 * @param sentences figure and target; or why there is no figure
 * @param weakest the weakest unsur; empty where there is no index
 */
public record UnitLead(
    String index,
    String mutu,
    boolean unsure,
    String sementara,
    String title,
    List<String> sentences,
    List<String> weakest) {

  static UnitLead of(Scene scene, UnitInfo unit, Optional<Figure> found) {
    Labels l = scene.l();
    if (found.isEmpty()) {
      return new UnitLead(
          null,
          null,
          false,
          null,
          l.text("unit.none.title"),
          withoutFigure(scene, unit),
          List.of());
    }
    Figure figure = found.get();
    if (!figure.hasIndex()) {
      return new UnitLead(
          null,
          null,
          false,
          null,
          l.text("unit.withheld.title"),
          List.of(figure.sentence(l)),
          List.of());
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(figure.sentence(l));
    String questionnaire = scene.view().population().instrumen();
    if (!Questionnaire.isOfRegulation(questionnaire)) {
      sentences.add(l.text("unit.questionnaire", Questionnaire.size(questionnaire)));
    }
    figure.targetSentence(l).ifPresent(sentences::add);
    return new UnitLead(
        l.number(figure.row().ikm()),
        figure.row().mutu(),
        figure.certainty() != Figure.Certainty.CLEAR,
        figure.is(Status.SEMENTARA) ? l.text("daftar.sementara") : null,
        null,
        sentences,
        weakest(scene, unit));
  }

  private static List<String> weakest(Scene scene, UnitInfo unit) {
    FigureKey key = FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population());
    List<UnitUnsur> unsur = scene.view().snapshot().unsur(key);
    List<String> sentences = new ArrayList<>();
    if (!unsur.isEmpty()) {
      sentences.add(WeakestUnsur.sentence(scene, unsur));
      UnitSuggestions.about(
              scene, unit.unitId(), WeakestUnsur.of(unsur).stream().map(UnitUnsur::unsur).toList())
          .ifPresent(sentences::add);
    }
    tarif(scene, unit).ifPresent(sentences::add);
    return sentences;
  }

  /**
   * Where a regulation sets what a layanan costs, the answers to BIAYA are no merit and no fault.
   */
  private static Optional<String> tarif(Scene scene, UnitInfo unit) {
    List<String> known =
        scene.view().snapshot().layanan(unit.unitId()).stream()
            .filter(i -> i.pengguna().equals(scene.view().population().pengguna()))
            .map(LayananInfo::tarif)
            .filter(Objects::nonNull)
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        scene
            .l()
            .text(known.contains(Tarif.DIATUR.code()) ? "unit.tarif.diatur" : "unit.tarif.gratis"));
  }

  /** Why a unit that the office has shows no figure. */
  private static List<String> withoutFigure(Scene scene, UnitInfo unit) {
    Labels l = scene.l();
    Submissions submissions = new Submissions(scene.view());
    List<String> sentences = new ArrayList<>();
    for (Period quarter : scene.view().period().quarters()) {
      String name = scene.names().period(quarter);
      sentences.add(
          submissions
              .state(unit, quarter)
              .map(state -> state(scene, unit, quarter, state))
              .orElse(l.text("unit.state.unknown", name)));
    }
    return sentences;
  }

  private static String state(
      Scene scene, UnitInfo unit, Period quarter, SubmissionCalendar.State state) {
    Labels l = scene.l();
    String name = scene.names().period(quarter);
    Period due = SubmissionCalendar.duePeriod(Submissions.frekuensi(unit), quarter);
    String deadline = l.day(new Submissions(scene.view()).calendar().deadline(due));
    return switch (state) {
      case SENT -> l.text("unit.state.sent", name);
      case AWAITED -> l.text("unit.state.awaited", name, deadline);
      case LATE -> l.text("unit.state.late", name, deadline);
      case NOT_SCHEDULED ->
          due.completingQuarter().equals(quarter)
              ? l.text("unit.state.before", name, scene.names().period(due))
              : l.text(
                  "unit.state.notScheduled",
                  name,
                  scene.names().code("frekuensi", unit.frekuensi()));
    };
  }
}
