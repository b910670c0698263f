package id.prima.dashboard.merit;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingGroup;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.RankingReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a peer group has no published ranking, and what it would take. */
public final class GroupReasons {

  /** More respondents than any office asks: no spread between the units was found. */
  private static final long UNREACHABLE = 100_000;

  private final Labels l;
  private final RankingGroup group;
  private final Manifest manifest;

  private GroupReasons(Labels l, RankingGroup group, Manifest manifest) {
    this.l = l;
    this.group = group;
    this.manifest = manifest;
  }

  /**
   * The reasons as sentences; none where the ranking is published.
   *
   * @param manifest has the limits by which the release was computed
   */
  public static List<String> of(Labels l, RankingGroup group, Manifest manifest) {
    return group.published() ? List.of() : new GroupReasons(l, group, manifest).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    group.reasons().forEach(r -> sentences.add(reason(r)));
    if (sentences.isEmpty()) {
      sentences.add(l.text("peringkat.why.group.unknown"));
    }
    if (isUnclear()) {
      sentences.add(
          group.respondentsNeeded() == null || group.respondentsNeeded() > UNREACHABLE
              ? l.text("peringkat.needed.none")
              : l.text("peringkat.needed", group.respondentsNeeded()));
    }
    return sentences;
  }

  /** Whether more respondents could help. */
  private boolean isUnclear() {
    return group.reasons().contains(RankingReason.LOW_RELIABILITY.code())
        || group.reasons().contains(RankingReason.NO_DIFFERENCE.code());
  }

  private String reason(String code) {
    if (code.equals(RankingReason.FEW_UNITS.code())) {
      return l.text("peringkat.why.group." + code, group.ranked(), limit("peringkat.min_unit"));
    } else if (code.equals(RankingReason.LOW_RELIABILITY.code())
        && group.rankability() != null
        && group.rankabilityLow() != null
        && group.rankabilityHigh() != null) {
      return l.text(
          "peringkat.why.group." + code,
          l.number(group.rankability(), 2),
          l.number(group.rankabilityLow(), 2),
          l.number(group.rankabilityHigh(), 2),
          limit("peringkat.min_keterandalan"));
    } else if (code.equals(RankingReason.NO_DIFFERENCE.code()) && group.heterogeneityP() != null) {
      return l.text("peringkat.why.group." + code, l.number(group.heterogeneityP(), 3));
    }
    return l.find("peringkat.why.group." + code + ".plain")
        .or(() -> l.find("alasan_peringkat." + code))
        .orElse(code);
  }

  private String limit(String key) {
    Optional<String> value =
        manifest.ketentuan().stream()
            .filter(r -> r.key().equals(key))
            .map(Manifest.Rule::value)
            .findFirst();
    return value.map(v -> l.number(new BigDecimal(v))).orElse(l.text("number.none"));
  }
}
