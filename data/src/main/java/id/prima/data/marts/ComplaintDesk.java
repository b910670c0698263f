package id.prima.data.marts;

import id.prima.data.Column;

/**
 * How many cases of a unit and category were on the desk in a period alike: the integers that
 * flows, ages and shares completed are added up from.
 */
public record ComplaintDesk(
    @Column("quarter, semester or year") String period,
    @Column("unit") String unitId,
    @Column("breakdown: semua, klasifikasi, kategori, kanal, kecamatan") String dimension,
    @Column("category of the breakdown; semua for all; tidak_diisi = not said") String category,
    @Column("terbawa: carried over; diterima: received in the period") String origin,
    @Column("at the end of the period: selesai, arsip, terbuka, tidak_dapat_ditempatkan")
        String outcome,
    @Column("age of an open case then, working days since receipt; -1 = not open") int ageDays,
    @Column("whether an open case is past its limit for sure") boolean late,
    @Column("whether later files of the unit no longer show an open case") boolean notSeen,
    @Column(
            value = "pungli, diskriminasi, percaloan, by category and classification; empty = none",
            nullable = true)
        String signal,
    @Column("whether it was reopened in the period") boolean reopened,
    @Column("whether that was soon after its closing for sure (pengaduan.buka_kembali.hari)")
        boolean reopenedSoon,
    @Column("whether the times of receipt and closing are known") boolean timed,
    @Column("whether it was closed within minutes (pengaduan.tutup_cepat.menit)")
        boolean closedInMinutes,
    @Column("cases") long cases) {}
