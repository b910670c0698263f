package id.prima.ingest.onefile;

import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FeedJudgement;
import id.prima.ingest.clean.FloorLimits;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.RecapSigns;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.clean.SurveyRows;
import id.prima.ingest.onefile.FileRules.Asked;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.UnreadableFileException;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/** Reads one file of answers and computes what they give. */
public final class FileReading {

  private static final int ROWS_SHOWN = 3;

  private final OneFile file;
  private final Profiles profiles;
  private final Ketentuan ketentuan;
  private final LocalDate asOf;
  private final LongAdder rows;

  /**
   * For a file.
   *
   * @param asOf today: later dates are impossible
   * @param rows counts the rows as they are read
   */
  public FileReading(
      OneFile file, Profiles profiles, Ketentuan ketentuan, LocalDate asOf, LongAdder rows) {
    this.file = file;
    this.profiles = profiles;
    this.ketentuan = ketentuan;
    this.asOf = asOf;
    this.rows = rows;
  }

  /** The user named a unit that the file does not. */
  public static final class UnknownUnitException extends Exception {
    private final transient List<String> units;

    UnknownUnitException(List<String> units) {
      this.units = List.copyOf(units);
    }

    /** The units that the file names. */
    public List<String> units() {
      return units;
    }
  }

  /**
   * Reads the file.
   *
   * @param period only answers of it; null = all that the file holds
   * @param unit only this one of its units; null = all
   * @param population users of the service, of the unit asked for or of all together
   * @throws UnreadableFileException where the file is none of answers, and why
   * @throws UnknownUnitException where it names no such unit
   */
  public FileIndex read(Period period, String unit, OptionalLong population)
      throws IOException, UnreadableFileException, UnknownUnitException {
    Dated dated = plan(period);
    SurveyPlan main = dated.plans().get(0);
    FileUnits units = FileUnits.of(dated.source(), dated.plans(), file.name());
    String wanted = unit == null ? null : wanted(units, unit);
    SurveyContext context = SurveyContext.ofOneFile(asOf, period, units.landing(), ketentuan);
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, Period.quarterOf(asOf));
    Map<String, List<FileIndex.RefusedRow>> first = new LinkedHashMap<>();
    CountedAnswers answers =
        new CountedAnswers(asked(main), units, dated.plans().size() > 1, counts);
    for (SurveyPlan plan : dated.plans()) {
      read(dated.source(), plan, context, counts, answers, first);
    }
    answers.finish();
    IngestReport report =
        counts.report(new SurveyPlanner.Plans(dated.plans(), List.of()), List.of());
    if (report.accepted() * 2 < report.read() && RecapSigns.in(main.columns().headers())) {
      throw new UnreadableFileException(RecapSigns.SENTENCE);
    }
    return index(
        main, report, first, answers.figures(ketentuan, wanted, population), dated.remarks());
  }

  private void read(
      OneFile source,
      SurveyPlan plan,
      SurveyContext context,
      OutcomeCounts counts,
      CountedAnswers answers,
      Map<String, List<FileIndex.RefusedRow>> first)
      throws IOException {
    String hash = plan.facts().sha256();
    try (SurveyRows judged = SurveyRows.open(source, plan, context, AnswerWords.builtIn())) {
      while (judged.hasNext()) {
        Cleaned cleaned = judged.next();
        rows.increment();
        if (cleaned instanceof Cleaned.Accepted accepted) {
          counts.addAnswers(hash, accepted.asked(), accepted.empty());
          answers.add(accepted);
        } else if (cleaned instanceof Cleaned.Rejected rejected) {
          Rejection r = rejected.rejection();
          counts.add(hash, r.unitId(), Outcome.REJECTED, r.code(), 1);
          show(first.computeIfAbsent(r.code(), c -> new ArrayList<>()), r);
        } else {
          String its = ((Cleaned.OtherPeriod) cleaned).unitId();
          counts.add(hash, its, Outcome.OTHER_PERIOD, null, 1);
        }
      }
      counts.addRead(hash, judged.read());
    }
  }

  private static void show(List<FileIndex.RefusedRow> shown, Rejection r) {
    if (shown.size() < ROWS_SHOWN) {
      shown.add(new FileIndex.RefusedRow(r.sourceRow(), r.columnName(), r.cell()));
    }
  }

  /**
   * How the tables of the file are read, the first of them deciding, and under which path.
   *
   * @param plans those that ask the same questions: a workbook may have several sheets
   */
  private record Dated(OneFile source, List<SurveyPlan> plans, List<String> remarks) {}

  /** A file without any date is read as of the period asked for, else of today's quarter. */
  private Dated plan(Period period) throws IOException, UnreadableFileException {
    List<SurveyPlan> plans = plans(file);
    SurveyPlan first = plans.get(0);
    boolean said = first.folderPeriod() != null && (period == null || saysFolder());
    Set<Field> fields = first.columns().fields().keySet();
    if (said || fields.contains(Field.DATE) || fields.contains(Field.PERIOD)) {
      return new Dated(file, alike(plans), remarks(plans));
    }
    Period assumed = period == null ? Period.quarterOf(asOf) : period;
    OneFile under = file.under(assumed);
    List<SurveyPlan> again = plans(under);
    List<String> remarks = new ArrayList<>(remarks(again));
    remarks.add(
        "tidak ada kolom tanggal; semua jawaban dianggap dari "
            + assumed.spoken()
            + (period == null ? " (sebutkan dengan --period)" : ""));
    return new Dated(under, alike(again), remarks);
  }

  /** Whether a folder says the period; a name or a title gives way to the one asked for. */
  private boolean saysFolder() {
    return FeedFiles.folderPeriod(file.path()) != null;
  }

  private static List<SurveyPlan> alike(List<SurveyPlan> plans) {
    List<Asked> asked = asked(plans.get(0));
    return plans.stream().filter(plan -> asked(plan).equals(asked)).toList();
  }

  private static List<String> remarks(List<SurveyPlan> plans) {
    List<String> remarks = new ArrayList<>(plans.get(0).remarks());
    SurveyPlan first = plans.get(0);
    if (plans.size() == 1 && first.folderUnit() == null) {
      first.titles().place().ifPresent(place -> remarks.add("unit dari " + place));
    }
    int other = plans.size() - alike(plans).size();
    if (other > 0) {
      remarks.add(other + " tabel lain dalam berkas ini menanyakan hal lain, tidak dihitung");
    }
    return remarks;
  }

  private List<SurveyPlan> plans(OneFile source) throws IOException, UnreadableFileException {
    Period folder = FeedFiles.folderPeriod(source.path());
    Period quarter = folder == null ? Period.quarterOf(asOf) : folder.quarters().get(0);
    SurveyPlanner.Plans plans = new SurveyPlanner(source, profiles).plan(quarter);
    if (!plans.problems().isEmpty()) {
      throw new UnreadableFileException(plans.problems().get(0).message());
    }
    return plans.plans().stream().map(plan -> plan.withTitles(plan.titles().lowest())).toList();
  }

  private static String wanted(FileUnits units, String unit) throws UnknownUnitException {
    String id = units.find(unit);
    if (id == null) {
      throw new UnknownUnitException(units.labels());
    }
    return units.label(id);
  }

  /** The unsur that the file asks, in the regulation's order, then the items of its own. */
  private static List<Asked> asked(SurveyPlan plan) {
    List<Asked> asked = new ArrayList<>();
    plan.columns()
        .unsur()
        .keySet()
        .forEach(unsur -> asked.add(new Asked(unsur.code(), unsur.title())));
    plan.columns()
        .items()
        .keySet()
        .forEach(item -> asked.add(new Asked(item, item.replace('_', ' '))));
    return asked;
  }

  private FileIndex index(
      SurveyPlan plan,
      IngestReport report,
      Map<String, List<FileIndex.RefusedRow>> first,
      List<IndexFigures> figures,
      List<String> remarks) {
    FeedQuality quality = report.files().get(0);
    Recognition recognition = plan.recognition();
    Optional<String> below =
        report.accepted() == 0
            ? Optional.of("tidak ada jawaban yang dapat dihitung")
            : FeedJudgement.of(report, FloorLimits.of(ketentuan, Feed.SURVEI, asOf)).stop();
    return new FileIndex(
        file.name(),
        quality.fileSha256(),
        quality.profile(),
        recognition.title(),
        recognition.confidence(),
        recognition.columns().size(),
        recognition.known(),
        quality.encoding(),
        quality.dateOrder(),
        quality.dateOrderCertain(),
        remarks,
        report.read(),
        report.accepted(),
        total(report, FeedQuality::rejected),
        total(report, FeedQuality::duplicate),
        total(report, FeedQuality::otherPeriod),
        refused(report, first),
        below.orElse(null),
        figures);
  }

  private static long total(IngestReport report, ToLongFunction<FeedQuality> column) {
    return report.files().stream().mapToLong(column).sum();
  }

  private static List<FileIndex.Refused> refused(
      IngestReport report, Map<String, List<FileIndex.RefusedRow>> first) {
    TreeMap<String, Long> byReason = new TreeMap<>();
    for (FeedOutcome outcome : report.outcomes()) {
      if (outcome.outcome().equals(Outcome.REJECTED.code())) {
        byReason.merge(outcome.code(), outcome.rows(), Long::sum);
      }
    }
    List<FileIndex.Refused> refused = new ArrayList<>();
    byReason.forEach(
        (code, count) -> {
          Reason reason =
              Arrays.stream(Reason.values())
                  .filter(r -> r.code().equals(code))
                  .findFirst()
                  .orElseThrow();
          refused.add(
              new FileIndex.Refused(
                  code, reason.sentence(), reason.remedy(), count, first.get(code)));
        });
    refused.sort(Comparator.comparingLong(FileIndex.Refused::rows).reversed());
    return refused;
  }
}
