package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** How often answer sheets of a unit are odd, beside its peers; accuses nobody, for staff only. */
public record ResponseQuality(
    @Column("quarter") String period,
    @Column("unit") String unitId,
    @Column("seragam, kembar, serentak_menit, serentak_hari, menumpuk_di_akhir") String signal,
    @Column("sheets that could show it") long respondents,
    @Column("of these that do") long odd,
    @Column(
            value =
                "share, percent; of kembar: among so few sheets drawn from the unit's that units of"
                    + " any size compare (half of ketentuan mutu_jawaban.min_lembar)",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal share,
    @Column(
            value = "share over the other units of the peer group, percent",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal peerShare,
    @Column(
            value = "lower end of the 95% interval of the excess, points",
            nullable = true,
            precision = 6,
            scale = 2)
        BigDecimal excessLow,
    @Column(value = "upper end", nullable = true, precision = 6, scale = 2) BigDecimal excessHigh,
    @Column("whether the excess is above chance at the level of ketentuan mutu_jawaban.taraf")
        boolean notable,
    @Column(value = "IKM of all", nullable = true, precision = 5, scale = 2) BigDecimal ikm,
    @Column(
            value = "IKM without the odd sheets; empty = fewer than ten on a side",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmWithout) {}
