package id.prima.data;

import id.prima.data.Table.Layer;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import java.util.List;
import java.util.Optional;

/** Every table of the lake. */
public final class Tables {

  public static final Table<SurveyResponse> SURVEY_RESPONSE =
      silver("survey_response", SurveyResponse.class, "One counted answer sheet.");
  public static final Table<Rejection> REJECTION =
      silver("rejection", Rejection.class, "One refused row of a file.");

  public static final Table<SkmCell> SKM_CELL =
      internal("skm_cell", SkmCell.class, "The integers of one unit, layanan and quarter.");
  public static final Table<SkmDay> SKM_DAY =
      internal("skm_day", SkmDay.class, "The integers of one unit, layanan and day.");
  public static final Table<SkmGroup> SKM_GROUP =
      internal("skm_group", SkmGroup.class, "The integers of one unit and respondent category.");

  public static final Table<UnitInfo> UNIT =
      published("unit", true, UnitInfo.class, "One unit in force.");
  public static final Table<LayananInfo> LAYANAN =
      published("layanan", true, LayananInfo.class, "One layanan of a unit.");
  public static final Table<UnitIkm> UNIT_IKM =
      published("unit_ikm", true, UnitIkm.class, "The IKM of a layanan, unit or roll-up.");
  public static final Table<UnitUnsur> UNIT_UNSUR =
      published("unit_unsur", true, UnitUnsur.class, "One unsur of a row of unit_ikm.");
  public static final Table<UnitProfile> UNIT_PROFILE =
      published("unit_profile", true, UnitProfile.class, "Respondents by category.");
  public static final Table<UnitChange> UNIT_CHANGE =
      published("unit_change", true, UnitChange.class, "How an IKM moved since an earlier period.");
  public static final Table<UnitFunnel> UNIT_FUNNEL =
      published("unit_funnel", true, UnitFunnel.class, "A unit beside its peer group.");
  public static final Table<FeedQuality> FEED_QUALITY =
      published("feed_quality", true, FeedQuality.class, "What became of one file's rows.");
  public static final Table<FeedOutcome> FEED_OUTCOME =
      published("feed_outcome", true, FeedOutcome.class, "Rows of a file by outcome and reason.");

  /** All tables, silver first. */
  public static final List<Table<?>> ALL =
      List.of(
          SURVEY_RESPONSE,
          REJECTION,
          SKM_CELL,
          SKM_DAY,
          SKM_GROUP,
          UNIT,
          LAYANAN,
          UNIT_IKM,
          UNIT_UNSUR,
          UNIT_PROFILE,
          UNIT_CHANGE,
          UNIT_FUNNEL,
          FEED_QUALITY,
          FEED_OUTCOME);

  private Tables() {}

  /** The published table of that name. */
  public static Optional<Table<?>> findPublished(String name) {
    return ALL.stream()
        .filter(t -> t.layer() == Layer.PUBLISHED && t.name().equals(name))
        .findFirst();
  }

  /** The tables of which a release holds a public copy. */
  public static List<Table<?>> withPublicCopy() {
    return ALL.stream().filter(Table::hasPublicCopy).toList();
  }

  private static <R extends Record> Table<R> silver(String name, Class<R> type, String meaning) {
    return new Table<>(name, Layer.SILVER, false, type, meaning);
  }

  private static <R extends Record> Table<R> internal(String name, Class<R> type, String meaning) {
    return new Table<>(name, Layer.INTERNAL, false, type, meaning);
  }

  private static <R extends Record> Table<R> published(
      String name, boolean publicCopy, Class<R> type, String meaning) {
    return new Table<>(name, Layer.PUBLISHED, publicCopy, type, meaning);
  }
}
