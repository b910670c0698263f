package id.prima.analytics.cli;

import id.prima.analytics.berakhlak.BerakhlakJob;
import id.prima.analytics.complaint.ComplaintJob;
import id.prima.analytics.complaint.UserCounts;
import id.prima.analytics.complaint.WindowOnTime;
import id.prima.analytics.integrity.IntegrityJob;
import id.prima.analytics.merit.MeritInput;
import id.prima.analytics.merit.MeritJob;
import id.prima.analytics.merit.RankedIndices;
import id.prima.analytics.predikat.PredikatJob;
import id.prima.analytics.recap.RecapJob;
import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.analytics.saran.ThemeJob;
import id.prima.analytics.skm.SkmJob;
import id.prima.analytics.standar.StandarJob;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.ReleaseFloor;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.ingest.spark.Segment;
import id.prima.rules.merit.Gates;
import id.prima.rules.merit.MeritRule;
import id.prima.rules.merit.Policy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** All marts of a quarter, theme by theme, into the draft of its release. */
final class QuarterMarts {

  private final SparkSession spark;
  private final Releases releases;
  private final Office office;
  private final Period quarter;
  private final Policy policy;

  QuarterMarts(
      SparkSession spark, Releases releases, Office office, Period quarter, Policy policy) {
    this.spark = spark;
    this.releases = releases;
    this.office = office;
    this.quarter = quarter;
    this.policy = policy;
  }

  /**
   * Earlier releases that the marts rest on.
   *
   * @param merged the other quarters of the semester or year, whose integers are added
   * @param trend whose figures are compared with
   * @param window whose integers are in the ranking
   */
  record Earlier(
      List<Releases.Published> merged,
      List<Releases.Published> trend,
      List<Releases.Published> window) {}

  /**
   * Writes them.
   *
   * @param units units in force, and those that were in an earlier quarter of the year
   * @param correctionReason reason for publishing a small correction all the same, or null
   */
  SkmJob.Output write(
      QuarterRead read,
      Earlier earlier,
      List<UnitInfo> units,
      String correctionReason,
      ReleaseDraft draft)
      throws IOException {
    LayananDirectory layanan = read.context().layanan();
    draft.write(Tables.UNIT, units.iterator());
    draft.writePublic(Tables.UNIT, units);
    draft.write(Tables.LAYANAN, layanan.layanan().iterator());
    draft.writePublic(Tables.LAYANAN, layanan.layanan());
    new FeedTables(
            read.keptReports(),
            new ReleaseFloor(office.ketentuan(), quarter).warnings(read.reports()),
            read.refused())
        .write(draft);
    SkmJob.Output skm =
        new SkmJob(spark, releases)
            .run(
                new SkmJob.Input(
                    quarter,
                    read.answers().rows(),
                    layanan,
                    units,
                    earlier.merged(),
                    earlier.trend(),
                    releases.publicBase(quarter).orElse(null),
                    correctionReason,
                    office.ketentuan(),
                    (unit, year) -> office.landing().targets().get(Landing.targetKey(unit, year))),
                draft);
    ComplaintJob.run(
        new ComplaintJob.Input(
            quarter,
            read.cases().map(Segment::rows),
            read.caseFiles(),
            units,
            users(layanan, earlier.merged()),
            office.ketentuan(),
            office.calendar()),
        draft);
    RecapJob.run(
        new RecapJob.Input(
            quarter,
            read.merit().recaps(),
            read.merit().recaps().isEmpty() ? List.of() : cells(skm, earlier.merged()),
            skm.shown(),
            office.ketentuan()),
        draft);
    writeMerit(read, earlier, units, correctionReason, skm, draft);
    return skm;
  }

  /** The integers of the quarter and of the earlier ones of the semester or year. */
  private List<SkmCell> cells(SkmJob.Output skm, List<Releases.Published> earlier)
      throws IOException {
    List<SkmCell> cells = new ArrayList<>(skm.cells());
    for (Releases.Published release : earlier) {
      cells.addAll(releases.read(release.id(), Tables.SKM_CELL, false));
    }
    return cells;
  }

  private void writeMerit(
      QuarterRead read,
      Earlier earlier,
      List<UnitInfo> units,
      String correctionReason,
      SkmJob.Output skm,
      ReleaseDraft draft)
      throws IOException {
    UnitTree tree = new UnitTree(units);
    LocalDate date = quarter.lastDay();
    BerakhlakJob.Output berakhlak =
        BerakhlakJob.run(
            new BerakhlakJob.Input(
                quarter,
                read.merit().assessments().map(Segment::rows),
                units,
                correctionReason == null ? standing() : Optional.empty(),
                office.ketentuan()),
            draft);
    PredikatJob.run(quarter, read.merit().predikat(), tree, office.ketentuan(), draft);
    StandarJob.Output standar =
        StandarJob.run(
            new StandarJob.Input(
                quarter,
                read.merit().evidence(),
                read.context().layanan().layanan(),
                tree,
                office.ketentuan()),
            draft);
    ThemeJob.run(
        new ThemeJob.Input(
            quarter,
            read.merit().themes(),
            tree,
            code -> office.landing().themes().findCode(code).orElseThrow(),
            office.ketentuan()),
        draft);
    List<UnitIntegrity> integrity =
        IntegrityJob.run(quarter, read.merit().integrity(), new Gates(policy.gates()), draft);
    RankedIndices indices = new RankedIndices(spark, releases, tree, policy, office.ketentuan());
    for (Releases.Published release : earlier.window()) {
      indices.add(release);
    }
    indices.add(quarter, skm.cells(), draft.tableFolder(Tables.SKM_DAY));
    MeritJob.run(
        new MeritInput(
            quarter,
            indices.present(quarter),
            units.stream().filter(unit -> isInForce(unit, date)).toList(),
            indices.now(quarter),
            indices.before(quarter),
            onTime(read, indices.present(quarter)),
            berakhlak.ofQuarters(),
            standar,
            integrity,
            policy,
            MeritRule.of(office.ketentuan(), date)),
        draft);
  }

  /** What the public sees of the quarter's BerAKHLAK now. */
  private Optional<BerakhlakJob.Standing> standing() throws IOException {
    Optional<ReleaseId> base = releases.publicBase(quarter);
    if (base.isEmpty() || !releases.holds(base.get(), Tables.BERAKHLAK_CELL)) {
      return Optional.empty();
    }
    return Optional.of(
        new BerakhlakJob.Standing(
            releases.read(base.get(), Tables.BERAKHLAK_CELL, false),
            releases.read(base.get(), Tables.UNIT_BERAKHLAK, true),
            releases.read(base.get(), Tables.BERAKHLAK_VALUE, true)));
  }

  private static boolean isInForce(UnitInfo unit, LocalDate date) {
    return (unit.berlakuSejak() == null || !unit.berlakuSejak().isAfter(date))
        && (unit.berlakuSampai() == null || !unit.berlakuSampai().isBefore(date));
  }

  private Map<String, WindowOnTime.Figure> onTime(QuarterRead read, List<Period> window) {
    return read.cases().isPresent() && policy.component(MeritComponent.PENGADUAN).isPresent()
        ? WindowOnTime.of(
            read.cases().get().rows(),
            read.caseFiles(),
            window.stream().filter(q -> office.calendar().years().contains(q.year())).toList(),
            office.ketentuan(),
            office.calendar())
        : new HashMap<>();
  }

  /** Users of the services in the quarter, and in the earlier ones of the semester or year. */
  private UserCounts users(LayananDirectory layanan, List<Releases.Published> earlier)
      throws IOException {
    UserCounts users = new UserCounts();
    users.add(quarter, layanan.layanan());
    for (Releases.Published release : earlier) {
      users.add(release.id().period(), releases.read(release.id(), Tables.LAYANAN, false));
    }
    return users;
  }
}
