package id.prima.data.marts;

import id.prima.data.Column;

/**
 * Exact integers of the assessments of one unit, role and quarter: sheets that answered as many
 * items, how many, and what they sum to.
 */
public record BerakhlakCell(
    @Column("quarter") String period,
    @Column("unit") String unitId,
    @Column("pegawai, atasan, rekan, bawahan, diri") String role,
    @Column("lowest answer of the scale") int scaleLow,
    @Column("highest answer of the scale") int scaleHigh,
    @Column("semua for all items, else the core value") String coreValue,
    @Column("0 = the value as a whole, 1-3 = the panduan perilaku") int behaviour,
    @Column("items of it that a sheet answered") int answered,
    @Column("assessments that answered so many") long respondents,
    @Column("sum of their answers") long sum,
    @Column("sum of the squares of each sheet's sum") long sumOfSquares) {}
