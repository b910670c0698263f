package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two quarters between which one unit was renamed, two were merged and one was split, while clerks
 * went on typing the old names.
 */
class UnitHistoryIT {

  @TempDir static Path folder;
  private static Path lake;
  private static String told;

  @BeforeAll
  static void publishBoth() throws Exception {
    Path in = folder.resolve("masuk");
    lake = folder.resolve("lake");
    Prima.write(
        in,
        "unit.csv",
        """
        unit_id;nama;berlaku_sejak;berlaku_sampai;digantikan_oleh
        lama;Puskesmas Anggrek;;2026-06-30;baru
        baru;Puskesmas Bougenvil;2026-07-01;;
        timur;Kelurahan Timur;;2026-06-30;gabung
        barat;Kelurahan Barat;;2026-06-30;gabung
        gabung;Kelurahan Sejahtera;2026-07-01;;
        besar;Kecamatan Besar;;2026-06-30;utara, selatan
        utara;Kecamatan Besar Utara;2026-07-01;;
        selatan;Kecamatan Besar Selatan;2026-07-01;;
        """);
    StringBuilder rows = new StringBuilder(Sheets.HEADER).append('\n');
    for (int day = 10; day < 30; day++) {
      for (String unit :
          List.of("PKM Anggrek", "Kel. Timur", "Kelurahan Barat", "Kantor Kecamatan Besar")) {
        rows.append(Sheets.row(unit, "2026-05-" + day, 3));
      }
      for (String unit :
          List.of("PKM Anggrek", "Kel. Timur", "Kelurahan Barat", "Kec. Besar Utara")) {
        rows.append(Sheets.row(unit, "2026-08-" + day, 4));
      }
    }
    rows.append(Sheets.row("Kec. Besar", "2026-08-15", 4));
    Prima.write(in, "survei/jawaban.csv", rows.toString());
    told =
        Prima.run("check", "--period", "2026-Q3", "--in", in, "--as-of", "2026-10-05")
            .succeeds()
            .out();
    Prima.run(
            "run",
            "--period",
            "2026-Q2..2026-Q3",
            "--in",
            in,
            "--lake",
            lake,
            "--as-of",
            "2026-10-05")
        .succeeds();
  }

  private static List<Map<String, String>> rows(String table, String period) {
    return Prima.run("export", table, "--lake", lake, "--period", period).succeeds().rows().stream()
        .filter(row -> row.getOrDefault("tingkat", "unit").equals("unit"))
        .toList();
  }

  @Test
  void each_answer_counts_for_the_unit_that_bore_the_name_on_its_day() {
    assertThat(rows("unit_ikm", "2026-Q2"))
        .extracting(row -> row.get("unit_id") + " " + row.get("respondents"))
        .containsExactlyInAnyOrder("lama 20", "timur 20", "barat 20", "besar 20");
    assertThat(rows("unit_ikm", "2026-Q3"))
        .filteredOn(row -> !row.get("respondents").equals("0"))
        .extracting(row -> row.get("unit_id") + " " + row.get("respondents"))
        .containsExactlyInAnyOrder("baru 20", "gabung 40", "utara 20");
  }

  @Test
  void the_name_of_the_split_unit_is_refused_with_its_successors() {
    assertThat(told)
        .contains("(mungkin: Kecamatan Besar Selatan; Kecamatan Besar Utara)")
        .contains("       1  Unit tidak ada di unit.csv pada periode ini. (unit_unknown)");
  }

  @Test
  void only_the_renamed_unit_is_compared_with_what_it_was() {
    assertThat(rows("unit_change", "2026-Q3"))
        .filteredOn(row -> !row.get("unit_id").equals("*"))
        .extracting(
            row ->
                row.get("unit_id") + " " + row.get("earlier_period") + " " + row.get("difference"))
        .containsExactly("baru 2026-Q2 25.00");
    assertThat(rows("unit", "2026-Q3"))
        .filteredOn(row -> !row.get("unit_sebelumnya").isEmpty())
        .extracting(row -> row.get("unit_id") + " " + row.get("nama_sebelumnya"))
        .containsExactly("baru Puskesmas Anggrek");
  }
}
