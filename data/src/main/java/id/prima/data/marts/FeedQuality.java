package id.prima.data.marts;

import id.prima.data.Column;

/**
 * What became of one file's rows: {@code read = accepted + rejected + duplicate + other_period}.
 */
public record FeedQuality(
    @Column("quarter of the run") String period,
    @Column("feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, rekap, tema-saran")
        String feed,
    @Column(
            "file, relative to the landing folder, with [sheet] where several of a workbook are read; in"
                + " the public copy its feed and hash")
        String file,
    @Column("SHA-256 of the file, hexadecimal; #n behind it for the n-th sheet of several")
        String fileSha256,
    @Column("profile that recognised the header") String profile,
    @Column("rows read, blank rows left out") long read,
    @Column("rows counted") long accepted,
    @Column("rows refused") long rejected,
    @Column("rows already read elsewhere") long duplicate,
    @Column("rows of another period") long otherPeriod,
    @Column(
            value = "accepted rows whose date lies outside the period that their folder names",
            nullable = false)
        long periodFromFolder,
    @Column("order of the dates: ISO, day first, month first") String dateOrder,
    @Column("whether the file itself decides that order") boolean dateOrderCertain,
    @Column(
            "order of the unsur: daftar, formulir, or nama (by the header's words); - for no survey")
        String unsurOrder,
    @Column("character encoding as detected; XLSX for a workbook") String encoding,
    @Column(value = "remarks on the file, in Indonesian, parted by |", nullable = true)
        String remarks) {}
