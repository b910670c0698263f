package id.prima.ingest.sample;

import java.io.IOException;
import java.util.List;

/**
 * A folder of the landing that the office fills itself: staff survey, predikat, standards, cases.
 */
interface OfficeFolder {

  /** Every file that {@link #write} will write. */
  List<String> files();

  /**
   * Writes them.
   *
   * @return the rows that are wrong on purpose
   */
  List<WrongCase> write() throws IOException;
}
