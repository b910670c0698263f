package id.prima.ingest.clean;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts as programs and web sites export them. */
final class DroppedTexts {

  private static final String CSV = Office.HEADER + Office.GOOD_ROW;
  private static final String SEMICOLONS = CSV.replace(',', ';');
  private static final String OBJECT =
      "{\"tanggal\":\"2026-07-15\",\"u1\":3,\"u2\":3,\"u3\":3,\"u4\":3,\"u5\":3,\"u6\":3,\"u7\":3,"
          + "\"u8\":3,\"u9\":3}\n";

  private DroppedTexts() {}

  private static Dropped good(String name, String file, byte[] content) {
    String path = "survei/rsud/" + file;
    return Dropped.of(name).file(path, content).gives(path, "1/1/0/0/0");
  }

  private static Dropped good(String name, String file, String content) {
    return good(name, file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Dropped refused(String name, String file, String content, String why) {
    String path = "survei/rsud/" + file;
    return Dropped.of(name).file(path, content).refuses(path, why);
  }

  static List<Dropped> all() {
    String nested = OBJECT.replace("\"u9\":3", "\"u9\":{\"nilai\":3}");
    StringBuilder late = new StringBuilder(OBJECT.repeat(1_000));
    late.append(OBJECT.replace("{", "{\"nama\":\"x\","));
    return List.of(
        good("UTF-8 with a mark", "a.csv", "\uFEFF" + CSV),
        good("UTF-16 with a mark", "a.csv", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE)),
        good("UTF-16 big end first", "a.csv", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16BE)),
        good("UTF-16 without a mark", "a.csv", CSV.getBytes(StandardCharsets.UTF_16LE)),
        good("UTF-16BE without a mark", "a.csv", CSV.getBytes(StandardCharsets.UTF_16BE)),
        good(
                "Windows-1252",
                "a.csv",
                CSV.replace("SWASTA", "CAF\u00C9").getBytes(Charset.forName("windows-1252")))
            .says("huruf dibaca sebagai Windows-1252"),
        good("semicolons", "a.csv", SEMICOLONS),
        good("a line that tells Excel the separator", "a.csv", "sep=;\r\n" + SEMICOLONS),
        good("upright lines", "a.txt", CSV.replace(',', '|')),
        good("tabs", "a.tsv", CSV.replace(',', '\t')),
        good(
            "tabs in UTF-16, as Excel's Unicode text",
            "a.txt",
            ("\uFEFF" + CSV.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)),
        good("line ends of an old Macintosh", "a.csv", CSV.replace('\n', '\r')),
        good("line breaks in quotes", "a.csv", CSV.replace("SWASTA", "\"SWA\nSTA\"")),
        good("answers with a decimal comma", "a.csv", SEMICOLONS.replace(";3;3;3", ";3,0;3,0;3")),
        refused(
            "a quote that never closes", "a.csv", CSV + "2,\"2026-07-16,3\n", "sesudah baris 2"),
        refused("nothing at all", "a.csv", "", "berkas kosong"),
        refused("only blank lines", "a.csv", "\n\n\n", "berkas kosong"),
        good("JSON lines", "a.jsonl", OBJECT),
        good("JSON lines under another name", "a.csv", "\uFEFF" + OBJECT),
        Dropped.of("JSON keys that come late")
            .file("survei/rsud/a.ndjson", late.toString())
            .gives("survei/rsud/a.ndjson", "1001/1001/0/0/0")
            .says("1 kunci JSON yang baru muncul sesudah baris 1000 tidak dibaca"),
        refused("nested JSON", "a.jsonl", OBJECT + nested, "baris 2 ada nilai bertingkat"),
        refused("pretty JSON", "a.jsonl", OBJECT.replace(",", ",\n"), "bukan JSON yang utuh"),
        good("a JSON array", "a.json", " [" + OBJECT + "]\n"),
        good("a pretty JSON array", "a.json", "[\n" + OBJECT.replace(",", ",\n  ") + "\n]"),
        refused("a JSON array that breaks off", "a.json", "[" + OBJECT + ",", "baris 2 terpotong"),
        refused("a JSON array of lists", "a.json", "[" + OBJECT + ",[1]]", "baris 2 bukan objek"),
        refused("JSON arrays", "a.json", "[" + OBJECT + "][]", "sesudah akhir larik JSON"),
        refused("JSON that breaks off", "a.jsonl", OBJECT + "{\"u1\":3,", "baris 2"));
  }
}
