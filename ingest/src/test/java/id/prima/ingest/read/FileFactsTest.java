package id.prima.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bytes of a file tell, and how its rows come out of them. */
class FileFactsTest {

  private static FileFacts facts(byte[] bytes) throws IOException, UnreadableFileException {
    return FileFacts.read(new ByteArrayInputStream(bytes));
  }

  private static List<List<String>> rows(byte[] bytes, char separator)
      throws IOException, UnreadableFileException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvRows csv =
        CsvRows.open(new ByteArrayInputStream(bytes), facts(bytes), separator, FileSlice.WHOLE)) {
      csv.forEachRemaining(r -> rows.add(r.cells()));
    }
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,,UTF-8,0",
    "UTF-8,\uFEFF,UTF-8,3",
    "UTF-16LE,\uFEFF,UTF-16LE,2",
    "UTF-16BE,\uFEFF,UTF-16BE,2",
    "windows-1252,,windows-1252,0",
  })
  void encodings(String charset, String mark, String detected, int markLength)
      throws IOException, UnreadableFileException {
    String text = (mark == null ? "" : mark) + "Usia – tahun;Café\n1;2\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(facts(bytes).charsetName()).isEqualTo(detected);
    assertThat(facts(bytes).byteOrderMark()).isEqualTo(markLength);
    assertThat(facts(bytes).bytes()).isEqualTo(bytes.length);
    assertThat(rows(bytes, ';'))
        .containsExactly(List.of("Usia – tahun", "Café"), List.of("1", "2"));
  }

  @Test
  void a_letter_across_two_blocks_is_still_utf8() throws IOException, UnreadableFileException {
    for (int pad = 65_530; pad < 65_540; pad++) {
      byte[] bytes = ("x".repeat(pad) + "é–☺").getBytes(StandardCharsets.UTF_8);
      assertThat(facts(bytes).charsetName()).isEqualTo("UTF-8");
    }
  }

  @Test
  void a_file_with_a_mark_stays_utf8_when_it_breaks_off_in_a_letter()
      throws IOException, UnreadableFileException {
    byte[] bytes = "\uFEFFa,é".getBytes(StandardCharsets.UTF_8);

    assertThat(facts(java.util.Arrays.copyOf(bytes, bytes.length - 1)).charsetName())
        .isEqualTo("UTF-8");
  }

  @Test
  void the_hash_is_that_of_all_bytes() throws IOException, UnreadableFileException {
    assertThat(facts("abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @CsvSource({
    "'', kosong",
    "'\u00D0\u00CF\u0011\u00E0xx', .xls",
    "'PK\u0005\u0006xx', arsip kosong",
    "'Rar!xx', .rar",
    "'{\\rtf1', .rtf",
    "'<table><tr>', halaman web",
    "'%PDF-1.4', PDF",
    "'ÿþ\u0000\u0000a\u0000\u0000\u0000', UTF-32",
    "'\u0000\u0000þÿ\u0000\u0000\u0000a', UTF-32",
    "'a\u0000\u0000\u0000b\u0000\u0000\u0000', CSV UTF-8",
    "'<!DOCTYPE html>', halaman web",
    "'a,b\u0000\n', bukan berkas teks",
    "'\u0001\u0002\u0003\u0004', bukan berkas teks",
  })
  void no_text(String content, String why) {
    assertThatThrownBy(() -> facts(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(why);
  }

  @Test
  void random_bytes_are_no_text() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);

    assertThatThrownBy(() -> facts(bytes)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void a_vertical_tab_from_a_word_processor_spoils_no_file()
      throws IOException, UnreadableFileException {
    byte[] few = ("a,b\n1,satu\u000Bdua\n" + "1,2\n".repeat(30)).getBytes(StandardCharsets.UTF_8);
    byte[] many = "satu\u000Bdua\n".repeat(30).getBytes(StandardCharsets.UTF_8);

    assertThat(rows(few, ',')).hasSize(32);
    assertThatThrownBy(() -> facts(many)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void rows_bear_the_numbers_of_a_spreadsheet() throws IOException, UnreadableFileException {
    byte[] bytes = "a;b\r\n\r\n\"x\r\ny\";\"z\"\"\"\rlast".getBytes(StandardCharsets.UTF_8);
    List<Integer> numbers = new ArrayList<>();
    try (CsvRows csv =
        CsvRows.open(new ByteArrayInputStream(bytes), facts(bytes), ';', FileSlice.WHOLE)) {
      csv.forEachRemaining(r -> numbers.add(r.isBlank() ? -r.number() : r.number()));
    }

    assertThat(numbers).containsExactly(1, -2, 3, 4);
    assertThat(rows(bytes, ';').get(2)).containsExactly("x\r\ny", "z\"");
  }

  @Test
  void a_quote_that_never_closes_is_said_with_the_last_good_row() {
    byte[] bytes = "a,b\n1,2\n3,\"4\n5,6\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> rows(bytes, ','))
        .isInstanceOf(BrokenFileException.class)
        .hasMessage(
            "tidak dapat dibaca sesudah baris 2: tanda kutip yang tidak ditutup, atau berkas"
                + " terpotong");
  }

  @Test
  void cells_are_trimmed_of_every_kind_of_space() {
    RawRow row = new RawRow(1, List.of("\u00a0 x\u200b\t", "\uFEFF", " "));

    assertThat(row.cell(0)).isEqualTo("x");
    assertThat(row.cell(1)).isEmpty();
    assertThat(row.cell(7)).isEmpty();
    assertThat(row.filled()).isEqualTo(1);
    assertThat(row.isBlank()).isFalse();
  }

  @Test
  void letters_of_two_bytes_that_were_cut_are_no_text() throws Exception {
    byte[] whole = "Tanggal;U1\n2026-07-15;3\n".repeat(9).getBytes(StandardCharsets.UTF_16LE);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThat(facts(whole).charsetName()).isEqualTo("UTF-16LE");
    assertThatThrownBy(() -> facts(cut))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("bukan berkas teks, atau rusak");
  }
}
