package id.prima.data.silver;

import id.prima.data.Column;
import java.time.LocalDate;

/** One counted answer sheet. It holds nothing that tells who answered. */
public record SurveyResponse(
    @Column("SHA-256 of the file the row was read from, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("quarter the answer counts for") String period,
    @Column("whether the folder named the period and the date lies outside it")
        boolean periodFromFolder,
    @Column("unit that served") String unitId,
    @Column(value = "layanan that was used; empty = not said or not listed", nullable = true)
        String layananId,
    @Column("questionnaire: SKM, SPKP, SPAK, program; other questions than the nine: see below")
        String instrumen,
    @Column(value = "channel of the answer; empty = not said", nullable = true) String kanal,
    @Column(value = "date of the answer; empty = not said", nullable = true) LocalDate responseDate,
    @Column(value = "time of the answer, seconds after midnight; empty = not said", nullable = true)
        Integer responseSecond,
    @Column(value = "L or P; empty = not said", nullable = true) String jenisKelamin,
    @Column(value = "age band in years; empty = not said", nullable = true) String kelompokUsia,
    @Column(value = "pendidikan terakhir; empty = not said", nullable = true) String pendidikan,
    @Column(value = "pekerjaan; empty = not said", nullable = true) String pekerjaan,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer persyaratan,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer prosedur,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer waktu,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer biaya,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer produk,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer kompetensi,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer perilaku,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer pengaduan,
    @Column(value = "answer 1-4; empty = not answered", nullable = true) Integer sarana,
    @Column(
            value =
                "unsur asked, parted by commas: those of the nine, then the office's own; empty ="
                    + " the nine",
            nullable = true)
        String unsur,
    @Column(
            value =
                "answers to those of its own, a digit each in that order, 0 = not answered; empty ="
                    + " none asked",
            nullable = true)
        String butir) {}
