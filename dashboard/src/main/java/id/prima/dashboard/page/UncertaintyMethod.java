package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Mutu;
import java.util.List;
import java.util.Optional;

/** The methodology beyond the index: how sure it is, what may be compared, what is withheld. */
final class UncertaintyMethod {

  private final Labels l;
  private final RuleText rules;
  private final Optional<WorkedExample> example;

  UncertaintyMethod(Labels l, RuleText rules, Optional<WorkedExample> example) {
    this.l = l;
    this.rules = rules;
    this.example = example;
  }

  List<MethodSection> sections() {
    return List.of(
        interval(),
        days(),
        population(),
        status(),
        smallCells(),
        change(),
        funnel(),
        lowest(),
        rollUp(),
        limits());
  }

  private MethodSection interval() {
    MethodSection.Writing section =
        MethodSection.write("rentang", l)
            .say("plain", rules.percent("skm.interval.tingkat"))
            .say("letter", Mutu.A.code(), Mutu.B.code())
            .formula("bagian")
            .formula("efektif")
            .formula("rentang", rules.percent("skm.interval.tingkat"))
            .say(
                "ratio",
                rules.number("skm.interval.prior_responden"),
                rules.number("skm.interval.min_responden"),
                rules.number("skm.interval.min_unit"));
    example
        .map(WorkedExample::row)
        .filter(UncertaintyMethod::hasInterval)
        .ifPresent(
            row ->
                section.say(
                    "example",
                    example.orElseThrow().name(),
                    row.respondents(),
                    l.number(row.varianceFactor()),
                    l.number(row.finitePopulation()),
                    l.number(row.degreesOfFreedom(), 0),
                    l.number(row.ikmLow()),
                    l.number(row.ikmHigh())));
    return section.say("few", rules.number("skm.n.min_publik")).end();
  }

  private static boolean hasInterval(UnitIkm row) {
    return row.ikmLow() != null
        && row.varianceFactor() != null
        && row.finitePopulation() != null
        && row.degreesOfFreedom() != null;
  }

  private MethodSection days() {
    MethodSection.Writing section =
        MethodSection.write("sehari", l)
            .say("why")
            .formula("sehari")
            .say("pooled", rules.number("skm.interval.min_hari"));
    example
        .map(WorkedExample::row)
        .filter(row -> row.designEffect() != null && row.ikmSrsLow() != null)
        .ifPresent(
            row ->
                section.say(
                    "example",
                    example.orElseThrow().name(),
                    l.number(row.designEffect(), 1),
                    l.number(row.ikmSrsLow()),
                    l.number(row.ikmSrsHigh())));
    return section.end();
  }

  private MethodSection population() {
    return MethodSection.write("populasi", l).say("why").formula("populasi").say("where").end();
  }

  private MethodSection status() {
    return MethodSection.write("status", l)
        .say("what")
        .points(
            List.of(
                l.text(
                    "metodologi.status.cukup",
                    rules.number("skm.n.min_cukup"),
                    rules.number("skm.n.min_publik")),
                l.text(
                    "metodologi.status.sementara",
                    rules.number("skm.n.min_publik"),
                    rules.number("skm.n.min_cukup")),
                l.text("metodologi.status.belum_cukup", rules.number("skm.n.min_publik")),
                l.text("metodologi.status.ditahan"),
                l.text("metodologi.status.tidak_dapat_dihitung")))
        .end();
  }

  private MethodSection smallCells() {
    return MethodSection.write("sel-kecil", l)
        .say("why", rules.number("skm.n.min_publik"))
        .say("second")
        .say("width", rules.number("skm.publik.min_rentang"))
        .say("groups", rules.number("skm.n.min_publik"))
        .say("correction", rules.number("skm.n.min_publik"))
        .end();
  }

  private MethodSection change() {
    return MethodSection.write("perubahan", l)
        .say("plain")
        .formula("ubah")
        .say("verdict", rules.number("skm.ubah.min_poin"), rules.number("skm.ubah.min_responden"))
        .say("many", rules.percent("skm.ubah.q"))
        .say("alone", rules.percent("skm.ubah.alfa"))
        .say("detectable", rules.percent("skm.ubah.daya"))
        .say("break")
        .end();
  }

  private MethodSection funnel() {
    return MethodSection.write("corong", l)
        .say("plain")
        .formula("corong")
        .say("spread", rules.percent("skm.corong.winsor"), rules.number("skm.corong.rerata_z2"))
        .say(
            "limits",
            rules.percent("skm.corong.batas"),
            rules.percent("skm.corong.batas_jauh"),
            rules.rest("skm.corong.batas_jauh"))
        .say("few", rules.number("skm.corong.min_unit"), rules.number("skm.corong.min_responden"))
        .end();
  }

  private MethodSection lowest() {
    return MethodSection.write("terendah", l)
        .say("plain")
        .say("test", rules.percent("skm.terendah.alfa"), rules.number("skm.terendah.min_responden"))
        .say("tariff")
        .end();
  }

  private MethodSection rollUp() {
    String headline =
        rules
            .find("skm.gabungan.utama")
            .flatMap(e -> l.find("metodologi.gabungan." + e.value()))
            .orElse(l.text("number.none"));
    return MethodSection.write("gabungan", l)
        .say("two")
        .say("headline", headline)
        .say("mean", rules.number("skm.n.min_publik"))
        .say("apart")
        .end();
  }

  private MethodSection limits() {
    return MethodSection.write("batas", l)
        .say("sample")
        .points(
            List.of(
                l.text("metodologi.batas.silent"),
                l.text("metodologi.batas.chosen"),
                l.text("metodologi.batas.repeat"),
                l.text("metodologi.batas.scale"),
                l.text("metodologi.batas.people")))
        .end();
  }
}
