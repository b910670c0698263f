package id.prima.ingest.profile;

import java.io.Serializable;

/**
 * How a file is read, beyond its headers, as an office's own layout says.
 *
 * @param dates order of the dates; null = the file decides
 * @param unitFrom where the unit stands
 * @param unitInName regular expression whose one group finds the unit in the file's name; null
 *     unless the unit stands there
 * @param sheet name of the sheet of a workbook, normalised; null = the one with data
 * @param answers what the answers of a survey mean
 */
public record Reading(
    Dates dates,
    UnitFrom unitFrom,
    java.util.regex.Pattern unitInName,
    String sheet,
    AnswerValues answers)
    implements Serializable {

  /** Nothing said: as Prima reads any file. */
  public static final Reading PLAIN =
      new Reading(null, UnitFrom.COLUMN, null, null, AnswerValues.BUILT_IN);

  /**
   * Whether the layout reads such a sheet.
   *
   * @param name of the sheet; null where the file has none
   */
  public boolean reads(String name) {
    return sheet == null || name == null || Words.normalise(name).equals(sheet);
  }

  /** Order of the numbers of a date. */
  public enum Dates {
    DAY_FIRST("hari-bulan"),
    MONTH_FIRST("bulan-hari"),
    ISO("iso");

    private final String code;

    Dates(String code) {
      this.code = code;
    }

    /** As a profile writes it. */
    public String code() {
      return code;
    }
  }

  /** Where the unit of a row stands. */
  public enum UnitFrom {
    /** In a column, else in the folder. */
    COLUMN("kolom"),
    FOLDER("folder"),
    /** In the name of the file. */
    FILE("berkas"),
    /** In the name of the sheet. */
    SHEET("lembar"),
    /** In a line above the table. */
    TITLE("judul");

    private final String code;

    UnitFrom(String code) {
      this.code = code;
    }

    /** As a profile writes it. */
    public String code() {
      return code;
    }
  }
}
