package id.prima.data.silver;

import id.prima.data.Column;

/**
 * How many suggestions of respondents to a unit are about one theme. The suggestions themselves
 * never get here, nor does the row of any.
 */
public record ThemeMention(
    @Column("SHA-256 of the file, hexadecimal") String sourceFile,
    @Column("quarter, semester or year of the suggestions, as the file says") String period,
    @Column("unit") String unitId,
    @Column("code of the theme, see tema-saran.csv") String tema,
    @Column("suggestions about it") int mentions) {}
