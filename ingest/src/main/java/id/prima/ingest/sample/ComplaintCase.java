package id.prima.ingest.sample;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.TipeLaporan;
import java.time.LocalDate;

/**
 * One invented complaint as it truly went, also after the sample's end. A step that never comes has
 * the day {@link #NEVER}.
 *
 * @param unit unit that has to answer in the end
 * @param quarter quarter of receipt
 * @param number number within unit and quarter, from 1
 * @param id Tracking ID, or number in the unit's register
 * @param klasifikasi what it is in the end
 * @param category what it is about
 * @param kanal the way it came
 * @param kecamatan where; empty = not said
 * @param tipe whether the reporter is named
 * @param received day of receipt
 * @param receivedSecond time of receipt, seconds after midnight, a whole minute
 * @param verified day of verification
 * @param replied day of the first reply
 * @param firstClosed day of the first closing with an outcome
 * @param reopened day on which it was opened again
 * @param closed day of the last closing with an outcome
 * @param closedSecond time of that closing
 * @param archived day on which it was set aside
 * @param before what it was taken for at first
 * @param mood number from 0 to 99 that decides on small things
 */
record ComplaintCase(
    SampleUnit unit,
    Period quarter,
    long number,
    String id,
    Klasifikasi klasifikasi,
    ComplaintCategory category,
    KanalPengaduan kanal,
    String kecamatan,
    TipeLaporan tipe,
    LocalDate received,
    int receivedSecond,
    LocalDate verified,
    LocalDate replied,
    LocalDate firstClosed,
    LocalDate reopened,
    LocalDate closed,
    int closedSecond,
    LocalDate archived,
    Before before,
    int mood) {

  static final LocalDate NEVER = LocalDate.MAX;

  /**
   * What a case was taken for before somebody set it right.
   *
   * @param unit unit it had been handed to
   * @param klasifikasi what it had been called
   * @param until day on which that ended; the day of receipt where it was right at once
   */
  record Before(SampleUnit unit, Klasifikasi klasifikasi, LocalDate until) {}

  /** Where it stood at the beginning of a day: what happened on that day is not yet known. */
  ComplaintStatus statusOn(LocalDate day) {
    if (archived.isBefore(day)) {
      return ComplaintStatus.ARCHIVED;
    }
    if (closed.isBefore(day)) {
      return ComplaintStatus.RESOLVED;
    }
    return firstClosed.isBefore(day) && !reopened.isBefore(day)
        ? ComplaintStatus.RESOLVED
        : ComplaintStatus.OPEN;
  }

  /** The unit it stood under at the beginning of a day. */
  SampleUnit unitOn(LocalDate day) {
    return before.until.isBefore(day) ? unit : before.unit;
  }

  /** What it was called at the beginning of a day. */
  Klasifikasi klasifikasiOn(LocalDate day) {
    return before.until.isBefore(day) ? klasifikasi : before.klasifikasi;
  }

  /** The invented person who reported it. */
  Person reporter(long seed) {
    return Person.of(
        Draws.of(Topic.REPORTER, seed, unit.number(), SampleOrder.key(quarter), number));
  }
}
