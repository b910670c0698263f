package id.prima.ingest.onefile;

import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.clean.SurveyRows;
import id.prima.ingest.onefile.FileRules.Asked;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Words;
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

/** Reads one file of answers and computes what they give. */
public final class FileReading {

  private static final int ROWS_SHOWN = 3;

  /** Headers of a recap by unit, which no sheet of answers has. */
  private static final Set<String> RECAP = Set.of("nilai ikm", "nrr tertimbang", "sampel", "opp");

  private static final int RECAP_SIGNS = 2;

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
    SurveyPlan plan = dated.plan();
    FileUnits units = FileUnits.of(dated.source(), plan, file.name());
    String wanted = unit == null ? null : wanted(units, unit);
    SurveyContext context = SurveyContext.ofOneFile(asOf, period, units.landing(), ketentuan);
    List<Asked> asked = asked(plan);
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, Period.quarterOf(asOf));
    Map<String, List<FileIndex.RefusedRow>> first = new LinkedHashMap<>();
    Sheets sheets = new Sheets(asked, units, counts);
    String hash = plan.facts().sha256();
    try (SurveyRows judged =
        SurveyRows.open(dated.source(), plan, context, AnswerWords.builtIn())) {
      while (judged.hasNext()) {
        Cleaned cleaned = judged.next();
        rows.increment();
        if (cleaned instanceof Cleaned.Accepted accepted) {
          sheets.add(accepted);
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
    sheets.finish();
    SurveyPlanner.Plans one = new SurveyPlanner.Plans(List.of(plan), List.of());
    IngestReport report = counts.report(one, List.of());
    if (report.accepted() * 2 < report.read() && isRecap(plan.columns().headers())) {
      throw new UnreadableFileException(RECAP_SENTENCE);
    }
    return index(plan, report, first, sheets.figures(wanted, population), dated.remark());
  }

  private static final String RECAP_SENTENCE =
      "ini rekap per unit (ada kolom nilai IKM atau NRR tertimbang), bukan jawaban per responden;"
          + " taruh di folder rekap/ pada folder masuk, lalu jalankan prima check";

  private static void show(List<FileIndex.RefusedRow> shown, Rejection r) {
    if (shown.size() < ROWS_SHOWN) {
      shown.add(new FileIndex.RefusedRow(r.sourceRow(), r.columnName(), r.cell()));
    }
  }

  private static boolean isRecap(List<String> headers) {
    return headers.stream().map(Words::normalise).filter(RECAP::contains).distinct().count()
        >= RECAP_SIGNS;
  }

  /** How the file is read, and under which path; a file without any date gets a period. */
  private record Dated(OneFile source, SurveyPlan plan, String remark) {}

  private Dated plan(Period period) throws IOException, UnreadableFileException {
    SurveyPlan plan = plan(file);
    if (plan.folderPeriod() != null || plan.columns().fields().containsKey(Field.DATE)) {
      return new Dated(file, plan, null);
    }
    Period assumed = period == null ? Period.quarterOf(asOf) : period;
    OneFile under = file.under(assumed);
    return new Dated(
        under,
        plan(under),
        "tidak ada kolom tanggal; semua jawaban dianggap dari "
            + assumed.spoken()
            + (period == null ? " (sebutkan dengan --period)" : ""));
  }

  private SurveyPlan plan(OneFile source) throws IOException, UnreadableFileException {
    Period folder = FeedFiles.folderPeriod(source.path());
    Period quarter = folder == null ? Period.quarterOf(asOf) : folder.quarters().get(0);
    SurveyPlanner.Plans plans = new SurveyPlanner(source, profiles).plan(quarter);
    if (!plans.problems().isEmpty()) {
      String message = plans.problems().get(0).message();
      String words = " " + Words.normalise(message) + " ";
      boolean recap = RECAP.stream().filter(s -> words.contains(" " + s + " ")).count() >= 2;
      throw new UnreadableFileException(recap ? RECAP_SENTENCE : message);
    }
    return plans.plans().get(0);
  }

  private static String wanted(FileUnits units, String unit) throws UnknownUnitException {
    String id = units.find(unit);
    if (id == null) {
      throw new UnknownUnitException(units.names());
    }
    return units.name(id);
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

  /** The sheets that count, by questionnaire and unit. */
  private final class Sheets {
    private final List<Asked> asked;
    private final FileUnits units;
    private final OutcomeCounts counts;
    private final Map<String, Cleaned.Accepted> numbered = new LinkedHashMap<>();
    private final TreeMap<String, TreeMap<String, AnswerSet>> sets = new TreeMap<>();
    private Period last;

    Sheets(List<Asked> asked, FileUnits units, OutcomeCounts counts) {
      this.asked = asked;
      this.units = units;
      this.counts = counts;
    }

    void add(Cleaned.Accepted accepted) {
      SurveyResponse response = accepted.response();
      if (accepted.responseId() == null) {
        count(accepted);
        return;
      }
      String key = ResponseOrder.key(response, accepted.responseId());
      Cleaned.Accepted other = numbered.putIfAbsent(key, accepted);
      if (other != null) {
        if (ResponseOrder.COUNTED_FIRST.compare(response, other.response()) < 0) {
          numbered.put(key, accepted);
        }
        counts.add(response.sourceFile(), response.unitId(), Outcome.DUPLICATE, null, 1);
      }
    }

    private int[] answers(Cleaned.Accepted accepted) {
      int[] answers = new int[asked.size()];
      int unsur = answers.length - accepted.items().size();
      for (int u = 0; u < answers.length; u++) {
        Integer answer =
            u < unsur
                ? answer(accepted.response(), Unsur.valueOf(asked.get(u).code()))
                : accepted.items().get(u - unsur);
        answers[u] = answer == null ? 0 : answer;
      }
      return answers;
    }

    private void count(Cleaned.Accepted accepted) {
      SurveyResponse response = accepted.response();
      Period quarter = Period.parse(response.period()).orElseThrow();
      last = last == null || last.compareTo(quarter) < 0 ? quarter : last;
      sets.computeIfAbsent(response.instrumen(), i -> new TreeMap<>())
          .computeIfAbsent(units.name(response.unitId()), u -> new AnswerSet(asked.size()))
          .add(answers(accepted), response.responseDate(), quarter);
      counts.add(response.sourceFile(), response.unitId(), Outcome.ACCEPTED, null, 1);
    }

    void finish() {
      numbered.values().forEach(this::count);
    }

    List<IndexFigures> figures(String wanted, OptionalLong population) {
      if (last == null) {
        return List.of();
      }
      FileRules rules = new FileRules(ketentuan, last.lastDay(), asked);
      List<IndexFigures> figures = new ArrayList<>();
      sets.forEach(
          (instrumen, its) -> figures.addAll(rules.figures(instrumen, its, wanted, population)));
      return figures;
    }
  }

  private static Integer answer(SurveyResponse response, Unsur unsur) {
    return switch (unsur) {
      case PERSYARATAN -> response.persyaratan();
      case PROSEDUR -> response.prosedur();
      case WAKTU -> response.waktu();
      case BIAYA -> response.biaya();
      case PRODUK -> response.produk();
      case KOMPETENSI -> response.kompetensi();
      case PERILAKU -> response.perilaku();
      case PENGADUAN -> response.pengaduan();
      case SARANA -> response.sarana();
    };
  }

  private FileIndex index(
      SurveyPlan plan,
      IngestReport report,
      Map<String, List<FileIndex.RefusedRow>> first,
      List<IndexFigures> figures,
      String dated) {
    FeedQuality quality = report.files().get(0);
    List<String> remarks = new ArrayList<>(plan.remarks());
    if (dated != null) {
      remarks.add(dated);
    }
    Recognition recognition = plan.recognition();
    Optional<String> below =
        report.accepted() == 0
            ? Optional.of("tidak ada jawaban yang dapat dihitung")
            : report.belowFloor(ketentuan.number("skm.lantai.ditolak", asOf));
    return new FileIndex(
        file.name(),
        quality.fileSha256(),
        plan.profile(),
        recognition.title(),
        recognition.confidence(),
        recognition.columns().size(),
        recognition.known(),
        quality.encoding(),
        quality.dateOrder(),
        quality.dateOrderCertain(),
        remarks,
        quality.read(),
        quality.accepted(),
        quality.rejected(),
        quality.duplicate(),
        quality.otherPeriod(),
        refused(report, first),
        below.orElse(null),
        figures);
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
