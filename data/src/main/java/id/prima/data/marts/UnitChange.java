package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * How the IKM of a unit or roll-up moved since an earlier period of the same length: the difference
 * that was seen, and whether chance alone explains it ({@code Change}, statistics section 4).
 */
public record UnitChange(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column(value = "peer group of the unit; empty for roll-ups", nullable = true)
        String kelompokBanding,
    @Column("what it is compared with: sebelumnya (the period before) or tahun_lalu")
        String comparison,
    @Column("that earlier period, of the same length") String earlierPeriod,
    @Column("respondents n now") long respondents,
    @Column("respondents n then") long earlierRespondents,
    @Column(value = "IKM now", precision = 5, scale = 2) BigDecimal ikm,
    @Column(value = "IKM then, by the bobot of its own release", precision = 5, scale = 2)
        BigDecimal earlierIkm,
    @Column(
            value = "change in IKM points; empty across a method break",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal difference,
    @Column(
            value = "probability of a change at least as large by chance; empty = no test possible",
            nullable = true,
            precision = 6,
            scale = 5)
        BigDecimal pValue,
    @Column(
            value = "smallest change in IKM points that this test would see four times out of five",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal detectable,
    @Column("naik, turun, tetap, belum_cukup (too few respondents) or beda_metode")
        String verdict) {}
