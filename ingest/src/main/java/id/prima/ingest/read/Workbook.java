package id.prima.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook of the .xlsx kind. Its parts are read as streams of XML: the library that could do it
 * keeps the whole file in memory, tells neither merged cells nor hidden columns, and has no limits
 * against a few megabytes that unpack to many gigabytes.
 */
public final class Workbook {

  private static final String RELATIONS = "_rels/.rels";
  private static final int MOST_SHEETS = 1_000;
  private static final int LONGEST_NAME = 100;

  private final ZipDirectory directory;
  private final List<Tab> tabs;
  private final boolean since1904;
  private final Optional<String> texts;
  private final Optional<String> styles;

  private Workbook(
      ZipDirectory directory,
      List<Tab> tabs,
      boolean since1904,
      Optional<String> texts,
      Optional<String> styles) {
    this.directory = directory;
    this.tabs = tabs;
    this.since1904 = since1904;
    this.texts = texts;
    this.styles = styles;
  }

  /**
   * A sheet as the workbook lists it.
   *
   * @param number its place, from 1
   * @param name as its tab says; untrusted
   * @param hidden whether its tab is not shown
   */
  private record Tab(int number, String name, boolean hidden, String part) {}

  /**
   * The sheets of a workbook that are shown, and those that are not.
   *
   * @param shown each with what a look over it told
   * @param hidden numbers of sheets that are hidden and hold something
   */
  public record Sheets(List<TableFormat.Sheet> shown, List<Integer> hidden) {}

  /** Whether an archive is a workbook or a document of the kind that is written as archives. */
  static boolean isWorkbook(ZipDirectory directory) {
    return directory.find("[Content_Types].xml").isPresent()
        || directory.find("mimetype").isPresent();
  }

  /**
   * Looks over all sheets.
   *
   * @throws UnreadableFileException if the file is no such workbook
   * @throws BrokenFileException if it is damaged or beyond the limits
   */
  public static Sheets sheets(LandingSource source, String path, FileFacts facts)
      throws IOException, UnreadableFileException {
    Workbook book = open(source, path, facts);
    List<TableFormat.Sheet> shown = new ArrayList<>();
    List<Integer> hidden = new ArrayList<>();
    SharedStrings texts = book.texts();
    CellFormats formats = book.formats();
    for (Tab tab : book.tabs) {
      SheetLayout layout;
      try (SheetCells cells = book.cells(tab, texts, formats)) {
        layout = SheetLayout.read(cells);
      }
      if (!tab.hidden()) {
        shown.add(new TableFormat.Sheet(tab.number(), tab.name(), layout, 0, true));
      } else if (layout.rows() > 0) {
        hidden.add(tab.number());
      }
    }
    return new Sheets(List.copyOf(shown), List.copyOf(hidden));
  }

  /** Opens the rows of a sheet. The caller closes them. */
  static RowReader rows(LandingSource source, String path, FileFacts facts, TableFormat.Sheet sheet)
      throws IOException {
    try {
      Workbook book = open(source, path, facts);
      Tab tab =
          book.tabs.stream()
              .filter(t -> t.number() == sheet.number())
              .findFirst()
              .orElseThrow(() -> XmlPart.damaged(null));
      return new SheetRows(book.cells(tab, book.texts(), book.formats()), sheet);
    } catch (UnreadableFileException e) {
      throw new BrokenFileException(e.getMessage(), e);
    }
  }

  private static Workbook open(LandingSource source, String path, FileFacts facts)
      throws IOException, UnreadableFileException {
    ZipDirectory directory = ZipDirectory.read(source, path, facts.bytes());
    refuseOthers(directory);
    String main =
        relations(directory, RELATIONS, "")
            .byType
            .getOrDefault("officeDocument", List.of())
            .stream()
            .findFirst()
            .orElse("xl/workbook.xml");
    if (main.toLowerCase(Locale.ROOT).endsWith(".bin")) {
      throw new UnreadableFileException(
          "ini buku kerja Excel biner (.xlsb); buka dengan Excel lalu simpan sebagai .xlsx");
    }
    int slash = main.lastIndexOf('/');
    String folder = main.substring(0, slash + 1);
    Relations own =
        relations(directory, folder + "_rels/" + main.substring(slash + 1) + ".rels", folder);
    List<Tab> tabs = new ArrayList<>();
    boolean since1904 = false;
    try (XmlPart xml = XmlPart.open(directory, part(directory, main))) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          since1904 = xml.is("date1904");
        } else if (xml.isStart("sheet") && xml.attribute("sheetId") != null) {
          tabs.add(tab(xml, tabs.size() + 1, own));
          if (tabs.size() > MOST_SHEETS) {
            throw XmlPart.damaged(null);
          }
        }
      }
    }
    tabs.removeIf(tab -> tab.part() == null);
    if (tabs.stream().map(Tab::part).distinct().count() < tabs.size()) {
      throw XmlPart.damaged(
          null); // a thousand tabs of one large part would be read a thousand times
    }
    if (tabs.isEmpty()) {
      throw new UnreadableFileException("buku kerja tanpa lembar; simpan ulang dari aplikasinya");
    }
    return new Workbook(
        directory,
        List.copyOf(tabs),
        since1904,
        own.byType.getOrDefault("sharedStrings", List.of()).stream().findFirst(),
        own.byType.getOrDefault("styles", List.of()).stream().findFirst());
  }

  /** A tab; without a part where it is a chart, which has no cells. */
  private static Tab tab(XmlPart xml, int number, Relations relations) {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    String id = xml.attribute("id");
    String text = name == null ? "" : name;
    return new Tab(
        number,
        text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text,
        state != null && !state.equals("visible"),
        id == null ? null : relations.sheets.get(id));
  }

  private static void refuseOthers(ZipDirectory directory) throws UnreadableFileException {
    if (directory.find("word/document.xml").isPresent()) {
      throw new UnreadableFileException(
          "ini dokumen Word (.docx); salin tabelnya ke lembar kerja, lalu simpan sebagai .xlsx");
    } else if (directory.find("ppt/presentation.xml").isPresent()) {
      throw new UnreadableFileException(
          "ini presentasi (.pptx); salin tabelnya ke lembar kerja, lalu simpan sebagai .xlsx");
    } else if (directory.find("content.xml").isPresent()
        && directory.find("mimetype").isPresent()) {
      throw new UnreadableFileException(
          "ini lembar kerja OpenDocument (.ods); buka dengan LibreOffice lalu simpan sebagai"
              + " .xlsx");
    } else if (directory.find("Index/Document.iwa").isPresent()
        || directory.find("Index.zip").isPresent()) {
      throw new UnreadableFileException(
          "ini lembar kerja Numbers (.numbers); ekspor dengan File, Export To, Excel");
    } else if (directory.find("[Content_Types].xml").isEmpty()) {
      throw new UnreadableFileException(
          "ini arsip .zip; beri nama yang berakhiran .zip, dan jangan di dalam arsip lain");
    }
  }

  private static ZipDirectory.Member part(ZipDirectory directory, String name)
      throws UnreadableFileException {
    return directory
        .find(name)
        .orElseThrow(
            () ->
                new UnreadableFileException(
                    "buku kerja rusak; buka dengan Excel lalu simpan ulang sebagai .xlsx"));
  }

  private SharedStrings texts() throws IOException, UnreadableFileException {
    return texts.isEmpty()
        ? SharedStrings.empty()
        : SharedStrings.read(directory, part(directory, texts.get()));
  }

  private CellFormats formats() throws IOException, UnreadableFileException {
    return styles.isEmpty()
        ? CellFormats.none()
        : CellFormats.read(directory, part(directory, styles.get()));
  }

  private SheetCells cells(Tab tab, SharedStrings texts, CellFormats formats)
      throws IOException, UnreadableFileException {
    return new SheetCells(
        XmlPart.open(directory, part(directory, tab.part())), texts, formats, since1904);
  }

  /** What a part points to: sheets by the id of the pointer, other parts by what they are. */
  private static final class Relations {
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, List<String>> byType = new HashMap<>();
  }

  private static Relations relations(ZipDirectory directory, String name, String folder)
      throws IOException {
    Relations relations = new Relations();
    Optional<ZipDirectory.Member> member = directory.find(name);
    if (member.isEmpty()) {
      return relations;
    }
    try (XmlPart xml = XmlPart.open(directory, member.get())) {
      while (xml.next()) {
        if (xml.isStart("Relationship")) {
          String id = xml.attribute("Id");
          String type = xml.attribute("Type");
          String target = xml.attribute("Target");
          if (id == null || type == null || target == null) {
            continue;
          }
          String kind = type.substring(type.lastIndexOf('/') + 1);
          String part = resolved(folder, target);
          relations.byType.computeIfAbsent(kind, k -> new ArrayList<>()).add(part);
          if (kind.equals("worksheet")) {
            relations.sheets.put(id, part);
          }
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String part = target.startsWith("/") ? target.substring(1) : folder + target;
    while (part.contains("/../")) {
      part = part.replaceFirst("[^/]*/\\.\\./", "");
    }
    return part.startsWith("./") ? part.substring(2) : part;
  }
}
