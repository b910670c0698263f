package id.prima.ingest.read;

import id.prima.ingest.read.CellText.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the number formats of a workbook make of its numbers. */
final class CellFormats {

  private static final int MOST_FORMATS = 100_000;

  private final List<Meaning> byStyle = new ArrayList<>();

  /** A workbook without formats: all numbers are numbers. */
  static CellFormats none() {
    return new CellFormats();
  }

  /** Reads the part of styles. */
  static CellFormats read(ZipDirectory directory, ZipDirectory.Member member) throws IOException {
    CellFormats formats = new CellFormats();
    Map<Integer, Meaning> own = new HashMap<>();
    try (XmlPart xml = XmlPart.open(directory, member)) {
      boolean inCells = false;
      while (xml.next()) {
        if (xml.isStart("numFmt") && own.size() < MOST_FORMATS) {
          String code = xml.attribute("formatCode");
          own.put(xml.number("numFmtId", -1), code == null ? Meaning.NUMBER : meaning(code));
        } else if (xml.isStart("cellXfs")) {
          inCells = true;
        } else if (xml.isEnd("cellXfs")) {
          inCells = false;
        } else if (inCells && xml.isStart("xf") && formats.byStyle.size() < MOST_FORMATS) {
          int id = xml.number("numFmtId", 0);
          formats.byStyle.add(own.getOrDefault(id, builtIn(id)));
        }
      }
    }
    return formats;
  }

  /** What the format of a style says; a style that there is not says nothing. */
  Meaning of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Meaning.NUMBER;
  }

  /** The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30). */
  static Meaning builtIn(int id) {
    if (id == 46) {
      return Meaning.DURATION;
    } else if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35)) {
      return Meaning.TIME;
    }
    boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? Meaning.DATE : Meaning.NUMBER;
  }

  /** What a format code says: letters of days, months and hours outside quotes and brackets. */
  static Meaning meaning(String code) {
    boolean day = false;
    boolean month = false;
    boolean clock = false;
    String lower = code.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length() && lower.charAt(i) != ';'; i++) {
      char c = lower.charAt(i);
      if (c == '"') {
        int end = lower.indexOf('"', i + 1);
        i = end < 0 ? lower.length() : end;
      } else if (c == '[') {
        int end = lower.indexOf(']', i);
        String inside = end < 0 ? "" : lower.substring(i + 1, end);
        if (inside.matches("h+|m+|s+")) {
          return Meaning.DURATION;
        }
        i = end < 0 ? lower.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else {
        day |= c == 'd' || c == 'y';
        month |= c == 'm';
        clock |= c == 'h' || c == 's';
      }
    }
    boolean general = lower.startsWith("general");
    if (general) {
      return Meaning.NUMBER;
    }
    return day || (month && !clock) ? Meaning.DATE : clock ? Meaning.TIME : Meaning.NUMBER;
  }
}
