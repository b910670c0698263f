package id.prima.data.marts;

import id.prima.data.Column;

/**
 * Cases received in a period whose category or classification points to pungli, diskriminasi or
 * percaloan. A report is not a proof; for staff only.
 */
public record ComplaintSignal(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("pungli, diskriminasi, percaloan") String signal,
    @Column("cases received") long received,
    @Column("of these open at the end of the period") long open) {}
