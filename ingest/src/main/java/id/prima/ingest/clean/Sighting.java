package id.prima.ingest.clean;

import id.prima.data.vocab.ComplaintStatus;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One case as one row of one file shows it.
 *
 * @param caseKey what the rows of one case share, a hash; it is never written
 * @param fileDate day of the file
 * @param firstDate day of the first file with the same content; the day of the file where there is
 *     but one
 * @param fileDateCertain whether the office said it
 * @param profile id of the layout of the file
 * @param sourceFile SHA-256 of the file
 * @param sourceRow row in it
 * @param unitId unit that has to answer
 * @param klasifikasi class; null where the file has no column for it
 * @param kategori category, coarsened; null = not said
 * @param kanal channel; null = not said
 * @param kecamatan kecamatan, coarsened; null = not said
 * @param tipeLaporan whether the reporter is named; null = not said
 * @param signal integrity signal; null = none
 * @param receivedOn day of receipt
 * @param receivedSecond time of receipt, seconds after midnight; null = not said
 * @param verificationRecorded whether the file has a column for the verification
 * @param verifiedOn its day; null = not yet, or not said
 * @param replyRecorded whether the file has a column for the first reply
 * @param repliedOn its day; null = not yet, or not said
 * @param status code of where the case stands
 * @param closedOn day of the closing, of a closed case that the file knows to the day
 * @param closedSecond its time; null = not said
 * @param closedBefore day of the closing that came before the reopening, where the row tells it
 * @param reopenedOn day of the last reopening; null = none, or not said
 * @param flags codes of what is odd, parted by commas; empty for nothing
 */
public record Sighting(
    String caseKey,
    LocalDate fileDate,
    LocalDate firstDate,
    boolean fileDateCertain,
    String profile,
    String sourceFile,
    int sourceRow,
    String unitId,
    String klasifikasi,
    String kategori,
    String kanal,
    String kecamatan,
    String tipeLaporan,
    String signal,
    LocalDate receivedOn,
    Integer receivedSecond,
    boolean verificationRecorded,
    LocalDate verifiedOn,
    boolean replyRecorded,
    LocalDate repliedOn,
    String status,
    LocalDate closedOn,
    Integer closedSecond,
    LocalDate closedBefore,
    LocalDate reopenedOn,
    String flags)
    implements Serializable {

  /** Whether the case was not closed then. */
  public boolean isOpen() {
    return status.equals(ComplaintStatus.OPEN.code());
  }

  /** The same row on the first day on which a file of this content was exported. */
  Sighting onFirstDate() {
    return new Sighting(
        caseKey,
        firstDate,
        firstDate,
        fileDateCertain,
        profile,
        sourceFile,
        sourceRow,
        unitId,
        klasifikasi,
        kategori,
        kanal,
        kecamatan,
        tipeLaporan,
        signal,
        receivedOn,
        receivedSecond,
        verificationRecorded,
        verifiedOn,
        replyRecorded,
        repliedOn,
        status,
        closedOn,
        closedSecond,
        closedBefore,
        reopenedOn,
        flags);
  }
}
