package id.prima.ingest.sample;

import id.prima.cli.CommandException;
import id.prima.data.vocab.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What sample is wanted.
 *
 * @param out landing folder to write
 * @param units number of units
 * @param responses number of good rows over all survey files
 * @param quarters number of quarters
 * @param seed another seed, another sample
 * @param until last quarter
 * @param messy whether wrong rows come on top
 * @param complaints number of complaints; {@link #AS_MANY_AS_FIT} = so many as go with the
 *     responses
 */
record SampleOrder(
    Path out,
    int units,
    long responses,
    int quarters,
    long seed,
    Period until,
    boolean messy,
    long complaints) {

  static final long AS_MANY_AS_FIT = -1;

  static final int MAX_UNITS = 20_000;
  static final int MAX_QUARTERS = 40;
  private static final int FIRST_YEAR = 2005;
  private static final int LAST_YEAR = 2090;

  SampleOrder {
    check(
        units >= 1 && units <= MAX_UNITS,
        "--units harus 1 sampai " + MAX_UNITS + ", bukan " + units);
    check(responses >= 0, "--responses tidak boleh negatif, tertulis " + responses);
    check(complaints >= AS_MANY_AS_FIT, "--complaints tidak boleh negatif, tertulis " + complaints);
    check(
        quarters >= 1 && quarters <= MAX_QUARTERS,
        "--quarters harus 1 sampai " + MAX_QUARTERS + ", bukan " + quarters);
    check(
        until.kind() == Period.Kind.QUARTER
            && until.year() >= FIRST_YEAR
            && until.year() <= LAST_YEAR,
        "--until harus triwulan dari "
            + FIRST_YEAR
            + "-Q1 sampai "
            + LAST_YEAR
            + "-Q4, bukan "
            + until);
  }

  SampleOrder(
      Path out, int units, long responses, int quarters, long seed, Period until, boolean messy) {
    this(out, units, responses, quarters, seed, until, messy, AS_MANY_AS_FIT);
  }

  private static void check(boolean right, String message) {
    if (!right) {
      throw CommandException.wrongArguments(message);
    }
  }

  /** The quarters, first to last. */
  List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    Period period = until;
    for (int q = 0; q < quarters; q++) {
      periods.add(period);
      period = Period.quarterOf(period.firstDay().minusDays(1));
    }
    Collections.reverse(periods);
    return periods;
  }

  /** The options that bring the same sample again; without the folder, which changes no byte. */
  String options() {
    return "--units "
        + units
        + " --responses "
        + responses
        + " --quarters "
        + quarters
        + " --seed "
        + seed
        + " --until "
        + until
        + (complaints == AS_MANY_AS_FIT ? "" : " --complaints " + complaints)
        + (messy ? " --messy" : "");
  }

  /** A number for a quarter that does not depend on where the sample begins. */
  static long key(Period quarter) {
    return quarter.year() * 4L + quarter.number();
  }
}
