package id.prima.data.marts;

import id.prima.data.Column;

/** Counted rows of one file that are odd in one way. A row may be odd in several. */
public record FeedFlag(
    @Column("quarter of the run") String period,
    @Column("feed: survei, pengaduan") String feed,
    @Column("SHA-256 of the file, hexadecimal") String fileSha256,
    @Column("what is odd, see the list below") String code,
    @Column("rows") long rows) {}
