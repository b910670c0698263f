package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.UnitRanking;
import id.prima.data.vocab.RewardDecision;
import java.math.BigDecimal;
import java.util.List;

/** The figures of a ranked group: what the strips draw, for those who cannot see them too. */
final class PeringkatTable {

  private PeringkatTable() {}

  static TableView of(Merit merit, RankingGroup group, MeritWords words, List<UnitRanking> units) {
    Labels l = words.l();
    return new TableView(
        l.text("peringkat.table", words.group(group.kelompokBanding()), group.ranked()),
        List.of(
            Head.text(l.text("head.unit"), "unit"),
            Head.number(l.text("peringkat.head.tie"), "tie_group"),
            Head.number(l.text("peringkat.head.low"), "rank_low"),
            Head.number(l.text("peringkat.head.high"), "rank_high"),
            Head.number(l.text("peringkat.head.ownLow"), "posterior_rank_low"),
            Head.number(l.text("peringkat.head.ownHigh"), "posterior_rank_high"),
            Head.number(l.text("peringkat.head.topK", words.best(group.quota())), "top_k"),
            Head.number(l.text("peringkat.head.score"), "score"),
            Head.number(l.text("peringkat.head.scoreLow"), "score_low"),
            Head.number(l.text("peringkat.head.scoreHigh"), "score_high"),
            Head.number(l.text("peringkat.head.shrunken"), "shrunken_score"),
            Head.number(l.text("head.respondents"), "respondents"),
            Head.number(l.text("peringkat.head.robustLow"), "robust_rank_low"),
            Head.number(l.text("peringkat.head.robustHigh"), "robust_rank_high"),
            Head.text(l.text("peringkat.head.decision"), "decision")),
        units.stream().map(u -> cells(merit, u, words)).toList());
  }

  private static List<Cell> cells(Merit merit, UnitRanking unit, MeritWords words) {
    RewardDecision decision = merit.decision(unit.unitId());
    return List.of(
        Cell.text(merit.name(unit.unitId())),
        count(words, unit.tieGroup()),
        count(words, unit.rankLow()),
        count(words, unit.rankHigh()),
        count(words, unit.posteriorRankLow()),
        count(words, unit.posteriorRankHigh()),
        number(words, unit.topK()),
        number(words, unit.score()),
        number(words, unit.scoreLow()),
        number(words, unit.scoreHigh()),
        number(words, unit.shrunkenScore()),
        Cell.of(words.l().count(unit.respondents()), unit.respondents()),
        count(words, unit.robustRankLow()),
        count(words, unit.robustRankHigh()),
        Cell.of(words.decision(decision), decision.code()));
  }

  private static Cell count(MeritWords words, Integer value) {
    return Cell.of(value == null ? words.l().text("number.none") : words.l().count(value), value);
  }

  private static Cell number(MeritWords words, BigDecimal value) {
    return Cell.of(words.l().number(value, 2), value);
  }
}
