package id.prima.analytics.bench;

import id.prima.data.vocab.Period;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;

/**
 * A landing folder with one large survey file, as a web form exports it: some suggestions with
 * separators, quotes and line breaks in them, some rows wrong, some answers sent twice. The same
 * number of rows gives the same bytes.
 *
 * @param folder the landing folder
 * @param rows rows of the file below its header
 */
public record BenchFile(Path folder, long rows) {

  /** Quarter whose answers count. */
  public static final Period QUARTER = Period.quarter(2026, 3);

  static final int UNITS = 70;

  private static final long SEED = 20_260_701;
  private static final String HEADER =
      "unit_id,layanan_id,response_id,tanggal,jam,kanal,instrumen,usia,jenis_kelamin,pendidikan,"
          + "pekerjaan,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,"
          + "sarana,saran\n";
  private static final String[] KANAL = {"daring", "tatap muka", "telepon"};
  private static final String[] PENDIDIKAN = {"SD", "SMP", "SMA", "D3", "S1", "S2"};
  private static final String[] PEKERJAAN = {"PNS", "TNI", "POLRI", "SWASTA", "WIRAUSAHA"};
  private static final String[] SARAN = {
    "\"Ruang tunggu panas,\nmohon ditambah kipas\"",
    "\"Petugas bilang \"\"besok saja\"\", padahal dekat\"",
    "Terima kasih",
    "\"Parkir sempit; antrean panjang,\r\nloket kurang\""
  };

  /** The survey file. */
  public Path survey() {
    return folder.resolve("survei/survei.csv");
  }

  /** The file in a folder of files of this kind: made once, then found. */
  public static BenchFile in(Path parent, long rows) throws IOException {
    BenchFile file = new BenchFile(parent.resolve("masuk-" + rows), rows);
    if (!Files.exists(file.survey())) {
      file.write();
    }
    return file;
  }

  private void write() throws IOException {
    Files.createDirectories(survey().getParent());
    StringBuilder units = new StringBuilder("unit_id,nama,berlaku_sejak,berlaku_sampai\n");
    for (int unit = 0; unit < UNITS; unit++) {
      units.append(unit(unit)).append(",Unit Layanan ").append(unit).append(",,\n");
    }
    Files.writeString(folder.resolve("unit.csv"), units);
    Path part = survey().resolveSibling(".survei.csv");
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(HEADER);
      SplittableRandom random = new SplittableRandom(SEED);
      StringBuilder row = new StringBuilder();
      for (long number = 0; number < rows; number++) {
        row.setLength(0);
        add(row, number, random);
        out.append(row);
      }
    }
    Files.move(part, survey(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String unit(int number) {
    return "unit-" + number;
  }

  private static void add(StringBuilder row, long number, SplittableRandom random) {
    int wrong = random.nextInt(1_000);
    int day = random.nextInt(92);
    int month = 7 + day / 31;
    // one in five hundred was sent twice, by the same unit
    long answer = (wrong == 1 || wrong == 2) && number > 10 ? number - 10 : number;
    row.append(wrong == 0 ? "kantor-lain" : unit((int) (answer * 11 % UNITS))).append(',');
    row.append("layanan-").append(random.nextInt(5)).append(',');
    row.append("R-").append(answer).append(',');
    row.append(wrong == 3 ? "2026-13-" : "2026-0" + month + "-");
    row.append(Math.min(30, day % 31 + 1) < 10 ? "0" : "").append(Math.min(30, day % 31 + 1));
    row.append(',').append(10 + random.nextInt(8)).append(':').append(10 + random.nextInt(50));
    row.append(',').append(KANAL[random.nextInt(KANAL.length)]).append(",SKM,");
    row.append(17 + random.nextInt(60)).append(',').append(random.nextBoolean() ? 'L' : 'P');
    row.append(',').append(PENDIDIKAN[random.nextInt(PENDIDIKAN.length)]);
    row.append(',').append(PEKERJAAN[random.nextInt(PEKERJAAN.length)]);
    for (int unsur = 0; unsur < 9; unsur++) {
      int satisfied = random.nextInt(100);
      row.append(',');
      if (wrong == 4 && unsur == 6) {
        row.append('7');
      } else if (satisfied >= 2 && !(wrong == 5 && unsur > 2)) {
        row.append(satisfied < 5 ? 1 : satisfied < 15 ? 2 : satisfied < 60 ? 3 : 4);
      }
    }
    row.append(',');
    if (random.nextInt(20) == 0) {
      row.append(SARAN[random.nextInt(SARAN.length)]);
    }
    row.append('\n');
  }
}
