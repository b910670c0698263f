package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/**
 * How far the service standards of a layanan, unit or roll-up are complete. UU 25/2009 article 21.
 */
public record UnitStandar(
    @Column("quarter, semester or year") String period,
    @Column("layanan, unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column(value = "layanan; empty = all; - = the unit as a whole", nullable = true)
        String layananId,
    @Column("components expected: 14 for each layanan") long expected,
    @Column("of these fulfilled, with evidence that still holds") long fulfilled,
    @Column("mandatory components expected: 6 for each layanan") long mandatoryExpected,
    @Column("of these fulfilled") long mandatoryFulfilled,
    @Column("components whose evidence has expired") long expired,
    @Column(value = "fulfilled, percent of expected", nullable = true, precision = 5, scale = 2)
        BigDecimal compliance,
    @Column(
            value = "mandatory fulfilled, percent of expected",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal mandatoryCompliance) {}
