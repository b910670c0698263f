package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.util.List;

/** A summary made by hand of a unit and period beside what its NRR and the answers give. */
public record RecapReconciliation(
    @Column("quarter, semester or year, as the recap says") String period,
    @Column("unit") String unitId,
    @Column("whether there are answer sheets of the unit and period: then they decide")
        boolean hasRows,
    @Column(value = "respondents as stated; empty = not stated", nullable = true) Long sample,
    @Column(value = "users of the service as stated; empty = not stated", nullable = true)
        Long population,
    @Column(
            value = "NRR tertimbang as stated; empty = not stated",
            nullable = true,
            precision = 8,
            scale = 4)
        BigDecimal nrrTertimbangStated,
    @Column(value = "IKM as stated", precision = 8, scale = 4) BigDecimal ikmStated,
    @Column("decimals it is stated in, 0-4") int ikmPlaces,
    @Column(value = "A, B, C or D as stated; empty = not stated", nullable = true)
        String mutuStated,
    @Column(value = "NRR tertimbang from the stated NRR", precision = 8, scale = 4)
        BigDecimal nrrTertimbang,
    @Column(
            value = "IKM from the stated NRR, by the bobot of the release",
            precision = 8,
            scale = 2)
        BigDecimal ikmRecomputed,
    @Column("A, B, C or D of that, by the bands in force") String mutuRecomputed,
    @Column(value = "the same under bobot 1/9", precision = 8, scale = 2) BigDecimal ikmBobotTepat,
    @Column(value = "under bobot 0,111", name = "ikm_bobot_0111", precision = 8, scale = 2)
        BigDecimal ikmBobot0111,
    @Column(value = "under bobot 0,11", name = "ikm_bobot_011", precision = 8, scale = 2)
        BigDecimal ikmBobot011,
    @Column(
            value = "IKM of the answer sheets; empty = none, or an unsur has no answer",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikmRows,
    @Column(value = "answer sheets; empty = none", nullable = true) Long respondentsRows,
    @Column(
            value = "the stated IKM less that of the answer sheets, else less the recomputed one",
            precision = 8,
            scale = 2)
        BigDecimal difference,
    @Column("codes of what the calculation departs from; none where it follows the rule")
        List<String> causes,
    @Column(value = "the same in words; empty = it follows the rule", nullable = true)
        String causeSentence,
    @Column("whether a way of calculating gives the stated IKM") boolean explained,
    @Column("codes of what contradicts itself, the rule or the answers; staff only")
        List<String> findings) {}
