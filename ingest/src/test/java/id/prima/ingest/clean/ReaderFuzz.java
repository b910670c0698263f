package id.prima.ingest.clean;

import id.prima.data.Reference;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.OneFile;
import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Reads many files that nobody made: bytes by chance, and good files with some of their bytes
 * changed, of every kind. Run as a program of its own, for what is tested is also its memory.
 */
final class ReaderFuzz {

  private static final String CSV =
      Office.HEADER
          + Office.GOOD_ROW
          + "2,\"15/07/2026\",\"13\n53\",22,P,S1,PNS,4,4,4,4,4,4,4,4,4\n";
  private static final String JSON =
      ("{\"tanggal\":\"2026-07-15\",\"u1\":3,\"u2\":3,\"u3\":3,\"u4\":3,\"u5\":3,\"u6\":3,"
              + "\"u7\":null,\"u8\":true,\"u9\":3.5}\n")
          .repeat(3);

  /** Pieces that readers look for. */
  private static final List<String> TOKENS =
      List.of(
          "\"",
          ";",
          ",",
          "\n",
          "\r",
          "{",
          "}",
          "[",
          ":",
          "<",
          ">",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "&lt;",
          "&#x0;",
          "&a;",
          "<row r=\"1048576\"/>",
          "<row r=\"0\"/>",
          "<c r=\"XFD1\"/>",
          "<c r=\"ZZZ9\"/>",
          "A1:XFD1048576",
          "sep=;\n",
          "\u0000",
          "\uFEFF",
          "1E999999999",
          "-1",
          "99999999999999999999",
          "t=\"s\"",
          "../",
          "PK\u0003\u0004");

  private ReaderFuzz() {}

  /** One kind of file. */
  private record Kind(String path, Function<Random, byte[]> file) {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static XlsxFixture book() {
    XlsxFixture book = XlsxFixture.book();
    XlsxFixture.Sheet sheet = book.sheet("Data");
    sheet.row("Laporan");
    sheet.csv(Office.HEADER + Office.GOOD_ROW);
    sheet.row(2, XlsxFixture.number(XlsxFixture.DATE, "46218"), XlsxFixture.inline("13:53"));
    sheet.merge("A1:P1").merge("B2:B4").hideColumns(3, 3);
    book.sheet("Lain").row("a", "b");
    return book;
  }

  private static List<Kind> kinds() {
    byte[] xlsx = book().bytes();
    byte[] zip = new ZipFixture().add("rsud/a.csv", CSV).add("b.xlsx", xlsx).bytes();
    List<Kind> kinds = new ArrayList<>();
    kinds.add(new Kind("survei/rsud/a.csv", ReaderFuzz::chance));
    kinds.add(new Kind("survei/rsud/a.csv", r -> mutated(utf8(CSV), r)));
    kinds.add(new Kind("survei/a.csv", r -> mutated(CSV.getBytes(StandardCharsets.UTF_16LE), r)));
    kinds.add(new Kind("survei/rsud/a.jsonl", r -> mutated(utf8(JSON), r)));
    kinds.add(new Kind("survei/rsud/a.xlsx", r -> mutated(xlsx, r)));
    for (String part :
        List.of(
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels")) {
      kinds.add(
          new Kind(
              "survei/rsud/a.xlsx",
              r -> {
                XlsxFixture book = book();
                String content = book.partText(part);
                return book.part(part, text(mutated(utf8(content), r))).bytes();
              }));
    }
    for (String part :
        List.of(
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml")) {
      kinds.add(
          new Kind(
              "survei/rsud/a.xlsx",
              r -> {
                XlsxFixture book = book();
                return book.part(part, respelled(book.partText(part), r)).bytes();
              }));
    }
    kinds.add(new Kind("survei/a.zip", r -> mutated(zip, r)));
    kinds.add(
        new Kind("survei/rsud/a.csv.gz", r -> mutated(DroppedArchives.gzipped(utf8(CSV)), r)));
    return kinds;
  }

  /** Letters and digits become others, so that most of the markup stays whole. */
  private static String respelled(String xml, Random random) {
    String others = "0123456789ABXZabst-:.";
    StringBuilder text = new StringBuilder(xml);
    int from = xml.indexOf('>', 60);
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      int at = from + random.nextInt(text.length() - from);
      if (Character.isDigit(text.charAt(at)) || random.nextInt(8) == 0) {
        text.setCharAt(at, others.charAt(random.nextInt(others.length())));
      }
    }
    return text.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] chance(Random random) {
    byte[] bytes = new byte[random.nextInt(2_000)];
    random.nextBytes(bytes);
    int head = random.nextInt(4);
    byte[] begin = utf8(List.of("", "PK\u0003\u0004", "{", "No,Tanggal").get(head));
    System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));
    return bytes;
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0, 1 -> {
              bytes[at] = (byte) random.nextInt(256);
              yield bytes;
            }
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> spliced(bytes, at, at + random.nextInt(bytes.length - at), new byte[0]);
            case 4 -> {
              int from = random.nextInt(bytes.length);
              int to = Math.min(bytes.length, from + random.nextInt(200));
              yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, from, to));
            }
            default -> spliced(bytes, at, at, utf8(TOKENS.get(random.nextInt(TOKENS.size()))));
          };
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] all = Arrays.copyOf(bytes, from + between.length + bytes.length - to);
    System.arraycopy(between, 0, all, from, between.length);
    System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
    return all;
  }

  /** How many files became what. */
  private record Ends(int read, int refused) {}

  private static Ends read(LandingSource source, SurveyContext context) throws IOException {
    SurveyPlanner.Plans plans =
        new SurveyPlanner(source, Profiles.builtIn()).plan(context.quarter());
    // counts every row it reads, and throws where one is lost
    new SurveyCheck(source, context, (path, rows) -> {}).read(plans);
    return new Ends(plans.plans().size(), plans.problems().size());
  }

  /** Reads so many files; each is told by its number alone. */
  public static void main(String[] arguments) throws IOException {
    int files = Integer.parseInt(arguments[0]);
    List<Kind> kinds = kinds();
    SurveyContext context =
        SurveyContext.of(
            Period.quarter(2026, 3),
            Office.TODAY,
            Landing.read(new OneFile("unit.csv", utf8("unit_id,nama\nrsud,RSUD\n"))),
            Reference.builtIn().ketentuan());
    int read = 0;
    int refused = 0;
    for (int i = 0; i < files; i++) {
      Kind kind = kinds.get(i % kinds.size());
      byte[] bytes = kind.file().apply(new Random(i));
      try {
        Ends ends = read(ArchiveLanding.over(new OneFile(kind.path(), bytes)), context);
        read += ends.read();
        refused += ends.refused();
      } catch (IOException | RuntimeException | Error e) {
        throw new AssertionError("file " + i + ", " + kind.path(), e);
      }
    }
    System.out.println(read + " " + refused);
  }
}
