package id.prima.data.marts;

import id.prima.data.Column;

/** One refused row of a file: where it stands and why, for staff who will correct it. */
public record RefusedRow(
    @Column("quarter of the run") String period,
    @Column("feed: survei, pengaduan, berakhlak, kinerja, standar, integritas, rekap, tema-saran")
        String feed,
    @Column("file, relative to the landing folder") String file,
    @Column("SHA-256 of the file, hexadecimal") String fileSha256,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column(value = "unit, where it could be told", nullable = true) String unitId,
    @Column("reason, see the list below") String code,
    @Column(value = "header of the wrong cell; empty = the row as a whole", nullable = true)
        String columnName,
    @Column(
            value =
                "the wrong cell as read, masked unless it is plainly no personal data; empty = none",
            nullable = true)
        String cell,
    @Column(value = "names of units or themes that may be meant; empty = none", nullable = true)
        String nearest) {}
