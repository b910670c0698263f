package id.prima.data.silver;

import id.prima.data.Column;

/** How many members of staff of a unit had one cell of the matrix of predikat kinerja. */
public record PredikatCount(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("quarter, semester or year appraised, as the file says") String period,
    @Column("unit") String unitId,
    @Column(value = "hasil kerja; empty = the file names the predikat alone", nullable = true)
        String hasil,
    @Column(value = "perilaku kerja; empty = the same", nullable = true) String perilaku,
    @Column("sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang") String predikat,
    @Column("members of staff") int staff) {}
