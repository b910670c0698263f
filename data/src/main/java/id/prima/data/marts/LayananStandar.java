package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;

/** One component of the service standard of one layanan. */
public record LayananStandar(
    @Column("quarter") String period,
    @Column("unit") String unitId,
    @Column("layanan; - = the unit as a whole") String layananId,
    @Column("component") String komponen,
    @Column("whether it is of the mandatory minimum") boolean mandatory,
    @Column("terpenuhi, kedaluwarsa, tidak_ada") String status,
    @Column(value = "date of the evidence", nullable = true) LocalDate evidenceOn,
    @Column(value = "last day on which it holds", nullable = true) LocalDate validUntil) {}
