package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** One core value, or one panduan perilaku of it, of a row of unit_berakhlak. */
public record BerakhlakValue(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("semua, or a role of assessors; roles are for staff only") String role,
    @Column("core value") String coreValue,
    @Column("0 = the value as a whole, 1-3 = its panduan perilaku") int behaviour,
    @Column("assessments that answered it") long respondents,
    @Column(
            value = "index 0-100; empty = too few answers",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal index,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal indexLow,
    @Column(value = "upper end", nullable = true, precision = 5, scale = 2) BigDecimal indexHigh,
    @Column(
            value = "for role diri: own index less that of the others",
            nullable = true,
            precision = 6,
            scale = 2)
        BigDecimal gap,
    @Column(
            value = "lower end of the interval of the gap",
            nullable = true,
            precision = 6,
            scale = 2)
        BigDecimal gapLow,
    @Column(value = "upper end of it", nullable = true, precision = 6, scale = 2)
        BigDecimal gapHigh) {}
