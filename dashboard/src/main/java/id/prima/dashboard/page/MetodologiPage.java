package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the figures come about: for a camat in plain words, for an auditor to the last digit.
 *
 * @param sections what the survey is, up to the limits of what it can say
 * @param rules every dated number of the release
 * @param provenance what the release was made from
 * @param csv address of the rules as a file
 */
public record MetodologiPage(
    String title,
    String lead,
    List<MethodSection> sections,
    RuleTable rules,
    MethodSection provenance,
    String csv)
    implements Page {

  private static final String RULES = "ketentuan";

  public static MetodologiPage of(Scene scene) {
    Labels l = scene.l();
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    Optional<WorkedExample> example = WorkedExample.find(scene);
    List<MethodSection> sections =
        new ArrayList<>(new IndexMethod(scene, rules, example).sections());
    sections.addAll(new UncertaintyMethod(l, rules, example).sections());
    sections.addAll(new ComplaintMethod(scene, rules).sections());
    sections.addAll(new BerakhlakMethod(scene, rules).sections());
    sections.addAll(new MeritMethod(l, rules).sections());
    return new MetodologiPage(
        l.text("metodologi.title"),
        l.text("metodologi.lead", scene.view().snapshot().id().toString()),
        sections,
        RuleTable.of(scene.view().snapshot().manifest(), l),
        Provenance.of(scene),
        scene.links().with("/metodologi", Map.of("csv", RULES)));
  }

  @Override
  public Map<String, TableView> tables() {
    return Map.of(RULES, rules.csv());
  }

  @Override
  public String template() {
    return "metodologi.jte";
  }
}
