package id.prima.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, headless. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("prima.chromium", "/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** How a page is looked at. */
  record Look(int width, ColorScheme scheme) {
    static final Look WIDE = new Look(1440, ColorScheme.LIGHT);
    static final Look NARROW = new Look(390, ColorScheme.LIGHT);
    static final List<Look> ALL =
        List.of(WIDE, NARROW, new Look(1440, ColorScheme.DARK), new Look(390, ColorScheme.DARK));
  }

  /** A tab that remembers what went wrong in it. */
  static final class Tab implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Tab(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onRequest(request -> requests.add(request.url()));
    }

    Page page() {
      return page;
    }

    /** Console messages and errors. */
    List<String> complaints() {
      return complaints;
    }

    /** Addresses asked for. */
    List<String> requests() {
      return requests;
    }

    @Override
    public void close() {
      context.close();
    }
  }

  Tab tab(Look look) {
    return new Tab(browser.newContext(options(look)));
  }

  Tab tabWithoutScript(Look look) {
    return new Tab(browser.newContext(options(look).setJavaScriptEnabled(false)));
  }

  private static Browser.NewContextOptions options(Look look) {
    return new Browser.NewContextOptions()
        .setViewportSize(look.width(), 900)
        .setColorScheme(look.scheme())
        .setLocale("id-ID");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
