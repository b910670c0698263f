package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.prima.e2e.Chromium.Look;
import id.prima.e2e.Chromium.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that people typed to do harm, or by accident: harmless on every page, chart and file. */
@Tag("slow")
class HostileIT {

  /** By unit id; ids are letters, digits, dots and dashes by rule. */
  private static final Map<String, String> NAMES =
      Map.of(
          "a.b-c", "<script>document.title='owned'</script>",
          "petik", "\"><img src=x onerror=\"document.title='owned'\">",
          "persen_41", "=HYPERLINK(\"http://jahat.example/\";\"klik\")",
          "plus", "{{7*7}} ${7*7} &lt;b&gt; {0}",
          "unicode", "\u202EterbalikAWAL\u202C dan " + "panjang".repeat(20));

  @TempDir static Path folder;
  private static Served served;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Path in = folder.resolve("in");
    List<String> units = new ArrayList<>(List.of("unit_id,nama,jenis,kelompok_banding"));
    List<String> layanan = new ArrayList<>(List.of("unit_id,layanan_id,nama,tarif"));
    StringBuilder rows = new StringBuilder(Sheets.HEADER).append('\n');
    NAMES.forEach(
        (id, name) -> {
          units.add(
              quoted(id) + "," + quoted(name) + "," + quoted("<i>jenis</i>") + "," + quoted(name));
          layanan.add(quoted(id) + ",l1," + quoted(name) + ",diatur");
          for (int i = 0; i < 40; i++) {
            rows.append(Sheets.row(quoted(id), "2026-07-" + (10 + i % 20), 2 + i % 3));
          }
        });
    Prima.write(in, "unit.csv", String.join("\n", units) + "\n");
    Prima.write(in, "layanan.csv", String.join("\n", layanan) + "\n");
    Prima.write(in, "survei/<b>semua</b>.csv", rows.toString());
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", folder.resolve("lake"))
        .succeeds();
    served = Served.over(folder.resolve("lake"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    served.close();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static List<String> paths() {
    Stream<String> units = NAMES.keySet().stream().map(id -> "/unit/" + id);
    return Stream.concat(
            Stream.of(
                "/",
                "/unit",
                "/unit?cari=%3Cscript%3E",
                "/unsur",
                "/pengaduan",
                "/berakhlak",
                "/mutu-data",
                "/metodologi"),
            units)
        .toList();
  }

  @Test
  void nothingTypedBecomesMarkupOrScript() {
    try (Tab tab = chromium.tab(Look.WIDE)) {
      Page page = tab.page();
      for (String path : paths()) {
        page.navigate(served.url(path));
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        assertThat(page.title()).as(path).isNotEqualTo("owned");
        assertThat(page.locator("main img, main i, main script, main iframe").count())
            .as(path)
            .isZero();
        assertThat(page.locator("figure.chart .plot[hidden]").count()).as(path).isZero();
      }
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.requests()).allMatch(url -> url.startsWith(served.url("/")));
    }
  }

  @Test
  void everyUnitHasItsPageUnderItsNameAsTyped() {
    for (String path : paths().subList(6, 11)) {
      assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
    }
    try (Tab tab = chromium.tab(Look.NARROW)) {
      tab.page().navigate(served.url("/unit"));
      List<String> links =
          tab.page().locator("table.units tbody th a").all().stream()
              .map(link -> link.getAttribute("href"))
              .toList();
      assertThat(links).hasSize(NAMES.size());
      List<String> headings = new ArrayList<>();
      for (String link : links) {
        tab.page().navigate(served.url(link));
        headings.add(tab.page().locator("h1").textContent().strip());
      }
      assertThat(headings)
          .containsExactlyInAnyOrderElementsOf(
              NAMES.values().stream().map(name -> name.replaceAll("\\s+", " ")).toList());
    }
  }

  @Test
  void aSpreadsheetFindsNoFormulaInAnyFile() {
    List<String> files = new ArrayList<>();
    for (String path : paths()) {
      String page = served.get(path).body();
      java.util.regex.Pattern.compile("href=\"([^\"]*[?&](?:amp;)?csv=[^\"]*)\"")
          .matcher(page)
          .results()
          .map(m -> m.group(1).replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'"))
          .forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (String file : files.stream().distinct().toList()) {
      String csv = served.get(file).body();
      assertThat(csv.lines()).as(file).noneMatch(line -> line.matches("(?:.*,)?\"?[=@].*"));
    }
  }

  @Test
  void theLakeStillHoldsTheNamesAsTheyAre() throws Exception {
    assertThat(Files.isDirectory(folder.resolve("lake/releases/2026-Q3.r1"))).isTrue();
    assertThat(
            Prima.run("export", "unit", "--public", "--lake", folder.resolve("lake"))
                .succeeds()
                .out())
        .contains("'=HYPERLINK");
  }
}
