package id.prima.ingest.clean;

import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files of other kinds, and such as are not what their names say. */
final class DroppedOthers {

  private static final String CSV = Office.HEADER + Office.GOOD_ROW;
  private static final String PATH = "survei/rsud/";

  private DroppedOthers() {}

  private static Dropped refused(String name, String file, byte[] content, String why) {
    return Dropped.of(name).file(PATH + file, content).refuses(PATH + file, why);
  }

  private static Dropped refused(String name, String file, String content, String why) {
    return refused(name, file, content.getBytes(StandardCharsets.UTF_8), why);
  }

  private static Dropped good(String name, String file, byte[] content) {
    return Dropped.of(name).file(PATH + file, content).gives(PATH + file, "1/1/0/0/0");
  }

  /** A container of old Office in which a part bears a name. */
  private static byte[] oldOffice(String part) {
    byte[] bytes = new byte[200_000];
    byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    System.arraycopy(head, 0, bytes, 0, head.length);
    byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
    // across two of the blocks in which a file is read
    System.arraycopy(name, 0, bytes, (1 << 16) - 5, name.length);
    return bytes;
  }

  private static ZipFixture document(String... parts) {
    ZipFixture zip = new ZipFixture().add("[Content_Types].xml", "<Types/>");
    for (String part : parts) {
      zip.add(part, "<x/>");
    }
    return zip;
  }

  static List<Dropped> all() {
    byte[] book = XlsxFixture.ofCsv(CSV).bytes();
    XlsxFixture swelling = XlsxFixture.ofCsv(CSV);
    String cell = "<row>" + "<c><v>1</v></c>".repeat(1_000) + "</row>";
    byte[] bomb =
        new ZipFixture()
            .add("[Content_Types].xml", "<Types/>")
            .add(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/>"
                    + "</sheets></workbook>")
            .add(
                "xl/_rels/workbook.xml.rels",
                "<R><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></R>")
            .bomb("xl/s.xml", "<worksheet><sheetData>", cell, 5_000)
            .bytes();
    return List.of(
        good("a CSV named .xlsx", "a.xlsx", CSV.getBytes(StandardCharsets.UTF_8)),
        good("a workbook named .csv", "a.csv", book),
        good("a workbook named .zip", "a.zip", book),
        good("a workbook with macros", "a.xlsm", book),
        Dropped.of("what Excel leaves while a file is open")
            .file(PATH + "~$a.xlsx", "x")
            .file(PATH + "a.xlsx", book)
            .gives(PATH + "a.xlsx", "1/1/0/0/0"),
        refused("old Excel", "a.xls", oldOffice("Workbook"), "Excel lama (.xls); buka dengan"),
        refused("a password", "a.xlsx", oldOffice("EncryptedPackage"), "berkata sandi"),
        refused("old Word", "a.doc", oldOffice("WordDocument"), "Word lama (.doc)"),
        refused("Word", "a.docx", document("word/document.xml").bytes(), "dokumen Word"),
        refused("a presentation", "a.pptx", document("ppt/presentation.xml").bytes(), ".pptx"),
        refused(
            "a binary workbook",
            "a.xlsb",
            document("xl/workbook.bin")
                .add(
                    "_rels/.rels",
                    "<R><Relationship Id=\"1\" Type=\"x/officeDocument\""
                        + " Target=\"xl/workbook.bin\"/></R>")
                .bytes(),
            ".xlsb"),
        refused(
            "OpenDocument",
            "a.ods",
            new ZipFixture()
                .stored("mimetype", "application/vnd.oasis".getBytes(StandardCharsets.UTF_8))
                .add("content.xml", "<x/>")
                .bytes(),
            ".ods"),
        refused(
            "Numbers",
            "a.numbers",
            new ZipFixture().stored("Index/Document.iwa", new byte[5]).bytes(),
            ".numbers"),
        refused("PDF", "a.xlsx", "%PDF-1.7 ...", "ini PDF"),
        refused("a table of a web page named .xls", "a.xls", "<table><tr><td>U1", "halaman web"),
        refused("a web page", "a.csv", "\uFEFF\n<!DOCTYPE html><html>", "halaman web"),
        refused(
            "XML of Excel 2003",
            "a.xml",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
            "Lembar Kerja XML"),
        refused("a saved web page", "a.mht", "MIME-Version: 1.0\n", ".mht"),
        refused(
            "a photo", "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, "gambar"),
        refused("rich text", "a.rtf", "{\\rtf1 a}", ".rtf"),
        refused("rar", "a.rar", "Rar!\u001a", ".rar"),
        refused(
            "a zip named .csv",
            "a.csv",
            new ZipFixture().add("b.csv", CSV).bytes(),
            "ini arsip .zip"),
        refused(
            "a workbook that breaks off",
            "a.xlsx",
            Arrays.copyOf(book, book.length / 2),
            "rusak atau terpotong"),
        refused(
            "a workbook without its sheets",
            "a.xlsx",
            swelling.part("xl/workbook.xml", "<workbook/>").bytes(),
            "buku kerja tanpa lembar"),
        refused(
            "a sheet that is no XML",
            "a.xlsx",
            XlsxFixture.ofCsv(CSV).part("xl/worksheets/sheet1.xml", "<worksheet><row>").bytes(),
            "buku kerja rusak"),
        refused("an empty workbook", "a.xlsx", emptyBook(), "buku kerja kosong"),
        refused("a bomb of 5 GB of cells", "a.xlsx", bomb, "membesar lebih dari 200 kali"));
  }

  private static byte[] emptyBook() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Sheet1");
    return book.bytes();
  }
}
