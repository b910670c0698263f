package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Cleaned;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.clean.ResponseContent;
import id.prima.ingest.clean.ResponseOrder;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyRows;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** The answers of one survey file. */
final class JudgedAnswers extends JudgedRows<SurveyPlan, Cleaned> {

  private static final long serialVersionUID = 1L;

  private final LandingSource source;
  private final SurveyContext context;

  JudgedAnswers(
      LandingSource source,
      SurveyContext context,
      LongAccumulator rowsDone,
      LongAccumulator filesDone) {
    super(RowCodec.nullableSchema(Tables.SURVEY_RESPONSE), rowsDone, filesDone);
    this.source = source;
    this.context = context;
  }

  static StructType schema() {
    return schema(RowCodec.nullableSchema(Tables.SURVEY_RESPONSE));
  }

  @Override
  FileRows<Cleaned> open(SurveyPlan plan) throws IOException {
    return SurveyRows.open(source, plan, context, AnswerWords.builtIn());
  }

  @Override
  Row row(Cleaned cleaned, Tallies tallies) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      tallies.add(accepted.response().unitId(), Outcome.ACCEPTED, null);
      if (accepted.response().periodFromFolder()) {
        tallies.addOverruled();
      }
      tallies.addDay(accepted.response().responseDate());
      tallies.addAnswers(accepted.asked(), accepted.empty());
      Object[] values = Tables.SURVEY_RESPONSE.values(accepted.response());
      return kept(
          values,
          accepted.responseId() == null
              ? null
              : ResponseOrder.key(accepted.response(), accepted.responseId()),
          ResponseContent.of(values));
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      return refused(rejected.rejection(), tallies);
    }
    Cleaned.OtherPeriod elsewhere = (Cleaned.OtherPeriod) cleaned;
    tallies.addDay(elsewhere.date());
    tallies.add(elsewhere.unitId(), Outcome.OTHER_PERIOD, null);
    return null;
  }
}
