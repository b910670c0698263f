package id.prima.rules.merit;

import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy of merit as an office has written it down: what counts, how much, and how a reward is
 * decided. It is dated and has a version; two policies of one version never differ.
 *
 * @param version name that releases record, such as {@code 2026.1}
 * @param title what it is called
 * @param from first day in force: it judges quarters that end on that day or later
 * @param windowQuarters quarters up to the judged one whose data are put together, 1-4
 * @param groups units by peer group where the policy says so itself; empty = by kelompok_banding
 * @param components what counts, in the order of the file; weights sum to 1
 * @param gates what blocks a reward
 * @param reward how many, and how sure one must be
 */
public record Policy(
    String version,
    String title,
    LocalDate from,
    int windowQuarters,
    Map<String, List<String>> groups,
    List<Component> components,
    List<Gate> gates,
    Reward reward) {

  public Policy {
    // keeps the order of the file, which Map.copyOf would change from run to run
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    components = List.copyOf(components);
    gates = List.copyOf(gates);
  }

  /** What becomes of a unit that lacks a component. */
  public enum Missing {
    /** It cannot be ranked. */
    WAJIB("wajib"),
    /** It gets the peer mean, with the spread of the peers as its uncertainty. */
    NETRAL("netral");

    private final String code;

    Missing(String code) {
      this.code = code;
    }

    /** The word in a policy file. */
    public String code() {
      return code;
    }
  }

  /** How a panel chooses among units that the figures cannot tell apart. */
  public enum PanelRule {
    /** By components in a stated order, until one differs. */
    CRITERIA("kriteria"),
    /** The whole tie group is rewarded. */
    WHOLE_GROUP("seluruh_kelompok"),
    /** By lot, with the recorded seed. */
    LOT("undian");

    private final String code;

    PanelRule(String code) {
      this.code = code;
    }

    /** The word in a policy file. */
    public String code() {
      return code;
    }
  }

  /**
   * One component.
   *
   * @param name what it is
   * @param withoutBiaya for IKM: whether BIAYA is left out where tariffs differ (indeks banding)
   * @param weight share of the score, 0-1
   * @param low figure that is worth 0 points; may lie above {@code high} where less is better
   * @param high figure that is worth 100 points
   * @param missing what becomes of a unit without it
   * @param minimum fewest respondents, cases or components behind the figure
   * @param maxAgeMonths for BerAKHLAK: how old the figure may be at the end of the quarter, 0-12
   * @param fromParent whether the figure of the unit above stands in where the unit has none
   */
  public record Component(
      MeritComponent name,
      boolean withoutBiaya,
      BigDecimal weight,
      BigDecimal low,
      BigDecimal high,
      Missing missing,
      int minimum,
      int maxAgeMonths,
      boolean fromParent) {}

  /**
   * An integrity case of these types in one of these states blocks a reward, while it is open and
   * for some months after it was closed.
   */
  public record Gate(
      List<IntegrityType> types, List<IntegrityState> states, int monthsAfterClosing) {
    public Gate {
      types = List.copyOf(types);
      states = List.copyOf(states);
    }
  }

  /**
   * The reward.
   *
   * @param quota rewards of each group
   * @param quotaOfGroup other numbers, by group
   * @param sure P(top k) from which a unit is proposed
   * @param sureNot P(top k) up to which it is not
   * @param panel how the panel decides
   * @param criteria components in the order in which the panel looks at them
   */
  public record Reward(
      int quota,
      Map<String, Integer> quotaOfGroup,
      double sure,
      double sureNot,
      PanelRule panel,
      List<MeritComponent> criteria) {

    public Reward {
      quotaOfGroup = Collections.unmodifiableMap(new LinkedHashMap<>(quotaOfGroup));
      criteria = List.copyOf(criteria);
    }

    /** Rewards of a group. */
    public int quota(String group) {
      return quotaOfGroup.getOrDefault(group, quota);
    }
  }

  /** Whether it judges a quarter: it was in force on the quarter's last day. */
  public boolean holds(Period quarter) {
    return !from.isAfter(quarter.lastDay());
  }

  /** A component, if the policy weighs it. */
  public Optional<Component> component(MeritComponent name) {
    return components.stream().filter(c -> c.name() == name).findFirst();
  }
}
