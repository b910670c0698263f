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
        String digantikanOleh) {

  /** Stands between the units that took the place of one that was split. */
  public static final String BETWEEN_SUCCESSORS = "; ";

  /** The units that took its place; none while it is in force or where nothing did. */
  public List<String> successors() {
    return digantikanOleh == null
        ? List.of()
        : List.of(digantikanOleh.split(BETWEEN_SUCCESSORS, -1));
  }
}
