package id.prima.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of a workbook as the text that a CSV would hold. */
class WorkbookTest {

  private static FileFacts facts(OneFile file) throws IOException, UnreadableFileException {
    try (InputStream stream = file.open("survei/berkas")) {
      return FileFacts.read(stream);
    }
  }

  private static Workbook.Sheets sheets(byte[] bytes) throws IOException, UnreadableFileException {
    OneFile file = new OneFile(bytes);
    return Workbook.sheets(file, "survei/berkas", facts(file));
  }

  private static List<RawRow> rows(byte[] bytes, int header)
      throws IOException, UnreadableFileException {
    OneFile file = new OneFile(bytes);
    TableFormat.Sheet sheet = sheets(bytes).shown().get(0).withHeader(header, true);
    List<RawRow> rows = new ArrayList<>();
    try (RowReader reader = RowReader.open(file, "survei/berkas", facts(file), sheet)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<String> cells(Object... cells) throws IOException, UnreadableFileException {
    return rows(XlsxFixture.of(cells).bytes(), 0).get(0).cells();
  }

  @Test
  void values_become_text() throws IOException, UnreadableFileException {
    assertThat(
            cells(
                4,
                new XlsxFixture.Raw("<c r=\"@\"><v>3.25</v></c>"),
                new XlsxFixture.Raw("<c r=\"@\"><v>1.23456789012345E+14</v></c>"),
                new XlsxFixture.Raw("<c r=\"@\"><v>0.30000000000000004</v></c>"),
                new XlsxFixture.Raw("<c r=\"@\"><v>1E-3</v></c>"),
                true,
                "0012",
                XlsxFixture.inline("A & B"),
                XlsxFixture.formula("SUM(1,2)", "3"),
                new XlsxFixture.Raw("<c r=\"@\" t=\"str\"><f>A1</f><v>teks</v></c>"),
                new XlsxFixture.Raw("<c r=\"@\" t=\"e\"><v>#N/A</v></c>"),
                new XlsxFixture.Raw(
                    "<c r=\"@\" t=\"inlineStr\"><is><r><t>te</t></r><rPh><t>x</t></rPh><r><t>bal"
                        + "</t></r></is></c>"),
                new XlsxFixture.Raw("<c r=\"@\"><v>1E999999999</v></c>"),
                XlsxFixture.number(XlsxFixture.PERCENT, "0.5")))
        .containsExactly(
            "4",
            "3.25",
            "123456789012345",
            "0.3",
            "0.001",
            "TRUE",
            "0012",
            "A & B",
            "3",
            "teks",
            "#N/A",
            "tebal",
            "1E999999999",
            "0.5");
  }

  @ParameterizedTest
  @CsvSource({
    // serials by hand: 15 July 2026 is day 46218 counted from 30 December 1899
    "1,46218,2026-07-15",
    "2,46218,2026-07-15",
    "3,46218.354166666664,2026-07-15T08:30:00",
    "1,46218.354166666664,2026-07-15T08:30:00",
    "4,0.354166666666667,08:30:00",
    "4,46218.354166666664,08:30:00",
    "5,1.5,36:00:00",
    "6,46218,46218",
    "1,1,1900-01-01",
    "1,59,1900-02-28",
    "1,60,60",
    "1,61,1900-03-01",
    "1,-5,-5",
    "1,2958466,2958466",
    "3,46217.9999999,2026-07-15",
    // a hundred million places: whoever writes them out is busy for hours
    "1,1E-99999999,1E-99999999",
    "4,-1E-99999999,-1E-99999999",
  })
  void dates_are_told_by_their_format(int style, String serial, String text)
      throws IOException, UnreadableFileException {
    assertThat(cells(XlsxFixture.number(style, serial))).containsExactly(text);
  }

  @Test
  void the_first_text_may_be_empty() throws IOException, UnreadableFileException {
    byte[] book =
        XlsxFixture.of(new Object[] {"a"})
            .part("xl/sharedStrings.xml", "<sst><si/><si><t>b</t></si></sst>")
            .bytes();
    byte[] second =
        XlsxFixture.of(new Object[] {new XlsxFixture.Raw("<c r=\"@\" t=\"s\"><v>1</v></c>")})
            .part("xl/sharedStrings.xml", "<sst><si/><si><t>b</t></si></sst>")
            .bytes();

    assertThat(rows(book, 0).get(0).isBlank()).isTrue();
    assertThat(rows(second, 0).get(0).cells()).containsExactly("b");
  }

  @Test
  void a_workbook_of_1904_counts_from_there() throws IOException, UnreadableFileException {
    byte[] book =
        XlsxFixture.of(new Object[] {XlsxFixture.number(XlsxFixture.DATE, "44756")})
            .date1904()
            .bytes();

    assertThat(rows(book, 0).get(0).cells()).containsExactly("2026-07-15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|NUMBER",
        "0.00|NUMBER",
        "dd/mm/yyyy|DATE",
        "mmm-yy|DATE",
        "[$-421]dddd, d mmmm yyyy;@|DATE",
        "h:mm:ss AM/PM|TIME",
        "mm:ss.0|TIME",
        "[h]:mm|DURATION",
        "[mm]:ss|DURATION",
        "\"hari\" 0|NUMBER",
        "0\\d|NUMBER",
        "#,##0;[Red]-#,##0|NUMBER",
        "_(Rp* #,##0_)|NUMBER",
        "yyyy\"-\"mm|DATE",
        "\"tanpa akhir|NUMBER",
      })
  void format_codes(String code, CellText.Meaning meaning) {
    assertThat(CellFormats.meaning(code)).isEqualTo(meaning);
  }

  @Test
  void rows_keep_their_numbers() throws IOException, UnreadableFileException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data").gap(2).row("a", "", "c").gap(1).row("d");

    List<RawRow> rows = rows(book.bytes(), 0);

    assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(rows.get(2).cells()).containsExactly("a", "", "c");
    assertThat(rows.get(3).isBlank()).isTrue();
    assertThat(rows.get(4).cells()).containsExactly("d");
  }

  @Test
  void a_merged_cell_speaks_for_the_rows_below_it() throws IOException, UnreadableFileException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data")
        .row("Unit", "Nilai")
        .row("RSUD", 3)
        .row("", 4)
        .row("", "")
        .row("", 2)
        .merge("A2:A4");

    List<RawRow> rows = rows(book.bytes(), 1);

    assertThat(rows.get(2).cells()).containsExactly("RSUD", "4");
    assertThat(rows.get(3).isBlank()).as("nothing of its own").isTrue();
    assertThat(rows.get(4).cell(0)).as("beyond the merged cells").isEmpty();
  }

  @Test
  void a_merged_header_speaks_for_its_columns_and_a_merged_answer_does_not()
      throws IOException, UnreadableFileException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data")
        .row("Laporan bulan Juli")
        .row("No", "Nilai", "", "Ket")
        .row(1, 3, "", "x")
        .merge("A1:D1")
        .merge("B2:C2")
        .merge("B3:C3");

    List<RawRow> rows = rows(book.bytes(), 2);

    assertThat(rows.get(0).filled()).as("a title stands once").isEqualTo(1);
    assertThat(rows.get(1).cells()).containsExactly("No", "Nilai", "Nilai", "Ket");
    assertThat(rows.get(2).cells()).containsExactly("1", "3", "", "x");
  }

  @Test
  void what_is_hidden_is_told() throws IOException, UnreadableFileException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data").row("a", "b").hiddenRow(1, 2).hideColumns(2, 2).hideColumns(9, 16384);
    book.sheet("Rahasia").row("x").hidden("hidden");
    book.sheet("Sangat rahasia").row("x").hidden("veryHidden");

    Workbook.Sheets sheets = sheets(book.bytes());

    assertThat(sheets.shown()).extracting(TableFormat.Sheet::name).containsExactly("Data");
    assertThat(sheets.hidden()).containsExactly(2, 3);
    assertThat(sheets.shown().get(0).layout().hiddenColumns()).isEqualTo(1);
    assertThat(sheets.shown().get(0).layout().hiddenRows()).isEqualTo(1);
  }

  @Test
  void a_formula_that_was_never_computed_is_told() throws IOException, UnreadableFileException {
    byte[] book =
        XlsxFixture.of(new Object[] {new XlsxFixture.Raw("<c r=\"@\"><f>1+1</f></c>")}).bytes();

    assertThat(sheets(book).shown().get(0).layout().lostResults()).isEqualTo(1);
  }

  @Test
  void what_another_library_writes_is_read() throws IOException, UnreadableFileException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(out, "Prima", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      sheet.value(0, 0, "Tanggal");
      sheet.value(0, 1, "Nilai");
      sheet.value(1, 0, LocalDateTime.of(2026, 7, 15, 8, 30));
      sheet.style(1, 0).format("yyyy-MM-dd H:mm").set();
      sheet.value(1, 1, 3.25);
    }

    List<RawRow> rows = rows(out.toByteArray(), 1);

    assertThat(rows.get(1).cells()).containsExactly("2026-07-15T08:30:00", "3.25");
  }

  @Test
  void rows_that_go_back_are_no_sheet() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data").raw("<row r=\"5\"/><row r=\"4\"/>");

    assertThatThrownBy(() -> sheets(book.bytes())).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void an_entity_is_not_expanded() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Data").row("a");
    book.part(
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is>"
            + "<t>&b;&a;</t></is></c></row></sheetData></worksheet>");

    List<RawRow> rows = new ArrayList<>();
    try {
      rows.addAll(rows(book.bytes(), 0));
    } catch (IOException | UnreadableFileException | BrokenFileException e) {
      // refusing it is as good
    }

    assertThat(rows).allSatisfy(row -> assertThat(row.filled()).isZero());
  }

  @Test
  void a_part_that_many_tabs_show_is_not_read_for_each() {
    XlsxFixture book = XlsxFixture.of(new Object[] {"a"});
    book.sheet("Lagi").row("b");
    String twice = book.partText("xl/_rels/workbook.xml.rels").replace("sheet2.xml", "sheet1.xml");

    assertThatThrownBy(() -> sheets(book.part("xl/_rels/workbook.xml.rels", twice).bytes()))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("buku kerja rusak");
  }

  @Test
  void a_line_of_its_own_over_some_columns_is_the_header_of_none()
      throws IOException, UnreadableFileException {
    byte[] alone =
        XlsxFixture.book()
            .sheet("Data")
            .row("", "Judul")
            .row("a", "b", "c", "d", "e", "f")
            .merge("B1:D1")
            .book()
            .bytes();
    byte[] beside =
        XlsxFixture.book()
            .sheet("Data")
            .row("No", "Unsur")
            .row("", "b", "c", "d", "e", "f")
            .merge("B1:D1")
            .book()
            .bytes();

    assertThat(rows(alone, 2).get(0).cells()).containsExactly("", "Judul");
    assertThat(rows(beside, 2).get(0).cells()).containsExactly("No", "Unsur", "Unsur", "Unsur");
  }
}
