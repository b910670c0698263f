package id.prima.ingest.clean;

import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Where a layout says that the unit of a file's rows stands, if in no column.
 *
 * @param reading how the layout reads a file
 * @param profile id of the layout, for messages
 */
public record UnitPlace(Reading reading, String profile) {

  /**
   * The name of the unit as that place says it.
   *
   * @param headers of the table
   * @param folder what the folder says where the layout names no other place, or null
   * @return null where nothing says it
   * @throws UnreadableFileException where the file's name is not as the layout says
   */
  public String name(String path, TableFormat format, List<String> headers, String folder)
      throws UnreadableFileException {
    boolean inFile = reading.unitFrom() == Reading.UnitFrom.FILE;
    boolean elsewhere = inFile || reading.unitFrom() == Reading.UnitFrom.SHEET;
    if (elsewhere && RefusedColumns.marker(headers) >= 0) {
      return null; // the file that its rows came from says it
    } else if (!inFile) {
      return elsewhere && format instanceof TableFormat.Sheet sheet ? sheet.name() : folder;
    }
    Matcher m = reading.unitInName().matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!m.find() || m.group(1) == null || m.group(1).isBlank()) {
      throw new UnreadableFileException(
          "nama berkas tidak memuat unit seperti pola '"
              + reading.unitInName().pattern()
              + "' dalam profil "
              + profile
              + "; ganti nama berkas atau polanya");
    }
    return m.group(1).strip();
  }
}
