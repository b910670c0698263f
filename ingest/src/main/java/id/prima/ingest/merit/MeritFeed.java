package id.prima.ingest.merit;

import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.silver.ThemeMention;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Feed;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A feed that merit rests on, or one like it: small enough to be read in one place. All its files
 * are inputs of every quarter, and each row says whether it concerns it.
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

  /** Suggestions sorted into themes; of those sorted one by one the counts alone are kept. */
  public static final MeritFeed<ThemeMention> TEMA_SARAN =
      new MeritFeed<>(
          Feed.TEMA_SARAN,
          Tables.THEME_MENTION,
          ThemeCleaner::new,
          List.of(),
          Reason.COUNT_TWICE,
          Reason.SUPERSEDED,
          ThemeCleaner::counted,
          null);

  /** Summaries of surveys made by hand, to be compared with the answers. */
  public static final MeritFeed<RecapSheet> REKAP =
      new MeritFeed<>(
          Feed.REKAP,
          Tables.RECAP_SHEET,
          RecapCleaner::new,
          List.of(),
          Reason.RECAP_CONTRADICTS,
          Reason.SUPERSEDED,
          UnaryOperator.identity(),
          RecapSheet::statement);

  private final Feed feed;
  private final Table<R> table;
  private final BiFunction<MeritPlan, MeritContext, MeritCleaner<R>> cleaner;
  private final List<String> dateFields;
  private final Reason twice;
  private final Reason repeated;
  private final UnaryOperator<List<R>> stored;
  private final UnaryOperator<R> statement;

  private MeritFeed(
      Feed feed,
      Table<R> table,
      BiFunction<MeritPlan, MeritContext, MeritCleaner<R>> cleaner,
      List<String> dateFields,
      Reason twice,
      Reason repeated) {
    this(feed, table, cleaner, dateFields, twice, repeated, UnaryOperator.identity(), null);
  }

  private MeritFeed(
      Feed feed,
      Table<R> table,
      BiFunction<MeritPlan, MeritContext, MeritCleaner<R>> cleaner,
      List<String> dateFields,
      Reason twice,
      Reason repeated,
      UnaryOperator<List<R>> stored,
      UnaryOperator<R> statement) {
    this.feed = feed;
    this.table = table;
    this.cleaner = cleaner;
    this.dateFields = dateFields;
    this.twice = twice;
    this.repeated = repeated;
    this.stored = stored;
    this.statement = statement;
  }

  /** All of them, in the order of reports. */
  public static List<MeritFeed<?>> all() {
    return List.of(BERAKHLAK, KINERJA, STANDAR, INTEGRITAS, REKAP, TEMA_SARAN);
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

  /** What is stored of the rows that count, in order of file and row. */
  List<R> stored(List<R> counted) {
    return stored.apply(counted);
  }

  /**
   * What a row states, wherever it stands; null where more than one row may speak of a subject, or
   * the last one decides.
   */
  UnaryOperator<R> statement() {
    return statement;
  }

  @Override
  public String toString() {
    return feed.code();
  }
}
