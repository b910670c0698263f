package id.prima.ingest.sample;

import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.KomponenStandar;
import id.prima.ingest.sample.SampleUnit.Role;
import java.util.List;

/**
 * What every layanan truly has of its service standard. It lasts: evidence that grows old is
 * renewed once a year, evidence that had expired stays so.
 */
final class Standards {

  /** Hands nothing in. */
  static final String WITHOUT = "dlh";

  private static final List<KomponenStandar> KOMPONEN = List.of(KomponenStandar.values());

  private final long seed;

  Standards(long seed) {
    this.seed = seed;
  }

  /** Whether a unit hands in its standards; one that is gone does not. */
  static boolean has(SampleUnit unit) {
    return unit.successor().isEmpty() && !unit.id().equals(WITHOUT);
  }

  /**
   * What a layanan has of one component. The mandatory ones are missing half as often.
   *
   * @param unit the unit
   * @param layanan layanan of the unit, numbered from 0
   * @param komponen the component
   */
  ComponentStatus status(SampleUnit unit, int layanan, KomponenStandar komponen) {
    if (unit.role() == Role.ALIKE) {
      return ComponentStatus.TERPENUHI;
    }
    Draws ofUnit = Draws.of(Topic.STANDARD_UNIT, seed, unit.number());
    double missing = 0.2 * ofUnit.uniform() * (komponen.isMandatory() ? 0.5 : 1);
    double expired = 0.12 * ofUnit.uniform();
    double drawn = draws(unit, layanan, komponen).uniform();
    if (drawn < missing) {
      return ComponentStatus.TIDAK_ADA;
    }
    return drawn < missing + expired ? ComponentStatus.KEDALUWARSA : ComponentStatus.TERPENUHI;
  }

  /** Draws about one component; the first one decides on its status. */
  Draws draws(SampleUnit unit, int layanan, KomponenStandar komponen) {
    return Draws.of(Topic.STANDARD, seed, unit.number(), layanan, KOMPONEN.indexOf(komponen));
  }
}
