package id.prima.dashboard.page;

import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Units in the one order that ranks nobody: by jenis, and by name within it. */
final class UnitGroups {

  /** Units of one jenis; {@code name} is what the page calls it. */
  record Group(String jenis, String name, List<UnitInfo> units) {}

  private final List<Group> groups;

  private UnitGroups(List<Group> groups) {
    this.groups = groups;
  }

  static UnitGroups of(List<UnitInfo> units, Labels l) {
    Alphabetical order = new Alphabetical(Labels.INDONESIAN);
    Map<String, List<UnitInfo>> byJenis = new LinkedHashMap<>();
    units.forEach(u -> byJenis.computeIfAbsent(jenis(u), j -> new ArrayList<>()).add(u));
    List<Group> groups = new ArrayList<>();
    byJenis.forEach(
        (jenis, members) ->
            groups.add(new Group(jenis, name(jenis, l), order.sorted(members, UnitInfo::nama))));
    // units without a jenis close the list
    return new UnitGroups(
        order.sorted(groups, Group::name).stream()
            .sorted(Comparator.comparing(g -> g.jenis().isEmpty()))
            .toList());
  }

  List<Group> groups() {
    return groups;
  }

  int size() {
    return groups.stream().mapToInt(g -> g.units().size()).sum();
  }

  /** Those that pass; groups without any are left out. */
  UnitGroups only(Predicate<UnitInfo> wanted) {
    List<Group> kept = new ArrayList<>();
    for (Group group : groups) {
      List<UnitInfo> units = group.units().stream().filter(wanted).toList();
      if (!units.isEmpty()) {
        kept.add(new Group(group.jenis(), group.name(), units));
      }
    }
    return new UnitGroups(kept);
  }

  /** The units from one place in the order up to another. */
  UnitGroups slice(int from, int to) {
    List<UnitInfo> all = groups.stream().flatMap(g -> g.units().stream()).toList();
    List<UnitInfo> wanted = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    return only(Set.copyOf(wanted)::contains);
  }

  /** Whether a unit's name or id holds a text, whatever the case. */
  static boolean matches(UnitInfo unit, String text) {
    String wanted = UnitFilter.folded(text);
    return UnitFilter.folded(unit.nama()).contains(wanted)
        || UnitFilter.folded(unit.unitId()).contains(wanted);
  }

  static String jenis(UnitInfo unit) {
    return unit.jenis() == null ? "" : unit.jenis();
  }

  /** The jenis that a list may be narrowed to. */
  List<Choice> jenisChoices(Labels l, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", l.text("daftar.filter.jenis.all"), chosen.isEmpty(), null));
    for (Group group : groups) {
      if (!group.jenis().isEmpty()) {
        choices.add(new Choice(group.jenis(), group.name(), group.jenis().equals(chosen), null));
      }
    }
    if (choices.stream().noneMatch(Choice::chosen)) {
      choices.add(new Choice(chosen, chosen, true, null));
    }
    return choices;
  }

  private static String name(String jenis, Labels l) {
    return jenis.isEmpty() ? l.text("daftar.jenis.none") : l.find("jenis." + jenis).orElse(jenis);
  }
}
