package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * How far a unit moved beyond what its peers and the pull towards the mean explain: a list apart
 * from the ranking; for staff only.
 */
public record UnitImprovement(
    @Column("quarter") String period,
    @Column("peer group") String kelompokBanding,
    @Column("unit") String unitId,
    @Column(value = "index of the window a year before", nullable = true, precision = 5, scale = 2)
        BigDecimal before,
    @Column(value = "index of the window", nullable = true, precision = 5, scale = 2)
        BigDecimal now,
    @Column(
            value = "index expected from the earlier one",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal expected,
    @Column(
            value = "improvement beyond that, drawn towards zero by its uncertainty",
            nullable = true,
            precision = 6,
            scale = 2)
        BigDecimal improvement,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 6, scale = 2)
        BigDecimal improvementLow,
    @Column(value = "upper end", nullable = true, precision = 6, scale = 2)
        BigDecimal improvementHigh,
    @Column(value = "probability that it is above zero", nullable = true, precision = 5, scale = 4)
        BigDecimal probabilityUp) {}
