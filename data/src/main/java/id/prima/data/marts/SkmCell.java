package id.prima.data.marts;

import id.prima.data.Column;
import java.util.List;

/**
 * The exact integers of one unit, layanan and quarter from which every SKM figure follows; two
 * cells merge by addition. Pairs of unsur run (1,2), (1,3) ... (8,9) in the order of {@code unsur}.
 */
public record SkmCell(
    @Column("quarter") String period,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("unit") String unitId,
    @Column(value = "layanan; empty = not said or not listed", nullable = true) String layananId,
    @Column("codes of the unsur asked, in the order of the lists") List<String> unsur,
    @Column("respondents n") long respondents,
    @Column("answers 1, 2, 3, 4 of each unsur, unsur by unsur") List<Long> histogram,
    @Column("per pair: respondents who answered both (M)") List<Long> pairAnswers,
    @Column("per pair: sum of the products of the two answers (P)") List<Long> pairProducts,
    @Column("per pair u, v: sum of u's answers where v was answered (A_uv)")
        List<Long> pairFirstSums,
    @Column("per pair u, v: sum of v's answers where u was answered (A_vu)")
        List<Long> pairSecondSums) {}
