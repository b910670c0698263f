package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a wrong cell may be shown. */
class SafeCellTest {

  private static final SafeCell SAFE = new SafeCell(AnswerWords.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "12,5", "-1", "2026", "X", "cukup baik", "Laki-laki", "SMA", "lumayan"})
  void an_answer_that_is_shown(String cell) {
    assertThat(SAFE.answer(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Budi", "Siti Contohsari", "08120000", "9901112312517363", "1234,5678", "a@b.id"})
  void an_answer_that_is_masked(String cell) {
    assertThat(SAFE.answer(cell)).isEqualTo("(disamarkan, " + cell.length() + " huruf)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "2026-13-01",
        "2099-05-27",
        "15/07/2026 25:00",
        "15.07.26",
        "32 Mei 26"
      })
  void a_date_that_is_shown(String cell) {
    assertThat(SAFE.date(cell, null)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "5104 0101 0190 0001",
        "081234567890",
        "31000",
        "12/03/1985",
        "1985-03-12",
        "12/03/85",
        "12-03-85 08:00",
        "27 Mei 85",
        "27-mei-85 08:00",
        "Budi"
      })
  void a_date_that_is_masked(String cell) {
    assertThat(SAFE.date(cell, null)).startsWith("(disamarkan");
  }

  @Test
  void a_birthday_in_words_or_numbers_is_masked() {
    assertThat(SAFE.date("31000", LocalDate.of(1984, 11, 14))).startsWith("(disamarkan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit-tidak-terdaftar",
        "Puskesmas Mawar",
        "Kantor Camat Mawar",
        "Kantor Urusan Agama Mawar",
        "u07",
        "OPD12",
        "Dinas <b>X</b>",
        "Rumah Sakit Umum",
        "SD Negeri 7"
      })
  void a_unit_that_is_shown(String cell) {
    assertThat(SAFE.unit(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Budi",
        "budi1985",
        "Din Contohsari",
        "Kantor Contohsari",
        "Siti di Puskesmas Mawar",
        "Puskesmas Mawar (Bu Siti)",
        "Desa Sukacontoh RT 01",
        "Rumah Siti",
        "Dinas 081200001052",
        "081200001052",
        "12345",
        "<script>alert(1)</script>"
      })
  void a_unit_that_is_masked(String cell) {
    assertThat(SAFE.unit(cell)).startsWith("(disamarkan");
  }

  @Test
  void a_line_of_a_terminal_holds_no_line_ends_or_controls() {
    assertThat(SafeCell.printable(" Tanggal\r\nSurvei\u001B[31m\u009B1m\u202f "))
        .isEqualTo("Tanggal Survei [31m 1m");
    assertThat(SafeCell.printable("x".repeat(1_000_000))).isEqualTo("x".repeat(60) + "...");
  }
}
