package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.page.Download;
import id.prima.dashboard.page.Page;
import id.prima.dashboard.page.ProblemPage;
import id.prima.dashboard.snapshot.CatalogueStore;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The server with an address more for each rule, so that the rules are tried whatever pages there
 * are: {@code /uji/RULE}, {@code /uji/RULE/{unit}}, the file {@code /uji/RULE.csv}, and {@code
 * /api/v1/uji/RULE} for programs.
 */
public final class StaffServer {

  /** What only those see whom the rule lets in. */
  public static final String SECRET = "isi yang tidak untuk semua orang";

  private StaffServer() {}

  public static WebServer start(CatalogueStore store, Settings settings) {
    return WebServer.start(store, settings, StaffServer::enter);
  }

  private static void enter(Routes routes, Site site) {
    for (Access access : Access.values()) {
      String path = "/uji/" + access;
      routes.get(path, access, site.page((scene, context) -> page("")));
      routes.get("/api/v1" + path, access, site.page((scene, context) -> page("")));
      routes.get(
          path + "/{unit}",
          access,
          site.page((scene, context) -> page(" tentang " + context.pathParam("unit"))));
      routes.get(
          path + ".csv",
          access,
          site.file(
              (scene, context) ->
                  new Download(
                      "text/csv; charset=utf-8",
                      "uji.csv",
                      out -> out.write(SECRET.getBytes(StandardCharsets.UTF_8))),
              "tabel"));
    }
  }

  private static Page page(String more) {
    return new ProblemPage("Uji", "uji", SECRET + more, "", null, List.of());
  }
}
