package id.prima.analytics.merit;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The merit ranking of a quarter: the policy turns figures into scores, and statistics says what a
 * ranking of them can tell. It ranks units, not people; people decide.
 */
public final class MeritJob {

  private MeritJob() {}

  /** Computes the five marts into the draft, group by group; staff only. */
  public static void run(MeritInput input, ReleaseDraft draft) throws IOException {
    MeritRows rows = new MeritRows();
    Map<String, List<String>> groups =
        PeerGroups.of(input.units(), input.policy(), input.now().keySet());
    groups.forEach((group, units) -> new GroupMerit(input, group, units).addTo(rows));
    draft.write(Tables.RANKING_GROUP, rows.groups().iterator());
    draft.write(Tables.UNIT_RANKING, rows.units().iterator());
    draft.write(Tables.RANKING_COMPONENT, rows.components().iterator());
    draft.write(Tables.UNIT_IMPROVEMENT, rows.improvements().iterator());
    draft.write(Tables.REWARD_PROPOSAL, rows.proposals().iterator());
  }
}
