package id.prima.ingest.landing;

import id.prima.data.marts.UnitInfo;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.yaml.FileProblem;
import id.prima.rules.merit.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is compared with whom under a policy: its own groups, or those of {@code unit.csv}.
 *
 * @param members units by group
 * @param quotas rewards by group
 * @param warnings what somebody should look at
 */
public record PeerGroups(
    Map<String, NavigableSet<String>> members,
    Map<String, Integer> quotas,
    List<FileProblem> warnings) {

  private static final int MOST_NAMED = 10;

  /**
   * The groups of the units in force.
   *
   * @param minUnits fewest units of a group that has a ranking
   * @throws PolicyException if the policy puts a unit into a group that is not among the units
   */
  public static PeerGroups of(PolicyFile file, List<UnitInfo> units, int minUnits) {
    Policy policy = file.policy();
    Map<String, NavigableSet<String>> members = new TreeMap<>();
    if (policy.groups().isEmpty()) {
      units.forEach(
          unit ->
              members
                  .computeIfAbsent(unit.kelompokBanding(), group -> new TreeSet<>())
                  .add(unit.unitId()));
    } else {
      policy.groups().forEach((group, ids) -> members.put(group, new TreeSet<>(ids)));
      checkUnits(file, units);
    }
    Map<String, Integer> quotas = new TreeMap<>();
    members.keySet().forEach(group -> quotas.put(group, policy.reward().quota(group)));
    return new PeerGroups(members, quotas, new Doubts(file, units, members, minUnits).problems());
  }

  private static void checkUnits(PolicyFile file, List<UnitInfo> units) {
    NavigableSet<String> known =
        units.stream().map(UnitInfo::unitId).collect(Collectors.toCollection(TreeSet::new));
    List<FileProblem> unknown = new ArrayList<>();
    file.policy()
        .groups()
        .forEach(
            (group, ids) ->
                ids.stream()
                    .filter(id -> !known.contains(id))
                    .forEach(
                        id ->
                            unknown.add(
                                new FileProblem(
                                    file.name(),
                                    0,
                                    "kelompok." + group,
                                    id,
                                    "tidak ada di unit.csv pada triwulan ini"))));
    if (!unknown.isEmpty()) {
      throw new PolicyException(unknown);
    }
  }

  /** Looks for what is allowed but will surprise somebody. */
  private record Doubts(
      PolicyFile file,
      List<UnitInfo> units,
      Map<String, NavigableSet<String>> members,
      int minUnits) {

    List<FileProblem> problems() {
      List<FileProblem> problems = new ArrayList<>();
      members.forEach((group, ids) -> size(group, ids.size(), problems));
      for (String group : file.policy().reward().quotaOfGroup().keySet()) {
        if (!members.containsKey(group)) {
          problems.add(
              doubt(
                  "penghargaan.kuota_kelompok." + group,
                  "tidak ada kelompok ini; yang ada: " + named(members.keySet())));
        }
      }
      NavigableSet<String> left =
          units.stream().map(UnitInfo::unitId).collect(Collectors.toCollection(TreeSet::new));
      members.values().forEach(left::removeAll);
      if (!left.isEmpty()) {
        problems.add(
            doubt(
                "kelompok",
                left.size()
                    + " unit tidak masuk kelompok, jadi tidak diperingkat: "
                    + named(left)));
      }
      return problems;
    }

    private void size(String group, int size, List<FileProblem> problems) {
      if (size == 1) {
        problems.add(
            doubt(
                "kelompok " + group,
                "hanya satu unit, tidak ada pembandingnya; peringkat tidak diterbitkan"));
      } else if (size < minUnits) {
        problems.add(
            doubt(
                "kelompok " + group,
                size + " unit, kurang dari " + minUnits + "; peringkat tidak diterbitkan"));
      } else if (file.policy().reward().quota(group) >= size) {
        problems.add(
            doubt(
                "kelompok " + group,
                "kuota "
                    + file.policy().reward().quota(group)
                    + " untuk "
                    + size
                    + " unit: semuanya mendapat penghargaan"));
      }
    }

    private FileProblem doubt(String key, String message) {
      return new FileProblem(file.name(), 0, key, "", message);
    }

    private static String named(java.util.Collection<String> names) {
      return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
          + (names.size() > MOST_NAMED ? ", dan " + (names.size() - MOST_NAMED) + " lagi" : "");
    }
  }

  /** For a terminal: a line per group. */
  public List<String> lines() {
    return members.entrySet().stream()
        .map(
            group ->
                "Kelompok "
                    + group.getKey()
                    + ": "
                    + group.getValue().size()
                    + " unit, kuota "
                    + quotas.get(group.getKey()))
        .toList();
  }
}
