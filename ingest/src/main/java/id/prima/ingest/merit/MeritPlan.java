package id.prima.ingest.merit;

import id.prima.data.vocab.Period;
import id.prima.ingest.clean.DateOrder;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.Origins;
import id.prima.ingest.clean.TitleUnits;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Scale;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.TableFormat;
import java.time.LocalDate;
import java.util.List;

/**
 * How one file that merit rests on is read: what one look at it told.
 *
 * @param path relative to the landing folder
 * @param facts hash and encoding
 * @param format how rows and cells are told apart
 * @param headerRow row of the headers
 * @param columns what the columns mean
 * @param folderUnit name of the folder that may say the unit, or null
 * @param titles what the lines above the table say of the unit; nothing where a column names it
 * @param folderPeriod period that a folder says, for a recap also the file's name or the title
 *     above its table; or null
 * @param fileDate day in the name of the file or a folder, or null
 * @param scale scale of its answers; null where it has none
 * @param cross what an x means: {@code ya} or {@code tidak}; null = nothing that could be told
 * @param dateOrder order of the dates
 * @param dateOrderCertain whether the file itself decides that
 * @param remarks what a reader of the report should know, in Indonesian
 * @param origin of a file of corrections, the file that its rows came from, or null
 */
public record MeritPlan(
    String path,
    FileFacts facts,
    TableFormat format,
    int headerRow,
    MeritColumns columns,
    String folderUnit,
    TitleUnits titles,
    Period folderPeriod,
    LocalDate fileDate,
    Scale scale,
    String cross,
    DateOrder dateOrder,
    boolean dateOrderCertain,
    List<String> remarks,
    FilePlan origin)
    implements FilePlan {

  /** The same file of corrections, read as the one that its rows came from. */
  MeritPlan like(MeritPlan from) {
    boolean dates = Origins.decidesDates(from);
    return new MeritPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit == null ? from.folderUnit() : folderUnit,
        titles,
        folderPeriod == null ? from.folderPeriod() : folderPeriod,
        fileDate == null ? from.fileDate() : fileDate,
        scale,
        from.cross() == null ? cross : from.cross(),
        dates ? from.dateOrder() : dateOrder,
        dates || dateOrderCertain,
        Origins.remarks(this, from),
        from);
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
    return "-";
  }

  /** What of the plan decides how its rows are read, beside what stands in the file. */
  String fingerprint() {
    return facts.sha256() + folderUnit + folderPeriod + fileDate + scale;
  }
}
