package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.BerakhlakCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a BerAKHLAK index wherever it is shown. */
record BerakhlakWords(Scene scene, RuleText rules, BerakhlakScale scale) {

  static BerakhlakWords of(Scene scene) {
    RuleText rules = RuleText.of(scene.view().snapshot(), scene.l());
    return new BerakhlakWords(scene, rules, BerakhlakScale.of(rules));
  }

  private Labels l() {
    return scene.l();
  }

  /** "72,40, kategori B (Cukup Sehat). Kemungkinan antara 71,20 dan 73,60: seluruhnya di B." */
  String sentence(BerakhlakFigure figure) {
    UnitBerakhlak row = figure.row();
    if (!figure.hasIndex()) {
      return withheld(row);
    }
    String index =
        figure
            .category()
            .map(
                c ->
                    l().text(
                            "berakhlak.index",
                            l().number(row.index()),
                            BerakhlakScale.name(l(), c)))
            .orElseGet(() -> l().text("berakhlak.index.plain", l().number(row.index())));
    return index + certainty(figure).map(c -> " " + c).orElse("");
  }

  private Optional<String> certainty(BerakhlakFigure figure) {
    if (!figure.hasInterval()) {
      return Optional.empty();
    }
    UnitBerakhlak row = figure.row();
    String low = l().number(row.indexLow());
    String high = l().number(row.indexHigh());
    Optional<BerakhlakCategory> lower = scale.of(row.indexLow());
    Optional<BerakhlakCategory> upper = scale.of(row.indexHigh());
    if (lower.isEmpty() || upper.isEmpty()) {
      return Optional.of(l().text("berakhlak.interval", low, high));
    }
    return Optional.of(
        lower.equals(upper)
            ? l().text("figure.clear", low, high, letter(upper.get()))
            : l().text(
                    "figure.between",
                    low,
                    high,
                    letter(upper.get()),
                    l().number(scale.lowest(upper.get())),
                    letter(lower.get())));
  }

  private String letter(BerakhlakCategory category) {
    return BerakhlakScale.letter(l(), category);
  }

  /** Why an index is not shown. */
  String withheld(UnitBerakhlak row) {
    String min = rules.number("berakhlak.n.min_publik");
    Optional<BigDecimal> fewest = rules.decimal("berakhlak.n.min_publik");
    boolean few =
        fewest.map(n -> BigDecimal.valueOf(row.respondents()).compareTo(n) < 0).orElse(true);
    return few
        ? l().text("berakhlak.few", row.respondents(), min)
        : l().text("berakhlak.withheld", row.respondents());
  }

  /** "48 penilaian dari 62 pegawai (77,4%)." */
  String answers(UnitBerakhlak row) {
    return row.staff() == null || row.responseRate() == null
        ? l().text("berakhlak.answers", row.respondents())
        : l().text(
                "berakhlak.answers.rate",
                row.respondents(),
                row.staff(),
                percent(row.responseRate()));
  }

  /** "Untuk Triwulan III 2026 belum ada penilaian; yang ditampilkan ..." where it is older. */
  Optional<String> older(BerakhlakFigure figure) {
    return figure.standsIn(scene.view())
        ? Optional.of(
            l().text(
                    "berakhlak.older",
                    scene.names().period(scene.view().period()),
                    scene.names().period(figure.period())))
        : Optional.empty();
  }

  /** That the limits of the categories are inferred; empty where they are confirmed. */
  Optional<String> inferred() {
    return scale.confirmed() || scale.lowest().isEmpty()
        ? Optional.empty()
        : Optional.of(
            l().text(
                    "berakhlak.inferred",
                    limit(BerakhlakCategory.SEHAT),
                    limit(BerakhlakCategory.CUKUP_SEHAT)));
  }

  private String limit(BerakhlakCategory category) {
    return l().number(scale.lowest(category));
  }

  /** What the method of the year leaves out of the figure; empty where it is the survey alone. */
  Optional<String> method(UnitBerakhlak row) {
    return row.method() == null
        ? Optional.empty()
        : l().find("berakhlak.metode." + row.method() + ".kalimat");
  }

  /** The variant by items, whether the figure is provisional, and what the interval leaves out. */
  List<String> details(BerakhlakFigure figure) {
    List<String> details = new ArrayList<>();
    UnitBerakhlak row = figure.row();
    if (!figure.hasIndex()) {
      return details;
    }
    if (row.indexByItems() != null) {
      details.add(l().text("berakhlak.byItems", l().number(row.indexByItems())));
    }
    if (row.status().equals(id.prima.data.vocab.Status.SEMENTARA.code())) {
      details.add(
          l().text(
                  "berakhlak.sementara", row.respondents(), rules.number("berakhlak.n.min_cukup")));
    }
    details.add(l().text("berakhlak.caveat"));
    return details;
  }

  /** A share with one decimal: "77,4%". */
  String percent(BigDecimal share) {
    return share == null
        ? l().text("number.none")
        : l().text("number.percent", l().number(share, 1));
  }
}
