package id.prima.ingest.merit;

import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/** Reads all files of one feed for a quarter, without an engine and without writing anything. */
public final class MeritCheck<R extends Record> {

  private static final Comparator<MeritPlan> OLDEST_FIRST =
      Comparator.comparing(
              MeritPlan::fileDate, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(MeritPlan::path);

  private final MeritFeed<R> feed;
  private final LandingSource source;
  private final MeritContext context;
  private final ObjLongConsumer<String> progress;
  private final int examplesPerFile;

  /**
   * For one feed and quarter.
   *
   * @param progress is told each file and the rows read of it
   */
  public MeritCheck(
      MeritFeed<R> feed,
      LandingSource source,
      MeritContext context,
      ObjLongConsumer<String> progress) {
    this(feed, source, context, progress, IngestReport.EXAMPLES_PER_FILE);
  }

  /** The same, with so many refused rows of each file in its report. */
  public MeritCheck(
      MeritFeed<R> feed,
      LandingSource source,
      MeritContext context,
      ObjLongConsumer<String> progress,
      int examplesPerFile) {
    this.examplesPerFile = examplesPerFile;
    this.feed = feed;
    this.source = source;
    this.context = context;
    this.progress = progress;
  }

  /** The judged rows of one file. */
  private static final class Rows<R extends Record> extends FileRows<Judged<R>> {
    Rows(LandingSource source, MeritPlan plan, MeritCleaner<R> cleaner) throws IOException {
      super(source, plan, cleaner::judge);
    }
  }

  /** Reads all planned files. */
  public MeritReading<R> read(MeritPlans plans) throws IOException {
    OutcomeCounts counts = new OutcomeCounts(feed.feed(), context.quarter());
    List<MeritPlan> inputs =
        OutcomeCounts.withoutCopies(plans.plans()).stream().sorted(OLDEST_FIRST).toList();
    List<Settlement.FileRows<R>> judged = new ArrayList<>();
    HandedJudgements<R> handed = new HandedJudgements<>(new Settlement<>(feed, context));
    for (int rank = 0; rank < inputs.size(); rank++) {
      MeritPlan plan = inputs.get(rank);
      List<Judged<R>> rows = new ArrayList<>();
      try (Rows<R> file = new Rows<>(source, plan, feed.cleaner(plan, context))) {
        while (file.hasNext()) {
          Judged<R> row = file.next();
          rows.add(row);
          if (file.marker() != null) {
            handed.add(plan, row, file.marker());
          }
          progress.accept(plan.path(), file.read());
        }
        counts.addRead(plan.facts().sha256(), file.read());
      }
      judged.add(new Settlement.FileRows<>(plan, rank, rows));
    }
    List<R> kept = new ArrayList<>();
    List<Rejection> refused = new ArrayList<>();
    List<Rejection> examples = new ArrayList<>();
    handed.settle(judged, ExportOrder.of(plans.plans(), Map.of()), counts).stream()
        .sorted(Comparator.comparing(file -> file.plan().facts().sha256()))
        .forEach(file -> count(file, counts, kept, refused, examples));
    return new MeritReading<>(
        counts.report(plans, examples),
        List.copyOf(feed.stored(kept)),
        List.copyOf(refused),
        fingerprint(inputs));
  }

  private void count(
      Settlement.FileRows<R> file,
      OutcomeCounts counts,
      List<R> kept,
      List<Rejection> refused,
      List<Rejection> examples) {
    String hash = file.plan().facts().sha256();
    int shown = 0;
    for (Judged<R> row : file.rows()) {
      if (row instanceof Judged.Kept<R> one) {
        counts.add(hash, one.unitId(), Outcome.ACCEPTED, null, 1);
        counts.addPeriodFromFolder(hash, one.fromFolder() ? 1 : 0);
        one.parts().forEach(part -> kept.add(part.record()));
      } else if (row instanceof Judged.Refused<R> one) {
        Rejection rejection = one.rejection();
        counts.add(hash, rejection.unitId(), Outcome.REJECTED, rejection.code(), 1);
        refused.add(rejection);
        if (shown++ < examplesPerFile) {
          examples.add(rejection);
        }
      } else if (row instanceof Judged.Repeated<R> one) {
        counts.add(hash, one.unitId(), Outcome.DUPLICATE, feed.repeated().code(), 1);
      } else {
        String unit = ((Judged.Elsewhere<R>) row).unitId();
        counts.add(hash, unit, Outcome.OTHER_PERIOD, null, 1);
      }
    }
  }

  private String fingerprint(List<MeritPlan> inputs) {
    String text =
        context.fingerprint()
            + MeritProfiles.fingerprint(feed.feed().code())
            + inputs.stream().map(MeritPlan::fingerprint).sorted().collect(Collectors.joining());
    return ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
