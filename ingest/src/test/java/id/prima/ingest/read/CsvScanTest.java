package id.prima.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Slices of a text give the rows of the whole text, by a parser that knows nothing of slices. */
class CsvScanTest {

  private static final String[] SIGNS = {
    "a", "é", "1", " ", "\"", "\"", "\"\"", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\t", ";", "–"
  };
  private static final String[] BEGINNINGS = {"", "", "\uFEFF", "sep=,\r\n", "\uFEFFSEP=;\n", "\n"};

  private record Slices(Optional<List<FileSlice>> found, List<String> shown) {}

  private static FileFacts facts(byte[] bytes, Charset charset, boolean mark) {
    return new FileFacts("0".repeat(64), bytes.length, FileKind.TEXT, charset.name(), mark ? 3 : 0);
  }

  private static Slices scan(byte[] bytes, FileFacts facts, int column, long sliceBytes)
      throws IOException {
    List<String> shown = new ArrayList<>();
    Optional<List<FileSlice>> found =
        CsvScan.slices(
            new ByteArrayInputStream(bytes),
            facts,
            ',',
            column,
            (row, cell) -> shown.add(row + ":" + cell),
            sliceBytes);
    return new Slices(found, shown);
  }

  private static List<RawRow> rows(byte[] bytes, FileFacts facts, FileSlice slice)
      throws IOException {
    ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
    stream.skipNBytes(slice.from());
    List<RawRow> rows = new ArrayList<>();
    try (CsvRows csv = CsvRows.open(stream, facts, ',', slice)) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** The rows of the whole text; empty where a quote does not close. */
  private static Optional<List<RawRow>> whole(byte[] bytes, FileFacts facts) throws IOException {
    try {
      return Optional.of(rows(bytes, facts, FileSlice.WHOLE));
    } catch (BrokenFileException e) {
      return Optional.empty();
    }
  }

  private static void assertSameRows(byte[] bytes, FileFacts facts, int column, long sliceBytes)
      throws IOException {
    Optional<List<RawRow>> whole = whole(bytes, facts);
    Slices slices = scan(bytes, facts, column, sliceBytes);

    assertThat(slices.found().isPresent()).isEqualTo(whole.isPresent());
    if (whole.isEmpty()) {
      return;
    }
    List<RawRow> joined = new ArrayList<>();
    long end = 0;
    for (FileSlice slice : slices.found().get()) {
      assertThat(slice.from()).isEqualTo(end);
      end = slice.to();
      joined.addAll(rows(bytes, facts, slice));
    }
    assertThat(end).isEqualTo(bytes.length);
    assertThat(joined).isEqualTo(whole.get());
    assertThat(slices.shown())
        .isEqualTo(
            whole.get().stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> row.number() + ":" + row.cell(column))
                .toList());
  }

  @Test
  void slices_of_random_texts_give_the_rows_of_the_whole_text() throws IOException {
    Random random = new Random(20260701);
    int broken = 0;
    int several = 0;
    for (int text = 0; text < 8_000; text++) {
      Charset charset = Charset.forName(text % 3 == 0 ? "windows-1252" : "UTF-8");
      String begin = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
      boolean mark = begin.startsWith("\uFEFF");
      StringBuilder signs = new StringBuilder(begin);
      for (int n = 1 + random.nextInt(40); n > 0; n--) {
        signs.append(SIGNS[random.nextInt(SIGNS.length)]);
      }
      byte[] bytes = signs.toString().getBytes(mark ? Charset.forName("UTF-8") : charset);
      FileFacts facts = facts(bytes, mark ? Charset.forName("UTF-8") : charset, mark);
      int slice = 1 + random.nextInt(20);
      assertSameRows(bytes, facts, random.nextInt(3), slice);
      Optional<List<FileSlice>> found = scan(bytes, facts, -1, slice).found();
      broken += found.isEmpty() ? 1 : 0;
      several += found.isPresent() && found.get().size() > 1 ? 1 : 0;
    }
    assertThat(broken).isBetween(500, 7_000);
    assertThat(several).isGreaterThan(1_000);
  }

  @Test
  void rows_across_the_blocks_in_which_a_file_is_read_stay_whole() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < 5 << 20) {
      String cell = "é\"\"\r\n,".repeat(random.nextInt(9_000));
      text.append(random.nextInt(100)).append(",\"").append(cell).append("\",x");
      text.append(random.nextBoolean() ? "\r\n" : "\n");
    }
    byte[] bytes = text.toString().getBytes(Charset.forName("UTF-8"));
    FileFacts facts = facts(bytes, Charset.forName("UTF-8"), false);

    assertSameRows(bytes, facts, 1, 200_000);
    assertThat(scan(bytes, facts, -1, 200_000).found().orElseThrow()).hasSizeGreaterThan(10);
  }

  /** What is odd is left to the reader of rows, who has the words for it. */
  @Test
  void a_row_longer_than_a_megabyte_is_not_sliced() throws IOException {
    byte[] bytes = ("a,b\n" + "x".repeat(3 << 20) + ",y\n").getBytes(Charset.forName("UTF-8"));

    assertThat(scan(bytes, facts(bytes, Charset.forName("UTF-8"), false), 0, 100).found())
        .isEmpty();
  }

  @Test
  void a_quote_that_never_closes_is_not_sliced() throws IOException {
    byte[] bytes = "a,b\n1,2\n\"3,4\n5,6\n".getBytes(Charset.forName("UTF-8"));

    assertThat(scan(bytes, facts(bytes, Charset.forName("UTF-8"), false), 0, 4).found()).isEmpty();
  }

  @Test
  void slices_begin_where_rows_do_and_know_how_many_came_before() throws IOException {
    //                0      4         14       22
    byte[] bytes = "h,i\r\n\"a\nb\",2\r\n3,\"4\"\r\n5,6".getBytes(Charset.forName("UTF-8"));

    assertThat(
            scan(bytes, facts(bytes, Charset.forName("UTF-8"), false), -1, 6).found().orElseThrow())
        .containsExactly(
            new FileSlice(0, 14, 0), new FileSlice(14, 21, 2), new FileSlice(21, 24, 3));
  }

  @Test
  void a_row_of_more_cells_than_any_is_left_to_the_reader_who_refuses_it() throws IOException {
    // a row of n separators has n + 1 cells, and a spreadsheet 16,384 columns
    for (int separators : new int[] {16_383, 16_384}) {
      byte[] bytes =
          ("a,b\n" + ",".repeat(separators) + "\nc,d\n").getBytes(Charset.forName("UTF-8"));
      FileFacts facts = facts(bytes, Charset.forName("UTF-8"), false);

      assertSameRows(bytes, facts, 1, 8);
      assertThat(scan(bytes, facts, -1, 8).found().isPresent()).isEqualTo(separators == 16_383);
    }
  }
}
