package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Status;
import id.prima.rules.MutuBands;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One IKM with what may be said of it: the legal letter stands, uncertainty qualifies it.
 *
 * @param row the figure; its index is empty where it is withheld
 * @param bands classes in force
 */
public record Figure(UnitIkm row, MutuBands bands) {

  /** What is known of the class. */
  public enum Certainty {
    /** The whole interval lies in one class. */
    CLEAR,
    /** The interval reaches over a limit. */
    BETWEEN,
    /** There is an index and no public interval. */
    NO_INTERVAL,
    /** There is no public index. */
    NONE
  }

  /** What is known of a target. */
  public enum TargetState {
    REACHED,
    MISSED,
    UNCLEAR
  }

  static Optional<Figure> find(Snapshot snapshot, FigureKey key) {
    return snapshot.ikm(key).map(row -> new Figure(row, snapshot.bands()));
  }

  public boolean hasIndex() {
    return row.ikm() != null;
  }

  public boolean hasInterval() {
    return hasIndex() && row.ikmLow() != null;
  }

  public boolean is(Status status) {
    return row.status().equals(status.code());
  }

  public Certainty certainty() {
    if (!hasIndex()) {
      return Certainty.NONE;
    } else if (!hasInterval()) {
      return Certainty.NO_INTERVAL;
    }
    return bands.holding(row.ikmLow(), row.ikmHigh()).isPresent()
        ? Certainty.CLEAR
        : Certainty.BETWEEN;
  }

  /** The class by regulation. */
  public Optional<Mutu> mutu() {
    return Optional.ofNullable(row.mutu()).map(Mutu::valueOf);
  }

  /** Whether the target is reached, as far as the interval tells; empty where there is none. */
  public Optional<TargetState> target() {
    if (row.target() == null || !hasInterval()) {
      return Optional.empty();
    }
    return Optional.of(
        row.ikmLow().compareTo(row.target()) >= 0
            ? TargetState.REACHED
            : row.ikmHigh().compareTo(row.target()) < 0 ? TargetState.MISSED : TargetState.UNCLEAR);
  }

  /**
   * The figure in a sentence or two, as for a unit: "87,40, mutu B menurut peraturan. Kemungkinan
   * antara 85,90 dan 88,90, melewati batas A (88,31): belum dapat dipastikan A atau B."
   */
  public String sentence(Labels l) {
    if (!hasIndex()) {
      return withheld(l);
    }
    String index = l.number(row.ikm());
    String mutu = row.mutu();
    String official = l.text("figure.official", index, mutu);
    String more =
        switch (certainty()) {
          case CLEAR ->
              l.text("figure.clear", l.number(row.ikmLow()), l.number(row.ikmHigh()), mutu);
          case BETWEEN -> between(l);
          default -> l.text("figure.noInterval");
        };
    String sentence = official + " " + more;
    return is(Status.SEMENTARA)
        ? sentence
            + " "
            + l.text(
                hasInterval() ? "figure.sementara" : "figure.sementara.unsur", row.respondents())
        : sentence;
  }

  private String between(Labels l) {
    Mutu low = bands.of(row.ikmLow());
    Mutu high = bands.of(row.ikmHigh());
    BigDecimal limit = bands.lowest(high);
    return l.text(
        "figure.between",
        l.number(row.ikmLow()),
        l.number(row.ikmHigh()),
        high.code(),
        l.number(limit),
        low.code());
  }

  private String withheld(Labels l) {
    if (is(Status.DITAHAN)) {
      return l.text("figure.ditahan", row.respondents());
    } else if (is(Status.TIDAK_DAPAT_DIHITUNG)) {
      return l.text("figure.tidakDapatDihitung", row.respondents());
    }
    return l.text("figure.belumCukup", row.respondents());
  }

  /** Whether the target is reached, as a sentence; empty where there is none. */
  public Optional<String> targetSentence(Labels l) {
    return target()
        .map(
            state ->
                l.text(
                    "target." + state.name().toLowerCase(java.util.Locale.ROOT),
                    l.number(row.target())));
  }
}
