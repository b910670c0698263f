package id.prima.ingest.read;

/** What kind of file the bytes are, whatever its name says. */
public enum FileKind {
  /** Rows parted by lines, cells by a separator. */
  TEXT,
  /** A workbook of sheets. */
  WORKBOOK,
  /** One JSON object a line, or one list of JSON objects. */
  JSON_LINES
}
