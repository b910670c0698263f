package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.text.Labels;
import java.util.List;

/** The pages that a menu leads to: those for everybody, and those for staff. */
final class Menu {

  /** A page: path, label, and the rule of its route. */
  private record Entry(String path, String label, Access access) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("/", "menu.ringkasan", Access.PUBLIC),
          new Entry("/unit", "menu.unit", Access.PUBLIC),
          new Entry("/unsur", "menu.unsur", Access.PUBLIC),
          new Entry("/pengaduan", "menu.pengaduan", Access.PUBLIC),
          new Entry("/berakhlak", "menu.berakhlak", Access.PUBLIC),
          new Entry("/mutu-data", "menu.mutu", Access.PUBLIC),
          new Entry("/metodologi", "menu.metodologi", Access.PUBLIC),
          new Entry("/glosarium", "menu.glosarium", Access.PUBLIC),
          new Entry(TertinggalPage.PATH, "menu.tertinggal", Access.SIGNED_IN),
          new Entry(BarisDitolakPage.PATH, "menu.barisDitolak", BarisDitolakPage.ACCESS),
          new Entry(MutuJawabanPage.PATH, "menu.mutuJawaban", Access.PLANNING),
          new Entry(IntegritasPage.PATH, "menu.integritas", Access.MERIT),
          new Entry(KinerjaPage.PATH, "menu.kinerja", Access.MERIT),
          new Entry(PenilaiPage.PATH, "menu.penilai", Access.MERIT_OF_OWN_UNIT),
          new Entry(PeringkatPage.PATH, "menu.peringkat", Access.MERIT),
          new Entry(PenjelasanListPage.PATH, "menu.penjelasan", Access.MERIT_OF_OWN_UNIT),
          new Entry(KebijakanPage.PATH, "menu.kebijakan", Access.SIGNED_IN));

  private Menu() {}

  /** The pages for everybody. */
  static List<Chrome.MenuItem> open(Labels l, Links links, String path) {
    return items(
        ENTRIES.stream().filter(e -> e.access() == Access.PUBLIC).toList(), l, links, path);
  }

  /** The pages for staff that this viewer may use; none for who is not signed in. */
  static List<Chrome.MenuItem> staff(Viewer viewer, Labels l, Links links, String path) {
    return items(
        ENTRIES.stream()
            .filter(e -> e.access() != Access.PUBLIC && viewer.may(e.access()))
            .toList(),
        l,
        links,
        path);
  }

  private static List<Chrome.MenuItem> items(
      List<Entry> entries, Labels l, Links links, String path) {
    return entries.stream()
        .map(
            e ->
                new Chrome.MenuItem(
                    l.text(e.label()),
                    links.page(e.path()),
                    e.path().equals("/") ? path.equals("/") : path.startsWith(e.path())))
        .toList();
  }
}
