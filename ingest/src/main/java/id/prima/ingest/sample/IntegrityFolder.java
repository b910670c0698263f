package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder {@code integritas}: a handful of cases of units that are named for it. None is wrong
 * on purpose, not even in a messy sample: one refused case stops a release.
 */
final class IntegrityFolder implements OfficeFolder {

  static final String FILE = "integritas/perkara.csv";
  static final List<String> HEADER =
      List.of("unit_id", "jenis", "keadaan", "dibuka_oleh", "dibuka", "ditutup_oleh", "ditutup");

  static final long OPEN = -1;

  private static final String INSPEKTORAT = "Inspektorat Daerah";
  private static final String STAFF_OFFICE = "Badan Kepegawaian dan Pengembangan SDM";
  private static final String TASK_FORCE = "UPP Saber Pungli";

  /**
   * A case.
   *
   * @param unitId unit it concerns
   * @param type what it is about
   * @param state how far it is at the end of the sample
   * @param openedBy office that opened it
   * @param opened months before the sample's last day on which it was opened
   * @param closedBy office that closed it; empty = open
   * @param closed months before that day on which it was closed, {@link #OPEN} = it is open
   */
  record Case(
      String unitId,
      IntegrityType type,
      IntegrityState state,
      String openedBy,
      long opened,
      String closedBy,
      long closed) {}

  /** Every one of the best units has another kind of case; only proof may cost it the reward. */
  static final List<Case> CASES =
      List.of(
          new Case(
              "pkm-kenanga",
              IntegrityType.PUNGLI,
              IntegrityState.TERBUKTI,
              TASK_FORCE,
              5,
              "",
              OPEN),
          new Case(
              "pkm-anggrek",
              IntegrityType.PUNGLI,
              IntegrityState.TIDAK_TERBUKTI,
              INSPEKTORAT,
              9,
              INSPEKTORAT,
              4),
          new Case(
              "kec-teratai",
              IntegrityType.GRATIFIKASI,
              IntegrityState.LAPORAN,
              INSPEKTORAT,
              2,
              "",
              OPEN),
          new Case(
              "dispusip",
              IntegrityType.DISIPLIN,
              IntegrityState.SELESAI,
              STAFF_OFFICE,
              22,
              STAFF_OFFICE,
              17),
          new Case(
              "rsud",
              IntegrityType.PUNGLI,
              IntegrityState.SELESAI,
              INSPEKTORAT,
              13,
              INSPEKTORAT,
              6),
          new Case(
              "dukcapil",
              IntegrityType.DISKRIMINASI,
              IntegrityState.LAPORAN,
              INSPEKTORAT,
              1,
              "",
              OPEN));

  private final LocalDate end;
  private final List<Case> cases;
  private final LandingFolder landing;
  private final Progress progress;

  IntegrityFolder(
      SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    Set<String> known = units.stream().map(SampleUnit::id).collect(Collectors.toSet());
    this.end = order.until().lastDay();
    this.landing = landing;
    this.progress = progress;
    cases = CASES.stream().filter(c -> known.contains(c.unitId())).toList();
  }

  @Override
  public List<String> files() {
    return cases.isEmpty() ? List.of() : List.of(FILE);
  }

  @Override
  public List<WrongCase> write() throws IOException {
    if (!cases.isEmpty()) {
      try (CsvWriter csv = Csv.open(landing.resolve(FILE))) {
        csv.writeRecord(HEADER);
        for (Case c : cases) {
          csv.writeRecord(
              c.unitId(),
              c.type().code(),
              c.state().code(),
              c.openedBy(),
              day(c.opened()),
              c.closedBy(),
              c.closed() == OPEN ? "" : day(c.closed()));
        }
      }
      progress.step(FILE + ": " + Progress.number(cases.size()) + " perkara");
    }
    return List.of();
  }

  private String day(long monthsBefore) {
    return Weekdays.plus(end.minusMonths(monthsBefore).minusDays(7), 1).toString();
  }
}
