package id.prima.data;

import id.prima.data.Table.Layer;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.RecapVariant;
import id.prima.data.marts.RefusedRow;
import id.prima.data.marts.ResponseQuality;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.SkmDay;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitRanking;
import id.prima.data.marts.UnitStandar;
import id.prima.data.marts.UnitTheme;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.silver.Complaint;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.silver.ThemeMention;
import java.util.List;
import java.util.Optional;

/** Every table of the lake. */
public final class Tables {

  public static final Table<SurveyResponse> SURVEY_RESPONSE =
      silver("survey_response", SurveyResponse.class, "One counted answer sheet.");
  public static final Table<Complaint> COMPLAINT =
      silver("complaint", Complaint.class, "One complaint as all files together know it.");
  public static final Table<StaffAssessment> STAFF_ASSESSMENT =
      silver("staff_assessment", StaffAssessment.class, "Answers of one BerAKHLAK assessment.");
  public static final Table<PredikatCount> PREDIKAT_COUNT =
      silver(
          "predikat_count",
          PredikatCount.class,
          "Staff of a unit in one cell of predikat kinerja.");
  public static final Table<StandardEvidence> STANDARD_EVIDENCE =
      silver("standard_evidence", StandardEvidence.class, "One component of a service standard.");
  public static final Table<IntegrityCase> INTEGRITY_CASE =
      silver("integrity_case", IntegrityCase.class, "One integrity case.");
  public static final Table<ThemeMention> THEME_MENTION =
      silver("theme_mention", ThemeMention.class, "Suggestions of a unit on one theme.");
  public static final Table<RecapSheet> RECAP_SHEET =
      silver("recap_sheet", RecapSheet.class, "One row of a recap made by hand.");
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
  public static final Table<BerakhlakCell> BERAKHLAK_CELL =
      internal("berakhlak_cell", BerakhlakCell.class, "The integers of BerAKHLAK assessments.");

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
  public static final Table<UnitBerakhlak> UNIT_BERAKHLAK =
      published(
          "unit_berakhlak", true, UnitBerakhlak.class, "The BerAKHLAK index of a unit or roll-up.");
  public static final Table<BerakhlakValue> BERAKHLAK_VALUE =
      published(
          "berakhlak_value", true, BerakhlakValue.class, "One core value or panduan perilaku.");
  public static final Table<UnitPredikat> UNIT_PREDIKAT =
      published("unit_predikat", false, UnitPredikat.class, "Staff by predikat kinerja.");
  public static final Table<UnitStandar> UNIT_STANDAR =
      published("unit_standar", true, UnitStandar.class, "How complete service standards are.");
  public static final Table<LayananStandar> LAYANAN_STANDAR =
      published(
          "layanan_standar", true, LayananStandar.class, "One component of a layanan's standard.");
  public static final Table<UnitTheme> UNIT_THEME =
      published("unit_theme", true, UnitTheme.class, "What suggestions to a unit are about.");
  public static final Table<UnitIntegrity> UNIT_INTEGRITY =
      published("unit_integrity", false, UnitIntegrity.class, "One integrity case of a unit.");
  public static final Table<ResponseQuality> RESPONSE_QUALITY =
      published(
          "response_quality", false, ResponseQuality.class, "Odd answer sheets beside the peers'.");
  public static final Table<RankingGroup> RANKING_GROUP =
      published(
          "ranking_group",
          false,
          RankingGroup.class,
          "A peer group and what its ranking can tell.");
  public static final Table<UnitRanking> UNIT_RANKING =
      published(
          "unit_ranking", false, UnitRanking.class, "A unit in the ranking of its peer group.");
  public static final Table<RankingComponent> RANKING_COMPONENT =
      published("ranking_component", false, RankingComponent.class, "What a score is made of.");
  public static final Table<UnitImprovement> UNIT_IMPROVEMENT =
      published(
          "unit_improvement", false, UnitImprovement.class, "Improvement beyond chance and peers.");
  public static final Table<RewardProposal> REWARD_PROPOSAL =
      published(
          "reward_proposal", false, RewardProposal.class, "What is proposed for a unit, and why.");
  public static final Table<RecapReconciliation> RECAP_RECONCILIATION =
      published(
          "recap_reconciliation",
          true,
          RecapReconciliation.class,
          "A recap made by hand beside what it should say.");
  public static final Table<RecapVariant> RECAP_VARIANT =
      published(
          "recap_variant", false, RecapVariant.class, "One way in which a recap may be made.");
  public static final Table<FeedQuality> FEED_QUALITY =
      published("feed_quality", true, FeedQuality.class, "What became of one file's rows.");
  public static final Table<FeedOutcome> FEED_OUTCOME =
      published("feed_outcome", true, FeedOutcome.class, "Rows of a file by outcome and reason.");
  public static final Table<FeedFlag> FEED_FLAG =
      published("feed_flag", true, FeedFlag.class, "Counted rows of a file that are odd.");
  public static final Table<FeedFinding> FEED_FINDING =
      published(
          "feed_finding", true, FeedFinding.class, "Shares of rows above a limit of warning.");

  public static final Table<RefusedRow> REFUSED_ROW =
      published("refused_row", false, RefusedRow.class, "One refused row of a file.");

  /** All tables, silver first. */
  public static final List<Table<?>> ALL =
      List.of(
          SURVEY_RESPONSE,
          COMPLAINT,
          STAFF_ASSESSMENT,
          PREDIKAT_COUNT,
          STANDARD_EVIDENCE,
          INTEGRITY_CASE,
          THEME_MENTION,
          RECAP_SHEET,
          REJECTION,
          SKM_CELL,
          SKM_DAY,
          SKM_GROUP,
          COMPLAINT_EVENT,
          COMPLAINT_DESK,
          BERAKHLAK_CELL,
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
          UNIT_BERAKHLAK,
          BERAKHLAK_VALUE,
          UNIT_PREDIKAT,
          UNIT_STANDAR,
          LAYANAN_STANDAR,
          UNIT_THEME,
          UNIT_INTEGRITY,
          RESPONSE_QUALITY,
          RANKING_GROUP,
          UNIT_RANKING,
          RANKING_COMPONENT,
          UNIT_IMPROVEMENT,
          REWARD_PROPOSAL,
          RECAP_RECONCILIATION,
          RECAP_VARIANT,
          FEED_QUALITY,
          FEED_OUTCOME,
          FEED_FLAG,
          FEED_FINDING,
          REFUSED_ROW);

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
