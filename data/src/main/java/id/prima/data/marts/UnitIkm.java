package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.util.List;

/**
 * The IKM of a layanan, a unit, an instansi (a unit with all below it) or the whole office in one
 * period. PermenPANRB 14/2017; the formulas are in the methodology page and {@code Skm}.
 */
public record UnitIkm(
    @Column("quarter 2026-Q3, semester 2026-S2 or year 2026") String period,
    @Column("layanan, unit, instansi (the unit and all below it) or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column(value = "layanan; empty = all; - = answers that name no known layanan", nullable = true)
        String layananId,
    @Column("questionnaire; never pooled with another, nor compared unsur by unsur")
        String instrumen,
    @Column("publik or internal; never pooled with the other") String pengguna,
    @Column(value = "peer group of the unit; empty for roll-ups", nullable = true)
        String kelompokBanding,
    @Column("quarters whose answers are in the figure") List<String> quarters,
    @Column("respondents n") long respondents,
    @Column(
            value = "IKM, 25-100, by the bobot of the release; empty = cannot be computed",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikm,
    @Column(
            value = "lower end of the 95% interval, day clustering counted; empty = none",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmLow,
    @Column(value = "upper end of that interval", nullable = true, precision = 5, scale = 2)
        BigDecimal ikmHigh,
    @Column(value = "A, B, C or D by the bands in force", nullable = true) String mutu,
    @Column("cukup, sementara, belum_cukup or tidak_dapat_dihitung") String status,
    @Column(
            value = "IKM under bobot 0,11, for reconciliation; nine unsur only",
            name = "ikm_bobot_011",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmBobot011,
    @Column(
            value = "IKM under bobot 0,111, for reconciliation; nine unsur only",
            name = "ikm_bobot_0111",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmBobot0111,
    @Column(value = "mutu under bobot 0,11", name = "mutu_bobot_011", nullable = true)
        String mutuBobot011,
    @Column(value = "mutu under bobot 0,111", name = "mutu_bobot_0111", nullable = true)
        String mutuBobot0111,
    @Column(value = "users of the service N; empty = not known for every part", nullable = true)
        Long population,
    @Column(value = "required sample S (Krejcie and Morgan); empty = N not known", nullable = true)
        Long requiredSample,
    @Column(
            value = "standard error of a simple random sample, IKM points",
            nullable = true,
            precision = 9,
            scale = 4)
        BigDecimal standardError,
    @Column(
            value = "design effect by day that widens the interval; 1 = none measured",
            nullable = true,
            precision = 9,
            scale = 3)
        BigDecimal designEffect,
    @Column(
            value = "finite population factor on the variance; 1 = N not known",
            nullable = true,
            precision = 7,
            scale = 5)
        BigDecimal finitePopulation,
    @Column(
            value =
                "variance of one answer sheet that changes and funnels judge by, as a share of the"
                    + " largest possible: peers' spread and day clustering counted",
            nullable = true,
            precision = 9,
            scale = 6)
        BigDecimal varianceFactor,
    @Column(
            value = "degrees of freedom of that variance",
            nullable = true,
            precision = 9,
            scale = 2)
        BigDecimal degreesOfFreedom,
    @Column(
            value = "lower end of the interval of a simple random sample (footnote)",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmSrsLow,
    @Column(value = "upper end of that interval", nullable = true, precision = 5, scale = 2)
        BigDecimal ikmSrsHigh,
    @Column(
            value = "for roll-ups: IKM of all respondents together",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmPooled,
    @Column(
            value =
                "for roll-ups: mean of the IKM of the units with enough answers (skm.n.min_publik)",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmMeanOfUnits,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal ikmMeanOfUnitsLow,
    @Column(value = "upper end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal ikmMeanOfUnitsHigh,
    @Column(
            value = "IKM target of the year; empty = none set",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal target) {}
