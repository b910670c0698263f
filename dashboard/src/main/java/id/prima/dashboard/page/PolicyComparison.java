package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.text.Labels;
import id.prima.data.policy.PolicyDiff;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.release.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * What two policies say differently.
 *
 * @param from choice of the earlier one
 * @param to choice of the later one
 * @param sentence what is compared, or why it cannot be
 * @param table the differences; empty where there are none
 */
public record PolicyComparison(
    List<Choice> from, List<Choice> to, String sentence, Optional<TableView> table) {

  /** Parameters of an address that say which two. */
  static final String FROM = "a";

  static final String TO = "b";

  /**
   * The comparison that an address asks for; else that of the policy shown with the one used before
   * it.
   *
   * @return empty where the lake knows fewer than two
   */
  static Optional<PolicyComparison> of(Scene scene, PolicyShelf shelf, String shown) {
    List<String> keys = shelf.keys();
    String to = scene.query().oneOf(TO, keys).orElse(shown);
    int at = keys.indexOf(to);
    Optional<String> asked = scene.query().oneOf(FROM, keys);
    if (keys.size() < 2 || at < 0) {
      return Optional.empty();
    }
    String from = asked.orElseGet(() -> keys.get(at == 0 ? 1 : at - 1));
    Manifest.PolicyUse before = shelf.find(from).orElseThrow();
    Manifest.PolicyUse after = shelf.find(to).orElseThrow();
    Labels l = scene.l();
    List<Choice> fromChoices = choices(shelf, from);
    List<Choice> toChoices = choices(shelf, to);
    try {
      List<PolicyDiff.Difference> differences =
          PolicyDiff.of(
              PolicyFile.parse(before.text(), before.version()),
              PolicyFile.parse(after.text(), after.version()));
      return Optional.of(
          new PolicyComparison(
              fromChoices,
              toChoices,
              l.text(
                  differences.isEmpty() ? "kebijakan.diff.none" : "kebijakan.diff.some",
                  before.version(),
                  after.version(),
                  differences.size()),
              differences.isEmpty()
                  ? Optional.empty()
                  : Optional.of(table(l, before, after, differences))));
    } catch (PolicyException e) {
      return Optional.of(
          new PolicyComparison(
              fromChoices, toChoices, l.text("kebijakan.diff.unreadable"), Optional.empty()));
    }
  }

  private static List<Choice> choices(PolicyShelf shelf, String chosen) {
    return shelf.policies().stream()
        .map(
            p ->
                new Choice(
                    shelf.key(p),
                    p.version() + " (" + p.title() + ")",
                    shelf.key(p).equals(chosen),
                    null))
        .toList();
  }

  private static TableView table(
      Labels l,
      Manifest.PolicyUse before,
      Manifest.PolicyUse after,
      List<PolicyDiff.Difference> differences) {
    return new TableView(
        l.text("kebijakan.diff.table"),
        List.of(
            Head.text(l.text("kebijakan.head.what"), "hal"),
            Head.text(before.version(), "sebelum"),
            Head.text(after.version(), "sesudah")),
        differences.stream()
            .map(d -> List.of(Cell.text(d.what()), Cell.text(d.before()), Cell.text(d.after())))
            .toList());
  }
}
