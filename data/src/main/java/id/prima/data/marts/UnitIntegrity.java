package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;

/** One integrity case of a unit as it stood at the end of a quarter; for staff only. */
public record UnitIntegrity(
    @Column("quarter") String period,
    @Column("unit") String unitId,
    @Column("pungli, diskriminasi, disiplin, gratifikasi") String type,
    @Column("laporan, terbukti, selesai, tidak_terbukti") String state,
    @Column("office that opened it; - = not said") String openedBy,
    @Column("day it was opened") LocalDate openedOn,
    @Column(value = "office that closed it", nullable = true) String closedBy,
    @Column(value = "day it was closed", nullable = true) LocalDate closedOn,
    @Column("whether it blocks a reward under the policy") boolean gates) {}
