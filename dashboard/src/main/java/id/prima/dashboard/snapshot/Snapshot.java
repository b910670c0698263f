package id.prima.dashboard.snapshot;

import id.prima.dashboard.lake.Release;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One release in memory: only its public figures, read once and never changed. A page is made from
 * snapshots alone, so no request sees half of a new release.
 */
public final class Snapshot {

  /** Tables that a release made before Prima read their subject does not have. */
  private static final Set<Table<?>> LATER =
      Set.of(
          Tables.UNIT_COMPLAINTS,
          Tables.COMPLAINT_FLOW,
          Tables.COMPLAINT_AGE,
          Tables.COMPLAINT_CURVE,
          Tables.FEED_FLAG,
          Tables.FEED_FINDING,
          Tables.UNIT_BERAKHLAK,
          Tables.BERAKHLAK_VALUE,
          Tables.UNIT_STANDAR,
          Tables.LAYANAN_STANDAR,
          Tables.UNIT_THEME,
          Tables.RECAP_RECONCILIATION);

  private final ReleaseId id;
  private final Manifest manifest;
  private final int mark;
  private final Ketentuan ketentuan;
  private final MutuBands bands;
  private final Map<String, UnitInfo> units;
  private final Map<String, List<LayananInfo>> layanan;
  private final Map<FigureKey, UnitIkm> ikm;
  private final Map<String, List<UnitIkm>> ikmOfUnit;
  private final Map<String, List<Population>> populations;
  private final Map<FigureKey, List<UnitUnsur>> unsur;
  private final Map<String, List<UnitProfile>> profile;
  private final Map<String, List<UnitChange>> change;
  private final Map<String, List<UnitFunnel>> funnel;
  private final Map<String, List<FeedOutcome>> outcomes;
  private final List<FeedQuality> files;
  private final List<FeedOutcome> withoutUnit;
  private final Complaints complaints;
  private final Berakhlak berakhlak;
  private final Standards standards;
  private final Themes themes;
  private final Recaps recaps;
  private final Map<Table<?>, List<?>> tables = new HashMap<>();

  private Snapshot(Release release) {
    this.id = release.id();
    Tables.withPublicCopy().stream()
        .filter(table -> !LATER.contains(table) || release.find(table, true).isPresent())
        .forEach(table -> tables.put(table, release.rows(table, true)));
    this.manifest = release.manifest();
    this.mark = manifest.hashCode();
    this.ketentuan = ketentuan(manifest);
    this.bands = MutuBands.of(ketentuan, id.period().lastDay());
    this.units =
        rows(Tables.UNIT).stream()
            .collect(
                Collectors.toMap(
                    UnitInfo::unitId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.layanan = grouped(rows(Tables.LAYANAN), LayananInfo::unitId);
    this.ikm = new LinkedHashMap<>();
    rows(Tables.UNIT_IKM).forEach(row -> ikm.put(FigureKey.of(row), row));
    this.ikmOfUnit = grouped(List.copyOf(ikm.values()), UnitIkm::unitId);
    this.populations =
        ikm.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    FigureKey::period,
                    Collectors.collectingAndThen(Collectors.toList(), Snapshot::populations)));
    this.unsur = grouped(rows(Tables.UNIT_UNSUR), FigureKey::of);
    this.profile = grouped(rows(Tables.UNIT_PROFILE), UnitProfile::unitId);
    this.change = grouped(rows(Tables.UNIT_CHANGE), UnitChange::unitId);
    this.funnel = grouped(rows(Tables.UNIT_FUNNEL), UnitFunnel::unitId);
    this.files = List.copyOf(rows(Tables.FEED_QUALITY));
    List<FeedOutcome> rows = rows(Tables.FEED_OUTCOME);
    this.outcomes =
        grouped(rows.stream().filter(o -> o.unitId() != null).toList(), FeedOutcome::unitId);
    this.withoutUnit = rows.stream().filter(o -> o.unitId() == null).toList();
    this.complaints =
        new Complaints(
            tables.containsKey(Tables.COMPLAINT_FLOW),
            rows(Tables.UNIT_COMPLAINTS),
            rows(Tables.COMPLAINT_FLOW),
            rows(Tables.COMPLAINT_AGE),
            rows(Tables.COMPLAINT_CURVE));
    this.berakhlak =
        new Berakhlak(
            tables.containsKey(Tables.UNIT_BERAKHLAK),
            rows(Tables.UNIT_BERAKHLAK),
            rows(Tables.BERAKHLAK_VALUE));
    this.standards =
        new Standards(
            tables.containsKey(Tables.UNIT_STANDAR),
            rows(Tables.UNIT_STANDAR),
            rows(Tables.LAYANAN_STANDAR));
    this.themes = new Themes(rows(Tables.UNIT_THEME));
    this.recaps = new Recaps(rows(Tables.RECAP_RECONCILIATION));
  }

  /**
   * Reads the public copy of a release.
   *
   * @throws id.prima.cli.CommandException if a file is damaged or of another contract
   * @throws Ketentuan.KetentuanException if its manifest lacks a rule that pages need
   */
  public static Snapshot read(Release release) {
    return new Snapshot(release);
  }

  private static <K, R> Map<K, List<R>> grouped(List<R> rows, Function<R, K> key) {
    Map<K, List<R>> groups = new HashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>(2)).add(row));
    return groups;
  }

  private static Ketentuan ketentuan(Manifest manifest) {
    return Ketentuan.of(
        manifest.ketentuan().stream()
            .map(
                r ->
                    new Ketentuan.Entry(
                        r.key(),
                        r.value(),
                        LocalDate.parse(r.from()),
                        r.to() == null ? null : LocalDate.parse(r.to()),
                        r.source(),
                        Ketentuan.Confidence.valueOf(r.confidence()),
                        r.note()))
            .toList());
  }

  public ReleaseId id() {
    return id;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Tells this content from another under the same id; reckoned once, for every request asks. */
  public int mark() {
    return mark;
  }

  /** The public rows of a table, in file order. */
  @SuppressWarnings("unchecked") // the constructor alone puts rows in, each list under its table
  public <R extends Record> List<R> rows(Table<R> table) {
    return (List<R>) tables.getOrDefault(table, List.of());
  }

  /** The dated numbers the release was computed by. */
  public Ketentuan ketentuan() {
    return ketentuan;
  }

  /** The classes of mutu in force at the end of its quarter. */
  public MutuBands bands() {
    return bands;
  }

  /** The quarter and the semester and year that it completes. */
  public List<Period> periods() {
    return manifest.periods().stream().map(p -> Period.parse(p).orElseThrow()).toList();
  }

  /** Every unit, in the order of the office's own list. */
  public List<UnitInfo> units() {
    return List.copyOf(units.values());
  }

  public Optional<UnitInfo> unit(String unitId) {
    return Optional.ofNullable(units.get(unitId));
  }

  public List<LayananInfo> layanan(String unitId) {
    return layanan.getOrDefault(unitId, List.of());
  }

  public Optional<UnitIkm> ikm(FigureKey key) {
    return Optional.ofNullable(ikm.get(key));
  }

  /** The figures of a unit and of its layanan, of all periods and populations, in file order. */
  public List<UnitIkm> figures(String unitId) {
    return ikmOfUnit.getOrDefault(unitId, List.of());
  }

  /** All figures, in file order. */
  public Iterable<UnitIkm> ikm() {
    return ikm.values();
  }

  /** The unsur of a figure, in file order; empty where withheld. */
  public List<UnitUnsur> unsur(FigureKey key) {
    return unsur.getOrDefault(key, List.of());
  }

  /** Respondents by category of a unit or, for {@link FigureKey#OFFICE}, the office. */
  public List<UnitProfile> profile(String unitId) {
    return profile.getOrDefault(unitId, List.of());
  }

  public List<UnitChange> change(String unitId) {
    return change.getOrDefault(unitId, List.of());
  }

  public List<UnitFunnel> funnel(String unitId) {
    return funnel.getOrDefault(unitId, List.of());
  }

  /** What became of each file. */
  public List<FeedQuality> files() {
    return files;
  }

  /** Rows of a unit by what became of them. */
  public List<FeedOutcome> outcomes(String unitId) {
    return outcomes.getOrDefault(unitId, List.of());
  }

  /** The complaints; empty in a release made before Prima read them. */
  public Complaints complaints() {
    return complaints;
  }

  /** The BerAKHLAK figures; empty in a release made before Prima read them. */
  public Berakhlak berakhlak() {
    return berakhlak;
  }

  /** The service standards; empty in a release made before Prima read them. */
  public Standards standards() {
    return standards;
  }

  /** What suggestions are about; empty in a release made before Prima read them. */
  public Themes themes() {
    return themes;
  }

  /** The recaps made by hand; empty in a release made before Prima read them. */
  public Recaps recaps() {
    return recaps;
  }

  /** Rows of which no unit could be told. */
  public List<FeedOutcome> outcomesWithoutUnit() {
    return withoutUnit;
  }

  /** The populations that have a figure in a period, the usual one first. */
  public List<Population> populations(Period period) {
    return populations.getOrDefault(period.toString(), List.of());
  }

  private static List<Population> populations(List<FigureKey> keys) {
    return keys.stream()
        .map(FigureKey::population)
        .distinct()
        .sorted(
            Comparator.comparing((Population p) -> !p.equals(Population.USUAL))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
