package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The categories of the BerAKHLAK index as a release draws them (ketentuan {@code
 * berakhlak.kategori.*}). The letters A to C stand for them where there is little room. A release
 * without those rows has indices and no categories.
 *
 * @param lowest lowest index of each category above the last
 * @param confirmed whether the sources of every limit agree
 */
record BerakhlakScale(Map<BerakhlakCategory, BigDecimal> lowest, boolean confirmed) {

  private static final List<BerakhlakCategory> ABOVE_THE_LAST =
      List.of(BerakhlakCategory.CUKUP_SEHAT, BerakhlakCategory.SEHAT);

  static BerakhlakScale of(RuleText rules) {
    Map<BerakhlakCategory, BigDecimal> lowest = new EnumMap<>(BerakhlakCategory.class);
    boolean confirmed = true;
    for (BerakhlakCategory category : ABOVE_THE_LAST) {
      Optional<Ketentuan.Entry> rule = rules.find("berakhlak.kategori." + category.code());
      rule.flatMap(r -> lowerEnd(r.value())).ifPresent(low -> lowest.put(category, low));
      confirmed &=
          rule.filter(r -> r.confidence() == Ketentuan.Confidence.DIKONFIRMASI).isPresent();
    }
    return new BerakhlakScale(lowest, confirmed);
  }

  private static Optional<BigDecimal> lowerEnd(String range) {
    try {
      return Optional.of(new BigDecimal(range.split("\\.\\.", -1)[0]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The category of an index; empty where the release knows no limits. */
  Optional<BerakhlakCategory> of(BigDecimal index) {
    if (lowest.size() < ABOVE_THE_LAST.size()) {
      return Optional.empty();
    }
    BerakhlakCategory category = BerakhlakCategory.TIDAK_SEHAT;
    for (BerakhlakCategory higher : ABOVE_THE_LAST) {
      if (index.compareTo(lowest.get(higher)) >= 0) {
        category = higher;
      }
    }
    return Optional.of(category);
  }

  BigDecimal lowest(BerakhlakCategory category) {
    return lowest.get(category);
  }

  /** Lower limits with their letters, the lowest first. */
  List<Chart.Mark> limits(Labels l) {
    List<Chart.Mark> limits = new ArrayList<>();
    for (BerakhlakCategory category : ABOVE_THE_LAST) {
      if (lowest.containsKey(category)) {
        limits.add(new Chart.Mark(lowest.get(category), letter(l, category)));
      }
    }
    return limits;
  }

  /** The letter of a category. */
  static String letter(Labels l, BerakhlakCategory category) {
    return l.text("berakhlak.huruf." + category.code());
  }

  /** Letter and name: "B (Cukup Sehat)". */
  static String name(Labels l, BerakhlakCategory category) {
    return l.text(
        "berakhlak.kategori", letter(l, category), l.text("kategori.berakhlak." + category.code()));
  }
}
