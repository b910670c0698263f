package id.prima.dashboard;

import id.prima.data.Reference;
import id.prima.data.Tables;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitRanking;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows about rankings, made by hand. All are of one quarter. */
public final class MeritRows {

  public static final String QUARTER = "2026-Q3";

  private MeritRows() {}

  private static Object[] with(Object[] usual, Object... more) {
    List<Object> all = new ArrayList<>();
    List<Object> named = Arrays.asList(more);
    for (int i = 0; i < usual.length; i += 2) {
      int at = named.indexOf(usual[i]);
      if (at < 0 || at % 2 != 0) {
        all.add(usual[i]);
        all.add(usual[i + 1]);
      }
    }
    all.addAll(named);
    return all.toArray();
  }

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** A unit of a group, below another. */
  public static UnitInfo unit(String id, String name, String above, String group) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        name,
        "induk_id",
        above,
        "jenis",
        group,
        "kelompok_banding",
        group,
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        null);
  }

  /** A group with a published ranking. */
  public static RankingGroup group(
      String name, long units, long ranked, int quota, Object... more) {
    return TestLake.row(
        Tables.RANKING_GROUP,
        with(
            new Object[] {
              "period",
              QUARTER,
              "kelompok_banding",
              name,
              "quarters",
              List.of("2025-Q4", "2026-Q1", "2026-Q2", QUARTER),
              "policy",
              "bawaan-2026.1",
              "units",
              units,
              "ranked",
              ranked,
              "quota",
              quota,
              "published",
              true,
              "reasons",
              List.of(),
              "seed",
              20260101L,
              "draws",
              2000
            },
            more));
  }

  /** A unit with a place; ranks are best, worst, best of its own, worst of its own. */
  public static UnitRanking placed(
      String group, String unit, int tie, int[] ranks, String topK, Object... more) {
    return TestLake.row(
        Tables.UNIT_RANKING,
        with(
            new Object[] {
              "period",
              QUARTER,
              "kelompok_banding",
              group,
              "unit_id",
              unit,
              "ranked",
              true,
              "reasons",
              List.of(),
              "respondents",
              212L,
              "score",
              number("78.42"),
              "score_low",
              number("75.10"),
              "score_high",
              number("81.70"),
              "shrunken_score",
              number("77.95"),
              "gated",
              false,
              "rank_low",
              ranks[0],
              "rank_high",
              ranks[1],
              "posterior_rank_low",
              ranks[2],
              "posterior_rank_high",
              ranks[3],
              "top_k",
              number(topK),
              "tie_group",
              tie,
              "robust_rank_low",
              ranks[0],
              "robust_rank_high",
              ranks[1],
              "robust_top_k",
              number(topK)
            },
            more));
  }

  /** A unit without a place. */
  public static UnitRanking unplaced(String group, String unit, String reason, Object... more) {
    return TestLake.row(
        Tables.UNIT_RANKING,
        with(
            new Object[] {
              "period",
              QUARTER,
              "kelompok_banding",
              group,
              "unit_id",
              unit,
              "ranked",
              false,
              "reasons",
              List.of(reason),
              "respondents",
              12L,
              "gated",
              false
            },
            more));
  }

  /** What is proposed for a unit. */
  public static RewardProposal proposal(
      String group, String unit, String decision, String sentence, Object... more) {
    return TestLake.row(
        Tables.REWARD_PROPOSAL,
        with(
            new Object[] {
              "period", QUARTER,
              "kelompok_banding", group,
              "unit_id", unit,
              "decision", decision,
              "sentence", sentence,
              "quota", 3,
              "gated", false
            },
            more));
  }

  /** The mean of the peers, where every sum starts. */
  public static RankingComponent mean(String group, String unit, String mean) {
    return TestLake.row(
        Tables.RANKING_COMPONENT,
        "period",
        QUARTER,
        "kelompok_banding",
        group,
        "unit_id",
        unit,
        "component",
        "rerata",
        "source",
        "sendiri",
        "contribution",
        number(mean));
  }

  /** A component of a score. */
  public static RankingComponent component(
      String group, String unit, String component, String contribution, Object... more) {
    return TestLake.row(
        Tables.RANKING_COMPONENT,
        with(
            new Object[] {
              "period", QUARTER,
              "kelompok_banding", group,
              "unit_id", unit,
              "component", component,
              "source", "sendiri",
              "contribution", number(contribution)
            },
            more));
  }

  /** The policy that Prima ships, as a manifest names it. */
  public static Manifest.PolicyUse builtIn(boolean afterResults) {
    return policy(
        "bawaan-2026.1",
        "Kebijakan bawaan Prima",
        Reference.builtIn().policy().text(),
        afterResults);
  }

  /** A policy as a manifest names it. */
  public static Manifest.PolicyUse policy(
      String version, String title, String text, boolean afterResults) {
    return new Manifest.PolicyUse(
        version,
        title,
        "2017-05-09",
        ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8)),
        afterResults,
        text);
  }
}
