package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * One component, or a part of it, in the score of a unit: contributions add up to the score less
 * the peer mean. For staff only.
 */
public record RankingComponent(
    @Column("quarter") String period,
    @Column("peer group") String kelompokBanding,
    @Column("unit") String unitId,
    @Column("rerata for the peer mean, else ikm, pengaduan, berakhlak, standar, perbaikan")
        String component,
    @Column(
            value =
                "unsur, klasifikasi, core value or komponen inside it; potong = cut at an anchor; empty = the component itself",
            nullable = true)
        String part,
    @Column("sendiri, induk, netral, tidak_ada") String source,
    @Column(
            value = "figure in its own unit; empty = none",
            nullable = true,
            precision = 9,
            scale = 4)
        BigDecimal value,
    @Column(value = "the same, mean of the peers", nullable = true, precision = 9, scale = 4)
        BigDecimal peerValue,
    @Column(
            value = "points 0-100 between the anchors; empty for parts",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal points,
    @Column(
            value = "mean points of the peers; empty for parts",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal peerPoints,
    @Column(value = "weight, 0-1; empty for parts", nullable = true, precision = 5, scale = 4)
        BigDecimal weight,
    @Column(
            value = "points of the score that it adds to, or takes from, the peer mean",
            precision = 6,
            scale = 2)
        BigDecimal contribution,
    @Column(value = "respondents, cases or items behind it", nullable = true) Long cases,
    @Column(value = "period of the figure", nullable = true) String sourcePeriod) {}
