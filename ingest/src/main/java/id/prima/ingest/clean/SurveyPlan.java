package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.TableFormat;
import java.util.List;

/**
 * How one survey file is read: what one look at it told.
 *
 * @param path relative to the landing folder
 * @param facts hash and encoding
 * @param format how rows and cells are told apart
 * @param headerRow row of the headers
 * @param columns what the columns mean
 * @param folderUnit name of the folder that may say the unit, or null
 * @param titles what the lines above the table say of the unit; nothing where a column names it
 * @param folderPeriod period that a folder says, or, where the table has no dates, more exactly the
 *     file's name, its sheet's or its title; else null
 * @param dateOrder order of the dates
 * @param dateOrderCertain whether the file itself decides that
 * @param numbers column that numbers the respondents; -1 where none does
 * @param remarks what a reader of the report should know, in Indonesian
 * @param origin of a file of corrections, the file that its rows came from, or null
 * @param slices the parts in which a large file is read, in order; one for any other
 */
public record SurveyPlan(
    String path,
    FileFacts facts,
    TableFormat format,
    int headerRow,
    SurveyColumns columns,
    String folderUnit,
    TitleUnits titles,
    Period folderPeriod,
    DateOrder dateOrder,
    boolean dateOrderCertain,
    int numbers,
    List<String> remarks,
    FilePlan origin,
    List<FileSlice> slices)
    implements FilePlan {

  /** The same file of corrections, read as the one that its rows came from. */
  SurveyPlan like(SurveyPlan from) {
    boolean dates = Origins.decidesDates(from);
    return new SurveyPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit == null ? from.folderUnit() : folderUnit,
        titles,
        from.folderPeriod() == null ? folderPeriod : from.folderPeriod(), // its name is made up
        dates ? from.dateOrder() : dateOrder,
        dates || dateOrderCertain,
        numbers,
        Origins.remarks(this, from),
        from,
        slices);
  }

  /** Whether rows may say their day or period, or folder, name or title say it of all. */
  boolean saysPeriod() {
    return folderPeriod != null
        || columns.fields().containsKey(Field.DATE)
        || columns.fields().containsKey(Field.PERIOD);
  }

  /** The same plan with other remarks. */
  SurveyPlan withRemarks(List<String> others) {
    return new SurveyPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit,
        titles,
        folderPeriod,
        dateOrder,
        dateOrderCertain,
        numbers,
        List.copyOf(others),
        origin,
        slices);
  }

  /** The same plan with less of what stands above the table. */
  public SurveyPlan withTitles(TitleUnits fewer) {
    return new SurveyPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit,
        fewer,
        folderPeriod,
        dateOrder,
        dateOrderCertain,
        numbers,
        remarks,
        origin,
        slices);
  }

  @Override
  public List<String> headers() {
    return columns.headers();
  }

  @Override
  public String profile() {
    return columns.profile();
  }

  @Override
  public Recognition recognition() {
    return columns.recognition();
  }

  @Override
  public String unsurOrder() {
    return columns.order();
  }
}
