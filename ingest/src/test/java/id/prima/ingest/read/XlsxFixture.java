package id.prima.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes workbooks as offices' programs do, part by part. */
public final class XlsxFixture {

  /** Style: a built-in date, as Excel's short date. */
  public static final int DATE = 1;

  /** Style: a date in a code of the office's own, in Indonesian. */
  public static final int LONG_DATE = 2;

  /** Style: built-in date with time. */
  public static final int DATE_TIME = 3;

  /** Style: a time of day. */
  public static final int TIME = 4;

  /** Style: hours beyond a day. */
  public static final int DURATION = 5;

  /** Style: a number whose code has the letters of a date in quotes. */
  public static final int QUOTED = 6;

  /** Style: a percentage. */
  public static final int PERCENT = 7;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String STYLES =
      HEAD
          + "<styleSheet"
          + MAIN
          + "><numFmts count=\"2\">"
          + "<numFmt numFmtId=\"164\" formatCode=\"[$-421]dddd, dd mmmm yyyy;@\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"0.00\\ &quot;hari dd/mm&quot;\"/></numFmts>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"8\">"
          + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/>"
          + "<xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"165\"/>"
          + "<xf numFmtId=\"10\"/></cellXfs></styleSheet>";

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> shared = new ArrayList<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private boolean since1904;

  /** A cell of its own XML; {@code @} stands for its reference. */
  public record Raw(String xml) {}

  public static XlsxFixture book() {
    return new XlsxFixture();
  }

  /** A workbook with one sheet of such rows. */
  public static XlsxFixture of(Object[]... rows) {
    XlsxFixture book = book();
    Sheet sheet = book.sheet("Data");
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return book;
  }

  /** A workbook with one sheet, read from lines of CSV without quotes; numbers become numbers. */
  public static XlsxFixture ofCsv(String csv) {
    XlsxFixture book = book();
    book.sheet("Data").csv(csv);
    return book;
  }

  public static Raw number(int style, String value) {
    return new Raw("<c r=\"@\" s=\"" + style + "\"><v>" + value + "</v></c>");
  }

  public static Raw formula(String formula, String cached) {
    return new Raw("<c r=\"@\"><f>" + formula + "</f><v>" + cached + "</v></c>");
  }

  public static Raw inline(String text) {
    return new Raw("<c r=\"@\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>");
  }

  public XlsxFixture date1904() {
    since1904 = true;
    return this;
  }

  /** Adds a part, or replaces one. */
  public XlsxFixture part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  public Sheet sheet(String name) {
    Sheet sheet = new Sheet(name);
    sheets.add(sheet);
    return sheet;
  }

  /** One sheet. */
  public final class Sheet {
    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder columns = new StringBuilder();
    private final List<String> merged = new ArrayList<>();
    private String state = "";
    private int number;

    private Sheet(String name) {
      this.name = name;
    }

    public Sheet row(Object... cells) {
      return row("", cells);
    }

    public Sheet hiddenRow(Object... cells) {
      return row(" hidden=\"1\"", cells);
    }

    private Sheet row(String attributes, Object... cells) {
      number++;
      rows.append("<row r=\"").append(number).append('"').append(attributes).append('>');
      for (int c = 0; c < cells.length; c++) {
        rows.append(cell(cells[c], letters(c) + number));
      }
      rows.append("</row>");
      return this;
    }

    public Sheet csv(String csv) {
      for (String line : csv.split("\n", -1)) {
        if (!line.isEmpty()) {
          String[] texts = line.split(",", -1);
          Object[] cells = Arrays.copyOf(texts, texts.length, Object[].class);
          for (int c = 0; c < cells.length; c++) {
            if (texts[c].matches("\\d{1,3}")) {
              cells[c] = Integer.valueOf(texts[c]);
            }
          }
          row(cells);
        }
      }
      return this;
    }

    /** Leaves rows out. */
    public Sheet gap(int count) {
      number += count;
      return this;
    }

    public Sheet raw(String xml) {
      rows.append(xml);
      return this;
    }

    public Sheet merge(String range) {
      merged.add(range);
      return this;
    }

    /** Hides columns, counted from 1. */
    public Sheet hideColumns(int first, int last) {
      columns.append("<col min=\"" + first + "\" max=\"" + last + "\" width=\"0\" hidden=\"1\"/>");
      return this;
    }

    public Sheet hidden(String how) {
      state = " state=\"" + how + "\"";
      return this;
    }

    public XlsxFixture book() {
      return XlsxFixture.this;
    }

    private String xml() {
      StringBuilder xml = new StringBuilder(HEAD + "<worksheet" + MAIN + ">");
      if (columns.length() > 0) {
        xml.append("<cols>").append(columns).append("</cols>");
      }
      xml.append("<sheetData>").append(rows).append("</sheetData>");
      if (!merged.isEmpty()) {
        xml.append("<mergeCells>");
        merged.forEach(m -> xml.append("<mergeCell ref=\"").append(m).append("\"/>"));
        xml.append("</mergeCells>");
      }
      return xml.append("</worksheet>").toString();
    }
  }

  private String cell(Object cell, String reference) {
    if (cell == null || "".equals(cell)) {
      return "";
    } else if (cell instanceof Raw raw) {
      return raw.xml().replace("@", reference);
    } else if (cell instanceof String text) {
      shared.add(text);
      return "<c r=\"" + reference + "\" t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
    } else if (cell instanceof Boolean yes) {
      return "<c r=\"" + reference + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>";
    }
    return "<c r=\"" + reference + "\"><v>" + cell + "</v></c>";
  }

  static String letters(int column) {
    String letters = "";
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters = (char) ('A' + (c - 1) % 26) + letters;
    }
    return letters;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  public byte[] bytes() {
    ZipFixture zip = new ZipFixture();
    parts().forEach((name, content) -> zip.add(name, content.getBytes(StandardCharsets.UTF_8)));
    return zip.bytes();
  }

  /** What a part would hold. */
  public String partText(String name) {
    return parts().get(name);
  }

  private Map<String, String> parts() {
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships\">";
    String type = "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    StringBuilder book =
        new StringBuilder(
            HEAD
                + "<workbook"
                + MAIN
                + "><workbookPr"
                + (since1904 ? " date1904=\"1\"" : "")
                + "/><sheets>");
    StringBuilder own = new StringBuilder(HEAD + relations);
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      book.append("<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + (i + 1) + "\"");
      book.append(sheet.state + " r:id=\"rId" + (i + 1) + "\"/>");
      own.append("<Relationship Id=\"rId" + (i + 1) + type + "worksheet\" Target=\"worksheets/");
      own.append("sheet" + (i + 1) + ".xml\"/>");
      all.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet.xml());
    }
    own.append("<Relationship Id=\"rId998" + type + "styles\" Target=\"styles.xml\"/>");
    own.append(
        "<Relationship Id=\"rId999" + type + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
    all.put("[Content_Types].xml", HEAD + "<Types/>");
    all.put(
        "_rels/.rels",
        HEAD
            + relations
            + "<Relationship Id=\"rId1"
            + type
            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    all.put("xl/workbook.xml", book + "</sheets></workbook>");
    all.put("xl/_rels/workbook.xml.rels", own + "</Relationships>");
    all.put("xl/styles.xml", STYLES);
    StringBuilder texts = new StringBuilder(HEAD + "<sst" + MAIN + ">");
    for (String text : shared) {
      texts.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
    }
    all.put("xl/sharedStrings.xml", texts + "</sst>");
    all.putAll(parts);
    return all;
  }
}
