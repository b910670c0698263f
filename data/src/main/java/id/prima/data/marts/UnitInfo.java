package id.prima.data.marts;

import id.prima.data.Column;
import java.time.LocalDate;
import java.util.List;

/** One unit in force in a period of the release, as the office's {@code unit.csv} states it. */
public record UnitInfo(
    @Column("unit") String unitId,
    @Column("name; text typed by people, never trusted on a page") String nama,
    @Column(value = "unit above it; empty = none", nullable = true) String indukId,
    @Column(value = "kind of unit, such as puskesmas", nullable = true) String jenis,
    @Column("peer group: who is compared with whom; by default the jenis") String kelompokBanding,
    @Column("how often the unit surveys: triwulan, semester, tahun") String frekuensi,
    @Column(value = "number of staff", nullable = true) Integer jumlahPegawai,
    @Column(value = "first day in force", nullable = true) LocalDate berlakuSejak,
    @Column(value = "last day in force", nullable = true) LocalDate berlakuSampai,
    @Column(
            value = "unit that took its place; where it was split those that did, parted by '; '",
            nullable = true)
        String digantikanOleh,
    @Column(
            value =
                "ids that the unit bore before it was merely renamed, the latest first, parted by"
                    + " '; '; empty = none; never those of merged or split units",
            nullable = true)
        String unitSebelumnya,
    @Column(
            value = "names that the unit bore before, the latest first, parted by '; '",
            nullable = true)
        String namaSebelumnya) {

  /** Stands between several units or names in one cell. */
  public static final String BETWEEN = "; ";

  /** A unit that always bore this name. */
  public UnitInfo(
      String unitId,
      String nama,
      String indukId,
      String jenis,
      String kelompokBanding,
      String frekuensi,
      Integer jumlahPegawai,
      LocalDate berlakuSejak,
      LocalDate berlakuSampai,
      String digantikanOleh) {
    this(
        unitId,
        nama,
        indukId,
        jenis,
        kelompokBanding,
        frekuensi,
        jumlahPegawai,
        berlakuSejak,
        berlakuSampai,
        digantikanOleh,
        null,
        null);
  }

  /** The units that took its place; none while it is in force or where nothing did. */
  public List<String> successors() {
    return parts(digantikanOleh);
  }

  /** The ids that it bore before it was renamed, the latest first. */
  public List<String> earlierIds() {
    return parts(unitSebelumnya);
  }

  private static List<String> parts(String cell) {
    return cell == null ? List.of() : List.of(cell.split(BETWEEN, -1));
  }
}
