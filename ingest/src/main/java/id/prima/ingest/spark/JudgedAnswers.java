package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.silver.SurveyResponse;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.clean.ResponseContent;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyRows;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import org.apache.spark.util.LongAccumulator;

/** The answers of survey files. */
final class JudgedAnswers extends JudgedRows<SurveyPlan, Cleaned> {

  private static final long serialVersionUID = 1L;

  /** Group: answers that the office numbered. */
  static final String NUMBERED = "numbered";

  /** Group: answers without a number, with a date. */
  static final String DATED = "dated";

  /** Group: answers with neither. */
  static final String UNDATED = "undated";

  private final LandingSource source;
  private final SurveyContext context;

  JudgedAnswers(LandingSource source, SurveyContext context, LongAccumulator rowsDone) {
    super(RowCodec.nullableSchema(Tables.SURVEY_RESPONSE), rowsDone);
    this.source = source;
    this.context = context;
  }

  /** The number that says whether an answer is a numbered one: its last bit. */
  static boolean isNumbered(long same) {
    return (same & 1) != 0;
  }

  @Override
  FileRows<Cleaned> open(SurveyPlan plan, FileSlice slice) throws IOException {
    return SurveyRows.open(source, plan, slice, context, AnswerWords.builtIn());
  }

  @Override
  void judge(Cleaned cleaned, Verdicts verdicts) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      verdicts.addAnswers(accepted.asked(), accepted.empty());
      keep(accepted.response(), accepted.responseId(), verdicts);
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      verdicts.refuse(rejected.rejection());
    } else {
      Cleaned.OtherPeriod elsewhere = (Cleaned.OtherPeriod) cleaned;
      verdicts.addDay(elsewhere.date());
      verdicts.elsewhere(elsewhere.unitId());
    }
  }

  private static void keep(SurveyResponse response, String responseId, Verdicts verdicts) {
    verdicts.addDay(response.responseDate());
    Object[] values = Tables.SURVEY_RESPONSE.values(response);
    String group = response.responseDate() == null ? UNDATED : DATED;
    long same =
        responseId == null
            ? ResponseContent.of(values) & ~1
            : ResponseOrder.number(response, responseId) | 1;
    verdicts.accept(
        values,
        response.unitId(),
        same,
        responseId == null ? group : NUMBERED,
        response.periodFromFolder());
  }
}
