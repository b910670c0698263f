package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * How many suggestions of respondents are about one theme, as the office sorted them. In the public
 * copy no theme has fewer than {@code tema-saran.n.min_publik} suggestions.
 */
public record UnitTheme(
    @Column("period") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("code of the theme; lainnya = no theme of the list, and in public also rare ones")
        String tema,
    @Column("the theme in words") String nama,
    @Column(value = "unsur that the theme belongs to; empty = none", nullable = true) String unsur,
    @Column("suggestions about it") long mentions,
    @Column("suggestions sorted into themes; one about two themes counts twice") long total,
    @Column(value = "share, percent", precision = 5, scale = 2) BigDecimal share) {}
