package id.prima.ingest.merit;

import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Feed;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A feed that merit rests on: small enough to be read in one place. All its files are inputs of
 * every quarter, and each row says whether it concerns it.
 *
 * @param <R> what a counted row is stored as
 */
public final class MeritFeed<R extends Record> {

  /** Assessments of BerAKHLAK by staff. */
  public static final MeritFeed<StaffAssessment> BERAKHLAK =
      new MeritFeed<>(
          Feed.BERAKHLAK,
          Tables.STAFF_ASSESSMENT,
          StaffCleaner::new,
          List.of("tanggal"),
          Reason.ITEM_TWICE,
          Reason.SAME_RESPONSE);

  /** Counts of predikat kinerja per unit. */
  public static final MeritFeed<PredikatCount> KINERJA =
      new MeritFeed<>(
          Feed.KINERJA,
          Tables.PREDIKAT_COUNT,
          PredikatCleaner::new,
          List.of(),
          Reason.COUNT_TWICE,
          Reason.SUPERSEDED);

  /** Components of service standards. */
  public static final MeritFeed<StandardEvidence> STANDAR =
      new MeritFeed<>(
          Feed.STANDAR,
          Tables.STANDARD_EVIDENCE,
          StandardCleaner::new,
          StandardCleaner.DATES,
          Reason.SUPERSEDED,
          Reason.SUPERSEDED);

  /** Integrity cases. */
  public static final MeritFeed<IntegrityCase> INTEGRITAS =
      new MeritFeed<>(
          Feed.INTEGRITAS,
          Tables.INTEGRITY_CASE,
          IntegrityCleaner::new,
          List.of("dibuka", "ditutup"),
          Reason.SUPERSEDED,
          Reason.SUPERSEDED);

  private final Feed feed;
  private final Table<R> table;
  private final BiFunction<MeritPlan, MeritContext, MeritCleaner<R>> cleaner;
  private final List<String> dateFields;
  private final Reason twice;
  private final Reason repeated;

  private MeritFeed(
      Feed feed,
      Table<R> table,
      BiFunction<MeritPlan, MeritContext, MeritCleaner<R>> cleaner,
      List<String> dateFields,
      Reason twice,
      Reason repeated) {
    this.feed = feed;
    this.table = table;
    this.cleaner = cleaner;
    this.dateFields = dateFields;
    this.twice = twice;
    this.repeated = repeated;
  }

  /** All of them, in the order of reports. */
  public static List<MeritFeed<?>> all() {
    return List.of(BERAKHLAK, KINERJA, STANDAR, INTEGRITAS);
  }

  /** Its folder, and the words in which reports speak of it. */
  public Feed feed() {
    return feed;
  }

  /** What its counted rows are stored as. */
  public Table<R> table() {
    return table;
  }

  MeritCleaner<R> cleaner(MeritPlan plan, MeritContext context) {
    return cleaner.apply(plan, context);
  }

  /** Fields that hold dates. */
  List<String> dateFields() {
    return dateFields;
  }

  /** Why a row is refused that says what may be said once. */
  Reason twice() {
    return twice;
  }

  /** Why a row is left out that another one replaces. */
  Reason repeated() {
    return repeated;
  }

  @Override
  public String toString() {
    return feed.code();
  }
}
