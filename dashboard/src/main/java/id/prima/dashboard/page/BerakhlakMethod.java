package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.KomponenStandar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The methodology of BerAKHLAK and service standards, and what is for staff alone. */
final class BerakhlakMethod {

  private final Scene scene;
  private final Labels l;
  private final RuleText rules;

  BerakhlakMethod(Scene scene, RuleText rules) {
    this.scene = scene;
    this.l = scene.l();
    this.rules = rules;
  }

  /** None for a release made before Prima read them. */
  List<MethodSection> sections() {
    List<MethodSection> sections = new ArrayList<>();
    if (scene.view().snapshot().berakhlak().areKept()) {
      sections.add(index());
      sections.add(categories());
    }
    if (scene.view().snapshot().standards().areKept()) {
      sections.add(standards());
      sections.add(forStaff());
    }
    return sections;
  }

  private MethodSection index() {
    return MethodSection.write("berakhlak", l)
        .say("plain")
        .table(values())
        .formula("akhlak")
        .say("items")
        .say("roles")
        .say("sheets", rules.percent("berakhlak.jawaban.min_bagian"))
        .say(
            "small",
            rules.number("berakhlak.n.min_publik"),
            rules.number("berakhlak.n.min_peran"),
            rules.number("berakhlak.n.min_cukup"))
        .say("older")
        .end();
  }

  private TableView values() {
    return new TableView(
        l.text("metodologi.berakhlak.table"),
        List.of(
            Head.text(l.text("berakhlak.head.value"), "core_value"),
            Head.text("1", "behaviour_1"),
            Head.text("2", "behaviour_2"),
            Head.text("3", "behaviour_3")),
        Arrays.stream(CoreValue.values())
            .map(
                value -> {
                  List<Cell> cells = new ArrayList<>();
                  cells.add(Cell.of(scene.names().code("nilai", value), value.code()));
                  value.behaviours().forEach(text -> cells.add(Cell.text(text)));
                  return cells;
                })
            .toList());
  }

  private MethodSection categories() {
    List<List<Cell>> rows = new ArrayList<>();
    for (BerakhlakCategory category : BerakhlakCategory.values()) {
      rules
          .find("berakhlak.kategori." + category.code())
          .ifPresent(
              rule ->
                  rows.add(
                      List.of(
                          Cell.of(BerakhlakScale.name(l, category), category.code()),
                          Cell.of(RuleTable.value(rule.value(), l), rule.value()),
                          Cell.text(rule.source()),
                          Cell.of(
                              l.text("keyakinan." + rule.confidence().name()),
                              rule.confidence().name()))));
    }
    return MethodSection.write("akhlak-kategori", l)
        .say("plain")
        .table(
            new TableView(
                l.text("metodologi.akhlak-kategori.table"),
                List.of(
                    Head.text(l.text("berakhlak.head.category"), "category"),
                    Head.number(l.text("berakhlak.head.index"), "range"),
                    Head.text(l.text("metodologi.head.source"), "source"),
                    Head.text(l.text("metodologi.head.confidence"), "confidence")),
                rows))
        .say("break")
        .say("slogan")
        .end();
  }

  private MethodSection standards() {
    return MethodSection.write("standar", l)
        .say("plain")
        .table(
            new TableView(
                l.text("metodologi.standar.table"),
                List.of(
                    Head.text(l.text("standar.head.component"), "komponen"),
                    Head.text(l.text("standar.head.mandatory"), "mandatory")),
                Arrays.stream(KomponenStandar.values())
                    .map(
                        k ->
                            List.of(
                                Cell.of(scene.names().code("komponen", k), k.code()),
                                Cell.of(
                                    l.text(k.isMandatory() ? "standar.mandatory" : "standar.other"),
                                    k.isMandatory())))
                    .toList()))
        .say("counting")
        .say("expired", rules.number("standar.bukti.bulan"))
        .end();
  }

  /** What is computed and never shown in public: an office says so rather than hide it. */
  private MethodSection forStaff() {
    return MethodSection.write("internal", l)
        .say("plain")
        .points(
            List.of(
                l.text("metodologi.internal.quality"),
                l.text("metodologi.internal.predikat", rules.number("kinerja.n.min_staf")),
                l.text("metodologi.internal.integrity"),
                l.text("metodologi.internal.ranking")))
        .end();
  }
}
