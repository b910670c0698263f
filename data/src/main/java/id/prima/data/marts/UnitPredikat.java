package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** Members of staff of a unit by predikat kinerja as appraised; for staff only. */
public record UnitPredikat(
    @Column("period appraised") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column(
            value =
                "hasil kerja; empty = the files name the predikat alone, or a cell is too small",
            nullable = true)
        String hasil,
    @Column(value = "perilaku kerja; empty = the same", nullable = true) String perilaku,
    @Column("predikat; where one would be of fewer than five people, a band of them or semua")
        String predikat,
    @Column("members of staff") long staff,
    @Column("of all appraised") long appraised,
    @Column(value = "share, percent", nullable = true, precision = 5, scale = 2) BigDecimal share,
    @Column(
            "whether one predikat holds nearly all (kinerja.seragam.batas): it does not tell people apart")
        boolean concentrated) {}
