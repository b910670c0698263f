package id.prima.ingest.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same answers as a clerk may keep or send them: in a workbook, an archive, Unicode text. */
enum OtherFormat {
  /** A workbook with a title, dates as numbers and a sheet of instructions. */
  WORKBOOK("xlsx") {
    @Override
    void write(Path csv, Path file) throws IOException {
      Map<String, Content> parts = new LinkedHashMap<>();
      parts.put("[Content_Types].xml", text(TYPES));
      parts.put("_rels/.rels", text(relations("officeDocument", "xl/workbook.xml")));
      parts.put("xl/workbook.xml", text(BOOK));
      parts.put(
          "xl/_rels/workbook.xml.rels",
          text(
              relations(
                  "worksheet", "worksheets/sheet1.xml",
                  "worksheet", "worksheets/sheet2.xml",
                  "styles", "styles.xml")));
      parts.put("xl/styles.xml", text(STYLES));
      parts.put("xl/worksheets/sheet1.xml", text(INSTRUCTIONS));
      parts.put("xl/worksheets/sheet2.xml", out -> answers(csv, out));
      zip(file, parts);
    }
  },
  /** The file in an archive. */
  ARCHIVE("zip") {
    @Override
    void write(Path csv, Path file) throws IOException {
      zip(file, Map.of("survei.csv", out -> Files.copy(csv, out)));
    }
  },
  /** What Excel calls Unicode text, with semicolons left as they are. */
  UNICODE("txt") {
    @Override
    void write(Path csv, Path file) throws IOException {
      try (Reader from = Files.newBufferedReader(csv);
          Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_16LE)) {
        from.transferTo(to);
      }
    }
  };

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + OFFICE
          + "relationships\"";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String TYPES =
      HEAD
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + type("workbook", "sheet.main")
          + type("styles", "styles")
          + type("worksheets/sheet1", "worksheet")
          + type("worksheets/sheet2", "worksheet")
          + "</Types>";
  private static final String BOOK =
      HEAD
          + "<workbook"
          + MAIN
          + "><sheets><sheet name=\"Petunjuk\" sheetId=\"1\" r:id=\"rId1\"/>"
          + "<sheet name=\"Jawaban\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>";
  private static final String STYLES =
      HEAD
          + "<styleSheet"
          + MAIN
          + "><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
          + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\""
          + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  private static final String INSTRUCTIONS =
      HEAD
          + "<worksheet"
          + MAIN
          + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Isi lembar Jawaban, satu"
          + " baris satu responden.</t></is></c></row></sheetData></worksheet>";
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final String ending;

  OtherFormat(String ending) {
    this.ending = ending;
  }

  /** Ending of its files. */
  String ending() {
    return ending;
  }

  /** Writes what stands in a semicolon file. */
  abstract void write(Path csv, Path file) throws IOException;

  /** What goes into a member of an archive; asked twice, so that nothing is kept in memory. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Members as they are: packed ones would differ from one version of zlib to the next. */
  private static void zip(Path file, Map<String, Content> members) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Content> member : members.entrySet()) {
        CRC32 crc = new CRC32();
        long[] bytes = new long[1];
        member.getValue().writeTo(new CheckedOutputStream(new Counter(bytes), crc));
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes[0]);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        member.getValue().writeTo(zip);
        zip.closeEntry();
      }
    }
  }

  /** Counts and forgets. */
  private static final class Counter extends OutputStream {
    private final long[] bytes;

    Counter(long[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) {
      bytes[0]++;
    }

    @Override
    public void write(byte[] block, int from, int length) {
      bytes[0] += length;
    }
  }

  private static void answers(Path csv, OutputStream out) throws IOException {
    Writer xml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    xml.write(HEAD + "<worksheet" + MAIN + "><sheetData><row r=\"1\">");
    xml.write(cell(0, 1, "Jawaban survei kepuasan masyarakat") + "</row>");
    int row = 2;
    try (Reader text = Files.newBufferedReader(csv)) {
      text.skip(1); // the byte order mark
      try (CsvReader<CsvRecord> records =
          CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
        for (CsvRecord cells : records) {
          row++;
          xml.write("<row r=\"" + row + "\">");
          for (int c = 0; c < cells.getFieldCount(); c++) {
            xml.write(cell(c, row, cells.getField(c)));
          }
          xml.write("</row>");
        }
      }
    }
    xml.write("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:P1\"/></mergeCells>");
    xml.write("</worksheet>");
    xml.flush();
  }

  private static String cell(int column, int row, String text) {
    String begin = "<c r=\"" + (char) ('A' + column) + row + "\"";
    if (text.isEmpty()) {
      return "";
    } else if (text.matches("\\d{1,9}")) {
      return begin + "><v>" + text + "</v></c>";
    } else if (text.matches("\\d{2}/\\d{2}/\\d{4}")) {
      long serial = ChronoUnit.DAYS.between(SERIAL_ZERO, LocalDate.parse(text, DAY));
      return begin + " s=\"1\"><v>" + serial + "</v></c>";
    }
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return begin + " t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/"
        + part
        + ".xml\" ContentType=\""
        + SHEET_TYPE
        + kind
        + "+xml\"/>";
  }

  /** Pointers from one part to others, by kind and target. */
  private static String relations(String... pairs) {
    StringBuilder xml =
        new StringBuilder(
            HEAD
                + "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < pairs.length; i += 2) {
      xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(OFFICE);
      xml.append("relationships/").append(pairs[i]).append("\" Target=\"").append(pairs[i + 1]);
      xml.append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }
}
