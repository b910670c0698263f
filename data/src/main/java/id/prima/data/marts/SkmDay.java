package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;
import java.util.List;

/** One unit, layanan and day: what the clustering of answers by day is measured from. */
public record SkmDay(
    @Column("quarter") String period,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("unit") String unitId,
    @Column(value = "layanan; empty = not said or not listed", nullable = true) String layananId,
    @Column(value = "day; empty = answers without a date", nullable = true) LocalDate day,
    @Column("respondents") long respondents,
    @Column("per unsur: sum of answers, in the order of the cell's unsur") List<Long> sums,
    @Column("per unsur: number of answers") List<Long> answers) {}
