package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.util.List;

/**
 * A unit in the ranking of its peer group, under the policy of the release; for staff only. Prima
 * ranks units, not people.
 */
public record UnitRanking(
    @Column("quarter") String period,
    @Column("peer group") String kelompokBanding,
    @Column("unit") String unitId,
    @Column("whether the unit has a place: the group has a ranking and the unit a score")
        boolean ranked,
    @Column("why it has none; empty = it has") List<String> reasons,
    @Column("respondents of the IKM in the score") long respondents,
    @Column(
            value =
                "score 0-100 by the policy, before gates; empty = a mandatory component is missing",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal score,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal scoreLow,
    @Column(value = "upper end", nullable = true, precision = 5, scale = 2) BigDecimal scoreHigh,
    @Column(value = "standard error of the score", nullable = true, precision = 9, scale = 4)
        BigDecimal standardError,
    @Column(
            value =
                "score drawn towards the mean of the group by its uncertainty; beside it, never instead",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal shrunkenScore,
    @Column("whether an integrity case blocks a reward") boolean gated,
    @Column(value = "best rank in the simultaneous 95% rank interval", nullable = true)
        Integer rankLow,
    @Column(value = "worst rank in it", nullable = true) Integer rankHigh,
    @Column(value = "best rank in the posterior 95% interval of this unit alone", nullable = true)
        Integer posteriorRankLow,
    @Column(value = "worst rank in it", nullable = true) Integer posteriorRankHigh,
    @Column(value = "probability to be among the best k", nullable = true, precision = 5, scale = 4)
        BigDecimal topK,
    @Column(value = "tie group, 1 = highest: units that cannot be told apart", nullable = true)
        Integer tieGroup,
    @Column(value = "5th percentile of its rank when weights vary by a quarter", nullable = true)
        Integer robustRankLow,
    @Column(value = "95th percentile", nullable = true) Integer robustRankHigh,
    @Column(
            value = "share of these weightings in which it is among the best k",
            nullable = true,
            precision = 5,
            scale = 4)
        BigDecimal robustTopK) {}
