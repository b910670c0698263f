package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.ThemeMention;
import id.prima.ingest.clean.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the four feeds broken at random: every row ends once, and nothing throws. */
class MeritRandomFilesTest {

  private static final int FILES_PER_LAYOUT = 6;

  private static final List<String> CELLS =
      List.of(
          "",
          "-",
          "0",
          "5",
          "11",
          "1,5",
          "\"\"",
          "\"a\nb\"",
          "=1+1",
          "<script>",
          "2026-07-03",
          "3 Jul 2026",
          "31/02/2026",
          "99999999999999999999",
          "1E+9",
          "9,9E+999",
          "x",
          "ya",
          "v",
          "tidak",
          "Total",
          "Setuju",
          "4 - Setuju",
          "atas",
          "Baik",
          "2026-Q3",
          "Triwulan III 2026",
          "rsud",
          "Klinik Tutup",
          "\uFEFF",
          "\u000B",
          "\u202E",
          "x".repeat(40_000),
          "46200",
          "46200.5",
          "pungli",
          "selesai",
          "biaya",
          "15",
          ";;;",
          ",,,");

  /** Folder, headers, and a good row. */
  private static final List<List<String>> LAYOUTS =
      List.of(
          List.of(
              "berakhlak",
              "unit,tanggal,peran" + MeritDesk.items(),
              "rsud,2026-08-01,rekan" + MeritDesk.all(3)),
          List.of(
              "berakhlak",
              "unit,id_responden,tanggal,butir,skor",
              "rsud,1,2026-08-01,akuntabel_1,4"),
          List.of("kinerja", "unit_id,periode,predikat,jumlah", "rsud,2026-Q3,Baik,3"),
          List.of(
              "kinerja",
              "unit_id,periode,sangat baik,baik,butuh perbaikan,kurang,sangat kurang",
              "rsud,2026-Q2,1,2,3,4,5"),
          List.of(
              "standar",
              "unit_id,layanan_id,komponen,ada,tanggal_bukti,berlaku_sampai",
              "rsud,igd,biaya,ya,2026-01-01,2027-01-01"),
          List.of(
              "integritas",
              "nomor,unit_id,jenis,keadaan,dibuka_oleh,dibuka,ditutup_oleh,ditutup",
              "7,rsud,pungli,selesai,Inspektorat,2026-01-01,Inspektorat,2026-02-01"),
          List.of("tema-saran", "nomor,unit_id,periode,tema,saran", "1,rsud,2026-Q3,parkir,jauh"),
          List.of(
              "rekap",
              "unit_id,periode,u1,u2,u3,u4,u5,u6,u7,u8,u9,sampel,nrr tertimbang,ikm,kategori",
              "rsud,2026-Q3,3,3.1,3.25,3,3,3,3,3,3,30,3.04,75.97,C"));

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_row_ends_once(long seed) throws IOException {
    Office office = new Office(temp);
    Random random = new Random(seed);
    for (int file = 0; file < FILES_PER_LAYOUT * LAYOUTS.size(); file++) {
      List<String> layout = LAYOUTS.get(file % LAYOUTS.size());
      byte[] bytes = text(layout, random).getBytes(StandardCharsets.UTF_8);
      int length = random.nextInt(4) == 0 ? bytes.length * 2 / 3 : bytes.length;
      boolean dated = file / LAYOUTS.size() % 2 == 0;
      String date = dated ? "-2026-10-0" + (1 + random.nextInt(9)) : "";
      String folder = random.nextBoolean() ? "/rsud/" : "/";
      office.put(layout.get(0) + folder + file + date + ".csv", Arrays.copyOf(bytes, length));
    }
    // one wrong count spoils all of its unit and period, so that one file is left whole
    office.put("kinerja/utuh.csv", "unit_id,periode,predikat,jumlah\ndinkes,2026-Q3,Baik,3\n");
    // of recaps that differ none counts, so that one is newer than all others
    office.put(
        "rekap/utuh-2026-11-29.csv",
        "unit_id,periode,u1,u2,u3,u4,u5,u6,u7,u8,u9,ikm\ndinkes,2026-Q3,3,3,3,3,3,3,3,3,3,75\n");
    int files = -2;
    for (MeritReading<?> reading : MeritDesk.of(office).readAll()) {
      files += reading.report().files().size() + reading.report().problems().size();
      long accepted = 0;
      for (FeedQuality f : reading.report().files()) {
        accepted += f.accepted();
        assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod())
            .isEqualTo(f.read());
      }
      assertThat(reading.report().files()).hasSizeGreaterThan(2);
      assertThat(reading.rows()).isNotEmpty();
      // suggestions sorted one by one are stored as counts
      long kept =
          reading.rows().stream()
              .mapToLong(row -> row instanceof ThemeMention mention ? mention.mentions() : 1)
              .sum();
      assertThat(kept).isGreaterThanOrEqualTo(accepted);
      assertThat((long) reading.refused().size())
          .isEqualTo(reading.report().files().stream().mapToLong(FeedQuality::rejected).sum());
      assertThat(reading.report().lines())
          .allSatisfy(line -> assertThat(line).doesNotContain("\u202E"));
    }
    assertThat(files).isEqualTo(FILES_PER_LAYOUT * LAYOUTS.size());
  }

  private static String text(List<String> layout, Random random) {
    StringBuilder text = new StringBuilder(layout.get(1)).append('\n');
    String[] good = layout.get(2).split(",", -1);
    boolean tall = good.length < 10;
    for (int row = 0; row < 60; row++) {
      String[] cells = good.clone();
      // ids, periods and days apart from each other, so that not every row repeats another
      if (layout.get(0).equals("integritas")) {
        cells[0] = String.valueOf(random.nextInt(40));
      } else if (layout.get(0).equals("kinerja")) {
        cells[1] = (2024 + random.nextInt(3)) + "-Q" + (1 + random.nextInt(4));
      } else if (layout.get(0).equals("berakhlak") && good.length == 5) {
        cells[1] = String.valueOf(row / 21);
        cells[3] = String.valueOf(1 + row % 21);
      }
      for (int c = 0; c < cells.length; c++) {
        boolean broken = random.nextInt(tall ? 25 : 150) == 0;
        cells[c] = broken ? CELLS.get(random.nextInt(CELLS.size())) : cells[c];
      }
      int length = random.nextInt(30) == 0 ? random.nextInt(cells.length) : cells.length;
      text.append(String.join(",", Arrays.copyOf(cells, length)))
          .append(random.nextInt(40) == 0 ? ",x,\n" : "\n");
    }
    return text.toString();
  }
}
