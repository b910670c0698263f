package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;

/**
 * The cases that were on the desk in a period and where they ended: {@code carried_over + received
 * = resolved + archived + open + unplaced}, exactly.
 */
public record ComplaintFlow(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi (the unit and all below it) or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("breakdown: semua, klasifikasi, kategori, kanal, kecamatan") String dimension,
    @Column(
            "category of the breakdown; semua for all; tidak_diisi = not said; the public copy has"
                + " semua alone")
        String category,
    @Column("cases received before the period and open when it began") long carriedOver,
    @Column("cases received in the period") long received,
    @Column("of both, resolved by the end of the period") long resolved,
    @Column("of both, archived by then") long archived,
    @Column("of both, open at the end of the period") long open,
    @Column("of both, closed since, before or after the end of the period: no file tells")
        long unplaced,
    @Column("of the open ones, those that the latest file no longer shows") long openNotSeen,
    @Column("of the open ones, those past their limit for sure") long openLate,
    @Column(
            value = "age of the oldest open case, working days; empty = none is open",
            nullable = true)
        Integer oldestOpenDays,
    @Column(
            "day on which open and closed are told apart: the end of the period, or the first export after it")
        LocalDate stateOn) {}
