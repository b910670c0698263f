package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * A unit beside its peer group: the limits that chance explains at its number of respondents
 * ({@code Funnel}, statistics section 5). Only groups of ten units or more have rows.
 */
public record UnitFunnel(
    @Column("quarter, semester or year") String period,
    @Column("unit") String unitId,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("peer group") String kelompokBanding,
    @Column("units of the group in the funnel") int units,
    @Column("respondents n") long respondents,
    @Column(value = "IKM", precision = 5, scale = 2) BigDecimal ikm,
    @Column(value = "centre of the funnel: median IKM of the group", precision = 5, scale = 2)
        BigDecimal centre,
    @Column(value = "spread between units beyond chance, IKM points", precision = 9, scale = 4)
        BigDecimal tau,
    @Column(value = "lower 95% limit", name = "low_95", precision = 5, scale = 2) BigDecimal low95,
    @Column(value = "upper 95% limit", name = "high_95", precision = 5, scale = 2)
        BigDecimal high95,
    @Column(value = "lower 99.8% limit", name = "low_998", precision = 5, scale = 2)
        BigDecimal low998,
    @Column(value = "upper 99.8% limit", name = "high_998", precision = 5, scale = 2)
        BigDecimal high998,
    @Column("jauh_di_bawah, di_bawah, dalam, di_atas or jauh_di_atas (jauh = outside 99.8%)")
        String position) {}
