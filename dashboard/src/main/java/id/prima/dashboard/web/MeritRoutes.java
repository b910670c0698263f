package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.page.Download;
import id.prima.dashboard.page.KebijakanPage;
import id.prima.dashboard.page.MeritExport;
import id.prima.dashboard.page.PenjelasanListPage;
import id.prima.dashboard.page.PenjelasanPage;
import id.prima.dashboard.page.PeringkatPage;
import id.prima.dashboard.page.Scene;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The addresses of rankings, explanations and policies. */
final class MeritRoutes {

  private static final String TABLE = "tabel";

  private MeritRoutes() {}

  static void enter(Routes routes, Site site, String prefix) {
    routes.get(
        prefix + PeringkatPage.PATH,
        Access.MERIT,
        site.page(
            (scene, context) -> PeringkatPage.of(scene, merit(site, scene)),
            PeringkatPage.PARAMETERS));
    routes.get(
        prefix + PeringkatPage.PATH + ".csv",
        Access.MERIT,
        site.file((scene, context) -> csv(scene, merit(site, scene)), TABLE));
    routes.get(
        prefix + PeringkatPage.PATH + ".xlsx",
        Access.MERIT,
        site.file((scene, context) -> xlsx(scene, merit(site, scene))));
    routes.get(
        prefix + PenjelasanListPage.PATH,
        Access.MERIT_OF_OWN_UNIT,
        site.page((scene, context) -> PenjelasanListPage.of(scene, merit(site, scene))));
    routes.get(
        prefix + PeringkatPage.PATH + "/{unit}",
        Access.MERIT_OF_OWN_UNIT,
        site.page(
            (scene, context) ->
                PenjelasanPage.of(
                    scene,
                    merit(site, scene),
                    context.pathParam("unit"),
                    scene.viewer().may(Access.MERIT))));
    routes.get(
        prefix + KebijakanPage.PATH,
        Access.SIGNED_IN,
        site.page(
            (scene, context) -> KebijakanPage.of(scene, site.policies()),
            KebijakanPage.PARAMETERS));
  }

  private static Merit merit(Site site, Scene scene) {
    return Merit.of(site.staff(scene));
  }

  private static Download csv(Scene scene, Merit merit) {
    String name =
        scene
            .query()
            .oneOf(TABLE, List.copyOf(MeritExport.TABLES.keySet()))
            .orElse(MeritExport.USUAL);
    return new Download(
        "text/csv; charset=utf-8",
        name + "-" + merit.staff().id() + ".csv",
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          new MeritExport(merit).csv(name, writer);
          writer.flush();
        });
  }

  private static Download xlsx(Scene scene, Merit merit) {
    return new Download(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MeritExport.USUAL + "-" + merit.staff().id() + ".xlsx",
        (OutputStream out) -> new MeritExport(merit).xlsx(out, scene.l()));
  }
}
