package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** One unsur of one row of {@code unit_ikm}. */
public record UnitUnsur(
    @Column("quarter, semester or year") String period,
    @Column("layanan, unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column(value = "layanan; empty = all; - = answers that name no known layanan", nullable = true)
        String layananId,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("stable code of the unsur, or name of an office's own question") String unsur,
    @Column("answers given to the unsur") long answers,
    @Column("sum of those answers") long sum,
    @Column(value = "NRR, 1-4; empty = nobody answered", nullable = true, precision = 5, scale = 4)
        BigDecimal nrr,
    @Column(
            value = "NRR tertimbang: NRR times the bobot of the release",
            nullable = true,
            precision = 5,
            scale = 4)
        BigDecimal weightedNrr,
    @Column(
            value = "1 = the highest NRR of this row's unsur; equal NRR share a rank",
            nullable = true)
        Integer rank,
    @Column(
            value = "lower end of the 95% interval of the NRR",
            nullable = true,
            precision = 5,
            scale = 4)
        BigDecimal nrrLow,
    @Column(value = "upper end of that interval", nullable = true, precision = 5, scale = 4)
        BigDecimal nrrHigh,
    @Column(
            "whether it is clearly below every other unsur, alone or as one of two; a tariff set by"
                + " regulation never is")
        boolean clearlyLowest,
    @Column(value = "answers 1", name = "answers_1") long answers1,
    @Column(value = "answers 2", name = "answers_2") long answers2,
    @Column(value = "answers 3", name = "answers_3") long answers3,
    @Column(value = "answers 4", name = "answers_4") long answers4) {}
