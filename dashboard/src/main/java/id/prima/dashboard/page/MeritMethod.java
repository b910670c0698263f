package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import java.util.List;

/** The methodology of rankings: in plain words first, then what stands behind them. */
final class MeritMethod {

  private static final String MIN_UNITS = "peringkat.min_unit";

  private final Labels l;
  private final RuleText rules;

  MeritMethod(Labels l, RuleText rules) {
    this.l = l;
    this.rules = rules;
  }

  /** None for a release made before Prima ranked units. */
  List<MethodSection> sections() {
    return rules.hasNumbers(MIN_UNITS) ? List.of(ranking(), detail()) : List.of();
  }

  private MethodSection ranking() {
    return MethodSection.write("peringkat", l)
        .say("who")
        .say("score")
        .say("anchors")
        .say("interval", rules.percent("peringkat.tingkat"))
        .say("tie")
        .say("chance")
        .say("published")
        .points(
            List.of(
                l.text("metodologi.peringkat.if.units", rules.number(MIN_UNITS)),
                l.text(
                    "metodologi.peringkat.if.rankability",
                    rules.number("peringkat.min_keterandalan")),
                l.text("metodologi.peringkat.if.q", rules.number("peringkat.taraf_q"))))
        .say("missing")
        .say("improvement")
        .say("gate")
        .say("panel")
        .say("people")
        .end();
  }

  private MethodSection detail() {
    return MethodSection.write("peringkat-rincian", l)
        .formula("skor")
        .formula("keterandalan")
        .formula("susut")
        .say("posterior", rules.number("peringkat.undian"), rules.number("peringkat.benih"))
        .say("simultaneous", rules.percent("peringkat.tingkat"))
        .say("single")
        .say("contribution")
        .say("imputation")
        .say(
            "robust",
            rules.percent("peringkat.ayunan_bobot"),
            rules.number("peringkat.undian_bobot"))
        .say("audit")
        .say("sources")
        .end();
  }
}
