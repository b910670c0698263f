package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.util.List;

/**
 * A peer group under the policy: whether it has a ranking, and how much that can tell; for staff
 * only.
 */
public record RankingGroup(
    @Column("quarter") String period,
    @Column("peer group") String kelompokBanding,
    @Column("quarters whose data are in the scores") List<String> quarters,
    @Column("version of the policy") String policy,
    @Column("units of the group") long units,
    @Column("of these with a score") long ranked,
    @Column("rewards to give (k)") int quota,
    @Column("whether a ranking is published") boolean published,
    @Column("why not; empty = it is") List<String> reasons,
    @Column(
            value = "rankability: share of the spread of scores that is not chance",
            nullable = true,
            precision = 5,
            scale = 4)
        BigDecimal rankability,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 4)
        BigDecimal rankabilityLow,
    @Column(value = "upper end", nullable = true, precision = 5, scale = 4)
        BigDecimal rankabilityHigh,
    @Column(value = "Cochran's Q", nullable = true, precision = 9, scale = 2)
        BigDecimal heterogeneity,
    @Column(value = "its p", nullable = true, precision = 7, scale = 6) BigDecimal heterogeneityP,
    @Column(
            value = "standard deviation of the units' true scores (tau)",
            nullable = true,
            precision = 9,
            scale = 4)
        BigDecimal trueSpread,
    @Column(value = "median standard error of a score", nullable = true, precision = 9, scale = 4)
        BigDecimal medianError,
    @Column(
            value =
                "respondents that a unit would need for the rankability asked for; empty = no spread found",
            nullable = true)
        Long respondentsNeeded,
    @Column(value = "mean score", nullable = true, precision = 5, scale = 2) BigDecimal meanScore,
    @Column(
            value = "share of rewards expected for the smallest third of units, percent",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal smallThirdRewards,
    @Column(
            value = "share of the smallest third among the truly best by the model, percent",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal smallThirdTrue,
    @Column("seed of the draws") long seed,
    @Column("draws") int draws) {}
