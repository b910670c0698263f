package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * A share of a feed's rows that is above the limit from which one is warned. What is above the
 * limit that stops a release is in no release.
 */
public record FeedFinding(
    @Column("quarter of the run") String period,
    @Column("feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, rekap, tema-saran")
        String feed,
    @Column(
            value = "SHA-256 of the file, hexadecimal; empty = all files of the feed",
            nullable = true)
        String fileSha256,
    @Column("what is counted, see the list below") String measure,
    @Column("rows counted; answers where the measure is of answers") long rows,
    @Column(
            "rows, or answers, of which they are a part: those of the quarter, other periods left"
                + " out")
        long ofRows,
    @Column(value = "share from which one is warned", precision = 5, scale = 4)
        BigDecimal warningShare) {}
