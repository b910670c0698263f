package id.prima.data.silver;

import id.prima.data.Column;

/** One refused row: where it stands, why it was refused, and the cell that was wrong. */
public record Rejection(
    @Column("feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, tema-saran")
        String feed,
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("reason, see the list below") String code,
    @Column(value = "header of the wrong cell; empty = the row as a whole", nullable = true)
        String columnName,
    @Column(
            value =
                "the wrong cell as read, masked unless it is plainly no personal data; empty = none",
            nullable = true)
        String cell,
    @Column(value = "unit, where it could be told", nullable = true) String unitId) {}
