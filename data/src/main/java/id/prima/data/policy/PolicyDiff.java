package id.prima.data.policy;

import id.prima.data.policy.PolicyText.Row;
import id.prima.data.policy.PolicyText.Section;
import id.prima.rules.merit.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What two policies say differently: what they mean, not how their files look. */
public final class PolicyDiff {

  /** Stands where one of the two says nothing. */
  public static final String NONE = "tidak ada";

  private PolicyDiff() {}

  /**
   * One difference.
   *
   * @param what the part and the row of it, in words
   * @param before what the earlier policy says
   * @param after what the later one says
   */
  public record Difference(String what, String before, String after) {}

  /** All differences, in the order in which a policy is read; empty where both mean the same. */
  public static List<Difference> of(Policy before, Policy after) {
    List<Section> old = PolicyText.of(before).sections();
    List<Section> now = PolicyText.of(after).sections();
    List<Difference> differences = new ArrayList<>();
    for (String title : union(titles(old), titles(now))) {
      Optional<Section> a = find(old, title);
      Optional<Section> b = find(now, title);
      if (title.equals(PolicyText.GROUPS)) {
        differences.addAll(ofGroups(before.groups(), after.groups()));
      } else if (a.isPresent() && b.isPresent()) {
        differences.addAll(ofRows(title, a.get().rows(), b.get().rows()));
      } else {
        differences.add(new Difference(title, summary(a), summary(b)));
      }
    }
    return differences;
  }

  private static Set<String> titles(List<Section> sections) {
    return sections.stream()
        .map(Section::title)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return union;
  }

  private static Optional<Section> find(List<Section> sections, String title) {
    return sections.stream().filter(s -> s.title().equals(title)).findFirst();
  }

  private static String summary(Optional<Section> section) {
    return section
        .map(
            s ->
                s.rows().stream()
                    .map(row -> row.what().toLowerCase(Locale.ROOT) + " " + row.value())
                    .collect(Collectors.joining("; ")))
        .orElse(NONE);
  }

  /** A text names a few units of a group; here each one counts. */
  private static List<Difference> ofGroups(
      Map<String, List<String>> old, Map<String, List<String>> now) {
    List<Difference> differences = new ArrayList<>();
    if (old.isEmpty() != now.isEmpty()) {
      differences.add(new Difference(PolicyText.GROUPS, origin(old), origin(now)));
    }
    for (String group : new TreeSet<>(union(old.keySet(), now.keySet()))) {
      List<String> before = old.getOrDefault(group, List.of());
      List<String> after = now.getOrDefault(group, List.of());
      if (!Set.copyOf(before).equals(Set.copyOf(after))) {
        differences.add(
            new Difference("Kelompok " + group, beside(before, after), beside(after, before)));
      }
    }
    return differences;
  }

  private static String origin(Map<String, List<String>> groups) {
    return groups.isEmpty() ? PolicyText.BY_COLUMN : groups.size() + " kelompok di kebijakan";
  }

  private static String beside(List<String> units, List<String> others) {
    if (units.isEmpty()) {
      return NONE;
    }
    List<String> only = units.stream().filter(unit -> !others.contains(unit)).toList();
    return units.size()
        + " unit"
        + (only.isEmpty() || others.isEmpty() ? "" : ", hanya di sini: " + PolicyText.named(only));
  }

  /** A kind of row that stands more than once, as cases that block do, is compared as a set. */
  private static List<Difference> ofRows(String title, List<Row> old, List<Row> now) {
    List<Difference> differences = new ArrayList<>();
    for (String what : union(kinds(old), kinds(now))) {
      List<String> gone = onlyIn(old, now, what);
      List<String> come = onlyIn(now, old, what);
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        differences.add(
            new Difference(
                title + ", " + what,
                i < gone.size() ? gone.get(i) : NONE,
                i < come.size() ? come.get(i) : NONE));
      }
    }
    return differences.stream().filter(d -> !Objects.equals(d.before(), d.after())).toList();
  }

  private static Set<String> kinds(List<Row> rows) {
    return rows.stream().map(Row::what).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> onlyIn(List<Row> rows, List<Row> others, String what) {
    return rows.stream()
        .filter(row -> row.what().equals(what) && !others.contains(row))
        .map(Row::value)
        .toList();
  }
}
