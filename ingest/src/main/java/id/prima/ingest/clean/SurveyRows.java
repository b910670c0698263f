package id.prima.ingest.clean;

import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;

/** The judged rows of one survey file. */
public final class SurveyRows extends FileRows<Cleaned> {

  private SurveyRows(
      LandingSource source,
      SurveyPlan plan,
      FileSlice slice,
      SurveyContext context,
      AnswerWords words)
      throws IOException {
    super(source, plan, slice, new SurveyCleaner(plan, context, words)::clean);
  }

  /** Opens a planned file. The caller closes it. */
  public static SurveyRows open(
      LandingSource source, SurveyPlan plan, SurveyContext context, AnswerWords words)
      throws IOException {
    return open(source, plan, FileSlice.WHOLE, context, words);
  }

  /** The same of a slice of it. */
  public static SurveyRows open(
      LandingSource source,
      SurveyPlan plan,
      FileSlice slice,
      SurveyContext context,
      AnswerWords words)
      throws IOException {
    return new SurveyRows(source, plan, slice, context, words);
  }
}
