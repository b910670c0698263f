package id.prima.analytics.skm;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Who answered, by period and unit or roll-up. */
final class ProfileFigures {

  /** Category of respondents who did not say. */
  static final String NOT_SAID = "tidak_diisi";

  private record Key(Tingkat tingkat, CellKey unit, String dimension, String category)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::tingkat)
            .thenComparing(Key::unit)
            .thenComparing(Key::dimension)
            .thenComparing(Key::category);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreeMap<Key, List<SkmGroup>> groups = new TreeMap<>();
  private final Period period;
  private final long minStaff;

  /**
   * Groups the respondents of a period.
   *
   * @param minStaff fewest respondents of whom even staff see an index (ketentuan skm.n.min_staf)
   */
  ProfileFigures(Period period, List<SkmGroup> all, UnitTree tree, long minStaff) {
    this.period = period;
    this.minStaff = minStaff;
    Map<String, Set<String>> instansi = tree.instansi();
    for (SkmGroup group : all) {
      if (!period.quarters().contains(Period.parse(group.period()).orElseThrow())) {
        continue;
      }
      CellKey unit = new CellKey(group.instrumen(), group.pengguna(), group.unitId(), null);
      add(Tingkat.UNIT, unit, group);
      add(Tingkat.SEMUA, unit.system(), group);
      instansi.forEach(
          (parent, below) -> {
            if (below.contains(group.unitId())) {
              add(Tingkat.INSTANSI, unit.of(parent), group);
            }
          });
    }
  }

  private void add(Tingkat tingkat, CellKey unit, SkmGroup group) {
    String category = group.category() == null ? NOT_SAID : group.category();
    groups
        .computeIfAbsent(
            new Key(tingkat, unit, group.dimension(), category), k -> new ArrayList<>())
        .add(group);
  }

  List<UnitProfile> rows() {
    List<UnitProfile> rows = new ArrayList<>();
    groups.forEach(
        (key, members) ->
            rows.add(
                new UnitProfile(
                    period.toString(),
                    key.tingkat().code(),
                    key.unit().unitId(),
                    key.unit().instrumen(),
                    key.unit().pengguna(),
                    key.dimension(),
                    key.category(),
                    members.stream().mapToLong(SkmGroup::respondents).sum(),
                    ikm(members))));
    return rows;
  }

  /** IKM of merged categories, exact bobot; null for few people, or an unsur without answer. */
  private BigDecimal ikm(List<SkmGroup> members) {
    if (members.stream().mapToLong(SkmGroup::respondents).sum() < minStaff) {
      return null;
    }
    int unsur = members.get(0).sums().size();
    BigFraction total = BigFraction.ZERO;
    for (int u = 0; u < unsur; u++) {
      int at = u;
      long sum = members.stream().mapToLong(g -> g.sums().get(at)).sum();
      long answers = members.stream().mapToLong(g -> g.answers().get(at)).sum();
      if (answers == 0) {
        return null;
      }
      total = total.add(new BigFraction(sum, answers));
    }
    return Rounding.index(total.multiply(25).divide(unsur));
  }
}
