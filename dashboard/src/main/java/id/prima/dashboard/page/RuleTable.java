package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.release.Manifest;
import id.prima.rules.Ketentuan.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every dated number that the release was computed by.
 *
 * @param sentence how many there are, and how sure
 * @param groups as people read them, by what they are about
 * @param csv the same as the manifest has them
 */
public record RuleTable(String sentence, List<Group> groups, TableView csv) {

  /** Rows about one thing: the first word of their keys. */
  public record Group(String name, List<Row> rows) {}

  /**
   * One row.
   *
   * @param unconfirmed whether it must be marked
   */
  public record Row(
      String key,
      String value,
      String from,
      String source,
      String confidence,
      boolean unconfirmed,
      String note) {

    /** The key in parts between which a narrow column may break it. */
    public List<String> keyParts() {
      return List.of(key.split("(?<=[._])"));
    }
  }

  static RuleTable of(Manifest manifest, Labels l) {
    return new RuleTable(
        sentence(manifest, l),
        groups(manifest, l),
        new TableView(
            l.text("metodologi.ketentuan.title"),
            List.of(
                Head.text(l.text("metodologi.head.key"), "kunci"),
                Head.text(l.text("metodologi.head.value"), "nilai"),
                Head.text(l.text("metodologi.head.from"), "berlaku_sejak"),
                Head.text(l.text("metodologi.head.to"), "berlaku_sampai"),
                Head.text(l.text("metodologi.head.source"), "dasar"),
                Head.text(l.text("metodologi.head.confidence"), "keyakinan"),
                Head.text(l.text("metodologi.head.note"), "keterangan")),
            manifest.ketentuan().stream().map(RuleTable::cells).toList()));
  }

  private static List<Group> groups(Manifest manifest, Labels l) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Manifest.Rule rule : manifest.ketentuan()) {
      String about = rule.key().split("\\.", 2)[0];
      String name = l.find("metodologi.ketentuan.group." + about).orElse(about);
      groups.computeIfAbsent(name, n -> new ArrayList<>()).add(row(rule, l));
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private static List<Cell> cells(Manifest.Rule rule) {
    List<Cell> cells = new ArrayList<>();
    for (String value :
        new String[] {
          rule.key(),
          rule.value(),
          rule.from(),
          rule.to(),
          rule.source(),
          rule.confidence(),
          rule.note()
        }) {
      cells.add(Cell.text(value));
    }
    return cells;
  }

  private static Row row(Manifest.Rule rule, Labels l) {
    return new Row(
        rule.key(),
        value(rule.value(), l),
        l.day(LocalDate.parse(rule.from())),
        rule.source(),
        confidence(rule.confidence(), l),
        rule.confidence().equals(Confidence.BELUM_DIKONFIRMASI.name()),
        rule.note() == null ? "" : rule.note());
  }

  /** A number or a range with the decimal comma, a word as it is. */
  static String value(String value, Labels l) {
    String[] ends = value.split("\\.\\.", -1);
    try {
      return ends.length == 2
          ? l.text(
              "metodologi.mutu.range",
              l.number(new BigDecimal(ends[0])),
              l.number(new BigDecimal(ends[1])))
          : l.number(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static String confidence(String confidence, Labels l) {
    return l.find("keyakinan." + confidence).orElse(confidence);
  }

  /** "36 ketentuan: 13 dikonfirmasi, 5 dari satu sumber, 18 keputusan Prima." */
  private static String sentence(Manifest manifest, Labels l) {
    Map<String, Long> counts =
        manifest.ketentuan().stream()
            .collect(Collectors.groupingBy(Manifest.Rule::confidence, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    for (Confidence confidence : Confidence.values()) {
      long count = counts.getOrDefault(confidence.name(), 0L);
      if (count > 0) {
        parts.add(l.text("metodologi.ketentuan.count", count, confidence(confidence.name(), l)));
      }
    }
    return parts.isEmpty()
        ? l.text("metodologi.ketentuan.none")
        : l.text(
            "metodologi.ketentuan.sentence",
            manifest.ketentuan().size(),
            String.join(l.text("list.comma"), parts));
  }
}
