package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Unsur;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import id.prima.rules.Rounding;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methodology up to the index and its class: what the regulation says. */
final class IndexMethod {

  /** Users of a service for which the required sample is shown. */
  private static final List<Long> USERS = List.of(50L, 100L, 500L, 1_000L, 5_000L, 50_000L);

  private final Scene scene;
  private final Labels l;
  private final RuleText rules;
  private final Optional<WorkedExample> example;

  IndexMethod(Scene scene, RuleText rules, Optional<WorkedExample> example) {
    this.scene = scene;
    this.l = scene.l();
    this.rules = rules;
    this.example = example;
  }

  List<MethodSection> sections() {
    return List.of(survey(), index(), bobot(), mutu(), sample());
  }

  private MethodSection survey() {
    return MethodSection.write("survei", l)
        .say("what", Unsur.values().length)
        .table(unsur())
        .say("order")
        .say("missing", rules.percent("skm.jawaban.min_bagian"))
        .say("other")
        .say("apart")
        .say("identity")
        .end();
  }

  private TableView unsur() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Unsur unsur : Unsur.values()) {
      int list = Unsur.DAFTAR.indexOf(unsur) + 1;
      int form = Unsur.FORMULIR.indexOf(unsur) + 1;
      rows.add(
          List.of(
              Cell.of(scene.names().unsur(unsur.code()), unsur.code()),
              Cell.of(String.valueOf(list), list),
              Cell.of(String.valueOf(form), form)));
    }
    return new TableView(
        l.text("metodologi.survei.table"),
        List.of(
            Head.text(l.text("unsur.head.name"), "unsur"),
            Head.number(l.text("metodologi.survei.head.list"), "list"),
            Head.number(l.text("metodologi.survei.head.form"), "form")),
        rows);
  }

  private MethodSection index() {
    MethodSection.Writing section =
        MethodSection.write("nilai", l)
            .say("plain")
            .formula("nrr")
            .formula("tertimbang")
            .formula("ikm")
            .say("rounding");
    if (example.isEmpty()) {
      return section.say("noExample").end();
    }
    return section
        .say("example", example.get().name(), scene.names().period(scene.view().period()))
        .table(example.get().table(scene))
        .prose(example.get().sentence(l))
        .say("calculator")
        .end();
  }

  private MethodSection bobot() {
    MethodSection.Writing section =
        MethodSection.write("bobot", l)
            .say("rule", Unsur.values().length)
            .say(
                "three",
                bobotName(rules.find("skm.bobot.011")),
                bobotName(rules.find("skm.bobot.0111")))
            .table(bobotTable())
            .prose(boundary());
    String used = scene.view().snapshot().manifest().bobot();
    return section
        .say("used", used == null ? l.text("number.none") : bobotName(Bobot.parse(used)))
        .say("reading")
        .end();
  }

  private String bobotName(Optional<Ketentuan.Entry> entry) {
    return entry.map(e -> bobotName(Bobot.parse(e.value()))).orElse(l.text("number.none"));
  }

  private String bobotName(Bobot bobot) {
    return bobot.rounded() == null
        ? l.text("metodologi.bobot.exact", Unsur.values().length)
        : l.number(bobot.rounded());
  }

  /** The three bobot with their highest index and, where there is one, the example's figure. */
  private TableView bobotTable() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(bobotRow(Bobot.EXACT));
    for (String key : List.of("skm.bobot.0111", "skm.bobot.011")) {
      rules.find(key).ifPresent(e -> rows.add(bobotRow(Bobot.parse(e.value()))));
    }
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("metodologi.bobot.head.bobot"), "bobot"));
    head.add(Head.number(l.text("metodologi.bobot.head.highest"), "highest"));
    example.ifPresent(
        e -> {
          head.add(Head.number(l.text("metodologi.bobot.head.example", e.name()), "ikm"));
          head.add(Head.text(l.text("head.mutu"), "mutu"));
        });
    return new TableView(l.text("metodologi.bobot.table"), head, rows);
  }

  private List<Cell> bobotRow(Bobot bobot) {
    BigDecimal highest = Rounding.index(100 * bobot.reach(Unsur.values().length));
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(bobotName(bobot), bobot.code()));
    cells.add(Cell.of(l.number(highest), highest));
    example.ifPresent(
        e -> {
          BigDecimal ikm = e.ikm(bobot).orElse(null);
          String mutu =
              e.ikm(bobot)
                  .map(value -> scene.view().snapshot().bands().of(value).code())
                  .orElse(l.text("number.none"));
          cells.add(Cell.of(l.number(ikm), ikm));
          cells.add(Cell.text(mutu));
        });
    return cells;
  }

  /** What the coarsest bobot makes of an index that just reaches A. */
  private String boundary() {
    Optional<BigDecimal> rounded = rules.decimal("skm.bobot.011");
    if (rounded.isEmpty()) {
      return l.text("metodologi.bobot.boundary.none");
    }
    MutuBands bands = scene.view().snapshot().bands();
    BigDecimal limit = bands.lowest(Mutu.A);
    Bobot bobot = Bobot.parse(rounded.get().toPlainString());
    BigDecimal becomes = Rounding.index(limit.doubleValue() * bobot.reach(Unsur.values().length));
    return l.text(
        "metodologi.bobot.boundary",
        l.number(limit),
        Mutu.A.code(),
        l.number(rounded.get()),
        l.number(becomes),
        bands.of(becomes).code());
  }

  private MethodSection mutu() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Mutu mutu : List.of(Mutu.A, Mutu.B, Mutu.C, Mutu.D)) {
      rules.find("skm.mutu." + mutu.code()).ifPresent(e -> rows.add(band(mutu, e)));
    }
    return MethodSection.write("mutu", l)
        .say("what")
        .table(
            new TableView(
                l.text("metodologi.mutu.table"),
                List.of(
                    Head.text(l.text("head.mutu"), "mutu"),
                    Head.text(l.text("metodologi.mutu.head.range"), "nilai"),
                    Head.text(l.text("metodologi.mutu.head.kinerja"), "kinerja"),
                    Head.text(l.text("metodologi.head.from"), "berlaku_sejak"),
                    Head.text(l.text("metodologi.head.source"), "dasar")),
                rows))
        .say("older")
        .say("stands")
        .end();
  }

  private List<Cell> band(Mutu mutu, Ketentuan.Entry entry) {
    String[] ends = entry.value().split("\\.\\.", 2);
    return List.of(
        Cell.text(mutu.code()),
        Cell.of(
            l.text(
                "metodologi.mutu.range",
                l.number(new BigDecimal(ends[0])),
                l.number(new BigDecimal(ends[1]))),
            entry.value()),
        Cell.text(scene.names().mutu(mutu)),
        Cell.of(l.day(entry.from()), entry.from()),
        Cell.text(entry.source()));
  }

  private MethodSection sample() {
    MethodSection.Writing section =
        MethodSection.write("sampel", l)
            .say("what")
            .formula(
                "sampel",
                rules.number("skm.sampel.chi2"),
                rules.number("skm.sampel.p"),
                rules.number("skm.sampel.d"));
    if (rules.hasNumbers("skm.sampel.chi2", "skm.sampel.p", "skm.sampel.d")) {
      section.table(sampleTable());
    }
    return section.say("unknown").say("enough", rules.number("skm.n.min_cukup")).end();
  }

  private TableView sampleTable() {
    LocalDate day = scene.view().snapshot().id().period().lastDay();
    return new TableView(
        l.text("metodologi.sampel.table"),
        List.of(
            Head.text(l.text("metodologi.sampel.head.users"), "jumlah_pengguna"),
            Head.number(l.text("metodologi.sampel.head.sample"), "required_sample")),
        USERS.stream()
            .map(
                users -> {
                  long sample = Skm.requiredSample(users, scene.view().snapshot().ketentuan(), day);
                  return List.of(Cell.of(l.count(users), users), Cell.of(l.count(sample), sample));
                })
            .toList());
  }
}
