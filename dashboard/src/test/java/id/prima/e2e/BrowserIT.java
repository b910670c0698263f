package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.prima.e2e.Chromium.Look;
import id.prima.e2e.Chromium.Tab;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the sample in a real browser, wide and narrow, light and dark. */
@Tag("slow")
class BrowserIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?periode=2025",
          "/unit",
          "/unit?urut=ikm&periode=2026-Q2",
          "/unit?cari=tidak-ada-unit-ini",
          "/unit/%s",
          "/unit/%s?periode=2025-S2",
          "/unsur",
          "/pengaduan",
          "/berakhlak",
          "/mutu-data",
          "/metodologi",
          "/glosarium",
          "/rilis",
          "/rilis/2025-Q4.r1/",
          "/tidak-ada");

  private static Served served;
  private static Chromium chromium;
  private static String unit;

  @BeforeAll
  static void start() {
    served = Served.over(SampleLake.lake());
    chromium = new Chromium();
    unit =
        Prima.run(
                "export",
                "unit_ikm",
                "--public",
                "--lake",
                SampleLake.lake(),
                "--period",
                "2026-Q3")
            .succeeds()
            .rows()
            .stream()
            .filter(row -> row.get("tingkat").equals("unit") && !row.get("ikm").isEmpty())
            .map(row -> row.get("unit_id"))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    served.close();
  }

  static Stream<Arguments> pagesAndLooks() {
    return PAGES.stream()
        .map(page -> page.formatted(unit))
        .flatMap(page -> Look.ALL.stream().map(look -> Arguments.of(page, look)));
  }

  @ParameterizedTest
  @MethodSource("pagesAndLooks")
  void aPageIsSoundAndAccessible(String path, Look look) {
    try (Tab tab = chromium.tab(look)) {
      Page page = tab.page();
      page.navigate(served.url(path));
      page.waitForLoadState();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      List<String> complaints =
          tab.complaints().stream()
              .filter(c -> !path.equals("/tidak-ada") || !c.contains("404"))
              .toList();
      assertThat(complaints).isEmpty();
      assertThat(tab.requests()).allMatch(url -> url.startsWith(served.url("/")));
      assertThat(wider(page)).as("nothing wider than the window").isEmpty();
      assertThat(axe(page, look).analyze().getViolations()).as("axe-core").isEmpty();
    }
  }

  /** Every rule; in the dark theme, which differs by its colours alone, the rules about colour. */
  private static AxeBuilder axe(Page page, Look look) {
    AxeBuilder axe = new AxeBuilder(page);
    return look.scheme() == ColorScheme.DARK
        ? axe.withRules(List.of("color-contrast", "link-in-text-block"))
        : axe;
  }

  /** Elements that reach out of the window and are not inside a region that scrolls. */
  private static Object widerElements(Page page) {
    return page.evaluate(
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
            + " ? [...document.querySelectorAll('main *')].filter(e =>"
            + " e.getBoundingClientRect().right > document.documentElement.clientWidth + 1"
            + " && !e.closest('.scroll')).slice(0, 5).map(e => e.outerHTML.slice(0, 120)) : []");
  }

  private static List<String> wider(Page page) {
    List<String> found = new ArrayList<>();
    if (widerElements(page) instanceof List<?> elements) {
      elements.forEach(e -> found.add(String.valueOf(e)));
    }
    return found;
  }

  @Test
  void chartsAreDrawnAndCanBeWalkedWithTheKeyboard() {
    try (Tab tab = chromium.tab(Look.WIDE)) {
      Page page = tab.page();
      page.navigate(served.url("/"));
      for (String chart : List.of("mutu", "unsur", "tren")) {
        Locator figure = page.locator("#grafik-" + chart);
        Locator plot = figure.locator(".plot");
        assertThat(plot.isVisible()).as(chart).isTrue();
        assertThat(inked(plot)).as("something is drawn in " + chart).isGreaterThan(200);
        plot.focus();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          page.keyboard().press("ArrowRight");
          said.add(figure.locator("[aria-live]").textContent().strip());
        }
        assertThat(said).as(chart).doesNotContain("").doesNotHaveDuplicates();
        page.keyboard().press("Home");
        assertThat(figure.locator("[aria-live]").textContent().strip()).isEqualTo(said.get(0));
        page.keyboard().press("Escape");
        assertThat(figure.locator("[aria-live]").textContent().strip()).isEmpty();
      }
    }
  }

  /** Number of pixels of a chart's canvas that are not empty. */
  private static int inked(Locator plot) {
    Object count =
        plot.locator("canvas")
            .first()
            .evaluate(
                "c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                    + " let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i] > 0) n++;"
                    + " return n; }");
    return ((Number) count).intValue();
  }

  @Test
  void withoutScriptEveryFigureIsInATable() {
    try (Tab tab = chromium.tabWithoutScript(Look.NARROW)) {
      Page page = tab.page();
      page.navigate(served.url("/unit/" + unit));
      assertThat(page.locator(".plot:visible").count()).isZero();
      assertThat(page.locator("figure.chart").count()).isPositive();
      assertThat(page.locator("figure.chart:not(:has(table))").count()).isZero();
      page.locator("figure.chart summary").first().click();
      assertThat(page.locator("figure.chart table").first().isVisible()).isTrue();
    }
  }

  @Test
  void filtersLiveInTheAddress() {
    try (Tab tab = chromium.tab(Look.WIDE)) {
      Page page = tab.page();
      page.navigate(served.url("/unit"));
      String name = page.locator("table.units tbody th a").first().textContent().strip();
      page.getByRole(AriaRole.SEARCHBOX).fill(name);
      page.selectOption("select[name=periode]", "2026-Q2");
      page.keyboard().press("Enter");
      page.locator("button[type=submit]").first().click();
      assertThat(page.url()).contains("cari=").contains("periode=2026-Q2");
      assertThat(page.locator("table.units tbody th a").allTextContents())
          .anyMatch(text -> text.strip().equals(name));
      page.reload();
      assertThat(page.locator("select[name=periode]").inputValue()).isEqualTo("2026-Q2");
    }
  }

  @Test
  void printedPagesAreWhole() {
    assertThat(sheets("/")).isEqualTo(2);
    assertThat(sheets("/unit/" + unit)).as("survey, complaints, staff, standards").isBetween(1, 5);
    assertThat(sheets("/unit/dinkes")).as("a unit with others below it").isBetween(1, 5);
  }

  private static int sheets(String path) {
    try (Tab tab = chromium.tab(new Look(1440, ColorScheme.DARK))) {
      tab.page().navigate(served.url(path));
      byte[] pdf =
          tab.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
      return (int)
          Pattern.compile("/Type\\s*/Page\\b")
              .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
              .results()
              .count();
    }
  }
}
