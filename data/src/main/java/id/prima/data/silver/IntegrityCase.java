package id.prima.data.silver;

import id.prima.data.Column;
import java.time.LocalDate;

/** One integrity case of a unit. It names offices, never a person. */
public record IntegrityCase(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("unit") String unitId,
    @Column("pungli, diskriminasi, disiplin, gratifikasi") String type,
    @Column("laporan, terbukti, selesai, tidak_terbukti") String state,
    @Column("office that opened it; - = not said") String openedBy,
    @Column("day it was opened") LocalDate openedOn,
    @Column(value = "office that closed it; empty = open or not said", nullable = true)
        String closedBy,
    @Column(value = "day it was closed; empty = open", nullable = true) LocalDate closedOn) {}
