package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.data.vocab.Klasifikasi;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The legal limits of the classes of reports, as the release's ketentuan have them. */
record ClassLimits(Scene scene, RuleText rules) {

  private static final String PREFIX = "pengaduan.batas.";

  static ClassLimits of(Scene scene) {
    return new ClassLimits(scene, RuleText.of(scene.view().snapshot(), scene.l()));
  }

  /** The classes of a category, which small cells may have merged. */
  private static List<String> classes(String category) {
    return Arrays.asList(category.split("\\|", -1));
  }

  /** The limit in working days; empty where the release has none. */
  Optional<Integer> days(String name) {
    return rules.decimal(PREFIX + name).map(BigDecimal::intValue);
  }

  /** The limits of a category: "14", "5 / 14", or a dash. */
  String text(String category) {
    String text =
        classes(category).stream()
            .flatMap(c -> days(c).stream())
            .distinct()
            .map(d -> scene.l().count(d))
            .collect(Collectors.joining(scene.l().text("list.or")));
    return text.isEmpty() ? scene.l().text("number.none") : text;
  }

  /** The one limit of a category; null where there is none or several. */
  Integer value(String category) {
    List<Integer> all =
        classes(category).stream().flatMap(c -> days(c).stream()).distinct().toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** Whether the sources disagree on a limit of the category. */
  boolean isUnconfirmed(String category) {
    return classes(category).stream()
        .flatMap(c -> rules.find(PREFIX + c).stream())
        .anyMatch(e -> e.confidence() == Ketentuan.Confidence.BELUM_DIKONFIRMASI);
  }

  /** The limits as lines of a chart, one for each day, with the classes that it binds. */
  List<Chart.Curve.Limit> lines(Optional<String> category) {
    SortedMap<Integer, List<String>> names = new TreeMap<>();
    List<String> wanted =
        category
            .map(ClassLimits::classes)
            .orElseGet(() -> Arrays.stream(Klasifikasi.values()).map(Klasifikasi::code).toList());
    for (String name : wanted) {
      days(name)
          .ifPresent(
              d ->
                  names
                      .computeIfAbsent(d, k -> new ArrayList<>())
                      .add(scene.names().code("klasifikasi.short", name)));
    }
    return names.entrySet().stream()
        .map(
            e ->
                new Chart.Curve.Limit(
                    e.getKey(),
                    scene
                        .l()
                        .text(
                            "aduan.limit.line",
                            e.getKey(),
                            String.join(scene.l().text("list.comma"), e.getValue())),
                    scene.l().count(e.getKey())))
        .toList();
  }
}
