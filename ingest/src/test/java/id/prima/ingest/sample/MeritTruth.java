package id.prima.ingest.sample;

import id.prima.data.Reference;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a unit of a sample truly deserves under the default policy, data/reference/policy.yml, at
 * the sample's end: what the ranking estimates, known from how the sample was made.
 *
 * @param unitId unit
 * @param group its peer group
 * @param respondents answers of the last four quarters
 * @param rankable whether these are at least 30 and the unit still exists
 * @param ikm true IKM of the four quarters, 25-100
 * @param banding the same without BIAYA
 * @param perbaikan true improvement of banding on the four quarters before, in points, less what
 *     the peers that stood equal improved
 * @param pengaduan true percent of complaints resolved on time; empty = under ten cases
 * @param berakhlak true index 0-100; where fewer than ten answered, of the unit above with all
 *     below it
 * @param standar percent of the components of the standard fulfilled; empty = none handed in
 * @param score points 0-100 above the mean of the rankable peers; what is empty is no difference
 */
record MeritTruth(
    String unitId,
    String group,
    long respondents,
    boolean rankable,
    double ikm,
    double banding,
    double perbaikan,
    OptionalDouble pengaduan,
    OptionalDouble berakhlak,
    OptionalDouble standar,
    double score) {

  private static final int WINDOW = 4;
  private static final int FEWEST_RESPONDENTS = 30;
  private static final int FEWEST_CASES = 10;
  private static final int FEWEST_STAFF = 10;
  private static final int FEWEST_OF_ROLE = 5;

  /** Cases drawn anew for each quarter, whose share on time is the truth to 0.7 points. */
  private static final int CASES = 1_250;

  /** One weighed component: weight and anchors of the default policy. */
  private record Weight(
      double weight, double low, double high, ToDoubleFunction<MeritTruth> figure) {

    double points(MeritTruth truth) {
      double value = figure.applyAsDouble(truth);
      return Math.min(100, Math.max(0, (value - low) / (high - low) * 100));
    }
  }

  private static final List<Weight> WEIGHTS =
      List.of(
          new Weight(0.50, 65, 100, MeritTruth::banding),
          new Weight(0.15, 0, 100, t -> t.pengaduan.orElse(Double.NaN)),
          new Weight(0.15, 40, 100, t -> t.berakhlak.orElse(Double.NaN)),
          new Weight(0.10, 0, 100, t -> t.standar.orElse(Double.NaN)),
          new Weight(0.10, -10, 10, MeritTruth::perbaikan));

  /** The truth of every unit of a sample of at least eight quarters. */
  static List<MeritTruth> of(SampleOrder order) {
    return of(order, true);
  }

  /**
   * The same without the complaints that stand in exports alone: these tell too little of the days
   * for a ranking to know them.
   */
  static List<MeritTruth> ofRegisters(SampleOrder order) {
    return of(order, false);
  }

  private static List<MeritTruth> of(SampleOrder order, boolean exportsCount) {
    List<SampleUnit> units = Regency.units(order.units());
    List<MeritTruth> raw = new ArrayList<>();
    Map<String, Double> before = new HashMap<>();
    List<Period> periods = order.periods();
    int from = periods.size() - WINDOW;
    Sizes sizes = Sizes.of(order, periods, units);
    Complaints complaints = new Complaints(order, units);
    for (int u = 0; u < units.size(); u++) {
      SampleUnit unit = units.get(u);
      double[] now = index(order, sizes, units, u, from);
      before.put(unit.id(), index(order, sizes, units, u, from - WINDOW)[1]);
      raw.add(
          new MeritTruth(
              unit.id(),
              unit.kelompok(),
              (long) now[2],
              now[2] >= FEWEST_RESPONDENTS && unit.successor().isEmpty(),
              now[0],
              now[1],
              0,
              exportsCount || complaints.hasRegister(u)
                  ? onTime(order, units, complaints, u, periods.subList(from, periods.size()))
                  : OptionalDouble.empty(),
              staff(order, units, unit),
              standar(order, unit),
              0));
    }
    return scored(raw, before);
  }

  /** True IKM, the same without BIAYA, respondents; of the four quarters from one of them on. */
  private static double[] index(
      SampleOrder order, Sizes sizes, List<SampleUnit> units, int unit, int from) {
    double[] sums = new double[Unsur.DAFTAR.size()];
    long respondents = 0;
    for (int q = from; q < from + WINDOW; q++) {
      long rows = sizes.rows(q, unit);
      double[] nrr =
          TrueIndex.nrr(order.seed(), units.get(unit), order.periods().get(q), order.until());
      for (int u = 0; u < sums.length; u++) {
        sums[u] += rows * nrr[u];
      }
      respondents += rows;
    }
    double all = 0;
    for (double sum : sums) {
      all += 25 * sum / respondents;
    }
    double biaya = 25 * sums[Unsur.DAFTAR.indexOf(Unsur.BIAYA)] / respondents;
    return new double[] {all / sums.length, (all - biaya) / (sums.length - 1), respondents};
  }

  private static OptionalDouble onTime(
      SampleOrder order,
      List<SampleUnit> units,
      Complaints complaints,
      int unit,
      List<Period> window) {
    if (window.stream().mapToLong(q -> complaints.count(q, unit)).sum() < FEWEST_CASES) {
      return OptionalDouble.empty();
    }
    WorkingCalendar calendar = Reference.builtIn().workingCalendar();
    ComplaintCourse course =
        new ComplaintCourse(
            order.seed(),
            units,
            unit,
            ComplaintTraits.of(order.seed(), units.get(unit)),
            SampleOrder.key(order.until()),
            complaints::hasRegister);
    double onTime = 0;
    double archived = 0;
    double all = 0;
    for (Period quarter : window) {
      double weight = complaints.count(quarter, unit);
      for (int i = 0; i < CASES; i++) {
        LocalDate day = Weekdays.plus(quarter.firstDay(), i % 60);
        ComplaintCase c = course.of(quarter, 1_000_000L + i, "", day, 10 * 3600);
        LocalDate last = calendar.lastDayOnTime(day, limit(c.klasifikasi()));
        onTime += c.closed().isAfter(last) ? 0 : weight;
        archived += c.archived().isAfter(last) ? 0 : weight;
        all += weight;
      }
    }
    return OptionalDouble.of(100 * onTime / (all - archived));
  }

  private static int limit(Klasifikasi klasifikasi) {
    return switch (klasifikasi) {
      case PERMINTAAN_INFORMASI -> 5;
      case PENGADUAN, ASPIRASI -> 14;
      case BERKADAR_PENGAWASAN -> 60;
    };
  }

  /** Of the unit itself, else of the nearest unit above with all below it; at most a year old. */
  private static OptionalDouble staff(SampleOrder order, List<SampleUnit> units, SampleUnit unit) {
    Staff staff = new Staff(order, units);
    List<Period> rounds = new ArrayList<>(staff.rounds());
    Collections.reverse(rounds);
    rounds.removeIf(r -> r.lastDay().plusMonths(12).isBefore(order.until().lastDay()));
    for (String id = unit.id(); !id.isEmpty(); id = find(units, id).induk()) {
      String above = id;
      List<SampleUnit> assessed =
          staff.units().stream()
              .filter(
                  u -> above.equals(unit.id()) ? u.id().equals(above) : isBelow(units, u, above))
              .toList();
      for (Period round : rounds) {
        OptionalDouble figure = staff(order, staff, assessed, round);
        if (figure.isPresent()) {
          return figure;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static SampleUnit find(List<SampleUnit> units, String id) {
    return units.stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean isBelow(List<SampleUnit> units, SampleUnit unit, String above) {
    return unit.id().equals(above)
        || (!unit.induk().isEmpty() && isBelow(units, find(units, unit.induk()), above));
  }

  /** Roles with five sheets weigh the same, one's own assessment nothing. */
  private static OptionalDouble staff(
      SampleOrder order, Staff staff, List<SampleUnit> assessed, Period round) {
    Map<AssessorRole, double[]> roles = new EnumMap<>(AssessorRole.class);
    for (SampleUnit unit : assessed) {
      double truth = TrueIndex.berakhlak(order.seed(), unit);
      staff.forEach(
          unit,
          round,
          sheet -> {
            double[] sums = roles.computeIfAbsent(sheet.role(), r -> new double[2]);
            sums[0]++;
            sums[1] += truth;
          });
    }
    roles.remove(AssessorRole.DIRI);
    roles.values().removeIf(sums -> sums[0] < FEWEST_OF_ROLE);
    return roles.values().stream().mapToDouble(sums -> sums[0]).sum() < FEWEST_STAFF
        ? OptionalDouble.empty()
        : roles.values().stream().mapToDouble(sums -> sums[1] / sums[0]).average();
  }

  private static OptionalDouble standar(SampleOrder order, SampleUnit unit) {
    if (!Standards.has(unit)) {
      return OptionalDouble.empty();
    }
    Standards standards = new Standards(order.seed());
    int fulfilled = 0;
    int expected = 0;
    for (int l = 0; l < unit.layanan().size(); l++) {
      for (KomponenStandar komponen : KomponenStandar.values()) {
        expected++;
        fulfilled += standards.status(unit, l, komponen) == ComponentStatus.TERPENUHI ? 1 : 0;
      }
    }
    return OptionalDouble.of(100.0 * fulfilled / expected);
  }

  private static List<MeritTruth> scored(List<MeritTruth> raw, Map<String, Double> before) {
    Map<String, List<MeritTruth>> groups =
        raw.stream().collect(Collectors.groupingBy(MeritTruth::group));
    List<MeritTruth> improved = new ArrayList<>();
    for (MeritTruth truth : raw) {
      double expected = expected(groups.get(truth.group), before, before.get(truth.unitId));
      improved.add(truth.with(truth.banding - expected, 0));
    }
    Map<String, List<MeritTruth>> peers =
        improved.stream()
            .filter(MeritTruth::rankable)
            .collect(Collectors.groupingBy(MeritTruth::group));
    return improved.stream()
        .map(t -> t.with(t.perbaikan, score(t, peers.getOrDefault(t.group, List.of(t)))))
        .toList();
  }

  private MeritTruth with(double newPerbaikan, double newScore) {
    return new MeritTruth(
        unitId,
        group,
        respondents,
        rankable,
        ikm,
        banding,
        newPerbaikan,
        pengaduan,
        berakhlak,
        standar,
        newScore);
  }

  /** Where the peers that stood at a level a year ago stand now: the regression of the truths. */
  private static double expected(List<MeritTruth> group, Map<String, Double> before, double level) {
    List<MeritTruth> both =
        group.stream().filter(t -> t.rankable && !Double.isNaN(before.get(t.unitId))).toList();
    double x = both.stream().mapToDouble(t -> before.get(t.unitId)).average().orElse(0);
    double y = both.stream().mapToDouble(MeritTruth::banding).average().orElse(0);
    double xy = 0;
    double xx = 0;
    for (MeritTruth t : both) {
      xy += (before.get(t.unitId) - x) * (t.banding - y);
      xx += (before.get(t.unitId) - x) * (before.get(t.unitId) - x);
    }
    return y + (xx < 1e-9 ? 0 : xy / xx * (level - x));
  }

  private static double score(MeritTruth truth, List<MeritTruth> peers) {
    double score = 0;
    for (Weight weight : WEIGHTS) {
      double own = weight.points(truth);
      double mean =
          peers.stream()
              .mapToDouble(weight::points)
              .filter(p -> !Double.isNaN(p))
              .average()
              .orElse(Double.NaN);
      score += Double.isNaN(own - mean) ? 0 : weight.weight * (own - mean);
    }
    return score;
  }
}
