package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.dashboard.text.Names;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds every page: menu, choice of period and population, notices, footer.
 *
 * @param l words
 * @param links addresses
 * @param path path of this page below the prefix
 * @param menu pages, the present one marked
 * @param staffMenu pages for staff that this viewer may use; empty for who is not signed in
 * @param account who is signed in, or the way to sign in
 * @param notices what a reader must know before the figures
 * @param periods choice of periods; empty where nothing can be chosen
 * @param populations choice of populations; empty where no other can be chosen
 * @param hidden parameters that the period form must carry along
 * @param footer release and date of the data
 */
public record Chrome(
    Labels l,
    Links links,
    String path,
    List<MenuItem> menu,
    List<MenuItem> staffMenu,
    Account account,
    List<Notice> notices,
    List<Choice> periods,
    List<Choice> populations,
    Map<String, String> hidden,
    List<String> footer) {

  /** One entry of the menu. */
  public record MenuItem(String text, String link, boolean current) {}

  /**
   * The corner of the page that says who is signed in.
   *
   * @param name of the account; empty for who is not signed in
   * @param role in words
   * @param link where the sign-out form goes, or where to sign in
   * @param formToken what the form must carry
   */
  public record Account(String name, String role, String link, String formToken) {
    static Account of(Viewer viewer, Labels l, Links links, String path) {
      return viewer.isSignedIn()
          ? new Account(
              viewer.name(),
              viewer
                  .unitId()
                  .map(unit -> l.text("account.role.unit", unit))
                  .orElseGet(() -> l.text("account.role." + viewer.role().code())),
              links.plain("/keluar"),
              viewer.formToken())
          : new Account("", "", path.equals("/masuk") ? links.plain(path) : links.signIn(path), "");
    }

    public boolean isSignedIn() {
      return !name.isEmpty();
    }
  }

  /** A line above the page; {@code kind} is synthetic, draft, older or warning. */
  public record Notice(String kind, String text, String link, String linkText) {}

  /** One option of a choice. */
  public record Choice(String value, String text, boolean chosen, String link) {}

  /**
   * The surroundings of a page of a release.
   *
   * @param access the rule of its route
   */
  public static Chrome of(Scene scene, String path, Access access) {
    View view = scene.view();
    Names names = scene.names();
    return new Chrome(
        scene.l(),
        scene.links(),
        path,
        Menu.open(scene.l(), scene.links(), path),
        Menu.staff(scene.viewer(), scene.l(), scene.links(), path),
        Account.of(scene.viewer(), scene.l(), scene.links(), path),
        notices(scene),
        periods(view).stream()
            .map(
                p ->
                    new Choice(
                        p.toString(),
                        names.period(p),
                        p.equals(view.period()),
                        scene.links().with(path, Map.of("periode", p.toString()))))
            .toList(),
        populations(scene, path),
        hidden(scene),
        footer(scene, access));
  }

  /** The surroundings of a page that shows no figures. */
  public static Chrome bare(Labels l, Links links, String path, Viewer viewer) {
    return new Chrome(
        l,
        links,
        path,
        Menu.open(l, links, path),
        Menu.staff(viewer, l, links, path),
        Account.of(viewer, l, links, path),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(l.text("footer.prima")));
  }

  /** The surroundings of a page about the catalogue as a whole. */
  public static Chrome ofCatalogue(
      Catalogue catalogue, Labels l, Links links, String path, Viewer viewer) {
    List<Notice> notices = new ArrayList<>();
    catalogue.latest().ifPresent(latest -> synthetic(latest, l).ifPresent(notices::add));
    notices.addAll(problems(catalogue, l));
    Chrome bare = bare(l, links, path, viewer);
    return new Chrome(
        l,
        links,
        path,
        bare.menu(),
        bare.staffMenu(),
        bare.account(),
        notices,
        bare.periods(),
        bare.populations(),
        bare.hidden(),
        bare.footer());
  }

  private static List<Period> periods(View view) {
    return view.pinned() ? view.snapshot().periods() : view.catalogue().periods();
  }

  private static List<Choice> populations(Scene scene, String path) {
    List<Population> all = scene.view().snapshot().populations(scene.view().period());
    if (all.isEmpty() || all.equals(List.of(scene.view().population()))) {
      return List.of();
    }
    return all.stream()
        .map(
            p ->
                new Choice(
                    p.instrumen() + "/" + p.pengguna(),
                    instrumen(scene, p, all) + ", " + scene.names().code("pengguna", p.pengguna()),
                    p.equals(scene.view().population()),
                    scene.links().with(path, parameters(scene, p))))
        .toList();
  }

  /** The questionnaire, with its code where two of the period bear the same name. */
  private static String instrumen(Scene scene, Population population, List<Population> all) {
    String name = scene.names().instrumen(population.instrumen());
    boolean other =
        all.stream()
            .map(Population::instrumen)
            .filter(code -> !code.equals(population.instrumen()))
            .anyMatch(code -> scene.names().instrumen(code).equals(name));
    return other ? name + " (" + population.instrumen() + ")" : name;
  }

  /** The same page of another population, with its filters but from its first page on. */
  private static Map<String, String> parameters(Scene scene, Population p) {
    Map<String, String> parameters = new LinkedHashMap<>(scene.query().own());
    parameters.remove("halaman");
    parameters.put(
        "instrumen", p.instrumen().equals(Population.USUAL.instrumen()) ? "" : p.instrumen());
    parameters.put(
        "pengguna", p.pengguna().equals(Population.USUAL.pengguna()) ? "" : p.pengguna());
    return parameters;
  }

  private static Map<String, String> hidden(Scene scene) {
    Map<String, String> hidden = new LinkedHashMap<>(scene.links().state());
    hidden.remove("periode");
    return hidden;
  }

  private static List<Notice> notices(Scene scene) {
    Labels l = scene.l();
    View view = scene.view();
    Snapshot snapshot = view.snapshot();
    List<Notice> notices = new ArrayList<>();
    synthetic(snapshot, l).ifPresent(notices::add);
    notices.addAll(problems(view.catalogue(), l));
    if (view.pinned() && view.state() == ReleaseState.DRAFT) {
      notices.add(
          new Notice(
              "draft",
              l.text("notice.draft", snapshot.id()),
              scene.links().plain("/"),
              l.text("notice.toPublished")));
    } else if (view.pinned() && view.state() == ReleaseState.REPLACED) {
      notices.add(
          new Notice(
              "older",
              l.text("notice.replaced", snapshot.id()),
              scene.links().plain("/"),
              l.text("notice.toPublished")));
    }
    List<String> missing = snapshot.manifest().missingQuarters();
    if (view.period().kind() != Period.Kind.QUARTER) {
      List<String> absent =
          view.period().quarters().stream()
              .filter(q -> missing.contains(q.toString()))
              .map(scene.names()::period)
              .toList();
      if (!absent.isEmpty()) {
        notices.add(new Notice("warning", l.text("notice.missing", l.list(absent)), null, null));
      }
    }
    return notices;
  }

  private static Optional<Notice> synthetic(Snapshot snapshot, Labels l) {
    return snapshot.manifest().synthetic()
        ? Optional.of(new Notice("synthetic", l.text("notice.synthetic"), null, null))
        : Optional.empty();
  }

  private static List<Notice> problems(Catalogue catalogue, Labels l) {
    return catalogue.problems().stream()
        .map(p -> new Notice("warning", l.text(p.key(), p.arguments().toArray()), null, null))
        .toList();
  }

  private static List<String> footer(Scene scene, Access access) {
    Labels l = scene.l();
    Snapshot snapshot = scene.view().snapshot();
    Manifest manifest = snapshot.manifest();
    List<String> lines = new ArrayList<>();
    lines.add(
        l.text(
            "footer.release",
            snapshot.id(),
            l.text("release." + scene.view().state().spoken()),
            manifest.codeVersion()));
    if (manifest.dataThrough() != null) {
      lines.add(l.text("footer.dataThrough", l.day(LocalDate.parse(manifest.dataThrough()))));
    }
    lines.add(l.text(access == Access.PUBLIC ? "footer.public" : "footer.staff"));
    return lines;
  }

  /** Text for the title element. */
  public String documentTitle(String title) {
    return periods.stream()
        .filter(Choice::chosen)
        .findFirst()
        .map(period -> l.text("document.title", title, period.text()))
        .orElseGet(() -> l.text("document.title.plain", title));
  }
}
