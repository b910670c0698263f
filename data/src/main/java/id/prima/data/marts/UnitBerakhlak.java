package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * The BerAKHLAK index of a unit, an instansi or the whole office. SE MenPANRB 20/2021; it measures
 * an organisation, never a person.
 */
public record UnitBerakhlak(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("semua, or a role of assessors; roles are for staff only") String role,
    @Column("assessments") long respondents,
    @Column(
            value = "members of staff who could answer; empty = not known, or a role",
            nullable = true)
        Integer staff,
    @Column(
            value = "response rate, percent of that staff",
            nullable = true,
            precision = 7,
            scale = 2)
        BigDecimal responseRate,
    @Column(
            value = "index 0-100, plain mean of the seven values; empty = too few answers",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal index,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal indexLow,
    @Column(value = "upper end of that interval", nullable = true, precision = 5, scale = 2)
        BigDecimal indexHigh,
    @Column(
            value = "index if values weigh by their number of items asked",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal indexByItems,
    @Column(value = "sehat, cukup_sehat or tidak_sehat", nullable = true) String category,
    @Column("cukup, sementara, belum_cukup") String status,
    @Column(
            "whether a year's method differs from that of the year before (ketentuan berakhlak.metode)")
        boolean methodBreak,
    @Column(value = "method in force, by ketentuan berakhlak.metode", nullable = true)
        String method,
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
