package id.prima.data.marts;

import id.prima.data.Column;
import java.util.List;

/** One unit and one category of its respondents: integers that merge by addition. */
public record SkmGroup(
    @Column("quarter") String period,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("unit") String unitId,
    @Column("breakdown: jenis_kelamin, kelompok_usia, pendidikan, pekerjaan, kanal")
        String dimension,
    @Column(value = "category; empty = not said", nullable = true) String category,
    @Column("respondents") long respondents,
    @Column("per unsur: sum of answers, in the order of the cell's unsur") List<Long> sums,
    @Column("per unsur: number of answers") List<Long> answers,
    @Column("respondents by how many unsur they answered, from none to all")
        List<Long> respondentsByAnswered,
    @Column("sum of the row sums of those respondents") List<Long> rowSums,
    @Column("sum of the squared row sums of those respondents") List<Long> rowSquares) {}
