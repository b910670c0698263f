package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;

/** One unit in force in a period of the release, as the office's {@code unit.csv} states it. */
public record UnitInfo(
    @Column("unit") String unitId,
    @Column("name; text typed by people, never trusted on a page") String nama,
    @Column(value = "unit above it; empty = none", nullable = true) String indukId,
    @Column(value = "kind of unit, such as puskesmas", nullable = true) String jenis,
    @Column("peer group: who is compared with whom; by default the jenis") String kelompokBanding,
    @Column("how often the unit surveys: triwulan, semester, tahun") String frekuensi,
    @Column(value = "number of staff", nullable = true) Integer jumlahPegawai,
    @Column(value = "first day in force", nullable = true) LocalDate berlakuSejak,
    @Column(value = "last day in force", nullable = true) LocalDate berlakuSampai,
    @Column(value = "unit that took its place", nullable = true) String digantikanOleh) {}
