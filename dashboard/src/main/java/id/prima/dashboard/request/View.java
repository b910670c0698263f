package id.prima.dashboard.request;

import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request looks at: one catalogue, in it one release, in it one period and population.
 *
 * @param catalogue everything published at the moment of asking
 * @param snapshot the release whose figures are shown
 * @param period period shown; the release holds it
 * @param population answers shown
 * @param pinned whether the address names the release
 * @param today the day of asking, for what is late
 */
public record View(
    Catalogue catalogue,
    Snapshot snapshot,
    Period period,
    Population population,
    boolean pinned,
    LocalDate today) {

  /**
   * The same of a unit that used another questionnaire of the same kind alone: its population is
   * that one.
   */
  public View ofUnit(String unitId) {
    if (isIn(unitId, population)) {
      return this;
    }
    return snapshot.populations(period).stream()
        .filter(other -> other.pengguna().equals(population.pengguna()))
        .filter(
            other ->
                Questionnaire.kind(other.instrumen())
                    .equals(Questionnaire.kind(population.instrumen())))
        .filter(other -> isIn(unitId, other))
        .findFirst()
        .map(own -> new View(catalogue, snapshot, period, own, pinned, today))
        .orElse(this);
  }

  private boolean isIn(String unitId, Population asked) {
    return snapshot.ikm(FigureKey.unit(period, unitId, asked)).isPresent()
        || snapshot.ikm(FigureKey.instansi(period, unitId, asked)).isPresent();
  }

  public ReleaseState state() {
    return ReleaseState.of(snapshot.id(), catalogue.current());
  }

  /**
   * The releases up to this one, oldest first: for each earlier quarter what is published, and the
   * shown release itself.
   */
  public List<Snapshot> history() {
    List<Snapshot> history =
        new ArrayList<>(catalogue.published().headMap(snapshot.id().period(), false).values());
    history.add(snapshot);
    return history;
  }

  /** A figure of this or an earlier period, from the release that holds it. */
  public Optional<UnitIkm> find(FigureKey key) {
    return release(Period.parse(key.period()).orElseThrow()).flatMap(s -> s.ikm(key));
  }

  /** The release that holds a period, among those of {@link #history}. */
  public Optional<Snapshot> release(Period wanted) {
    if (snapshot.periods().contains(wanted)) {
      return Optional.of(snapshot);
    }
    return wanted.completingQuarter().compareTo(snapshot.id().period()) < 0
        ? catalogue.find(wanted)
        : Optional.empty();
  }
}
