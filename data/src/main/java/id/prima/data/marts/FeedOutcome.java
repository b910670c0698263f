package id.prima.data.marts;

import id.prima.data.Column;

/** Rows of one file and unit by what became of them and why. */
public record FeedOutcome(
    @Column("quarter of the run") String period,
    @Column("feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, rekap, tema-saran")
        String feed,
    @Column("SHA-256 of the file, hexadecimal") String fileSha256,
    @Column(value = "unit; empty = it could not be told", nullable = true) String unitId,
    @Column("accepted, rejected, duplicate or other_period") String outcome,
    @Column(value = "reason; empty for accepted rows", nullable = true) String code,
    @Column("rows") long rows) {}
