package id.prima.ingest.clean;

import static id.prima.ingest.clean.AnswerWords.INVALID;
import static id.prima.ingest.clean.AnswerWords.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Unsur;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of an answer says. */
class AnswerWordsTest {

  private static final AnswerWords WORDS = AnswerWords.builtIn();

  /** The words of the regulation's own form, from 1 to 4. */
  private static final Map<Unsur, List<String>> FORM =
      Map.of(
          Unsur.PERSYARATAN,
          List.of("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
          Unsur.PROSEDUR,
          List.of("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
          Unsur.WAKTU,
          List.of("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
          Unsur.BIAYA,
          List.of("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
          Unsur.PRODUK,
          List.of("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
          Unsur.KOMPETENSI,
          List.of("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
          Unsur.PERILAKU,
          List.of(
              "Tidak sopan dan ramah",
              "Kurang sopan dan ramah",
              "Sopan dan ramah",
              "Sangat sopan dan ramah"),
          Unsur.SARANA,
          List.of("Buruk", "Cukup", "Baik", "Sangat baik"),
          Unsur.PENGADUAN,
          List.of(
              "Tidak ada",
              "Ada tetapi tidak berfungsi",
              "Berfungsi kurang maksimal",
              "Dikelola dengan baik"));

  @Test
  void the_words_of_the_form_count_alone_and_beside_their_letter_or_digit() {
    FORM.forEach(
        (unsur, words) -> {
          for (int value = 1; value <= 4; value++) {
            String word = words.get(value - 1);
            char letter = (char) ('a' + value - 1);
            for (String cell :
                List.of(
                    word,
                    word.toUpperCase(java.util.Locale.ROOT),
                    letter + ". " + word,
                    Character.toUpperCase(letter) + ") " + word,
                    value + ". " + word,
                    value + "-" + word,
                    "(" + value + ") " + word,
                    word + " (" + value + ")",
                    "  " + word.replace(' ', '\u00a0') + ".",
                    "" + letter,
                    "" + value,
                    value + ",00")) {
              assertThat(WORDS.answer(unsur, cell)).as(unsur + " " + cell).isEqualTo(value);
            }
            char other = (char) ('a' + value % 4);
            assertThat(WORDS.answer(unsur, other + ". " + word)).isEqualTo(INVALID);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-", "--", "–", "_", "...", "tidak diisi", "Tidak Diisi", "N/A", "0.0"})
  void missing(String cell) {
    assertThat(WORDS.answer(Unsur.WAKTU, cell)).isEqualTo(MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "6",
        "9",
        "44",
        "3.5",
        "2,5",
        "-1",
        "-4",
        "–3",
        "1-4",
        "3/4",
        "4 4",
        "04",
        "e",
        "L",
        "P",
        "?",
        "***",
        "#####",
        "cukup baik",
        "cukup cepat",
        "lumayan",
        "biasa saja",
        "murah",
        "gratis",
        "buruk",
        "tidak ada",
        "Budi Contohsari",
        "9901112312517363",
        "081200001052",
        "a b",
        "d sesuai sekali",
        "☺",
        "𝟜𝟜",
        "true",
        "1e0",
        "4 orang",
        "sangat tidak cepat"
      })
  void no_answer_to_waktu(String cell) {
    assertThat(WORDS.answer(Unsur.WAKTU, cell)).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @CsvSource({"４,4", "②,2", "'4.0',4", "'4,00',4", "'3.',3", "[1],1", "'''2',2", "Ｄ,4"})
  void odd_signs_for_a_digit(String cell, int value) {
    assertThat(WORDS.answer(Unsur.WAKTU, cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "BIAYA,mahal,2",
    "BIAYA,'Gratis/Tidak dipungut biaya',4",
    "BIAYA,wajar,3",
    "SARANA,kurang baik,2",
    "SARANA,cukup baik,-1",
    "PENGADUAN,'Ada, tetapi tidak berfungsi',2",
    "PENGADUAN,'Ada namun tidak berfungsi',2",
    "PENGADUAN,'Berfungsi, namun kurang maksimal',3",
    "PERILAKU,'Tidak sopan dan tidak ramah',1",
    "WAKTU,'Sangat tepat waktu',4",
    "PERSYARATAN,cukup,-1",
  })
  void words_mean_what_they_mean_to_the_unsur(Unsur unsur, String cell, int value) {
    assertThat(WORDS.answer(unsur, cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "jenis_kelamin,Laki-laki,L",
    "jenis_kelamin,P,P",
    "jenis_kelamin,wanita,P",
    "pendidikan,SMA/SMK,SMA",
    "pendidikan,D-III,D1-D3",
    "pendidikan,D4/S1,D4-S1",
    "pendidikan,Strata 2,S2",
    "pekerjaan,Pegawai Negeri Sipil,PNS",
    "pekerjaan,Wiraswasta,WIRAUSAHA",
    "pekerjaan,Mahasiswa,PELAJAR",
    "pekerjaan,Astronaut,",
    "kanal,Google Form,daring",
    "kanal,,",
  })
  void respondents(String field, String cell, String code) {
    assertThat(WORDS.respondent(field, cell == null ? "" : cell)).isEqualTo(code);
  }
}
