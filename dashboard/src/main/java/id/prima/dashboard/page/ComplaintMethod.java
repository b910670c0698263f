package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Klasifikasi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The methodology of complaints: clocks, shares on time, what only bounds are known of. */
final class ComplaintMethod {

  private final Scene scene;
  private final Labels l;
  private final RuleText rules;

  ComplaintMethod(Scene scene, RuleText rules) {
    this.scene = scene;
    this.l = scene.l();
    this.rules = rules;
  }

  /** None for a release made before Prima read complaints. */
  List<MethodSection> sections() {
    return scene.view().snapshot().complaints().areKept()
        ? List.of(clocks(), onTime(), evidence(), target())
        : List.of();
  }

  private MethodSection clocks() {
    MethodSection.Writing section =
        MethodSection.write("aduan-jam", l).say("plain").say("calendar");
    Manifest.Calendar calendar = scene.view().snapshot().manifest().calendar();
    if (calendar != null) {
      section.say(
          "years", String.valueOf(calendar.firstYear()), String.valueOf(calendar.lastYear()));
    }
    return section
        .table(limits())
        .say("unconfirmed")
        .say("reopened")
        .say("states", rules.number("pengaduan.ekspor.hari"))
        .end();
  }

  /** Every limit with its source and how sure it is. */
  private TableView limits() {
    List<String> names = new ArrayList<>();
    Arrays.stream(Klasifikasi.values()).forEach(k -> names.add(k.code()));
    names.add(Clock.VERIFICATION.code());
    names.add(Clock.FIRST_REPLY.code());
    List<List<Cell>> rows = new ArrayList<>();
    for (String name : names) {
      rules
          .find("pengaduan.batas." + name)
          .ifPresent(
              rule ->
                  rows.add(
                      List.of(
                          Cell.of(name(name), name),
                          Cell.of(RuleTable.value(rule.value(), l), rule.value()),
                          Cell.text(rule.source()),
                          Cell.of(
                              l.text("keyakinan." + rule.confidence().name()),
                              rule.confidence().name()))));
    }
    return new TableView(
        l.text("metodologi.aduan-jam.table"),
        List.of(
            Head.text(l.text("metodologi.aduan-jam.head"), "clock"),
            Head.number(l.text("aduan.head.limitDays"), "limit_days"),
            Head.text(l.text("metodologi.head.source"), "source"),
            Head.text(l.text("metodologi.head.confidence"), "confidence")),
        rows);
  }

  private String name(String code) {
    return l.find("klasifikasi." + code).orElseGet(() -> l.text("jam." + code));
  }

  private MethodSection onTime() {
    return MethodSection.write("aduan-tepat", l)
        .say("plain")
        .say("open")
        .say("archived")
        .formula("tepat")
        .formula("efektif-tepat", rules.percent("pengaduan.interval.tingkat"))
        .say("classes")
        .say("median")
        .say("period", rules.number("pengaduan.risiko.min_kasus"))
        .say("curve", rules.number("pengaduan.kurva.min_kasus"))
        .say("mean")
        .end();
  }

  private MethodSection evidence() {
    return MethodSection.write("aduan-bukti", l)
        .say("plain")
        .points(
            Arrays.stream(Evidence.values())
                .map(kind -> l.text("aduan.evidence." + kind.code()))
                .toList())
        .say("bounds")
        .say("wide", rules.number("pengaduan.rentang.maks"))
        .say("weakest")
        .end();
  }

  private MethodSection target() {
    return MethodSection.write("aduan-target", l)
        .say("plain")
        .say("year")
        .say(
            "others",
            rules.number("pengaduan.buka_kembali.hari"),
            rules.number("pengaduan.tutup_cepat.menit"))
        .say("volume")
        .say("small", rules.number("skm.n.min_publik"))
        .end();
  }
}
