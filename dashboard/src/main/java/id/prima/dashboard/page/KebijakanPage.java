package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.text.Labels;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.policy.PolicyText;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import id.prima.rules.merit.Policy;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The policy of merit: what the ranking of the release shown follows, in words and as it was
 * written; which policies earlier releases followed; and what differs between two.
 *
 * @param lead which policy is in force, and when it was laid down
 * @param afterResults whether it was laid down when results could be seen
 * @param absent why there is no policy; empty where there is
 * @param components what is weighed, a row each; empty where the file cannot be read
 * @param sections everything else that it says
 * @param text the file as it was written; empty where there is none
 * @param history which releases followed which policy; empty where none did
 * @param comparison what two policies say differently; empty where there are not two
 * @param stamp what each row of its files says of release and policy
 */
public record KebijakanPage(
    String title,
    String heading,
    List<String> lead,
    boolean afterResults,
    Optional<String> absent,
    Optional<TableView> components,
    List<PolicyText.Section> sections,
    String text,
    Optional<TableView> history,
    Optional<PolicyComparison> comparison,
    Stamp stamp)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS =
      List.of(PolicyComparison.FROM, PolicyComparison.TO).toArray(String[]::new);

  /** Its path. */
  public static final String PATH = "/kebijakan";

  /**
   * Makes the page of the release shown.
   *
   * @param seen when the lake first saw each policy
   */
  public static KebijakanPage of(Scene scene, PolicyLog seen) {
    Labels l = scene.l();
    PolicyShelf shelf =
        new PolicyShelf(scene.view().catalogue(), scene.viewer().may(Access.OFFICE));
    Optional<Manifest.PolicyUse> use =
        Optional.ofNullable(scene.view().snapshot().manifest().policy());
    Optional<Policy> policy = use.flatMap(KebijakanPage::parsed);
    return new KebijakanPage(
        l.text("menu.kebijakan"),
        l.text("kebijakan.title", scene.names().period(scene.view().snapshot().id().period())),
        use.map(u -> lead(scene, u, seen)).orElse(List.of()),
        use.filter(Manifest.PolicyUse::afterResults).isPresent(),
        absent(scene, use, policy),
        policy.map(p -> components(p, l)),
        policy.map(KebijakanPage::others).orElse(List.of()),
        use.map(Manifest.PolicyUse::text).orElse(""),
        shelf.releases().isEmpty() ? Optional.empty() : Optional.of(history(scene, shelf, seen)),
        PolicyComparison.of(scene, shelf, use.map(shelf::key).orElse("")),
        Stamp.of(scene.view().snapshot().id(), use.orElse(null)));
  }

  private static Optional<Policy> parsed(Manifest.PolicyUse use) {
    try {
      return Optional.of(PolicyFile.parse(use.text(), use.version()));
    } catch (PolicyException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> absent(
      Scene scene, Optional<Manifest.PolicyUse> use, Optional<Policy> policy) {
    if (use.isEmpty()) {
      return Optional.of(
          scene.l().text("kebijakan.absent", scene.view().snapshot().id().toString()));
    }
    return policy.isPresent()
        ? Optional.empty()
        : Optional.of(scene.l().text("kebijakan.unreadable"));
  }

  private static List<String> lead(Scene scene, Manifest.PolicyUse use, PolicyLog seen) {
    List<String> lead = new ArrayList<>();
    lead.add(MeritWords.of(scene.l()).policy(use));
    if (!use.afterResults()) {
      lead.add(scene.l().text("kebijakan.before"));
    }
    seen.find(use.sha256())
        .flatMap(s -> moment(scene.l(), s))
        .ifPresent(at -> lead.add(scene.l().text("kebijakan.seen", at)));
    return lead;
  }

  private static Optional<String> moment(Labels l, PolicyLog.Seen seen) {
    try {
      return Optional.of(l.moment(Instant.parse(seen.firstSeenAt())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String title(Policy.Component component) {
    return "Komponen " + PolicyText.name(component.name());
  }

  /** One row for each component, the columns in the order in which the words come. */
  private static TableView components(Policy policy, Labels l) {
    Map<String, PolicyText.Section> sections =
        PolicyText.of(policy).sections().stream()
            .collect(Collectors.toMap(PolicyText.Section::title, s -> s, (a, b) -> a));
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      Map<String, String> row = new LinkedHashMap<>();
      PolicyText.Section section = sections.get(title(component));
      section.rows().forEach(r -> row.put(r.what(), r.value()));
      row.keySet().stream().filter(w -> !columns.contains(w)).forEach(columns::add);
      rows.add(row);
    }
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("kebijakan.head.component"), "komponen_kebijakan"));
    columns.forEach(c -> head.add(Head.text(c, column(c))));
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(MeritWords.of(l).component(policy.components().get(i).name().code())));
      for (String column : columns) {
        String value = rows.get(i).get(column);
        row.add(Cell.of(value == null ? l.text("number.none") : value, value));
      }
      cells.add(row);
    }
    return new TableView(l.text("kebijakan.components"), head, cells);
  }

  /** The name of a column, none that the glossary explains as something else. */
  private static String column(String what) {
    return "komponen_" + what.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static List<PolicyText.Section> others(Policy policy) {
    Set<String> components =
        policy.components().stream()
            .map(KebijakanPage::title)
            .collect(Collectors.toCollection(TreeSet::new));
    return PolicyText.of(policy).sections().stream()
        .filter(s -> !components.contains(s.title()))
        .toList();
  }

  private static TableView history(Scene scene, PolicyShelf shelf, PolicyLog seen) {
    Labels l = scene.l();
    List<ReleaseSummary> releases = new ArrayList<>(shelf.releases());
    Collections.reverse(releases);
    return new TableView(
        l.text("kebijakan.history.table"),
        List.of(
            Head.text(l.text("rilis.head.id"), "release"),
            Head.text(l.text("head.period"), "period"),
            Head.text(l.text("rilis.head.state"), "state"),
            Head.text(l.text("kebijakan.head.version"), "policy_version"),
            Head.text(l.text("kebijakan.head.titled"), "policy_title"),
            Head.text(l.text("kebijakan.head.seen"), "first_seen_at"),
            Head.text(l.text("kebijakan.head.after"), "after_results")),
        releases.stream().map(r -> row(scene, r, seen)).toList());
  }

  private static List<Cell> row(Scene scene, ReleaseSummary release, PolicyLog seen) {
    Labels l = scene.l();
    Manifest.PolicyUse use = release.manifest().orElseThrow().policy();
    Optional<PolicyLog.Seen> first = seen.find(use.sha256());
    return List.of(
        Cell.linked(release.id().toString(), scene.links().plain("/rilis/" + release.id() + PATH)),
        Cell.of(scene.names().period(release.id().period()), release.id().period().toString()),
        Cell.of(l.text("rilis.state." + release.state().spoken()), release.state().spoken()),
        Cell.text(use.version()),
        Cell.text(use.title()),
        Cell.of(
            first.flatMap(s -> moment(l, s)).orElse(l.text("number.none")),
            first.map(PolicyLog.Seen::firstSeenAt).orElse(null)),
        Cell.of(
            l.text(use.afterResults() ? "kebijakan.after" : "kebijakan.ahead"),
            use.afterResults()));
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    components.ifPresent(t -> tables.put("komponen", t));
    history.ifPresent(t -> tables.put("riwayat", t));
    comparison.flatMap(PolicyComparison::table).ifPresent(t -> tables.put("perbedaan", t));
    return tables;
  }

  @Override
  public TableView filed(TableView table) {
    return stamp.on(table);
  }

  @Override
  public String template() {
    return "kebijakan.jte";
  }
}
