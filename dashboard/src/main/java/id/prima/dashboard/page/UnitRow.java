package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a list tells of one unit.
 *
 * @param figure empty where the unit has no answers of this population
 * @param unsur of that figure; empty where withheld
 * @param change since the period before
 */
record UnitRow(
    UnitInfo unit,
    Optional<Figure> figure,
    List<UnitUnsur> unsur,
    Optional<UnitChange> change,
    Sent sent) {

  /** Whether a unit sent what was due. */
  enum Sent implements Coded {
    SENT("sudah"),
    MISSING("belum"),
    NOT_DUE("tidak_dijadwalkan");

    static final List<String> CODES = Arrays.stream(values()).map(Sent::code).toList();

    private final String code;

    Sent(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Every unit of the release, in its order. */
  static List<UnitRow> all(Scene scene) {
    Period period = scene.view().period();
    Snapshot snapshot = scene.view().snapshot();
    Submissions submissions = new Submissions(scene.view());
    Set<UnitInfo> due = new HashSet<>(submissions.due(period));
    Set<UnitInfo> sent = new HashSet<>(submissions.sent(period));
    return snapshot.units().stream()
        .map(
            unit -> {
              FigureKey key = FigureKey.unit(period, unit.unitId(), scene.view().population());
              return new UnitRow(
                  unit,
                  Figure.find(snapshot, key),
                  snapshot.unsur(key),
                  Changes.find(scene, unit.unitId(), Comparison.PREVIOUS, Tingkat.UNIT),
                  sent.contains(unit)
                      ? Sent.SENT
                      : due.contains(unit) ? Sent.MISSING : Sent.NOT_DUE);
            })
        .toList();
  }

  boolean hasIndex() {
    return figure.filter(Figure::hasIndex).isPresent();
  }

  /** Kind of unit; empty where the office does not say. */
  String jenis() {
    return unit.jenis() == null ? "" : unit.jenis();
  }

  /** Class by regulation, or the word for none. */
  String mutu() {
    return figure.flatMap(Figure::mutu).map(Coded::code).orElse(UnitFilter.NO_INDEX);
  }
}
