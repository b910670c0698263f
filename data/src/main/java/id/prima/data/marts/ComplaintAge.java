package id.prima.data.marts;

import id.prima.data.Column;

/** Open cases at the end of a period by age; the bands add up to {@code complaint_flow.open}. */
public record ComplaintAge(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("breakdown: semua, klasifikasi") String dimension,
    @Column("category of the breakdown; semua for all; the public copy has semua alone")
        String category,
    @Column("age in working days since receipt: 0-5, 6-14, 15-60, 61-120, 121+") String age,
    @Column("open cases") long open,
    @Column("of these past their own limit for sure") long late) {}
