package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.page.BarisDitolakPage;
import id.prima.dashboard.page.Download;
import id.prima.dashboard.page.IntegritasPage;
import id.prima.dashboard.page.KinerjaPage;
import id.prima.dashboard.page.MutuJawabanPage;
import id.prima.dashboard.page.PenilaiPage;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.page.StaffPage;
import id.prima.dashboard.page.TertinggalPage;
import id.prima.dashboard.snapshot.StaffSnapshot;
import java.util.function.BiFunction;

/** The addresses of what staff look after: late complaints, odd answers, integrity, appraisals. */
final class StaffRoutes {

  private static final String SEARCH = StaffPage.SEARCH;

  private StaffRoutes() {}

  static void enter(Routes routes, Site site, String prefix) {
    enter(routes, site, prefix + TertinggalPage.PATH, Access.SIGNED_IN, TertinggalPage::of, SEARCH);
    enter(
        routes,
        site,
        prefix + BarisDitolakPage.PATH,
        BarisDitolakPage.ACCESS,
        BarisDitolakPage::of,
        BarisDitolakPage.FILE);
    enter(
        routes, site, prefix + MutuJawabanPage.PATH, Access.PLANNING, MutuJawabanPage::of, SEARCH);
    enter(routes, site, prefix + IntegritasPage.PATH, Access.MERIT, IntegritasPage::of, SEARCH);
    enter(
        routes,
        site,
        prefix + KinerjaPage.PATH,
        Access.MERIT,
        KinerjaPage::of,
        SEARCH,
        StaffPage.OF_A_UNIT);
    enter(
        routes,
        site,
        prefix + PenilaiPage.PATH,
        Access.MERIT_OF_OWN_UNIT,
        PenilaiPage::of,
        SEARCH,
        StaffPage.OF_A_UNIT);
  }

  /** A page, and its tables as a workbook. */
  private static void enter(
      Routes routes,
      Site site,
      String path,
      Access access,
      BiFunction<Scene, StaffSnapshot, StaffPage> maker,
      String... own) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    routes.get(
        path, access, site.page((scene, context) -> maker.apply(scene, site.staff(scene)), own));
    routes.get(
        path + ".xlsx",
        access,
        site.file(
            (scene, context) -> book(name, scene, maker.apply(scene, site.staff(scene))), own));
  }

  private static Download book(String name, Scene scene, StaffPage page) {
    return new Download(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name + "-" + scene.view().period() + "-" + page.release() + ".xlsx",
        out -> page.xlsx(out, scene.l()));
  }
}
