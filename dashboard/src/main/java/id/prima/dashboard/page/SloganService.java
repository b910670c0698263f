package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.Mutu;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What staff say of their organisation beside what users say of its service, unit by unit. It
 * claims no cause: the two are asked of different people.
 *
 * @param sentences how many units are high in one and low in the other
 * @param chart a dot for each unit that has both figures
 * @param table units by category and mutu
 */
public record SloganService(List<String> sentences, Optional<Chart> chart, TableView table) {

  private static final List<BerakhlakCategory> CATEGORIES =
      List.of(
          BerakhlakCategory.SEHAT, BerakhlakCategory.CUKUP_SEHAT, BerakhlakCategory.TIDAK_SEHAT);
  private static final List<Mutu> MUTU = List.of(Mutu.A, Mutu.B, Mutu.C, Mutu.D);

  /** Empty where fewer than two units have both figures. */
  static Optional<SloganService> of(
      BerakhlakWords words, List<BerakhlakUnits.Row> rows, String id) {
    List<BerakhlakUnits.Row> both =
        new Alphabetical(Labels.INDONESIAN)
            .sorted(
                rows.stream()
                    .filter(r -> r.index().flatMap(BerakhlakFigure::category).isPresent())
                    .filter(r -> r.ikm().flatMap(Figure::mutu).isPresent())
                    .toList(),
                r -> r.unit().nama());
    if (both.size() < 2) {
      return Optional.empty();
    }
    Map<BerakhlakCategory, Map<Mutu, Long>> counts =
        both.stream()
            .collect(
                Collectors.groupingBy(
                    SloganService::category,
                    Collectors.groupingBy(SloganService::mutu, Collectors.counting())));
    return Optional.of(
        new SloganService(
            sentences(words.scene(), both),
            Optional.of(chart(words, both, id)),
            table(words.scene(), counts)));
  }

  private static BerakhlakCategory category(BerakhlakUnits.Row row) {
    return row.index().flatMap(BerakhlakFigure::category).orElseThrow();
  }

  private static Mutu mutu(BerakhlakUnits.Row row) {
    return row.ikm().flatMap(Figure::mutu).orElseThrow();
  }

  private static boolean isGood(BerakhlakUnits.Row row) {
    return mutu(row) == Mutu.A || mutu(row) == Mutu.B;
  }

  private static List<String> sentences(Scene scene, List<BerakhlakUnits.Row> both) {
    Labels l = scene.l();
    List<BerakhlakUnits.Row> healthy =
        both.stream().filter(r -> category(r) == BerakhlakCategory.SEHAT).toList();
    long slogan = healthy.stream().filter(r -> !isGood(r)).count();
    long service =
        both.stream()
            .filter(r -> category(r) != BerakhlakCategory.SEHAT)
            .filter(SloganService::isGood)
            .count();
    return List.of(
        l.text("semboyan.counts", both.size(), healthy.size(), slogan, service),
        l.text("semboyan.points"),
        l.text("semboyan.cause"));
  }

  private static TableView table(Scene scene, Map<BerakhlakCategory, Map<Mutu, Long>> counts) {
    Labels l = scene.l();
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("berakhlak.head.category"), "category"));
    MUTU.forEach(m -> head.add(Head.number(l.text("semboyan.head.mutu", m.code()), m.code())));
    List<List<Cell>> rows = new ArrayList<>();
    for (BerakhlakCategory category : CATEGORIES) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(BerakhlakScale.name(l, category), category.code()));
      for (Mutu mutu : MUTU) {
        long units = counts.getOrDefault(category, Map.of()).getOrDefault(mutu, 0L);
        cells.add(Cell.of(l.count(units), units));
      }
      rows.add(cells);
    }
    return new TableView(l.text("semboyan.cross"), head, rows);
  }

  private static Chart chart(BerakhlakWords words, List<BerakhlakUnits.Row> both, String id) {
    Labels l = words.scene().l();
    List<Chart.Pairs.Pair> pairs = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    for (BerakhlakUnits.Row row : both) {
      BigDecimal index = row.index().orElseThrow().row().index();
      BigDecimal ikm = row.ikm().orElseThrow().row().ikm();
      pairs.add(
          new Chart.Pairs.Pair(
              index,
              ikm,
              l.text(
                  "semboyan.point",
                  row.unit().nama(),
                  l.number(index),
                  BerakhlakScale.letter(l, category(row)),
                  l.number(ikm),
                  mutu(row).code())));
      cells.add(
          List.of(
              Cell.linked(row.unit().nama(), words.scene().links().unit(row.unit().unitId())),
              Cell.of(l.number(index), index),
              Cell.of(BerakhlakScale.name(l, category(row)), category(row).code()),
              Cell.of(l.number(ikm), ikm),
              Cell.of(mutu(row).code(), mutu(row).code())));
    }
    return new Chart(
        id,
        l.text("semboyan.chart"),
        new Chart.Pairs(
            Scales.berakhlak(pairs.stream().map(Chart.Pairs.Pair::x).toList(), l),
            Scales.ikm(pairs.stream().map(Chart.Pairs.Pair::y).toList(), l),
            words.scale().limits(l),
            Scales.limits(words.scene().view().snapshot().bands()),
            pairs),
        new TableView(
            l.text("semboyan.table"),
            List.of(
                Head.text(l.text("head.unit"), "unit"),
                Head.number(l.text("berakhlak.head.index"), "index"),
                Head.text(l.text("berakhlak.head.category"), "category"),
                Head.number(l.text("head.ikm"), "ikm"),
                Head.text(l.text("head.mutu"), "mutu")),
            cells));
  }
}
