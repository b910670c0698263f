package id.prima.dashboard.api;

import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.page.Glossary;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What is published, for which periods, by which rules and in which words. */
final class ReleaseAnswers {

  static final Form<String> STATE =
      Form.oneOf(Arrays.stream(ReleaseState.values()).map(ReleaseState::spoken).toList());

  /**
   * A release that was published.
   *
   * @param manifest empty where another release has taken its place
   */
  record Entry(
      ReleaseId id,
      ReleaseState state,
      Current.Publication publication,
      Optional<Manifest> manifest) {

    private <T> T manifest(Function<Manifest, T> value) {
      return manifest.map(value).orElse(null);
    }
  }

  private static final Form<Entry> RELEASE =
      Form.object(
          "release",
          List.of(
              Field.of("release", Form.TEXT, e -> e.id().toString()),
              Field.of("quarter", Form.TEXT, e -> e.id().period().toString()),
              Field.of("state", STATE, e -> e.state().spoken()),
              Field.of("published_at", Form.MOMENT, e -> e.publication().publishedAt()),
              Field.of("manifest_sha256", Form.TEXT, e -> e.publication().manifestSha256()),
              Field.of("periods", Form.TEXT.list().orNull(), e -> e.manifest(Manifest::periods)),
              Field.of(
                  "missing_quarters",
                  Form.TEXT.list().orNull(),
                  e -> e.manifest(Manifest::missingQuarters)),
              Field.of("data_through", Form.DAY.orNull(), e -> e.manifest(Manifest::dataThrough)),
              Field.of("bobot", Form.TEXT.orNull(), e -> e.manifest(Manifest::bobot)),
              Field.of("code_version", Form.TEXT.orNull(), e -> e.manifest(Manifest::codeVersion)),
              Field.of("synthetic", Form.FLAG.orNull(), e -> e.manifest(Manifest::synthetic))));

  private static final Form<Population> POPULATION =
      Form.object(
          "population",
          List.of(
              Field.of("instrumen", Form.TEXT, Population::instrumen),
              Field.of("pengguna", Form.TEXT, Population::pengguna)));

  private record Shown(Period period, Snapshot snapshot) {}

  private static final Form<Shown> PERIOD =
      Form.object(
          "period",
          List.of(
              Field.of("period", Form.TEXT, s -> s.period().toString()),
              Field.of("release", Form.TEXT, s -> s.snapshot().id().toString()),
              Field.of("first_day", Form.DATE, s -> s.period().firstDay()),
              Field.of("last_day", Form.DATE, s -> s.period().lastDay()),
              Field.of(
                  "populations", POPULATION.list(), s -> s.snapshot().populations(s.period()))));

  private static final Form<Manifest.Rule> RULE =
      Form.object(
          "ketentuan",
          List.of(
              Field.of("key", Form.TEXT, Manifest.Rule::key),
              Field.of("value", Form.TEXT, Manifest.Rule::value),
              Field.of("from", Form.DAY, Manifest.Rule::from),
              Field.of("to", Form.DAY.orNull(), Manifest.Rule::to),
              Field.of("source", Form.TEXT, Manifest.Rule::source),
              Field.of("confidence", Form.TEXT, Manifest.Rule::confidence),
              Field.of("note", Form.TEXT.orNull(), Manifest.Rule::note)));

  private static final Form<Glossary.Entry> TERM =
      Form.object(
          "term",
          List.of(
              Field.of("id", Form.TEXT, Glossary.Entry::id),
              Field.of("term", Form.TEXT, Glossary.Entry::term),
              Field.of("meaning", Form.TEXT, Glossary.Entry::meaning)));

  private ReleaseAnswers() {}

  static List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.ofRows(
            "releases", "/releases", List.of(), RELEASE, c -> releases(c.view().catalogue())),
        Endpoint.ofRows("periods", "/periods", List.of(), PERIOD, ReleaseAnswers::periods),
        Endpoint.ofRows(
            "ketentuan",
            "/ketentuan",
            List.of(Parameter.PERIOD),
            RULE,
            call -> call.snapshot().manifest().ketentuan()),
        Endpoint.ofRows(
            "glossary",
            "/glossary",
            List.of(Parameter.PERIOD),
            TERM,
            call -> Glossary.of(call.snapshot(), call.scene().l()).entries()));
  }

  /** Each release once, with its latest publication, oldest first. */
  private static List<Entry> releases(Catalogue catalogue) {
    Map<ReleaseId, Current.Publication> latest = new TreeMap<>();
    catalogue
        .current()
        .history()
        .forEach(p -> ReleaseId.parse(p.release()).ifPresent(id -> latest.put(id, p)));
    catalogue
        .current()
        .published()
        .values()
        .forEach(p -> ReleaseId.parse(p.release()).ifPresent(id -> latest.put(id, p)));
    Map<ReleaseId, Manifest> manifests = new LinkedHashMap<>();
    catalogue.published().values().forEach(s -> manifests.put(s.id(), s.manifest()));
    return latest.entrySet().stream()
        .map(
            e ->
                new Entry(
                    e.getKey(),
                    ReleaseState.of(e.getKey(), catalogue.current()),
                    e.getValue(),
                    Optional.ofNullable(manifests.get(e.getKey()))))
        .toList();
  }

  /** What the period choice of a page offers. */
  private static List<Shown> periods(Call call) {
    if (call.view().pinned()) {
      return call.snapshot().periods().stream().map(p -> new Shown(p, call.snapshot())).toList();
    }
    Catalogue catalogue = call.view().catalogue();
    return catalogue.periods().stream()
        .map(p -> new Shown(p, catalogue.find(p).orElseThrow()))
        .toList();
  }
}
