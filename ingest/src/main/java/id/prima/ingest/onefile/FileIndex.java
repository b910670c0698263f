package id.prima.ingest.onefile;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one survey file gives; also the JSON that {@code prima hitung --json} prints.
 *
 * @param file name of the file
 * @param sha256 its hash
 * @param profile layout that recognised it
 * @param profileTitle what kind of file that is
 * @param confidence how sure the layout is, 0-1, two places: see Recognition
 * @param headers number of headers
 * @param known number of those that mean something to it
 * @param encoding encoding of the text
 * @param dateOrder order of day, month and year
 * @param dateOrderCertain whether the file or its profile decides that
 * @param remarks what the reader should know, in Indonesian
 * @param read rows below the header
 * @param accepted rows that count
 * @param rejected rows that were refused
 * @param duplicate rows that repeat another
 * @param otherPeriod rows of another period than the one asked for
 * @param refused refused rows by reason, most first
 * @param belowFloor why the file may not be released; null where it may
 * @param figures by questionnaire: all units together, then, where there are several, each
 */
public record FileIndex(
    String file,
    String sha256,
    String profile,
    String profileTitle,
    BigDecimal confidence,
    int headers,
    int known,
    String encoding,
    String dateOrder,
    boolean dateOrderCertain,
    List<String> remarks,
    long read,
    long accepted,
    long rejected,
    long duplicate,
    long otherPeriod,
    List<Refused> refused,
    String belowFloor,
    List<IndexFigures> figures) {

  /**
   * Rows that were refused for one reason.
   *
   * @param code of the reason
   * @param sentence in Indonesian
   * @param remedy what to do
   * @param rows how many
   * @param first the first of them
   */
  public record Refused(
      String code, String sentence, String remedy, long rows, List<RefusedRow> first) {}

  /**
   * One refused row.
   *
   * @param row as a spreadsheet numbers it
   * @param column header; null where the whole row is meant
   * @param cell what stands there, masked where it may be somebody's; null where nothing is shown
   */
  public record RefusedRow(int row, String column, String cell) {}
}
