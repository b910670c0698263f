package id.prima.data.silver;

import id.prima.data.Column;

/**
 * Answers of one anonymous BerAKHLAK assessment as one row of a file holds them: a whole sheet in
 * the wide layout, one answer in the long one. Rows of one assessment share its number.
 */
public record StaffAssessment(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("number of the assessment in its file, by first appearance; never an id of a person")
        int assessment,
    @Column("quarter") String period,
    @Column("unit that is assessed") String unitId,
    @Column("pegawai, atasan, rekan, bawahan, diri") String role,
    @Column("lowest answer of the scale declared by the profile") int scaleLow,
    @Column("highest answer of that scale") int scaleHigh,
    @Column(
            value = "berorientasi_pelayanan 1, on the scale of the row; empty = not answered",
            name = "berorientasi_pelayanan_1",
            nullable = true)
        Integer berorientasiPelayanan1,
    @Column(
            value = "berorientasi_pelayanan 2, on the scale of the row; empty = not answered",
            name = "berorientasi_pelayanan_2",
            nullable = true)
        Integer berorientasiPelayanan2,
    @Column(
            value = "berorientasi_pelayanan 3, on the scale of the row; empty = not answered",
            name = "berorientasi_pelayanan_3",
            nullable = true)
        Integer berorientasiPelayanan3,
    @Column(
            value = "akuntabel 1, on the scale of the row; empty = not answered",
            name = "akuntabel_1",
            nullable = true)
        Integer akuntabel1,
    @Column(
            value = "akuntabel 2, on the scale of the row; empty = not answered",
            name = "akuntabel_2",
            nullable = true)
        Integer akuntabel2,
    @Column(
            value = "akuntabel 3, on the scale of the row; empty = not answered",
            name = "akuntabel_3",
            nullable = true)
        Integer akuntabel3,
    @Column(
            value = "kompeten 1, on the scale of the row; empty = not answered",
            name = "kompeten_1",
            nullable = true)
        Integer kompeten1,
    @Column(
            value = "kompeten 2, on the scale of the row; empty = not answered",
            name = "kompeten_2",
            nullable = true)
        Integer kompeten2,
    @Column(
            value = "kompeten 3, on the scale of the row; empty = not answered",
            name = "kompeten_3",
            nullable = true)
        Integer kompeten3,
    @Column(
            value = "harmonis 1, on the scale of the row; empty = not answered",
            name = "harmonis_1",
            nullable = true)
        Integer harmonis1,
    @Column(
            value = "harmonis 2, on the scale of the row; empty = not answered",
            name = "harmonis_2",
            nullable = true)
        Integer harmonis2,
    @Column(
            value = "harmonis 3, on the scale of the row; empty = not answered",
            name = "harmonis_3",
            nullable = true)
        Integer harmonis3,
    @Column(
            value = "loyal 1, on the scale of the row; empty = not answered",
            name = "loyal_1",
            nullable = true)
        Integer loyal1,
    @Column(
            value = "loyal 2, on the scale of the row; empty = not answered",
            name = "loyal_2",
            nullable = true)
        Integer loyal2,
    @Column(
            value = "loyal 3, on the scale of the row; empty = not answered",
            name = "loyal_3",
            nullable = true)
        Integer loyal3,
    @Column(
            value = "adaptif 1, on the scale of the row; empty = not answered",
            name = "adaptif_1",
            nullable = true)
        Integer adaptif1,
    @Column(
            value = "adaptif 2, on the scale of the row; empty = not answered",
            name = "adaptif_2",
            nullable = true)
        Integer adaptif2,
    @Column(
            value = "adaptif 3, on the scale of the row; empty = not answered",
            name = "adaptif_3",
            nullable = true)
        Integer adaptif3,
    @Column(
            value = "kolaboratif 1, on the scale of the row; empty = not answered",
            name = "kolaboratif_1",
            nullable = true)
        Integer kolaboratif1,
    @Column(
            value = "kolaboratif 2, on the scale of the row; empty = not answered",
            name = "kolaboratif_2",
            nullable = true)
        Integer kolaboratif2,
    @Column(
            value = "kolaboratif 3, on the scale of the row; empty = not answered",
            name = "kolaboratif_3",
            nullable = true)
        Integer kolaboratif3) {}
