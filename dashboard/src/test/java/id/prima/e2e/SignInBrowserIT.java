package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.prima.dashboard.web.StaffServer;
import id.prima.e2e.Chromium.Look;
import id.prima.e2e.Chromium.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in and out in a real browser, wide and narrow, light and dark. */
@Tag("slow")
class SignInBrowserIT {

  @TempDir static Path folder;
  private static Office office;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    office = new Office(folder);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    office.close();
  }

  static Stream<Look> looks() {
    return Look.ALL.stream();
  }

  private static void fill(Page page, String name, String password) {
    page.getByLabel("Nama akun").fill(name);
    page.getByLabel("Kata sandi").fill(password);
    page.locator("main button").click();
  }

  private static void isSound(Page page, String what) {
    assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(over).as(what).isEqualTo(0);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyStepIsSoundAndAccessible(Look look) {
    try (Tab tab = chromium.tab(look)) {
      Page page = tab.page();
      page.navigate(office.root() + "/uji/MERIT");
      isSound(page, "form");
      fill(page, "siti", "salah sekali ini");
      assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("tidak cocok");
      isSound(page, "refused");
      fill(page, "siti", Office.PASSWORD);
      assertThat(page.url()).isEqualTo(office.root() + "/uji/MERIT");
      assertThat(page.content()).contains(StaffServer.SECRET, "hanya untuk pegawai");
      isSound(page, "staff page");
      page.navigate(office.root() + "/uji/PLANNING");
      isSound(page, "forbidden");
      // the browser itself tells its console of the two answers that refuse
      assertThat(tab.complaints()).allMatch(c -> c.contains("403")).hasSize(2);
    }
  }

  @Test
  void itWorksWithoutScriptAndByKeyboard() {
    try (Tab tab = chromium.tabWithoutScript(Look.NARROW)) {
      Page page = tab.page();
      page.navigate(office.root() + "/unit");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Masuk")).click();
      page.getByLabel("Nama akun").focus();
      page.keyboard().type("melati");
      page.keyboard().press("Tab");
      page.keyboard().type(Office.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(office.root() + "/unit");
      assertThat(page.locator("header .account").textContent())
          .contains("melati", "unit pkm-melati");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keluar")).click();
      page.waitForURL(office.root() + "/");
      assertThat(page.locator("header .account").textContent()).doesNotContain("melati");
      assertThat(List.of(page.context().cookies()).toString()).doesNotContain("prima_session");
    }
  }

  @Test
  void afterSigningOutBackShowsNothing() {
    try (Tab tab = chromium.tab(Look.WIDE)) {
      Page page = tab.page();
      page.navigate(office.root() + "/uji/MERIT");
      fill(page, "siti", Office.PASSWORD);
      assertThat(page.content()).contains(StaffServer.SECRET);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keluar")).click();
      page.waitForURL(office.root() + "/");
      page.goBack();
      assertThat(page.content()).doesNotContain(StaffServer.SECRET);
    }
  }
}
