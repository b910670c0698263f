package id.prima.ingest.sample;

import id.prima.data.vocab.Reason;

/**
 * A row that is wrong on purpose.
 *
 * @param file path within the landing folder
 * @param row row as a spreadsheet numbers it; the header is row 1
 * @param reason what Prima should say of it
 * @param what what was done to it, in Indonesian
 */
record WrongRow(String file, long row, Reason reason, String what) {}
