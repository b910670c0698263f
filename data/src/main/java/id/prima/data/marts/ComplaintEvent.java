package id.prima.data.marts;

import id.prima.data.Column;

/**
 * How many cases of a unit, category and class ended alike, in working days since receipt: the
 * integers that every clock and curve is computed from.
 */
public record ComplaintEvent(
    @Column("quarter, semester or year") String period,
    @Column("unit") String unitId,
    @Column("breakdown: semua, klasifikasi, kategori, kanal, kecamatan") String dimension,
    @Column("category of the breakdown; semua for all; tidak_diisi = not said") String category,
    @Column("permintaan_informasi, pengaduan, berkadar_pengawasan, aspirasi") String klasifikasi,
    @Column("penyelesaian, tanggapan, verifikasi") String clock,
    @Column("kohor: received in the period; periode: open in the period, while in it") String basis,
    @Column(
            "working day after which the case is watched; -1 = since receipt, more for a case"
                + " carried over")
        int entryDay,
    @Column("working days since receipt at which it ended, at the earliest; open: was last seen")
        int lowDay,
    @Column("and at the latest; -1 = no latest day is known") int highDay,
    @Column("working days since receipt on the last day of which anything is known")
        int followedDay,
    @Column("selesai, arsip, terbuka") String outcome,
    @Column("tanggal_pasti, antara_dua_ekspor, satu_ekspor") String evidence,
    @Column("cases") long cases) {}
