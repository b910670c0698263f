package id.prima.analytics.merit;

import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitRanking;
import java.util.ArrayList;
import java.util.List;

/** Rows of the five tables of a ranking. */
record MeritRows(
    List<RankingGroup> groups,
    List<UnitRanking> units,
    List<RankingComponent> components,
    List<UnitImprovement> improvements,
    List<RewardProposal> proposals) {

  /** No row yet. */
  MeritRows() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
