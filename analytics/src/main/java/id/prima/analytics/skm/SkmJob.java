package id.prima.analytics.skm;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.rules.Ketentuan;
import id.prima.rules.SkmMoments;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * SKM of a quarter and of the semester and year it completes: one scan of the answers gives
 * integers, rules on the small result give the figures.
 */
public final class SkmJob {

  private final SparkSession spark;
  private final Releases releases;

  public SkmJob(SparkSession spark, Releases releases) {
    this.spark = spark;
    this.releases = releases;
  }

  /**
   * What the figures rest on.
   *
   * @param quarter the quarter
   * @param silver its accepted answers
   * @param layanan its layanan
   * @param units units in force, and those that were in the earlier quarters
   * @param earlier published releases of the other quarters of the year
   * @param trend published releases whose figures are compared with
   * @param publicBase release whose public figures of the quarter stand now, or null
   * @param correctionReason reason for publishing a small correction all the same, or null
   * @param ketentuan dated numbers
   * @param targets IKM target by unit and year, null where none
   */
  public record Input(
      Period quarter,
      Dataset<Row> silver,
      LayananDirectory layanan,
      List<UnitInfo> units,
      List<Releases.Published> earlier,
      List<Releases.Published> trend,
      ReleaseId publicBase,
      String correctionReason,
      Ketentuan ketentuan,
      BiFunction<String, Integer, BigDecimal> targets) {}

  /**
   * What came of it, beside the marts.
   *
   * @param latest date of the latest answer, or null where none is dated
   * @param publicCopy where the public figures come from, or null for this release's own
   * @param cells the integers of the quarter
   * @param shown the figures of the public copy
   */
  public record Output(
      LocalDate latest, Manifest.PublicCopy publicCopy, List<SkmCell> cells, List<UnitIkm> shown) {}

  /** Computes all marts into the draft. */
  public Output run(Input input, ReleaseDraft draft) throws IOException {
    List<SkmCell> cells;
    List<SkmGroup> groups;
    LatestDay latest = new LatestDay();
    try (SkmScan scan = SkmScan.of(input.silver(), input.quarter(), input.layanan())) {
      cells = scan.cells();
      groups = scan.groups();
      draft.write(Tables.SKM_CELL, cells.iterator());
      draft.write(Tables.SKM_GROUP, groups.iterator());
      draft.write(Tables.SKM_DAY, latest.watch(scan.days()));
    }
    List<ReleaseId> earlier = input.earlier().stream().map(Releases.Published::id).toList();
    List<ReleaseId> earlierShown = new ArrayList<>();
    for (ReleaseId id : earlier) {
      earlierShown.add(releases.publicBase(id));
    }
    URI days = draft.tableFolder(Tables.SKM_DAY);
    QuarterFigures figures = figures(input, cells, groups, days, earlier);
    write(input, draft, figures);
    PublicHistory history = new PublicHistory(releases);
    Manifest.PublicCopy publicCopy = publicCopy(input, cells, history);
    List<UnitIkm> shownIkm;
    if (publicCopy != null && publicCopy.from() != null) {
      keepPublic(input.publicBase(), draft);
      shownIkm = releases.read(input.publicBase(), Tables.UNIT_IKM, true);
    } else {
      // where the public does not see a correction of an earlier quarter, nor do its roll-ups
      QuarterFigures shown =
          earlierShown.equals(earlier)
              ? figures
              : figures(input, cells, groups, days, earlierShown);
      shownIkm = writePublic(input, draft, shown, history.of(input.quarter()));
    }
    return new Output(latest.day, publicCopy, cells, shownIkm);
  }

  /** The figures of the quarter, and together with those of earlier releases. */
  private QuarterFigures figures(
      Input input,
      List<SkmCell> cells,
      List<SkmGroup> groups,
      URI dayTable,
      List<ReleaseId> earlier)
      throws IOException {
    Sources sources = new Sources();
    sources.add(input.quarter(), cells, groups, input.layanan().layanan(), dayTable);
    for (ReleaseId id : earlier) {
      sources.add(
          id.period(),
          releases.read(id, Tables.SKM_CELL, false),
          releases.read(id, Tables.SKM_GROUP, false),
          releases.read(id, Tables.LAYANAN, false),
          releases.folder(id, Tables.SKM_DAY, false));
    }
    return QuarterFigures.of(input, sources, some -> days(sources.dayTables(), some));
  }

  private void write(Input input, ReleaseDraft draft, QuarterFigures figures) throws IOException {
    draft.write(Tables.UNIT_IKM, figures.ikm().iterator());
    draft.write(Tables.UNIT_UNSUR, figures.unsur().iterator());
    draft.write(Tables.UNIT_PROFILE, figures.profile().iterator());
    draft.write(Tables.UNIT_CHANGE, changes(input, false).rows(figures.ikm()).iterator());
    draft.write(Tables.UNIT_FUNNEL, figures.funnels().rows(figures.ikm()).iterator());
  }

  private List<UnitIkm> writePublic(
      Input input, ReleaseDraft draft, QuarterFigures figures, List<PublicHistory.Shown> seen)
      throws IOException {
    LocalDate date = input.quarter().lastDay();
    long minPeople = input.ketentuan().number("skm.n.min_publik", date).longValueExact();
    PublicFigures decision =
        new PublicFigures(
            seen.stream().map(s -> new PublicFigures.Candidates(s.cells(), s.ikm())).toList(),
            figures.year(),
            minPeople,
            input.ketentuan().number("skm.publik.min_rentang", date).doubleValue());
    figures.byPeriod().forEach(decision::decide);
    List<UnitIkm> shown = decision.ikm(figures.ikm());
    List<UnitIkm> withInterval = withInterval(shown);
    draft.writePublic(Tables.UNIT_IKM, shown);
    draft.writePublic(Tables.UNIT_CHANGE, changes(input, true).rows(withInterval));
    draft.writePublic(Tables.UNIT_FUNNEL, figures.funnels().rows(withInterval));
    draft.writePublic(Tables.UNIT_UNSUR, PublicFigures.unsur(figures.unsur(), shown));
    draft.writePublic(Tables.UNIT_PROFILE, profile(figures, seen, minPeople));
    return shown;
  }

  private static List<UnitProfile> profile(
      QuarterFigures figures, List<PublicHistory.Shown> seen, long minPeople) {
    PublicProfile profile = new PublicProfile(seen, figures.groups(), minPeople);
    List<UnitProfile> rows = new ArrayList<>();
    for (PublicFigures.Candidates candidates : figures.byPeriod()) {
      String period = candidates.cells().period().toString();
      rows.addAll(
          profile.of(
              candidates.cells(),
              figures.profile().stream().filter(row -> row.period().equals(period)).toList()));
    }
    return rows;
  }

  private void keepPublic(ReleaseId base, ReleaseDraft draft) throws IOException {
    for (Table<?> table :
        List.of(
            Tables.UNIT_IKM,
            Tables.UNIT_UNSUR,
            Tables.UNIT_PROFILE,
            Tables.UNIT_CHANGE,
            Tables.UNIT_FUNNEL)) {
      keepPublic(base, table, draft);
    }
  }

  private <R extends Record> void keepPublic(ReleaseId base, Table<R> table, ReleaseDraft draft)
      throws IOException {
    draft.writePublic(table, releases.read(base, table, true));
  }

  /** The figures of earlier releases by the quarter of the release, read once. */
  private Map<Period, List<UnitIkm>> earlierIkm(Stream<Releases.Published> of, boolean publicCopy)
      throws IOException {
    List<ReleaseId> ids = of.map(Releases.Published::id).distinct().toList();
    return releases.read(ids, Tables.UNIT_IKM, publicCopy).stream()
        .collect(
            Collectors.groupingBy(
                row -> Period.parse(row.period()).orElseThrow().completingQuarter()));
  }

  /** What earlier releases say, to compare with: to the office, or to the public. */
  private ChangeFigures changes(Input input, boolean publicCopy) throws IOException {
    Map<Period, List<UnitIkm>> earlier = earlierIkm(input.trend().stream(), publicCopy);
    ChangeFigures changes =
        new ChangeFigures(
            input.ketentuan(),
            Method.of(input.ketentuan(), input.quarter().lastDay()),
            renamed(input.units()));
    for (Releases.Published release : input.trend()) {
      List<UnitIkm> rows = earlier.getOrDefault(release.id().period(), List.of());
      changes.add(
          publicCopy ? withInterval(rows) : rows,
          Method.of(releases.manifestOf(release.id(), publicCopy)));
    }
    return changes;
  }

  private static Map<String, String> renamed(List<UnitInfo> units) {
    Map<String, String> renamed = new HashMap<>();
    units.forEach(unit -> unit.earlierIds().forEach(id -> renamed.put(id, unit.unitId())));
    return renamed;
  }

  /** Rows whose index and interval both are to be seen. */
  private static List<UnitIkm> withInterval(List<UnitIkm> rows) {
    return rows.stream().filter(row -> row.ikm() != null && row.ikmLow() != null).toList();
  }

  /** Whether the public figures of the quarter must stay as they are, and who decided otherwise. */
  private static Manifest.PublicCopy publicCopy(
      Input input, List<SkmCell> cells, PublicHistory history) throws IOException {
    if (input.publicBase() == null) {
      return null;
    }
    long minPeople =
        input.ketentuan().number("skm.n.min_publik", input.quarter().lastDay()).longValueExact();
    if (!Corrections.areSmall(history.cellsOf(input.quarter()), cells, minPeople)) {
      return null;
    }
    return input.correctionReason() == null
        ? new Manifest.PublicCopy(input.publicBase().toString(), null)
        : new Manifest.PublicCopy(null, input.correctionReason());
  }

  private DayTable days(List<URI> tables, PeriodCells cells) {
    Map<CellKey, SkmMoments> moments = new HashMap<>();
    cells.byUnit().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    cells.byLayanan().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    return DayTable.of(SkmDays.read(spark, tables, cells.period().quarters()), moments);
  }

  /** Remembers the latest day of a stream that passes by. */
  private static final class LatestDay {
    private LocalDate day;

    Iterator<SkmDay> watch(Iterator<SkmDay> days) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return days.hasNext();
        }

        @Override
        public SkmDay next() {
          SkmDay next = days.next();
          if (next.day() != null && (day == null || next.day().isAfter(day))) {
            day = next.day();
          }
          return next;
        }
      };
    }
  }
}
