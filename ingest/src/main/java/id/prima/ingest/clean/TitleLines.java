package id.prima.ingest.clean;

import id.prima.ingest.clean.TitleUnits.Kind;
import id.prima.ingest.clean.TitleUnits.Mention;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects what the lines above a table may say of the unit of its rows: UNIT PELAYANAN : KECAMATAN
 * MELATI, with the colon in either cell, in one of its own, or left out.
 */
public final class TitleLines {

  /** Labels of the unit that serves. */
  private static final Set<String> UNIT =
      Set.of(
          "unit",
          "nama unit",
          "unit pelayanan",
          "nama unit pelayanan",
          "unit pelayanan publik",
          "nama unit pelayanan publik",
          "unit layanan",
          "nama unit layanan",
          "unit kerja",
          "nama unit kerja",
          "unit kerja pelayanan",
          "unit penyelenggara",
          "nama unit penyelenggara",
          "unit penyelenggara layanan",
          "unit penyelenggara pelayanan",
          "nama unit penyelenggara pelayanan",
          "unit penyelenggara pelayanan publik",
          "nama unit penyelenggara pelayanan publik",
          "penyelenggara pelayanan",
          "nama penyelenggara pelayanan",
          "upp",
          "nama upp");

  /** Labels of an office of which the unit may be but a part: a dinas above its UPT. */
  private static final Set<String> OFFICE =
      Set.of(
          "instansi",
          "nama instansi",
          "opd",
          "nama opd",
          "perangkat daerah",
          "nama perangkat daerah",
          "organisasi perangkat daerah",
          "nama organisasi perangkat daerah",
          "skpd",
          "nama skpd",
          "satuan kerja",
          "nama satuan kerja",
          "satker",
          "nama satker");

  /** More lines stand above no table. */
  private static final int MOST = 80;

  /** No letterhead is as long; patterns are tried on nothing longer. */
  private static final int LONGEST_CELL = 1_000;

  /** A row of more cells without any colon is the upper row of a header. */
  private static final int CELLS_OF_A_PAIR = 2;

  private static final Pattern PARTS = Pattern.compile("\\s{3,}|\\t|\\|");
  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern COLON = Pattern.compile("[:=\uFF1A]");
  private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}|\\p{L})[.)]?");
  private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|\\p{L})[.)]\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern ALTERNATIVES = Pattern.compile("[/&,]|\\s(?:atau|dan)\\s");

  /** What nobody filled in, and what leads to what was: dots, lines, colons. */
  private static final Pattern LEADERS =
      Pattern.compile("^[\\s:=._\u2026\u2013\u2014-]+|[\\s:=._,;\u2026\u2013\u2014-]+$");

  /** The next label in the same cell, behind the name of the unit. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "(?i)\\s+(?:alamat|telp|telepon|fax|faks|email|no|nomor|periode|bulan|triwulan|semester"
              + "|tahun|tanggal|tgl|jenis|layanan|jumlah|responden|waktu)\\b[^:=]{0,30}[:=].*");

  private final List<Mention> mentions = new ArrayList<>();

  /** Looks at a row above the header. */
  public void add(RawRow row) {
    List<String> cells = cells(row);
    if (cells.stream().anyMatch(cell -> LINES.matcher(cell).find())) {
      cells.stream()
          .flatMap(LINES::splitAsStream)
          .forEach(line -> add(row.number(), List.of(line)));
    } else {
      add(row.number(), cells);
    }
  }

  /** The cells of a row that a title may hold; a merged one, that speaks for several, once. */
  static List<String> cells(RawRow row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (!cell.isEmpty()
          && cell.length() <= LONGEST_CELL
          && (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell))) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private void add(int row, List<String> cells) {
    List<String> parts = new ArrayList<>();
    for (String cell : cells) {
      PARTS.splitAsStream(cell).map(String::strip).filter(TitleLines::isPart).forEach(parts::add);
    }
    if (parts.size() > 1 && NUMBER.matcher(parts.get(0)).matches()) {
      parts.remove(0);
    }
    if (parts.stream().anyMatch(part -> COLON.matcher(part).find())) {
      addPairs(row, parts);
    } else if (parts.size() == 1) {
      addLine(row, parts.get(0));
    } else if (parts.size() == CELLS_OF_A_PAIR) {
      addPair(row, parts.get(0), parts.get(1));
    }
  }

  private static boolean isPart(String text) {
    return !text.isEmpty() && text.length() <= NameWords.LONGEST;
  }

  private void addPairs(int row, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String[] sides = COLON.split(parts.get(i), 2);
      boolean nextIsValue = i + 1 < parts.size() && isValue(parts.get(i + 1));
      if (sides.length == 2 && !sides[1].isBlank()) {
        addPair(row, sides[0], sides[1]);
      } else if (sides.length == 2 && nextIsValue) {
        addPair(row, sides[0], parts.get(++i));
      } else if (sides.length == 1 && nextIsValue && startsWithColon(parts.get(i + 1))) {
        String value = without(parts.get(++i));
        boolean behind = value.isEmpty() && i + 1 < parts.size() && isValue(parts.get(i + 1));
        addPair(row, sides[0], behind ? parts.get(++i) : value);
      } else if (sides.length == 1) {
        addLine(row, sides[0]);
      }
    }
  }

  /** Whether a part holds no label: it has no colon, or begins with it. */
  private static boolean isValue(String part) {
    return startsWithColon(part) || !COLON.matcher(part).find();
  }

  private static boolean startsWithColon(String part) {
    return COLON.matcher(part).lookingAt();
  }

  private void addPair(int row, String label, String value) {
    Kind kind = kind(label);
    if (kind == null) {
      // PUSKESMAS : MELATI, SKM : Puskesmas Melati; what stands behind ALAMAT is no unit
      if (TitleUnits.isKind(label) || NamedAfter.isBeforeUnit(label)) {
        addLine(row, label + " " + value);
      }
      return;
    }
    String name = without(NEXT_LABEL.matcher(value).replaceFirst(""));
    if (!name.isEmpty()) {
      add(new Mention(row, kind, name));
    }
  }

  private void addLine(int row, String line) {
    String text = without(NUMBERED.matcher(line.strip()).replaceFirst(""));
    if (!text.isEmpty() && kind(text) == null) {
      add(new Mention(row, Kind.LINE, text));
    }
  }

  private void add(Mention mention) {
    boolean known =
        mentions.stream()
            .anyMatch(m -> m.kind() == mention.kind() && m.text().equals(mention.text()));
    if (!known && mentions.size() < MOST && mention.text().length() <= NameWords.LONGEST) {
      mentions.add(mention);
    }
  }

  private static String without(String value) {
    return LEADERS.matcher(value).replaceAll("");
  }

  /** What a label says; null where it is none of a unit. */
  private static Kind kind(String label) {
    String plain =
        BRACKETS.matcher(NUMBERED.matcher(label.strip()).replaceFirst("")).replaceAll("");
    List<String> parts =
        Arrays.stream(ALTERNATIVES.split(plain.toLowerCase(java.util.Locale.ROOT), -1))
            .map(Words::normalise)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.isEmpty() || !parts.stream().allMatch(p -> UNIT.contains(p) || OFFICE.contains(p))) {
      return null;
    }
    return parts.stream().anyMatch(UNIT::contains) ? Kind.UNIT : Kind.OFFICE;
  }

  /** What was said, for a file that a layout reads. */
  public TitleUnits read(Reading reading) {
    return new TitleUnits(reading.unitFrom() == Reading.UnitFrom.TITLE, List.copyOf(mentions));
  }
}
