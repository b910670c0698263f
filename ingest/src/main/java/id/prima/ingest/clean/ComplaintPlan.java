package id.prima.ingest.clean;

import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.TableFormat;
import java.time.LocalDate;
import java.util.List;

/**
 * How one file of complaints is read: what one look at it told.
 *
 * @param path relative to the landing folder
 * @param facts hash and encoding
 * @param format how rows and cells are told apart
 * @param headerRow row of the headers
 * @param columns what the columns mean
 * @param folderUnit name of the folder that may say the unit, or null
 * @param titles what the lines above the table say of the unit; nothing where a column names it
 * @param fileDate day of the export; of files with the same content the last
 * @param firstDate of files with the same content the first
 * @param dateOrder order of the dates
 * @param dateOrderCertain whether the file itself decides that
 * @param kategori categories that are plainly words of a list
 * @param kecamatan kecamatan that are
 * @param remarks what a reader of the report should know, in Indonesian
 * @param origin of a file of corrections, the file that its rows came from, or null
 */
public record ComplaintPlan(
    String path,
    FileFacts facts,
    TableFormat format,
    int headerRow,
    ComplaintColumns columns,
    String folderUnit,
    TitleUnits titles,
    FileDate fileDate,
    LocalDate firstDate,
    DateOrder dateOrder,
    boolean dateOrderCertain,
    ControlledWords kategori,
    ControlledWords kecamatan,
    List<String> remarks,
    FilePlan origin)
    implements FilePlan {

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

  /** Header of the day of receipt. */
  public String receivedHeader() {
    return columns.header(ComplaintField.RECEIVED);
  }

  /** The same file with what the other files tell of it. */
  ComplaintPlan with(
      ControlledWords kategori,
      ControlledWords kecamatan,
      FileDate date,
      LocalDate firstDate,
      List<String> remarks) {
    return new ComplaintPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit,
        titles,
        date,
        firstDate,
        dateOrder,
        dateOrderCertain,
        kategori,
        kecamatan,
        remarks,
        origin);
  }

  /** The same file of corrections, read as the one that its rows came from. */
  ComplaintPlan like(ComplaintPlan from) {
    boolean dates = Origins.decidesDates(from);
    boolean day = !fileDate.certain() && from.fileDate().certain();
    return new ComplaintPlan(
        path,
        facts,
        format,
        headerRow,
        columns,
        folderUnit == null ? from.folderUnit() : folderUnit,
        titles,
        day ? from.fileDate() : fileDate,
        day ? from.fileDate().date() : firstDate,
        dates ? from.dateOrder() : dateOrder,
        dates || dateOrderCertain,
        kategori,
        kecamatan,
        Origins.remarks(this, from),
        from);
  }
}
