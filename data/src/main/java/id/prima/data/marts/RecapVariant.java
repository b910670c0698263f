package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.util.List;

/** What one way of calculating gives for a recap; for staff only. */
public record RecapVariant(
    @Column("quarter, semester or year, as the recap says") String period,
    @Column("unit") String unitId,
    @Column("place in the order of trial, from 1") int number,
    @Column("whether from the answer sheets rather than the stated NRR") boolean ofRows,
    @Column("bobot: tepat, 0.11 or 0.111") String bobot,
    @Column(
            "what is rounded on the way: exact, nrr_2, nrr_3, total_2, total_3, each_2, each_3;"
                + " hidden_digits = the middle of what the stated digits leave open")
        String chain,
    @Column("codes of what it departs from") List<String> causes,
    @Column(value = "NRR tertimbang", precision = 8, scale = 4) BigDecimal nrrTertimbang,
    @Column(value = "IKM", precision = 8, scale = 2) BigDecimal ikm,
    @Column(value = "the stated IKM less this", precision = 8, scale = 2) BigDecimal difference,
    @Column("whether it gives the stated IKM in the digits that it is stated in") boolean givesIkm,
    @Column("whether it gives the stated NRR tertimbang; true where none is stated")
        boolean givesNrrTertimbang) {}
