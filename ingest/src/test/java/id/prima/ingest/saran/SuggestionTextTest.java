package id.prima.ingest.saran;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTextTest {

  private final SuggestionText text = SuggestionText.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--",
        ".",
        "...",
        "1",
        "👍",
        "tidak ada",
        "Tidak Ada.",
        "TIDAK ADA SARAN",
        "Nihil",
        "n/a",
        "baik",
        "Sangat baik!",
        "\u200B-\u200B",
        "ok"
      })
  void says_nothing(String cell) {
    assertThat(text.read(cell)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tidak ada kursi di ruang tunggu",
        "Baik, tetapi antreannya lama",
        "Terima kasih",
        "buka jam 08.00-16.00",
        "nomor antrean 123 dipanggil sesudah 130",
        "dimintai Rp 1.500.000",
        "dimintai rp1.500.000,-",
        "sejak 2024 sampai 2026 sama saja",
        "loket 2-3 saja"
      })
  void is_handed_back_as_it_stands(String cell) {
    assertThat(text.read(cell)).contains(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hubungi 081234567890 ya          | hubungi [nomor] ya
          hubungi 0812-3456-7890.          | hubungi [nomor].
          hubungi 0812 3456 7890           | hubungi [nomor]
          hubungi (0361) 234567            | hubungi ([nomor]
          WA +62 812 3456 7890             | WA [nomor]
          telp 234 5678                    | telp [nomor]
          NIK 5104011507900001             | NIK [nomor]
          5104 0115 0790 0001 milik saya   | [nomor] milik saya
          ０８１２３４５６７８９０ saya           | [nomor] saya
          0812.345.678 saya                | [nomor] saya
          tulis ke siti.a+b@contoh.go.id   | tulis ke [surel]
          tulis ke siti @ contoh.id ya     | tulis ke [surel] ya
          lihat https://fb.com/siti.aminah | lihat [tautan]
          lihat www.contoh.id/siti         | lihat [tautan]
          cari @siti_aminah di IG          | cari [tautan] di IG
          kunjungan 15-07-2026 lama        | kunjungan [nomor] lama
          """)
  void what_leads_to_a_person_is_blacked_out(String cell, String expected) {
    assertThat(text.read(cell)).contains(expected);
    assertThat(SuggestionText.isBlackedOut(expected)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          =HYPERLINK("x";"klik")  | '=HYPERLINK("x";"klik")
          +cmd                    | '+cmd
          - perbaiki toilet       | '- perbaiki toilet
          @ SUM(A1)               | '@ SUM(A1)
          ＝1+1 x                  | '＝1+1 x
          +6281234567890 saya     | [nomor] saya
          """)
  void no_text_can_become_a_formula(String cell, String expected) {
    assertThat(text.read(cell)).contains(expected);
  }

  @Test
  void lines_and_hidden_signs_are_gone() {
    assertThat(text.read("  toilet\r\nkotor\t\u0007sekali\u00A0ya\u202E \u200B"))
        .contains("toilet kotor sekali ya");
    assertThat(text.read("08\u200B123\u200B4567890 saya")).contains("[nomor] saya");
    assertThat(text.read("kotor \uD83D saja")).contains("kotor saja");
    assertThat(text.read("kotor \uD83D\uDE00")).contains("kotor \uD83D\uDE00");
  }

  @Test
  void no_cell_is_longer_than_a_spreadsheet_can_hold() {
    String longest = "a".repeat(32_767);
    assertThat(text.read(longest)).contains(longest);
    assertThat(text.read(longest + "b")).contains("a".repeat(32_766) + "…");
    assertThat(text.read("a".repeat(32_765) + "😀" + "bcd")).contains("a".repeat(32_765) + "…");
  }

  @Test
  void a_cell_of_nothing_but_digits_and_signs_takes_no_deep_stack() {
    String cell = "x " + "1-".repeat(16_000);

    assertThat(text.read(cell)).contains("x [nomor]-");
    assertThat(text.read("a@".repeat(16_000))).isPresent();
  }
}
