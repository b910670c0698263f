package id.prima.data.silver;

import id.prima.data.Column;

/** One refused row: where it stands, why it was refused, and the cell that was wrong. */
public record Rejection(
    @Column(
            "feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, rekap,"
                + " tema-saran")
        String feed,
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("reason, see the list below") String code,
    @Column(
            value =
                "header of the wrong cell, or 'judul baris' and the row of the title that is wrong;"
                    + " empty = the row as a whole",
            nullable = true)
        String columnName,
    @Column(
            value =
                "the wrong cell as read, masked unless it is plainly no personal data; empty = none",
            nullable = true)
        String cell,
    @Column(value = "unit, where it could be told", nullable = true) String unitId,
    @Column(
            value =
                "names that an unknown unit or theme may have meant, at most three, the likeliest first,"
                    + " parted by '; '; empty = none, or refused for another reason",
            nullable = true)
        String nearest) {

  /** A row that is refused for another reason than its unit or theme. */
  public Rejection(
      String feed,
      String sourceFile,
      int sourceRow,
      String code,
      String columnName,
      String cell,
      String unitId) {
    this(feed, sourceFile, sourceRow, code, columnName, cell, unitId, null);
  }
}
