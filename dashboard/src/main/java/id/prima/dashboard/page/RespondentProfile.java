package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.AgeBand;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Dimension;
import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Pekerjaan;
import id.prima.data.vocab.Pendidikan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who answered, as far as it may be public.
 *
 * @param parts one table per breakdown
 * @param sentences breakdowns that are withheld or that nobody filled in, and what was merged
 * @param table all breakdowns as one table; empty where none is public
 */
public record RespondentProfile(
    List<TableView> parts, List<String> sentences, Optional<TableView> table) {

  private static final String NOT_SAID = "tidak_diisi";

  static RespondentProfile of(Scene scene, FigureKey key) {
    Labels l = scene.l();
    List<TableView> parts = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    List<List<Cell>> all = new ArrayList<>();
    boolean merged = false;
    for (Dimension dimension : Dimension.values()) {
      List<UnitProfile> rows = rows(scene, key, dimension);
      String name = scene.names().code("dimensi", dimension);
      if (rows.isEmpty()) {
        withheld.add(name);
      } else if (rows.size() == 1 && rows.get(0).category().equals(NOT_SAID)) {
        empty.add(name);
      } else {
        parts.add(part(scene, dimension, rows));
        merged |= rows.stream().anyMatch(r -> r.category().contains("|"));
      }
      rows.forEach(
          r ->
              all.add(
                  List.of(
                      Cell.text(r.dimension()),
                      Cell.text(r.category()),
                      Cell.of(l.count(r.respondents()), r.respondents()))));
    }
    List<String> sentences = new ArrayList<>();
    if (merged) {
      sentences.add(l.text("profil.merged"));
    }
    if (!empty.isEmpty()) {
      sentences.add(l.text("profil.empty", l.list(empty)));
    }
    if (!withheld.isEmpty()) {
      sentences.add(l.text("profil.withheld", l.list(withheld)));
    }
    return new RespondentProfile(parts, sentences, table(l, all));
  }

  private static Optional<TableView> table(Labels l, List<List<Cell>> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableView(
                l.text("profil.caption"),
                List.of(
                    Head.text(l.text("profil.dimension"), "dimension"),
                    Head.text(l.text("profil.category"), "category"),
                    Head.number(l.text("head.respondents"), "respondents")),
                rows));
  }

  private static List<UnitProfile> rows(Scene scene, FigureKey key, Dimension dimension) {
    return scene.view().snapshot().profile(key.unitId()).stream()
        .filter(r -> r.period().equals(key.period()) && r.tingkat().equals(key.tingkat()))
        .filter(r -> new Population(r.instrumen(), r.pengguna()).equals(key.population()))
        .filter(r -> r.dimension().equals(dimension.code()))
        .sorted(Comparator.comparing(r -> place(dimension, r.category())))
        .toList();
  }

  /** The place of a category, or of the first of those merged in it, in its vocabulary. */
  private static int place(Dimension dimension, String category) {
    int end = category.indexOf('|');
    String first = end < 0 ? category : category.substring(0, end);
    List<String> order = Arrays.stream(vocabulary(dimension)).map(Coded::code).toList();
    return order.contains(first) ? order.indexOf(first) : order.size();
  }

  private static Coded[] vocabulary(Dimension dimension) {
    return switch (dimension) {
      case GENDER -> Gender.values();
      case AGE_BAND -> AgeBand.values();
      case PENDIDIKAN -> Pendidikan.values();
      case PEKERJAAN -> Pekerjaan.values();
      case KANAL -> Kanal.values();
    };
  }

  private static TableView part(Scene scene, Dimension dimension, List<UnitProfile> rows) {
    Labels l = scene.l();
    long total = rows.stream().mapToLong(UnitProfile::respondents).sum();
    return new TableView(
        scene.names().code("profil.of", dimension),
        List.of(
            Head.text(l.text("profil.category"), dimension.code()),
            Head.number(l.text("head.respondents"), "respondents"),
            Head.number(l.text("profil.share"), "share")),
        rows.stream()
            .map(
                r ->
                    List.of(
                        Cell.of(category(scene, dimension, r.category()), r.category()),
                        Cell.of(l.count(r.respondents()), r.respondents()),
                        Cell.of(l.percent(r.respondents(), total), null)))
            .toList());
  }

  private static String category(Scene scene, Dimension dimension, String category) {
    return category.equals(NOT_SAID)
        ? scene.l().text("profil.notSaid")
        : scene.names().code(dimension.code(), category);
  }
}
