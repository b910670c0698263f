package id.prima.data;

import id.prima.data.Table.Layer;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.silver.Complaint;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import java.util.List;
import java.util.Optional;

/** Every table of the lake. */
public final class Tables {

  public static final Table<SurveyResponse> SURVEY_RESPONSE =
      silver("survey_response", SurveyResponse.class, "One counted answer sheet.");
  public static final Table<Complaint> COMPLAINT =
      silver("complaint", Complaint.class, "One complaint as all files together know it.");
  public static final Table<Rejection> REJECTION =
      silver("rejection", Rejection.class, "One refused row of a file.");

  public static final Table<SkmCell> SKM_CELL =
      internal("skm_cell", SkmCell.class, "The integers of one unit, layanan and quarter.");
  public static final Table<SkmDay> SKM_DAY =
      internal("skm_day", SkmDay.class, "The integers of one unit, layanan and day.");
  public static final Table<SkmGroup> SKM_GROUP =
      internal("skm_group", SkmGroup.class, "The integers of one unit and respondent category.");
  public static final Table<ComplaintEvent> COMPLAINT_EVENT =
      internal("complaint_event", ComplaintEvent.class, "Cases that ended alike.");
  public static final Table<ComplaintDesk> COMPLAINT_DESK =
      internal("complaint_desk", ComplaintDesk.class, "Cases that were on the desk alike.");

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
  public static final Table<UnitComplaints> UNIT_COMPLAINTS =
      published(
          "unit_complaints", true, UnitComplaints.class, "Complaints of a unit: time and targets.");
  public static final Table<ComplaintFlow> COMPLAINT_FLOW =
      published("complaint_flow", true, ComplaintFlow.class, "Cases that came, ended and stayed.");
  public static final Table<ComplaintAge> COMPLAINT_AGE =
      published("complaint_age", true, ComplaintAge.class, "Open cases by age.");
  public static final Table<ComplaintCurve> COMPLAINT_CURVE =
      published("complaint_curve", true, ComplaintCurve.class, "Share resolved by working day.");
  public static final Table<ComplaintSignal> COMPLAINT_SIGNAL =
      published("complaint_signal", false, ComplaintSignal.class, "Signals of integrity cases.");
  public static final Table<FeedQuality> FEED_QUALITY =
      published("feed_quality", true, FeedQuality.class, "What became of one file's rows.");
  public static final Table<FeedOutcome> FEED_OUTCOME =
      published("feed_outcome", true, FeedOutcome.class, "Rows of a file by outcome and reason.");
  public static final Table<FeedFlag> FEED_FLAG =
      published("feed_flag", true, FeedFlag.class, "Counted rows of a file that are odd.");

  /** All tables, silver first. */
  public static final List<Table<?>> ALL =
      List.of(
          SURVEY_RESPONSE,
          COMPLAINT,
          REJECTION,
          SKM_CELL,
          SKM_DAY,
          SKM_GROUP,
          COMPLAINT_EVENT,
          COMPLAINT_DESK,
          UNIT,
          LAYANAN,
          UNIT_IKM,
          UNIT_UNSUR,
          UNIT_PROFILE,
          UNIT_CHANGE,
          UNIT_FUNNEL,
          UNIT_COMPLAINTS,
          COMPLAINT_FLOW,
          COMPLAINT_AGE,
          COMPLAINT_CURVE,
          COMPLAINT_SIGNAL,
          FEED_QUALITY,
          FEED_OUTCOME,
          FEED_FLAG);

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
