package id.prima.ingest.sample;

/**
 * A row of a complaint, or of the office's own files, that is wrong or odd on purpose.
 *
 * @param file path within the landing folder
 * @param row row as a spreadsheet numbers it; the first row is 1
 * @param code code of what Prima should say of it: a {@link id.prima.data.vocab.Reason} where it is
 *     not counted, a {@link id.prima.data.vocab.Flag} where it is
 * @param what what was done to it, in Indonesian
 */
record WrongCase(String file, long row, String code, String what) {}
