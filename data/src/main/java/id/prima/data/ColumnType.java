package id.prima.data;

/** The few types a table may use: those that Parquet, Spark, JSON and a spreadsheet agree on. */
public enum ColumnType {
  STRING("text"),
  INT("integer, 32 bit"),
  LONG("integer, 64 bit"),
  BOOLEAN("true or false"),
  DATE("date"),
  DECIMAL("decimal"),
  LONG_LIST("list of integers, 64 bit"),
  STRING_LIST("list of text");

  private final String description;

  ColumnType(String description) {
    this.description = description;
  }

  /** The type in words, for the dictionary. */
  public String description() {
    return description;
  }
}
