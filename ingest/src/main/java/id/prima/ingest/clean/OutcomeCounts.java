package id.prima.ingest.clean;

import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.IngestReport.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts what became of the rows of a quarter's files, whatever engine read them, and makes the
 * report of it.
 */
public final class OutcomeCounts {

  /** Fewer answers may all have been corrected at their source. */
  private static final int FEW = 5;

  private static final String NUMBERED_ANEW =
      "sebagian besar jawabannya bernomor sama dengan jawaban lain yang isinya berbeda, jadi dianggap"
          + " versi lama dan tidak dihitung; bila nomornya mulai lagi dari 1 di tiap berkas, hapus"
          + " kolom nomor itu";

  private final Feed feed;
  private final Period quarter;
  private final Map<FeedOutcome, Long> rows = new LinkedHashMap<>();
  private final Map<String, Long> read = new LinkedHashMap<>();
  private final Map<String, Long> fromFolder = new LinkedHashMap<>();
  private final Map<String, Answers> answers = new HashMap<>();
  private final Map<String, TreeMap<String, Long>> flags = new HashMap<>();
  private final Map<String, List<String>> remarks = new HashMap<>();

  public OutcomeCounts(Feed feed, Period quarter) {
    this.feed = feed;
    this.quarter = quarter;
  }

  /**
   * Adds rows that ended alike, or takes them back with a negative number.
   *
   * @param code reason of a refused row, or of a repeated one of a feed that knows several; for
   *     other outcomes it follows
   */
  public void add(String fileHash, String unit, Outcome outcome, String code, long count) {
    String reason =
        switch (outcome) {
          case ACCEPTED -> null;
          case REJECTED -> code;
          case DUPLICATE -> code == null ? Reason.SAME_RESPONSE.code() : code;
          case OTHER_PERIOD -> Reason.OTHER_PERIOD.code();
        };
    rows.merge(line(fileHash, unit, outcome, reason, 0), count, Long::sum);
  }

  /** Adds rows that the reader of a file handed out, counted apart from what became of them. */
  public void addRead(String fileHash, long count) {
    read.merge(fileHash, count, Long::sum);
  }

  /** Adds accepted rows whose folder overruled their date. */
  public void addPeriodFromFolder(String fileHash, long count) {
    fromFolder.merge(fileHash, count, Long::sum);
  }

  /**
   * Adds answer sheets of a file that are fit, those that repeat others among them.
   *
   * @param asked questions that they were asked, all together
   * @param empty how many of these are not answered
   */
  public void addAnswers(String fileHash, long asked, long empty) {
    answers.merge(fileHash, new Answers(asked, empty), Answers::plus);
  }

  /** Adds counted rows of a file that are odd in one way. */
  public void addFlag(String fileHash, String code, long count) {
    flags.computeIfAbsent(fileHash, h -> new TreeMap<>()).merge(code, count, Long::sum);
  }

  /** Adds what only the reading of all files could tell of one, in Indonesian. */
  public void addRemark(String fileHash, String remark) {
    remarks.computeIfAbsent(fileHash, h -> new ArrayList<>()).add(remark);
  }

  /** The plans without files that are the same as an earlier one, byte for byte. */
  public static <P extends FilePlan> List<P> withoutCopies(List<P> plans) {
    Map<String, P> byHash = new LinkedHashMap<>();
    plans.forEach(plan -> byHash.putIfAbsent(plan.facts().sha256(), plan));
    return List.copyOf(byHash.values());
  }

  /**
   * The report on all planned files; all rows of a file's copy are duplicates.
   *
   * @throws FileTally.LostRowsException if a row was lost or counted twice
   */
  public IngestReport report(FilePlans plans, List<Rejection> examples) {
    List<? extends FilePlan> first = withoutCopies(plans.plans());
    Set<FilePlan> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.addAll(first);
    Map<String, List<FeedOutcome>> byFile = endedByFile();
    List<FeedQuality> files = new ArrayList<>();
    List<FeedOutcome> all = new ArrayList<>();
    for (FilePlan plan : plans.plans()) {
      String hash = plan.facts().sha256();
      long rowsRead = read.getOrDefault(hash, 0L);
      boolean copy = !counted.contains(plan);
      List<FeedOutcome> ended =
          copy
              ? List.of(line(hash, null, Outcome.DUPLICATE, Reason.SAME_FILE.code(), rowsRead))
              : byFile.getOrDefault(hash, List.of());
      long overruled = copy ? 0 : fromFolder.getOrDefault(hash, 0L);
      files.add(
          FileTally.of(quarter, feed, plan, rowsRead, ended, overruled, remarks(plan, copy, ended))
              .quality());
      all.addAll(ended);
    }
    all.sort(FileTally.ORDER);
    return new IngestReport(
        feed, quarter, files, all, flags(first), Map.copyOf(answers), plans.problems(), examples);
  }

  private List<String> remarks(FilePlan plan, boolean copy, List<FeedOutcome> ended) {
    List<String> all = new ArrayList<>(plan.remarks());
    if (!copy) {
      all.addAll(remarks.getOrDefault(plan.facts().sha256(), List.of()));
    }
    if (feed == Feed.SURVEI && isNumberedAnew(ended)) {
      all.add(NUMBERED_ANEW);
    }
    return all;
  }

  /**
   * Whether most answers of a file bear the number of another answer that says something else. In a
   * newer export few answers differ from those of an older one; of two lists that both begin with 1
   * nearly all do.
   */
  private static boolean isNumberedAnew(List<FeedOutcome> ended) {
    long superseded = rows(ended, o -> Reason.SUPERSEDED.code().equals(o.code()));
    long fit =
        rows(
            ended,
            o ->
                o.outcome().equals(Outcome.ACCEPTED.code())
                    || o.outcome().equals(Outcome.DUPLICATE.code()));
    return superseded >= FEW && 2 * superseded > fit;
  }

  private static long rows(List<FeedOutcome> ended, Predicate<FeedOutcome> which) {
    return ended.stream().filter(which).mapToLong(FeedOutcome::rows).sum();
  }

  private List<FeedFlag> flags(List<? extends FilePlan> files) {
    List<FeedFlag> all = new ArrayList<>();
    for (FilePlan plan : files) {
      String hash = plan.facts().sha256();
      flags
          .getOrDefault(hash, new TreeMap<>())
          .forEach(
              (code, count) ->
                  all.add(new FeedFlag(quarter.toString(), feed.code(), hash, code, count)));
    }
    all.sort(Comparator.comparing(FeedFlag::fileSha256).thenComparing(FeedFlag::code));
    return all;
  }

  private Map<String, List<FeedOutcome>> endedByFile() {
    return rows.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(e -> withRows(e.getKey(), e.getValue()))
        .collect(Collectors.groupingBy(FeedOutcome::fileSha256));
  }

  private FeedOutcome line(String hash, String unit, Outcome outcome, String code, long count) {
    return new FeedOutcome(
        quarter.toString(), feed.code(), hash, unit, outcome.code(), code, count);
  }

  private static FeedOutcome withRows(FeedOutcome key, long count) {
    return new FeedOutcome(
        key.period(), key.feed(), key.fileSha256(), key.unitId(), key.outcome(), key.code(), count);
  }
}
