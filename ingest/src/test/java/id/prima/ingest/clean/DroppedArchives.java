package id.prima.ingest.clean;

import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Archives as they are sent, and as they are sent to do harm. */
final class DroppedArchives {

  private static final String CSV = Office.HEADER + Office.GOOD_ROW;
  private static final byte[] BYTES = CSV.getBytes(StandardCharsets.UTF_8);
  private static final String ZIP = "survei/rsud/kiriman.zip";

  private DroppedArchives() {}

  private static Dropped refused(String name, ZipFixture zip, String why) {
    return Dropped.of(name).file(ZIP, zip.bytes()).refuses(ZIP, why);
  }

  static byte[] gzipped(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<Dropped> all() {
    byte[] gz = gzipped(BYTES);
    byte[] zip = new ZipFixture().add("a.csv", BYTES).bytes();
    ZipFixture many = new ZipFixture();
    for (int i = 0; i <= 10_000; i++) {
      many.stored("a" + i, new byte[0]);
    }
    byte[] damaged = new ZipFixture().add("a.csv", CSV.repeat(20)).bytes();
    Arrays.fill(damaged, 40, 60, (byte) 0x55);
    return List.of(
        Dropped.of("a zip").file(ZIP, zip).gives(ZIP + "/a.csv", "1/1/0/0/0").counts("rsud"),
        Dropped.of("folders in a zip say unit and period")
            .file(
                "survei/kiriman.zip",
                new ZipFixture()
                    .add("rsud/2026-Q3/a.csv", CSV.replace("2026-07-15", ""))
                    .add("rsud/2026-Q2/a.csv", BYTES)
                    .bytes())
            .gives("survei/kiriman.zip/rsud/2026-Q3/a.csv", "1/1/0/0/0")
            .counts("rsud"),
        Dropped.of("a zip named after its period").file("survei/rsud/2026-Q2.zip", zip),
        Dropped.of("a zip named after its unit")
            .file("survei/rsud.zip", zip)
            .gives("survei/rsud.zip/a.csv", "1/1/0/0/0")
            .counts("rsud"),
        Dropped.of("the same file loose and in a zip")
            .file("survei/rsud/a.csv", BYTES)
            .file(ZIP, zip)
            .gives("survei/rsud/a.csv", "1/1/0/0/0")
            .gives(ZIP + "/a.csv", "1/0/0/1/0"),
        Dropped.of("a workbook in a zip")
            .file(ZIP, new ZipFixture().add("b.xlsx", XlsxFixture.ofCsv(CSV).bytes()).bytes())
            .gives(ZIP + "/b.xlsx", "1/1/0/0/0"),
        Dropped.of("a member that is not packed")
            .file(ZIP, new ZipFixture().stored("a.csv", BYTES).bytes())
            .gives(ZIP + "/a.csv", "1/1/0/0/0"),
        Dropped.of("what a Macintosh adds")
            .file(
                ZIP,
                new ZipFixture()
                    .add("__MACOSX/._a.csv", "x")
                    .add(".DS_Store", "x")
                    .add("Thumbs.db", "x")
                    .add("a.csv", BYTES)
                    .bytes())
            .gives(ZIP + "/a.csv", "1/1/0/0/0"),
        Dropped.of("a gz").file("survei/rsud/a.csv.gz", gz).gives("survei/rsud/a.csv", "1/1/0/0/0"),
        Dropped.of("a gz beside its file")
            .file("survei/rsud/a.csv.gz", gz)
            .file("survei/rsud/a.csv", BYTES)
            .gives("survei/rsud/a.csv", "1/1/0/0/0")
            .gives("survei/rsud/a.csv.gz", "1/0/0/1/0"),
        Dropped.of("a gz that breaks off")
            .file("survei/rsud/a.csv.gz", Arrays.copyOf(gz, gz.length - 20))
            .refuses("survei/rsud/a.csv", "rusak atau terpotong"),
        Dropped.of("a gz that is none")
            .file("survei/rsud/a.csv.gz", BYTES)
            .refuses("survei/rsud/a.csv", "bukan berkas .gz yang utuh"),
        Dropped.of("a gz that swells")
            .file("survei/rsud/a.csv.gz", gzipped(new byte[100 << 20]))
            .refuses("survei/rsud/a.csv", "membesar lebih dari 200 kali"),
        refused("a zip in a zip", new ZipFixture().add("b.zip", zip), "arsip di dalam arsip"),
        Dropped.of("a gz in a zip")
            .file(ZIP, new ZipFixture().add("a.csv.gz", gz).bytes())
            .refuses(ZIP + "/a.csv.gz", "jangan di dalam arsip lain"),
        refused(
            "a way up", new ZipFixture().add("../a.csv", BYTES), "nama berkas yang tidak wajar"),
        refused("a way up inside", new ZipFixture().add("b/../a.csv", BYTES), "tidak wajar"),
        refused("an absolute name", new ZipFixture().add("/etc/a.csv", BYTES), "tidak wajar"),
        refused("a drive", new ZipFixture().add("C:/a.csv", BYTES), "tidak wajar"),
        refused("a backslash", new ZipFixture().add("b\\a.csv", BYTES), "tidak wajar"),
        refused("a control character", new ZipFixture().add("a\u001b.csv", BYTES), "tidak wajar"),
        refused("a name that turns", new ZipFixture().add("a\u202Evsc.csv", BYTES), "tidak wajar"),
        refused("a link", new ZipFixture().link("a.csv", "/etc/passwd"), "tautan"),
        refused("a zip with a password", new ZipFixture().encrypted("a.csv", BYTES), "kata sandi"),
        refused(
            "two members of one name",
            new ZipFixture().add("a.csv", BYTES).add("a.csv", "x"),
            "dua berkas dengan nama yang sama"),
        refused("a zip without data", new ZipFixture().add(".DS_Store", "x"), "tidak berisi"),
        refused("too many members", many, "lebih dari 10000 berkas"),
        Dropped.of("a zip that breaks off")
            .file(ZIP, Arrays.copyOf(zip, zip.length - 30))
            .refuses(ZIP, "rusak atau terpotong"),
        Dropped.of("a zip damaged inside")
            .file(ZIP, damaged)
            .refuses(ZIP + "/a.csv", "rusak atau terpotong"),
        Dropped.of("a member whose sum is wrong")
            .file(ZIP, new ZipFixture().wrongSum("a.csv", BYTES).bytes())
            .refuses(ZIP + "/a.csv", "rusak atau terpotong"),
        Dropped.of("a way of packing that is not known")
            .file(ZIP, new ZipFixture().method("a.csv", 14).bytes())
            .refuses(ZIP + "/a.csv", "cara yang tidak dikenal"),
        Dropped.of("a bomb of 5 GB")
            .file(
                ZIP, new ZipFixture().bomb("a.csv", Office.HEADER, Office.GOOD_ROW, 5_000).bytes())
            .refuses(ZIP + "/a.csv", "membesar lebih dari 200 kali"),
        Dropped.of("a bomb beside a good file")
            .file(
                ZIP,
                new ZipFixture()
                    .bomb("z.csv", Office.HEADER, "3,3,3,3\n", 100)
                    .add("a.csv", BYTES)
                    .bytes())
            .gives(ZIP + "/a.csv", "1/1/0/0/0")
            .refuses(ZIP + "/z.csv", "membesar lebih dari 200 kali"));
  }
}
