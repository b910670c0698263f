package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.request.View;
import id.prima.dashboard.text.Labels;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the release was made from, so that somebody else can make it again and compare. */
final class Provenance {

  private static final String PUBLIC = "public/";

  private final Scene scene;
  private final Labels l;
  private final Manifest manifest;

  private Provenance(Scene scene) {
    this.scene = scene;
    this.l = scene.l();
    this.manifest = scene.view().snapshot().manifest();
  }

  static MethodSection of(Scene scene) {
    return new Provenance(scene).section();
  }

  private MethodSection section() {
    View view = scene.view();
    MethodSection.Writing section =
        MethodSection.write("rilis", l)
            .say(
                "what",
                manifest.id(),
                l.text("release." + view.state().spoken()),
                manifest.codeVersion())
            .points(facts());
    if (!manifest.earlier().isEmpty()) {
      section.say("earlier").table(earlier());
    }
    return section.say("tables").table(tables()).say("verify").end();
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    facts.add(l.text("metodologi.rilis.periods", periods(manifest.periods())));
    if (manifest.dataThrough() != null) {
      facts.add(
          l.text("metodologi.rilis.dataThrough", l.day(LocalDate.parse(manifest.dataThrough()))));
    }
    if (manifest.asOf() != null) {
      facts.add(l.text("metodologi.rilis.asOf", l.day(LocalDate.parse(manifest.asOf()))));
    }
    facts.add(
        l.text(
            "metodologi.rilis.inputs",
            inputs().size(),
            sum(Manifest.Input::read),
            sum(Manifest.Input::accepted),
            sum(Manifest.Input::rejected),
            sum(Manifest.Input::duplicate),
            sum(Manifest.Input::otherPeriod)));
    facts.add(
        manifest.missingQuarters().isEmpty()
            ? l.text("metodologi.rilis.missing.none")
            : l.text("metodologi.rilis.missing", periods(manifest.missingQuarters())));
    if (manifest.publicCopy() != null && manifest.publicCopy().from() != null) {
      facts.add(l.text("metodologi.rilis.publicCopy", manifest.publicCopy().from()));
    }
    List<Current.Publication> publications =
        ReleaseStore.publications(scene.view().snapshot().id(), scene.view().catalogue().current());
    facts.add(
        publications.isEmpty()
            ? l.text("metodologi.rilis.manifest.none")
            : l.text(
                "metodologi.rilis.manifest",
                publications.get(publications.size() - 1).manifestSha256()));
    return facts;
  }

  private long sum(ToLongFunction<Manifest.Input> count) {
    return inputs().stream().mapToLong(count).sum();
  }

  /** Without those whose rows are not spoken of in public, nor can be reckoned from a sum. */
  private List<Manifest.Input> inputs() {
    return manifest.inputs().stream().filter(i -> FeedFiles.SHOWN.contains(i.feed())).toList();
  }

  private String periods(List<String> periods) {
    return l.list(
        periods.stream().map(p -> Period.parse(p).map(scene.names()::period).orElse(p)).toList());
  }

  private TableView earlier() {
    return new TableView(
        l.text("metodologi.rilis.earlier.table"),
        List.of(
            Head.text(l.text("metodologi.rilis.head.release"), "release"),
            Head.text(l.text("metodologi.rilis.head.manifest"), "manifest_sha256")),
        manifest.earlier().stream()
            .map(
                e ->
                    List.of(
                        Cell.linked(e.id(), scene.links().plain("/rilis/" + e.id() + "/")),
                        Cell.of(String.valueOf(e.manifestSha256()), e.manifestSha256())))
            .toList());
  }

  /** The public tables with what tells that their rows are the same. */
  private TableView tables() {
    return new TableView(
        l.text("metodologi.rilis.tables.table"),
        List.of(
            Head.text(l.text("metodologi.rilis.head.table"), "table"),
            Head.number(l.text("metodologi.rilis.head.rows"), "rows"),
            Head.text(l.text("metodologi.rilis.head.hash"), "content_hash")),
        manifest.tables().stream()
            .filter(t -> t.folder().startsWith(PUBLIC))
            .map(
                t ->
                    List.of(
                        Cell.text(t.folder().substring(PUBLIC.length()).replace("/", "")),
                        Cell.of(l.count(t.rows()), t.rows()),
                        Cell.of(String.valueOf(t.contentHash()), t.contentHash())))
            .toList());
  }
}
