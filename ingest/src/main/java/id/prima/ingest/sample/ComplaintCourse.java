package id.prima.ingest.sample;

import static id.prima.ingest.sample.ComplaintCase.NEVER;

import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.TipeLaporan;
import id.prima.ingest.sample.ComplaintCase.Before;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/** What becomes of a complaint to one unit. */
final class ComplaintCourse {

  /** The last one is rare: too few for a name of its own. */
  static final List<String> KECAMATAN =
      List.of(
          "Cempaka", "Teratai", "Anggrek", "Melati", "Kenanga", "Flamboyan", "Dahlia", "Seroja");

  private static final double[] PLACE = {24, 20, 16, 13, 10, 6, 4, 0.12};
  private static final double NO_PLACE = 0.06;

  private static final List<Klasifikasi> KLASIFIKASI =
      List.of(
          Klasifikasi.PENGADUAN,
          Klasifikasi.PERMINTAAN_INFORMASI,
          Klasifikasi.ASPIRASI,
          Klasifikasi.BERKADAR_PENGAWASAN);
  private static final double[] CLASS = {79, 12.2, 8.2, 0.9};
  private static final double[] CLASS_FACTOR = {1, 0.45, 0.8, 3.5};

  private static final List<KanalPengaduan> KANAL =
      List.of(
          KanalPengaduan.SITUS,
          KanalPengaduan.APLIKASI,
          KanalPengaduan.SMS,
          KanalPengaduan.MEDIA_SOSIAL,
          KanalPengaduan.TATAP_MUKA,
          KanalPengaduan.TELEPON,
          KanalPengaduan.SURAT);
  private static final double[] ROUTE = {34, 38, 8, 12, 3, 4, 1};
  private static final double[] REGISTER_ROUTE = {6, 4, 3, 22, 41, 18, 6};

  private static final List<TipeLaporan> TIPE =
      List.of(TipeLaporan.TERBUKA, TipeLaporan.ANONIM, TipeLaporan.RAHASIA);

  private static final double ARCHIVED = 0.065;
  private static final double REOPENED = 0.03;
  private static final double HANDED_ON = 0.05;
  private static final double RENAMED = 0.04;
  private static final double AT_ONCE = 0.015;

  /** Reports after three o'clock are not closed on the same day. */
  private static final int LATE = 15 * 3600;

  private static final int LAST_MINUTE = (23 * 60 + 59) * 60;

  private final long seed;
  private final List<SampleUnit> units;
  private final int unit;
  private final ComplaintTraits traits;
  private final long untilKey;
  private final IntPredicate hasRegister;
  private final double[] shares;

  /**
   * For one unit.
   *
   * @param seed the sample's seed
   * @param units all units
   * @param unit index of the unit
   * @param traits what the unit is like
   * @param untilKey key of the last quarter
   * @param hasRegister whether the unit of an index keeps a register: nothing is handed on to it
   */
  ComplaintCourse(
      long seed,
      List<SampleUnit> units,
      int unit,
      ComplaintTraits traits,
      long untilKey,
      IntPredicate hasRegister) {
    this.seed = seed;
    this.units = units;
    this.unit = unit;
    this.traits = traits;
    this.untilKey = untilKey;
    this.hasRegister = hasRegister;
    shares = new double[traits.categories().size()];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = 1.0 / (1 << c);
    }
  }

  /** The case with that number, received then. */
  ComplaintCase of(Period quarter, long number, String id, LocalDate received, int second) {
    long key = SampleOrder.key(quarter);
    // Every case has a stream of its own, as every answer has.
    Draws draws = Draws.of(Topic.COMPLAINT, seed, units.get(unit).number(), key, number);
    int mood = draws.below(100);
    ComplaintCategory category = category(draws);
    Klasifikasi klasifikasi = klasifikasi(draws, category);
    KanalPengaduan kanal = KANAL.get(draws.pick(traits.register() ? REGISTER_ROUTE : ROUTE));
    String place = KECAMATAN.get(draws.pick(PLACE));
    String kecamatan = draws.chance(NO_PLACE) ? "" : place;
    TipeLaporan tipe = TIPE.get(draws.pick(80, 12, 8));
    Steps steps = steps(draws, median(klasifikasi, key), received, second);
    Before before = before(draws, klasifikasi, received, steps);
    return new ComplaintCase(
        units.get(unit),
        quarter,
        number,
        id,
        klasifikasi,
        category,
        kanal,
        kecamatan,
        tipe,
        received,
        second,
        steps.verified,
        steps.replied,
        steps.firstClosed,
        steps.reopened,
        steps.closed,
        steps.closedSecond,
        steps.archived,
        before,
        mood);
  }

  /** The days of one case. */
  private record Steps(
      LocalDate verified,
      LocalDate replied,
      LocalDate firstClosed,
      LocalDate reopened,
      LocalDate closed,
      int closedSecond,
      LocalDate archived) {}

  private double median(Klasifikasi klasifikasi, long key) {
    return traits.median()
        * CLASS_FACTOR[KLASIFIKASI.indexOf(klasifikasi)]
        * Math.max(0.3, 1 + traits.drift() * (untilKey - key));
  }

  private Steps steps(Draws draws, double median, LocalDate received, int second) {
    int taken =
        (int) (median * draws.logNormal(traits.spread()) * (draws.chance(traits.slow()) ? 6 : 1));
    int untilArchive = (int) (5 * draws.logNormal(0.9));
    int untilVerified = (int) (1.2 * draws.logNormal(1));
    int untilReply = untilVerified + (int) ((1 + 0.15 * median) * draws.logNormal(0.8));
    boolean atOnce = draws.chance(AT_ONCE) && traits.register() && !Weekdays.isWeekend(received);
    boolean never = draws.chance(traits.never()) && !atOnce;
    boolean archive = draws.chance(ARCHIVED) && !atOnce;
    boolean again = draws.chance(REOPENED) && !archive && !never;

    int end = atOnce ? 0 : archive ? untilArchive : never ? Integer.MAX_VALUE : taken;
    if (end == 0 && !atOnce && (second >= LATE || Weekdays.isWeekend(received))) {
      end = 1;
    }
    LocalDate ended = end == Integer.MAX_VALUE ? NEVER : Weekdays.plus(received, end);
    LocalDate replied =
        untilReply <= end ? Weekdays.plus(received, untilReply) : archive ? NEVER : ended;
    LocalDate firstClosed = archive ? NEVER : ended;
    LocalDate reopened = again ? firstClosed.plusDays(1 + (int) (9 * draws.logNormal(1))) : NEVER;
    int anew = 1 + (int) (0.6 * median * draws.logNormal(traits.spread()));
    LocalDate closed = again ? Weekdays.plus(reopened, anew) : firstClosed;
    return new Steps(
        Weekdays.plus(received, Math.min(untilVerified, end)),
        replied,
        firstClosed,
        reopened,
        closed,
        closedSecond(draws, closed.equals(received), second, atOnce),
        archive ? ended : NEVER);
  }

  private ComplaintCategory category(Draws draws) {
    ComplaintCategory own = traits.categories().get(draws.pick(shares));
    return switch (draws.pick(97.6, 1.2, 0.6, 0.6)) {
      case 1 -> ComplaintCategory.PUNGUTAN_LIAR;
      case 2 -> ComplaintCategory.DISKRIMINASI;
      case 3 -> ComplaintCategory.PERCALOAN;
      default -> own;
    };
  }

  private static Klasifikasi klasifikasi(Draws draws, ComplaintCategory category) {
    Klasifikasi usual = KLASIFIKASI.get(draws.pick(CLASS));
    boolean inquiry = draws.chance(0.45);
    if (!category.isIntegrity()) {
      return usual;
    }
    return inquiry ? Klasifikasi.BERKADAR_PENGAWASAN : Klasifikasi.PENGADUAN;
  }

  /** A few are first handed to the wrong unit, or called by the wrong name; never in a register. */
  private Before before(Draws draws, Klasifikasi klasifikasi, LocalDate received, Steps steps) {
    boolean handedOn = draws.chance(HANDED_ON);
    boolean renamed = draws.chance(RENAMED);
    int other = draws.below(units.size());
    LocalDate until = Weekdays.plus(received, 2 + (int) (10 * draws.logNormal(0.8)));
    SampleUnit first = units.get(unit);
    boolean ends = !until.isBefore(steps.firstClosed) || !until.isBefore(steps.archived);
    if (traits.register() || ends) {
      return new Before(first, klasifikasi, received);
    }
    if (handedOn && !hasRegister.test(other) && units.get(other).successor().isEmpty()) {
      return new Before(units.get(other), klasifikasi, until);
    }
    if (renamed) {
      Klasifikasi taken =
          klasifikasi == Klasifikasi.PENGADUAN ? Klasifikasi.ASPIRASI : Klasifikasi.PENGADUAN;
      return new Before(first, taken, until);
    }
    return new Before(first, klasifikasi, received);
  }

  private static int closedSecond(Draws draws, boolean sameDay, int received, boolean atOnce) {
    int minutes = draws.below(9);
    int later = draws.below(240);
    if (!sameDay) {
      return (8 * 60 + 2 * later) * 60;
    }
    return Math.min(LAST_MINUTE, received + 60 * (atOnce ? 1 + minutes : 30 + later));
  }
}
