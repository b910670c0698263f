package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * One step of the cumulative share of cases resolved, by working days since receipt, for cases
 * received in the period. With exact days it is the Aalen-Johansen estimate; else a band within
 * which the share lies for sure, of cases received long enough ago.
 */
public record ComplaintCurve(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("breakdown: semua, klasifikasi") String dimension,
    @Column("category of the breakdown; semua for all") String category,
    @Column("taksiran (exact days) or batas (a band)") String kind,
    @Column("working days since receipt") int day,
    @Column("taksiran: cases open and watched just before that day; batas: cases in the band")
        long atRisk,
    @Column(value = "share resolved by the end of that day, 0-1", precision = 7, scale = 6)
        BigDecimal resolvedLow,
    @Column(value = "its upper end; the same for taksiran", precision = 7, scale = 6)
        BigDecimal resolvedHigh,
    @Column(
            value = "share archived by then, 0-1; empty for a band",
            nullable = true,
            precision = 7,
            scale = 6)
        BigDecimal archived) {}
