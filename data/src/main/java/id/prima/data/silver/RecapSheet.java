package id.prima.data.silver;

import id.prima.data.Column;
import id.prima.data.vocab.Unsur;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One row of a summary of surveys made by hand: a unit and a period, numbers alone. */
public record RecapSheet(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("quarter, semester or year, as the file says") String period,
    @Column("unit") String unitId,
    @Column(value = "NRR of persyaratan as stated", precision = 10, scale = 6)
        BigDecimal nrrPersyaratan,
    @Column(value = "NRR of prosedur as stated", precision = 10, scale = 6) BigDecimal nrrProsedur,
    @Column(value = "NRR of waktu as stated", precision = 10, scale = 6) BigDecimal nrrWaktu,
    @Column(value = "NRR of biaya as stated", precision = 10, scale = 6) BigDecimal nrrBiaya,
    @Column(value = "NRR of produk as stated", precision = 10, scale = 6) BigDecimal nrrProduk,
    @Column(value = "NRR of kompetensi as stated", precision = 10, scale = 6)
        BigDecimal nrrKompetensi,
    @Column(value = "NRR of perilaku as stated", precision = 10, scale = 6) BigDecimal nrrPerilaku,
    @Column(value = "NRR of pengaduan as stated", precision = 10, scale = 6)
        BigDecimal nrrPengaduan,
    @Column(value = "NRR of sarana as stated", precision = 10, scale = 6) BigDecimal nrrSarana,
    @Column("most decimals of the nine NRR, 0-6") int nrrPlaces,
    @Column(
            value = "NRR tertimbang of all unsur as stated; empty = not stated",
            nullable = true,
            precision = 10,
            scale = 6)
        BigDecimal nrrTertimbang,
    @Column("decimals it is stated in, 0-6") int nrrTertimbangPlaces,
    @Column(value = "IKM as stated", precision = 10, scale = 6) BigDecimal ikm,
    @Column("decimals it is stated in, 0-6") int ikmPlaces,
    @Column(value = "A, B, C or D as stated; empty = not stated", nullable = true) String mutu,
    @Column(value = "users of the service as stated; empty = not stated", nullable = true)
        Long population,
    @Column(value = "respondents as stated; empty = not stated", nullable = true) Long sample,
    @Column(value = "respondents, men; empty = not stated", nullable = true) Long lakiLaki,
    @Column(value = "respondents, women; empty = not stated", nullable = true) Long perempuan,
    @Column(value = "respondents by education; empty = not stated", nullable = true) Long sd,
    @Column(value = "respondents by education; empty = not stated", nullable = true) Long sltp,
    @Column(value = "respondents by education; empty = not stated", nullable = true) Long slta,
    @Column(value = "respondents by education; empty = not stated", nullable = true) Long diploma,
    @Column(value = "respondents by education; empty = not stated", name = "s1", nullable = true)
        Long s1,
    @Column(value = "respondents by education; empty = not stated", name = "s2", nullable = true)
        Long s2,
    @Column(value = "respondents by education; empty = not stated", name = "s3", nullable = true)
        Long s3,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true) Long pns,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true) Long tniPolri,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true) Long swasta,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true)
        Long wiraswasta,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true) Long pelajar,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true) Long petani,
    @Column(value = "respondents by occupation; empty = not stated", nullable = true)
        Long lainnya) {

  /** NRR of each unsur, in the order of {@link Unsur#DAFTAR}. */
  public List<BigDecimal> nrr() {
    return List.of(
        nrrPersyaratan,
        nrrProsedur,
        nrrWaktu,
        nrrBiaya,
        nrrProduk,
        nrrKompetensi,
        nrrPerilaku,
        nrrPengaduan,
        nrrSarana);
  }

  /** Respondents by gender; null = not stated. */
  public List<Long> gender() {
    return Arrays.asList(lakiLaki, perempuan);
  }

  /** Respondents by education; null = not stated. */
  public List<Long> education() {
    return Arrays.asList(sd, sltp, slta, diploma, s1, s2, s3);
  }

  /** Respondents by occupation; null = not stated. */
  public List<Long> work() {
    return Arrays.asList(pns, tniPolri, swasta, wiraswasta, pelajar, petani, lainnya);
  }

  /** The same as it would be said in any row of any file. */
  public RecapSheet statement() {
    return new RecapSheet(
        "",
        0,
        period,
        unitId,
        nrrPersyaratan,
        nrrProsedur,
        nrrWaktu,
        nrrBiaya,
        nrrProduk,
        nrrKompetensi,
        nrrPerilaku,
        nrrPengaduan,
        nrrSarana,
        0,
        nrrTertimbang,
        0,
        ikm,
        0,
        mutu,
        population,
        sample,
        lakiLaki,
        perempuan,
        sd,
        sltp,
        slta,
        diploma,
        s1,
        s2,
        s3,
        pns,
        tniPolri,
        swasta,
        wiraswasta,
        pelajar,
        petani,
        lainnya);
  }
}
