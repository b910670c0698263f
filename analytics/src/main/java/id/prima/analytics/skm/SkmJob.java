package id.prima.analytics.skm;

import static org.apache.spark.sql.functions.col;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.RowCodec;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.Skm.Bobot;
import id.prima.rules.SkmMoments;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   */
  public record Output(LocalDate latest, Manifest.PublicCopy publicCopy) {}

  /** Computes all marts into the draft. */
  public Output run(Input input, ReleaseDraft draft) throws IOException {
    List<SkmCell> cells;
    List<SkmGroup> groups;
    LatestDay latest = new LatestDay();
    try (SkmScan scan = SkmScan.of(input.silver(), input.quarter(), input.layanan())) {
      cells = new ArrayList<>(scan.cells());
      groups = new ArrayList<>(scan.groups());
      draft.write(Tables.SKM_CELL, cells.iterator());
      draft.write(Tables.SKM_GROUP, groups.iterator());
      draft.write(Tables.SKM_DAY, latest.watch(scan.days()));
    }
    List<SkmCell> quarterCells = List.copyOf(cells);
    Populations populations = new Populations();
    Tariffs tariffs = new Tariffs();
    populations.add(input.quarter(), input.layanan().layanan());
    tariffs.add(input.quarter(), input.layanan().layanan());
    List<URI> dayTables = new ArrayList<>(List.of(draft.tableFolder(Tables.SKM_DAY)));
    for (Releases.Published release : input.earlier()) {
      cells.addAll(releases.read(spark, release.id(), Tables.SKM_CELL, false));
      groups.addAll(releases.read(spark, release.id(), Tables.SKM_GROUP, false));
      List<LayananInfo> layanan = releases.read(spark, release.id(), Tables.LAYANAN, false);
      populations.add(release.id().period(), layanan);
      tariffs.add(release.id().period(), layanan);
      dayTables.add(releases.folder(release.id(), Tables.SKM_DAY, false));
    }
    Manifest.PublicCopy publicCopy = publicCopy(input, quarterCells);
    writeFigures(input, draft, cells, groups, populations, tariffs, dayTables, publicCopy);
    return new Output(latest.day, publicCopy);
  }

  private void writeFigures(
      Input input,
      ReleaseDraft draft,
      List<SkmCell> cells,
      List<SkmGroup> groups,
      Populations populations,
      Tariffs tariffs,
      List<URI> dayTables,
      Manifest.PublicCopy publicCopy)
      throws IOException {
    UnitTree tree = new UnitTree(input.units());
    LocalDate date = input.quarter().lastDay();
    long minPeople = input.ketentuan().number("skm.n.min_publik", date).longValueExact();
    long minStaff = input.ketentuan().number("skm.n.min_staf", date).longValueExact();
    Map<Period, List<UnitIkm>> earlierShown =
        earlierIkm(Stream.concat(input.earlier().stream(), input.trend().stream()), true);
    PublicFigures publicFigures = publicFigures(input, cells, tree, earlierShown);
    List<UnitIkm> ikm = new ArrayList<>();
    List<UnitUnsur> unsur = new ArrayList<>();
    List<UnitProfile> profile = new ArrayList<>();
    FunnelFigures funnels =
        new FunnelFigures(
            input.ketentuan(), Bobot.parse(input.ketentuan().text("skm.bobot.utama", date)));
    for (Period period : periods(input.quarter())) {
      PeriodCells merged = new PeriodCells(period, cells, tree);
      IkmFigures figures =
          figures(input, merged, tree, populations, tariffs, days(dayTables, merged));
      publicFigures.decide(new PublicFigures.Candidates(merged, figures.ikm()));
      ikm.addAll(figures.ikm());
      unsur.addAll(figures.unsur());
      funnels.add(period, figures.peerFactors());
      new ProfileFigures(period, groups, tree, minStaff)
          .rows().stream().filter(merged::hasRollUpOf).forEach(profile::add);
    }
    draft.write(Tables.UNIT_IKM, ikm.iterator());
    draft.write(Tables.UNIT_UNSUR, unsur.iterator());
    draft.write(Tables.UNIT_PROFILE, profile.iterator());
    ChangeFigures changes = changes(input, earlierIkm(input.trend().stream(), false), false);
    draft.write(Tables.UNIT_CHANGE, changes.rows(ikm).iterator());
    draft.write(Tables.UNIT_FUNNEL, funnels.rows(ikm).iterator());
    if (publicCopy != null && publicCopy.from() != null) {
      keepPublic(input.publicBase(), Tables.UNIT_IKM, draft);
      keepPublic(input.publicBase(), Tables.UNIT_UNSUR, draft);
      keepPublic(input.publicBase(), Tables.UNIT_PROFILE, draft);
      keepPublic(input.publicBase(), Tables.UNIT_CHANGE, draft);
      keepPublic(input.publicBase(), Tables.UNIT_FUNNEL, draft);
    } else {
      List<UnitIkm> shown = publicFigures.ikm(ikm, unsur);
      List<UnitIkm> withInterval = withInterval(shown);
      draft.writePublic(Tables.UNIT_IKM, shown);
      draft.writePublic(Tables.UNIT_CHANGE, changes(input, earlierShown, true).rows(withInterval));
      draft.writePublic(Tables.UNIT_FUNNEL, funnels.rows(withInterval));
      draft.writePublic(Tables.UNIT_UNSUR, publicFigures.unsur(unsur));
      draft.writePublic(Tables.UNIT_PROFILE, PublicProfile.of(profile, minPeople));
    }
  }

  /** The figures of earlier releases by the quarter of the release, read once. */
  private Map<Period, List<UnitIkm>> earlierIkm(Stream<Releases.Published> of, boolean publicCopy) {
    List<ReleaseId> ids = of.map(Releases.Published::id).distinct().toList();
    return releases.read(spark, ids, Tables.UNIT_IKM, publicCopy).stream()
        .collect(
            Collectors.groupingBy(
                row -> Period.parse(row.period()).orElseThrow().completingQuarter()));
  }

  /** What earlier releases say, to compare with: to the office, or to the public. */
  private ChangeFigures changes(Input input, Map<Period, List<UnitIkm>> earlier, boolean publicCopy)
      throws IOException {
    ChangeFigures changes =
        new ChangeFigures(
            input.ketentuan(), Method.of(input.ketentuan(), input.quarter().lastDay()));
    for (Releases.Published release : input.trend()) {
      List<UnitIkm> rows = earlier.getOrDefault(release.id().period(), List.of());
      changes.add(
          publicCopy ? withInterval(rows) : rows,
          Method.of(releases.manifestOf(release.id(), publicCopy)));
    }
    return changes;
  }

  /** Rows whose index and interval both are to be seen. */
  private static List<UnitIkm> withInterval(List<UnitIkm> rows) {
    return rows.stream().filter(row -> row.ikm() != null && row.ikmLow() != null).toList();
  }

  private <R extends Record> void keepPublic(ReleaseId base, Table<R> table, ReleaseDraft draft)
      throws IOException {
    draft.writePublic(table, releases.read(spark, base, table, true));
  }

  /** Whether the public figures of the quarter must stay as they are, and who decided otherwise. */
  private Manifest.PublicCopy publicCopy(Input input, List<SkmCell> cells) {
    if (input.publicBase() == null) {
      return null;
    }
    long minPeople =
        input.ketentuan().number("skm.n.min_publik", input.quarter().lastDay()).longValueExact();
    List<SkmCell> before = releases.read(spark, input.publicBase(), Tables.SKM_CELL, false);
    if (!Corrections.areSmall(before, cells, minPeople)) {
      return null;
    }
    return input.correctionReason() == null
        ? new Manifest.PublicCopy(input.publicBase().toString(), null)
        : new Manifest.PublicCopy(null, input.correctionReason());
  }

  private static List<Period> periods(Period quarter) {
    List<Period> periods = new ArrayList<>(List.of(quarter));
    periods.addAll(quarter.completed());
    return periods;
  }

  private IkmFigures figures(
      Input input,
      PeriodCells merged,
      UnitTree tree,
      Populations populations,
      Tariffs tariffs,
      DayTable days) {
    IntervalRule rule = IntervalRule.of(input.ketentuan(), merged.period().lastDay());
    IkmFigures figures =
        new IkmFigures(
            merged,
            tree,
            new Estimates(merged, tree, days, rule),
            populations,
            tariffs,
            input.ketentuan(),
            unit -> input.targets().apply(unit, merged.period().year()));
    figures.compute();
    return figures;
  }

  private DayTable days(List<URI> tables, PeriodCells cells) {
    Map<CellKey, SkmMoments> moments = new HashMap<>();
    cells.byUnit().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    cells.byLayanan().forEach((key, parts) -> moments.put(key, PeriodCells.sum(parts)));
    String[] sort = DayTable.sortColumns().toArray(String[]::new);
    Iterator<Row> rows =
        spark
            .read()
            .schema(RowCodec.schema(Tables.SKM_DAY))
            .parquet(tables.stream().map(LakeFiles::sparkPath).toArray(String[]::new))
            .filter(
                col("period")
                    .isInCollection(
                        cells.period().quarters().stream().map(Period::toString).toList()))
            .sort(sort[0], Arrays.copyOfRange(sort, 1, sort.length))
            .toLocalIterator();
    return DayTable.of(new Decoded(rows), moments);
  }

  /** Rows as records, one at a time. */
  private record Decoded(Iterator<Row> rows) implements Iterator<SkmDay> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public SkmDay next() {
      return RowCodec.record(Tables.SKM_DAY, rows.next());
    }
  }

  /** What is public already from the year's earlier releases. */
  private PublicFigures publicFigures(
      Input input, List<SkmCell> cells, UnitTree tree, Map<Period, List<UnitIkm>> earlierShown) {
    LocalDate date = input.quarter().lastDay();
    Period year = new Period(input.quarter().year(), Period.Kind.YEAR, 1);
    PublicFigures figures =
        new PublicFigures(
            new PeriodCells(year, cells, tree),
            input.ketentuan().number("skm.n.min_publik", date).longValueExact(),
            input.ketentuan().number("skm.publik.min_rentang", date).doubleValue());
    for (Releases.Published release : input.earlier()) {
      UnitTree then = new UnitTree(releases.read(spark, release.id(), Tables.UNIT, false));
      Map<Period, List<UnitIkm>> byPeriod = new TreeMap<>();
      earlierShown.getOrDefault(release.id().period(), List.of()).stream()
          .filter(row -> row.ikm() != null)
          .forEach(
              row ->
                  byPeriod
                      .computeIfAbsent(
                          Period.parse(row.period()).orElseThrow(), p -> new ArrayList<>())
                      .add(row));
      byPeriod.forEach(
          (period, rows) ->
              figures.know(
                  new PublicFigures.Candidates(new PeriodCells(period, cells, then), rows)));
    }
    return figures;
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
