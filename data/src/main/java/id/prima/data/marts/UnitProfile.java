package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;

/** Respondents of a unit or roll-up by one category. */
public record UnitProfile(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("questionnaire") String instrumen,
    @Column("publik or internal") String pengguna,
    @Column("breakdown: jenis_kelamin, kelompok_usia, pendidikan, pekerjaan, kanal")
        String dimension,
    @Column("category; tidak_diisi = not said; in the public copy several may be merged: a|b")
        String category,
    @Column("respondents") long respondents,
    @Column(
            value = "IKM of these respondents; empty under skm.n.min_staf and in the public copy",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal ikm) {}
