package id.prima.dashboard.merit;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.UnitRanking;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RewardDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a unit has the score and the place that it has, in words: what the page shows and what {@code
 * prima explain} prints.
 *
 * @param unitId the unit
 * @param name as the office calls it
 * @param title what is explained, with its quarter
 * @param lead score, place and decision; or why there is none
 * @param decision what is proposed
 * @param meanName what the sum starts from
 * @param sum the addition; empty where there is no score, or its start is not for the reader
 * @param steps the components in words, in the order of the sum
 * @param limits why the reader is not shown all; empty where nothing is kept back
 * @param gates integrity cases that block a reward, and what would be proposed without them
 * @param lifts what would lift the score most
 * @param development what training plans could begin with
 * @param uncertainty what the figures leave open
 * @param closing policy, objection, and what is ranked
 */
public record Explanation(
    String unitId,
    String name,
    String title,
    List<String> lead,
    RewardDecision decision,
    String meanName,
    Optional<Sum> sum,
    List<Line> steps,
    List<String> limits,
    List<String> gates,
    List<String> lifts,
    List<String> development,
    List<String> uncertainty,
    List<String> closing) {

  /**
   * A component in words.
   *
   * @param code component of the policy
   * @param contribution what it adds; null where it is not for the reader
   * @param from where the sum stood before it; null where there is no sum
   * @param to where it stands after it; null where there is no sum
   * @param detail figure, peers, weight and where it comes from
   * @param parts what is inside it
   */
  public record Line(
      String code,
      String name,
      BigDecimal contribution,
      BigDecimal from,
      BigDecimal to,
      String detail,
      List<PartLine> parts) {

    /** The component as one sentence, for where there is no sum to stand in. */
    public String sentence(Labels l) {
      return contribution == null
          ? l.text("penjelasan.own.none", name, detail)
          : l.text("penjelasan.own", name, l.signed(contribution), detail);
    }
  }

  /** A part of a component; without a figure of its own the values are dashes. */
  public record PartLine(String name, String value, String peerValue, BigDecimal contribution) {}

  /**
   * Explains a unit.
   *
   * @param sight what the reader may see of its peers
   * @return empty where the ranking does not know the unit
   */
  public static Optional<Explanation> of(
      Merit merit, String unitId, MeritWords words, PeerSight sight) {
    return merit
        .unit(unitId)
        .flatMap(
            unit ->
                merit
                    .group(unit.kelompokBanding())
                    .map(group -> new Writer(merit, unit, group, words, sight).write()));
  }

  /** Puts one explanation together. */
  private record Writer(
      Merit merit, UnitRanking unit, RankingGroup group, MeritWords words, PeerSight sight) {

    private Labels l() {
      return words.l();
    }

    Explanation write() {
      List<RankingComponent> rows = sight.rows(merit, unit.unitId());
      Optional<Sum> sum = Sum.of(rows, unit.score());
      List<Sum.Step> steps = unit.score() == null ? List.of() : Sum.steps(rows);
      return new Explanation(
          unit.unitId(),
          merit.name(unit.unitId()),
          l().text("penjelasan.title", merit.name(unit.unitId()), words.period(unit.period())),
          lead(),
          merit.decision(unit.unitId()),
          l().text("penjelasan.mean", group.ranked(), words.units(group.kelompokBanding())),
          sum,
          steps.stream().map(this::line).toList(),
          limits(rows),
          gates(),
          lifts(steps),
          Development.of(merit, unit.unitId(), words),
          uncertainty(sum),
          closing());
    }

    private List<String> lead() {
      List<String> lead = new ArrayList<>();
      if (unit.score() == null) {
        lead.add(l().text("penjelasan.noScore"));
        lead.addAll(words.reasons(unit));
      } else {
        lead.add(score());
        if (unit.ranked()) {
          lead.add(
              l().text("penjelasan.place", merit.name(unit.unitId()), words.place(unit, group)));
        } else {
          lead.add(l().text("penjelasan.noRanking", words.units(group.kelompokBanding())));
          lead.addAll(GroupReasons.of(l(), group, merit.staff().manifest()));
        }
      }
      // of a unit that cannot be ranked the proposal repeats the reasons given above
      merit
          .proposal(unit.unitId())
          .filter(p -> unit.ranked())
          .ifPresent(p -> lead.add(p.sentence()));
      return lead;
    }

    private List<String> limits(List<RankingComponent> rows) {
      return unit.score() != null && sight.isPartial(rows)
          ? List.of(l().text("penjelasan.limit", PeerSight.FEWEST_UNITS))
          : List.of();
    }

    private String score() {
      if (!sight.showsScore()) {
        return l().text("penjelasan.score.limit", PeerSight.FEWEST_UNITS);
      }
      return unit.scoreLow() == null || unit.scoreHigh() == null
          ? l().text("penjelasan.score.noInterval", l().number(unit.score()))
          : l().text(
                  "penjelasan.score",
                  l().number(unit.score()),
                  l().number(unit.scoreLow()),
                  l().number(unit.scoreHigh()));
    }

    private Line line(Sum.Step step) {
      RankingComponent row = step.row();
      List<PartLine> parts = new ArrayList<>();
      step.parts().forEach(p -> parts.add(part(p)));
      if (step.rest().signum() != 0) {
        parts.add(
            new PartLine(
                l().text("penjelasan.rest"),
                l().text("number.none"),
                l().text("number.none"),
                step.rest()));
      }
      return new Line(
          row.component(),
          words.component(row.component()),
          row.contribution(),
          step.from(),
          step.to(),
          detail(row),
          parts);
    }

    private PartLine part(RankingComponent row) {
      return new PartLine(
          words.part(row.component(), row.part()),
          words.l().number(row.value(), 2),
          words.l().number(row.peerValue(), 2),
          row.contribution());
    }

    private String detail(RankingComponent row) {
      List<String> detail = new ArrayList<>();
      if (row.source().equals(ComponentSource.SENDIRI.code())
          || row.source().equals(ComponentSource.INDUK.code())) {
        String own = words.value(row.component(), row.value());
        detail.add(
            row.peerValue() == null
                ? l().text("penjelasan.figure.own", own, cases(row))
                : l().text(
                        "penjelasan.figure",
                        own,
                        words.value(row.component(), row.peerValue()),
                        cases(row)));
      }
      if (!row.source().equals(ComponentSource.SENDIRI.code())) {
        detail.add(l().text("penjelasan.source." + row.source()));
      }
      if (row.points() != null && row.peerPoints() != null) {
        detail.add(
            l().text(
                    "penjelasan.points",
                    l().number(row.points()),
                    l().number(row.peerPoints()),
                    words.weight(row.weight())));
      } else if (row.points() != null) {
        detail.add(
            l().text(
                    "penjelasan.points.own", l().number(row.points()), words.weight(row.weight())));
      }
      return String.join(" ", detail);
    }

    /** " (212 responden, Triwulan III 2026)", or nothing where neither is known. */
    private String cases(RankingComponent row) {
      List<String> known = new ArrayList<>();
      if (row.cases() != null) {
        known.add(
            l().find("penjelasan.cases." + row.component(), row.cases())
                .orElseGet(() -> l().count(row.cases())));
      }
      if (row.sourcePeriod() != null) {
        known.add(words.period(row.sourcePeriod()));
      }
      return known.isEmpty()
          ? ""
          : l().text("penjelasan.cases", String.join(l().text("list.comma"), known));
    }

    private List<String> gates() {
      List<String> gates = new ArrayList<>();
      if (!unit.gated()) {
        return gates;
      }
      merit.gates(unit.unitId()).forEach(c -> gates.add(words.gate(c)));
      if (gates.isEmpty()) {
        gates.add(l().text("penjelasan.gate.unknown"));
      }
      merit
          .ungatedDecision(unit.unitId())
          .ifPresent(d -> gates.add(l().text("penjelasan.gate.without", words.decision(d))));
      gates.add(l().text("penjelasan.gate.score"));
      return gates;
    }

    private List<String> lifts(List<Sum.Step> steps) {
      List<String> lifts = new ArrayList<>();
      List<Lift> all = Lift.of(merit, unit.kelompokBanding(), steps);
      for (Lift lift : all) {
        lifts.add(
            l().text(
                    "penjelasan.lift",
                    words.component(lift.component()),
                    words.value(lift.component(), lift.value()),
                    words.value(lift.component(), lift.goal()),
                    l().number(lift.gain())));
      }
      steps.stream()
          .filter(s -> s.row().component().equals(MeritComponent.IKM.code()))
          .flatMap(s -> s.parts().stream())
          .filter(p -> !p.part().equals(MeritWords.CUT) && p.contribution().signum() < 0)
          .findFirst()
          .ifPresent(
              p ->
                  lifts.add(
                      l().text(
                              "penjelasan.lift.unsur",
                              words.part(p.component(), p.part()),
                              l().signed(p.contribution()))));
      for (Sum.Step step : steps) {
        if (step.row().source().equals(ComponentSource.NETRAL.code())) {
          lifts.add(l().text("penjelasan.lift.neutral", words.component(step.row().component())));
        }
      }
      return lifts;
    }

    private List<String> uncertainty(Optional<Sum> sum) {
      List<String> open = new ArrayList<>();
      if (unit.ranked()) {
        open.add(
            l().text(
                    "penjelasan.posterior",
                    words.ranks(unit.posteriorRankLow(), unit.posteriorRankHigh())));
      }
      if (unit.ranked() && MeritWords.isRobustnessKnown(unit)) {
        open.add(l().text("penjelasan.robust", words.robust(unit, group)));
      }
      if (unit.score() != null && unit.shrunkenScore() != null && sight.showsScore()) {
        open.add(l().text("penjelasan.shrunken", l().number(unit.shrunkenScore())));
      }
      if (unit.score() != null) {
        open.add(l().text("penjelasan.respondents", unit.respondents()));
      }
      sum.filter(s -> s.rest().signum() != 0)
          .ifPresent(s -> open.add(l().text("penjelasan.rest.sum", l().signed(s.rest()))));
      return open;
    }

    private List<String> closing() {
      List<String> closing = new ArrayList<>();
      merit.policy().ifPresent(p -> closing.add(words.policy(p)));
      closing.add(l().text("peringkat.data", words.window(group.quarters())));
      closing.add(l().text("penjelasan.objection"));
      closing.add(l().text("peringkat.units.not.people"));
      return closing;
    }
  }
}
