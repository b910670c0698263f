package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.prima.data.Reference;
import id.prima.data.vocab.Mutu;
import id.prima.rules.Ketentuan.Confidence;
import id.prima.rules.Ketentuan.Entry;
import id.prima.rules.Ketentuan.KetentuanException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KetentuanTest {

  private static final String HEADER =
      "kunci,nilai,berlaku_sejak,berlaku_sampai,dasar,keyakinan,keterangan\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
  private static final Ketentuan BUILT_IN = Reference.builtIn().ketentuan();

  @TempDir Path folder;

  private static Entry entry(String key, String value, String from, String to) {
    return new Entry(
        key,
        value,
        LocalDate.parse(from),
        to.isEmpty() ? null : LocalDate.parse(to),
        "PermenPANRB 1/2000",
        Confidence.DIKONFIRMASI,
        "");
  }

  private static void refused(String message, Entry... entries) {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> Ketentuan.of(List.of(entries)))
        .withMessage(message);
  }

  // --- dates ---

  @Test
  void aValueHoldsFromItsFirstToItsLastDay() {
    Ketentuan ketentuan =
        Ketentuan.of(
            List.of(
                entry("batas", "14", "2018-10-30", ""),
                entry("batas", "5", "2013-01-01", "2018-10-29")));
    assertThat(ketentuan.text("batas", LocalDate.of(2013, 1, 1))).isEqualTo("5");
    assertThat(ketentuan.text("batas", LocalDate.of(2018, 10, 29))).isEqualTo("5");
    assertThat(ketentuan.text("batas", LocalDate.of(2018, 10, 30))).isEqualTo("14");
    assertThat(ketentuan.number("batas", TODAY)).isEqualByComparingTo("14");
  }

  @Test
  void aDateWithoutValueIsAnErrorThatNamesKeyAndDate() {
    Ketentuan ketentuan = Ketentuan.of(List.of(entry("batas", "5", "2013-01-01", "2018-10-29")));
    for (String date : List.of("2012-12-31", "2018-10-30")) {
      assertThatExceptionOfType(KetentuanException.class)
          .isThrownBy(() -> ketentuan.text("batas", LocalDate.parse(date)))
          .withMessageContaining("batas")
          .withMessageContaining(date);
    }
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> ketentuan.number("tidak.ada", TODAY))
        .withMessageContaining("tidak.ada")
        .withMessageContaining("2026-07-15");
  }

  @Test
  void twoValuesForOneDayAreRefused() {
    String message = "ketentuan batas: dua nilai berlaku pada 2018-10-30";
    refused(
        message,
        entry("batas", "5", "2013-01-01", "2018-10-30"),
        entry("batas", "14", "2018-10-30", ""));
    refused(message, entry("batas", "5", "2013-01-01", ""), entry("batas", "14", "2018-10-30", ""));
    refused(message, entry("batas", "5", "2018-10-30", ""), entry("batas", "14", "2018-10-30", ""));
  }

  @Test
  void aDayWithoutValueBetweenTwoIsRefused() {
    refused(
        "ketentuan batas: tidak ada nilai sesudah 2018-10-28",
        entry("batas", "14", "2018-10-30", ""),
        entry("batas", "5", "2013-01-01", "2018-10-28"));
  }

  @Test
  void anEndBeforeItsBeginningIsRefused() {
    refused(
        "ketentuan batas: berlaku_sampai 2018-10-29 mendahului berlaku_sejak 2018-10-30",
        entry("batas", "14", "2018-10-30", "2018-10-29"));
  }

  @Test
  void keysDoNotDisturbEachOther() {
    Ketentuan ketentuan =
        Ketentuan.of(
            List.of(entry("batas", "5", "2013-01-01", ""), entry("libur", "17", "2014-01-01", "")));
    assertThat(ketentuan.inForce(LocalDate.of(2013, 6, 1))).containsOnlyKeys("batas");
    assertThat(ketentuan.inForce(TODAY)).containsOnlyKeys("batas", "libur");
  }

  @Test
  void aWordIsNoNumber() {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> BUILT_IN.number("skm.bobot.utama", TODAY))
        .withMessage("ketentuan skm.bobot.utama: nilai 'tepat' bukan angka");
  }

  // --- bands ---

  @ParameterizedTest
  @CsvSource({
    "25.00, D",
    "64.99, D",
    "65.00, C",
    "76.60, C",
    "76.61, B",
    "88.30, B",
    "88.31, A",
    "100.00, A",
    "24.75, D"
  })
  void mutuSincePermenPanrb14Of2017(BigDecimal ikm, Mutu mutu) {
    assertThat(MutuBands.of(BUILT_IN, TODAY).of(ikm)).isEqualTo(mutu);
  }

  @ParameterizedTest
  @CsvSource({"43.75, D", "43.76, C", "62.50, C", "62.51, B", "81.25, B", "81.26, A", "100.00, A"})
  void mutuBefore2017(BigDecimal ikm, Mutu mutu) {
    assertThat(MutuBands.of(BUILT_IN, LocalDate.of(2016, 6, 30)).of(ikm)).isEqualTo(mutu);
  }

  @Test
  void theSameIndexWasAOnceAndIsBNow() {
    BigDecimal ikm = new BigDecimal("81.26");
    assertThat(MutuBands.of(BUILT_IN, LocalDate.of(2017, 5, 8)).of(ikm)).isEqualTo(Mutu.A);
    assertThat(MutuBands.of(BUILT_IN, LocalDate.of(2017, 5, 9)).of(ikm)).isEqualTo(Mutu.B);
    assertThat(MutuBands.of(BUILT_IN, LocalDate.of(2018, 3, 31)).of(ikm)).isEqualTo(Mutu.B);
  }

  @Test
  void beforeTheFirstRegulationThereAreNoBands() {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> MutuBands.of(BUILT_IN, LocalDate.of(2004, 2, 23)))
        .withMessageContaining("skm.mutu.D")
        .withMessageContaining("2004-02-23");
  }

  private static Ketentuan bands(String d, String c, String b, String a) {
    return Ketentuan.of(
        List.of(
            entry("skm.mutu.D", d, "2017-05-09", ""),
            entry("skm.mutu.C", c, "2017-05-09", ""),
            entry("skm.mutu.B", b, "2017-05-09", ""),
            entry("skm.mutu.A", a, "2017-05-09", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "76.62..88.30, 88.31..100.00, skm.mutu.B, 76.62, 76.60",
    "76.60..88.30, 88.31..100.00, skm.mutu.B, 76.60, 76.60",
    "76.61..88.30, 88.3..100.00, skm.mutu.A, 88.3, 88.30"
  })
  void aGapOrOverlapBetweenBandsIsRefused(
      String b, String a, String key, String low, String highBefore) {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> MutuBands.of(bands("25.00..64.99", "65.00..76.60", b, a), TODAY))
        .withMessage("ketentuan " + key + ": " + low + " tidak menyambung " + highBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"88.31-100.00", "88.31", "88.31..90..100", "88,31..100,00", "..", "A..B"})
  void aBandThatIsNoRangeIsRefused(String a) {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(
            () -> MutuBands.of(bands("25.00..64.99", "65.00..76.60", "76.61..88.30", a), TODAY))
        .withMessageContaining("skm.mutu.A");
  }

  @Test
  void aBandThatEndsBeforeItBeginsIsRefused() {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(
            () ->
                MutuBands.of(
                    bands("25.00..64.99", "65.00..76.60", "76.61..70.00", "70.01..100.00"), TODAY))
        .withMessageContaining("skm.mutu.B");
  }

  // --- files ---

  @Test
  void theBuiltInFileSaysWhereEveryNumberComesFrom() {
    assertThat(BUILT_IN.entries())
        .isNotEmpty()
        .allSatisfy(
            e -> {
              assertThat(e.source()).as(e.key()).isNotBlank();
              assertThat(e.note()).as(e.key()).isNotBlank();
            });
    assertThat(BUILT_IN.entry("skm.mutu.A", TODAY).source()).contains("14/2017");
    assertThat(BUILT_IN.entry("skm.mutu.A", LocalDate.of(2010, 1, 1)).confidence())
        .isEqualTo(Confidence.SATU_SUMBER);
  }

  @Test
  void everyRuleFindsItsNumbersInTheBuiltInFile() {
    assertThat(IntervalRule.of(BUILT_IN, TODAY)).isEqualTo(new IntervalRule(0.95, 30, 10, 40, 10));
    assertThat(SampleStatus.of(BUILT_IN, TODAY)).isEqualTo(new SampleStatus(10, 30));
    assertThat(MutuBands.of(BUILT_IN, TODAY).lowest(Mutu.A)).isEqualByComparingTo("88.31");
    assertThat(Skm.Bobot.parse(BUILT_IN.text("skm.bobot.utama", TODAY))).isEqualTo(Skm.Bobot.EXACT);
    assertThat(Skm.requiredSample(500, BUILT_IN, TODAY)).isEqualTo(217);
  }

  private Ketentuan own(String text) {
    try {
      Files.writeString(folder.resolve("ketentuan.csv"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Reference.overriddenBy(folder).ketentuan();
  }

  private void ownRefused(String text, String... parts) {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> own(text))
        .satisfies(e -> assertThat(e.getMessage()).contains(Arrays.asList(parts)));
  }

  @Test
  void anOfficesOwnFileTakesThePlaceOfTheBuiltInOne() {
    String row = "skm.bobot.utama,0.11,2020-01-01,,SK Bupati 5/2020,DIKONFIRMASI,\n";
    List<Ketentuan> both =
        new ArrayList<>(List.of(own(HEADER + row), own("\uFEFF" + HEADER + row)));
    both.add(own((HEADER + row).replace("\n", "\r\n")));
    for (Ketentuan ketentuan : both) {
      assertThat(ketentuan.text("skm.bobot.utama", TODAY)).isEqualTo("0.11");
      assertThat(ketentuan.entries()).hasSize(1);
    }
  }

  @Test
  void whereTheFolderHasNoSuchFileTheBuiltInOneStands() {
    Ketentuan ketentuan = Reference.overriddenBy(folder).ketentuan();
    assertThat(ketentuan.entries()).isEqualTo(BUILT_IN.entries());
  }

  @Test
  void aWrongCellIsNamedByLineAndColumn() {
    String good = "a,1,2020-01-01,,SK,DIKONFIRMASI,\n";
    ownRefused(
        HEADER + good + "b,1,01/02/2020,,SK,DIKONFIRMASI,\n",
        "baris 3",
        "berlaku_sejak",
        "01/02/2020");
    ownRefused(
        HEADER + good + "b,1,2020-01-01,2020-02-30,SK,DIKONFIRMASI,\n",
        "baris 3",
        "berlaku_sampai",
        "2020-02-30");
    ownRefused(
        HEADER + good + "b,1,2020-01-01,,SK,YAKIN,\n",
        "baris 3",
        "keyakinan",
        "YAKIN",
        "SATU_SUMBER");
    ownRefused(HEADER + good + good.replace("a,1", "b, "), "baris 3", "nilai", "kosong");
    ownRefused(HEADER + good + "b,1,2020-01-01,, ,DIKONFIRMASI,\n", "baris 3", "dasar", "kosong");
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsNamedByItsLine() {
    ownRefused(HEADER + "a,1,2020-01-01,,SK,DIKONFIRMASI,\nb,1,2020-01-01\n", "baris 3");
    ownRefused(HEADER + "a,1,2020-01-01,,SK 1, 2,DIKONFIRMASI,catatan,lagi\n", "baris 2");
  }

  @Test
  void aFileWithOtherColumnsIsRefused() {
    ownRefused("kunci;nilai\na;1\n", "judul kolom", "kunci,nilai,berlaku_sejak");
    ownRefused(
        """
        nilai,kunci,berlaku_sejak,berlaku_sampai,dasar,keyakinan,keterangan
        1,a,2020-01-01,,SK,DIKONFIRMASI,
        """,
        "judul kolom");
  }

  @Test
  void anEmptyFileIsRefused() {
    ownRefused("", "ketentuan.csv");
    ownRefused("kunci;nilai\n", "judul kolom");
  }
}
