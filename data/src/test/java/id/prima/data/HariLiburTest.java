package id.prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prima.rules.HariLibur;
import id.prima.rules.HariLibur.Jenis;
import id.prima.rules.Ketentuan.Confidence;
import id.prima.rules.Ketentuan.KetentuanException;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of days off: what it holds, and what is said about a wrong one. */
class HariLiburTest {

  private static final String HEADER = "tanggal,jenis,nama,dasar,keyakinan\n";
  private static final List<HariLibur> BUILT_IN = Reference.builtIn().hariLibur();
  private static final WorkingCalendar CALENDAR = Reference.builtIn().workingCalendar();

  @TempDir Path folder;

  private static List<LocalDate> days(int year, Jenis jenis) {
    return BUILT_IN.stream()
        .filter(h -> h.date().getYear() == year && h.jenis() == jenis)
        .map(HariLibur::date)
        .toList();
  }

  // --- what it holds ---

  /**
   * Numbers as the decrees state them, and election days by Keppres. 2021: 16 with two feasts on 13
   * May. 2025: 10 and one more by the change of August. 2027: as one source has it.
   */
  @ParameterizedTest
  @CsvSource({
    "2019, 16, 1, 4",
    "2020, 16, 1, 5",
    "2021, 16, 0, 1",
    "2022, 16, 0, 4",
    "2023, 16, 0, 11",
    "2024, 17, 2, 10",
    "2025, 17, 0, 11",
    "2026, 17, 0, 8",
    "2027, 18, 0, 8"
  })
  void everyYearHasAsManyDaysAsItsDecreeSays(int year, int libur, int elections, int cuti) {
    assertThat(days(year, Jenis.LIBUR_NASIONAL)).hasSize(libur + elections);
    assertThat(days(year, Jenis.CUTI_BERSAMA)).hasSize(cuti);
    assertThat(
            BUILT_IN.stream()
                .filter(h -> h.date().getYear() == year && h.source().startsWith("Keppres")))
        .hasSize(elections);
  }

  /** The months' working days of 2024, counted on a wall calendar. */
  @Test
  void everyMonthOf2024() {
    int[] days = {22, 18, 18, 16, 18, 18, 23, 22, 20, 23, 20, 20};
    for (Month month : Month.values()) {
      LocalDate first = LocalDate.of(2024, month, 1);
      assertThat(CALENDAR.workingDays(first, first.plusMonths(1).minusDays(1)))
          .as(month.toString())
          .isEqualTo(days[month.getValue() - 1]);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 55", "4, 57", "7, 64", "10, 64"})
  void theQuartersOf2026(int month, int days) {
    LocalDate first = LocalDate.of(2026, month, 1);
    assertThat(CALENDAR.workingDays(first, first.plusMonths(3).minusDays(1))).isEqualTo(days);
  }

  @Test
  @Tag("real")
  void theDaysOf2026AreThoseOfTheDecree() throws IOException {
    String real = System.getProperty("prima.real");
    Path file =
        (real == null
                ? Path.of(System.getProperty("basedir", "."), "../../shared/real")
                : Path.of(real))
            .resolve("libur-2026.json");
    JsonNode decree = new ObjectMapper().readTree(file.toFile());
    assertThat(days(2026, Jenis.LIBUR_NASIONAL)).isEqualTo(dates(decree.get("libur_nasional")));
    assertThat(days(2026, Jenis.CUTI_BERSAMA)).isEqualTo(dates(decree.get("cuti_bersama")));
    int month = 1;
    for (String quarter : List.of("Q1", "Q2", "Q3", "Q4")) {
      LocalDate first = LocalDate.of(2026, month, 1);
      assertThat(CALENDAR.workingDays(first, first.plusMonths(3).minusDays(1)))
          .isEqualTo(decree.get("working_days_per_quarter_2026").get(quarter).asInt());
      month += 3;
    }
  }

  private static List<LocalDate> dates(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(text -> LocalDate.parse(text.asText()))
        .toList();
  }

  @Test
  void daysThatWereMovedOrTakenBackAreWorkingDays() {
    for (String day :
        List.of(
            "2020-05-22", // cuti bersama struck out two days before
            "2020-12-28", // moved there from May, then struck out
            "2020-12-30",
            "2021-03-12",
            "2021-05-17",
            "2021-08-10", // moved to the 11th
            "2021-10-19", // moved to the 20th
            "2021-12-24",
            "2023-04-26")) { // moved to the 20th
      assertThat(CALENDAR.isWorkingDay(LocalDate.parse(day))).as(day).isTrue();
    }
    for (String day :
        List.of(
            "2020-12-09", "2020-12-31", "2021-08-11", "2022-04-29", "2023-06-30", "2025-08-18")) {
      assertThat(CALENDAR.isWorkingDay(LocalDate.parse(day))).as(day).isFalse();
    }
  }

  @Test
  void theYearsAreKnownAndSoIsHowSureTheyAre() {
    assertThat(CALENDAR.years())
        .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
    assertThat(BUILT_IN).extracting(HariLibur::date).isSorted();
    for (HariLibur day : BUILT_IN) {
      if (day.date().getYear() == 2027) {
        assertThat(day.confidence()).isNotEqualTo(Confidence.DIKONFIRMASI);
      }
      assertThat(day.source()).matches("(SKB 3 Menteri|Keppres) .*");
    }
  }

  // --- an office's own file ---

  private Reference own(String text) {
    try {
      Files.writeString(folder.resolve("hari-libur.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reference.overriddenBy(folder);
  }

  private void refused(String text, String... parts) {
    assertThatExceptionOfType(KetentuanException.class)
        .isThrownBy(() -> own(text).workingCalendar())
        .satisfies(e -> assertThat(e.getMessage()).contains(Arrays.asList(parts)));
  }

  private static String row(String date) {
    return date + ",libur_nasional,Hari jadi,Perda 1/2000,DIKONFIRMASI\n";
  }

  @Test
  void anOfficesOwnFileTakesThePlaceOfTheBuiltInOne() {
    Reference own = own("\uFEFF" + HEADER + row("2028-06-06") + row("2027-06-06"));
    assertThat(own.hariLibur())
        .extracting(HariLibur::date)
        .containsExactly(LocalDate.of(2027, 6, 6), LocalDate.of(2028, 6, 6));
    assertThat(own.workingCalendar().years()).containsExactly(2027, 2028);
    assertThat(own.workingCalendar().isWorkingDay(LocalDate.of(2028, 6, 6))).isFalse();
    assertThat(own.ketentuan().entries()).isEqualTo(Reference.builtIn().ketentuan().entries());
  }

  @Test
  void aYearLeftOutIsNamed() {
    refused(HEADER + row("2025-01-01") + row("2028-01-01"), "hari-libur.csv", "tahun 2026");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    refused(HEADER, "hari-libur.csv", "baris");
    refused("", "hari-libur.csv", "tanggal,jenis,nama,dasar,keyakinan");
  }

  @Test
  void aWrongCellIsNamedByLineColumnAndValue() {
    String good = row("2026-01-01");
    refused(HEADER + good + row("1 Jan 2026"), "hari-libur.csv baris 3", "tanggal", "1 Jan 2026");
    refused(HEADER + good + row("2026-02-30"), "baris 3", "tanggal", "2026-02-30");
    refused(
        HEADER + good + good.replace("libur_nasional", "libur"),
        "baris 3",
        "jenis",
        "'libur'",
        "cuti_bersama");
    refused(HEADER + good + good.replace("DIK", "dik"), "baris 3", "keyakinan", "SATU_SUMBER");
    refused(HEADER + good + good.replace("Perda 1/2000", " "), "baris 3", "dasar", "kosong");
    refused(HEADER + good + "2026-01-02,cuti_bersama\n", "baris 3", "2 kolom");
    refused(HEADER.replace("nama", "hari") + good, "judul kolom");
  }
}
