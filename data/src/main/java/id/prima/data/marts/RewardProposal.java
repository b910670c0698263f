package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** What Prima proposes for a unit, and why; people decide. For staff only. */
public record RewardProposal(
    @Column("quarter") String period,
    @Column("peer group") String kelompokBanding,
    @Column("unit") String unitId,
    @Column("layak, perlu_penilaian_panel, tidak, terhalang, tidak_dapat_diperingkat")
        String decision,
    @Column("the sentence that a reader is given, in Indonesian") String sentence,
    @Column(value = "probability to be among the best k", nullable = true, precision = 5, scale = 4)
        BigDecimal topK,
    @Column("rewards to give (k)") int quota,
    @Column("whether an integrity case blocks it") boolean gated,
    @Column(value = "what it would be without the gate; empty = there is none", nullable = true)
        String ungatedDecision,
    @Column(
            value = "how the panel decides, by the policy: kriteria, seluruh_kelompok, undian",
            nullable = true)
        String panelRule,
    @Column(
            value =
                "place in the order by which the panel decides, among its units; empty = not for the panel, or no order",
            nullable = true)
        Integer panelOrder) {}
