package id.prima.data.silver;

import id.prima.data.Column;
import java.time.LocalDate;

/** What one layanan has of one component of its service standard. */
public record StandardEvidence(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("unit") String unitId,
    @Column("layanan of the unit; - = the unit as a whole") String layananId,
    @Column("component, see KomponenStandar") String komponen,
    @Column("whether it is there") boolean fulfilled,
    @Column(value = "date of the evidence; empty = none given", nullable = true)
        LocalDate evidenceOn,
    @Column(value = "last day on which it holds; empty = by the ketentuan", nullable = true)
        LocalDate validUntil) {}
