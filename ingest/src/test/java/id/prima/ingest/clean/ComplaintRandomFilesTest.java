package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of complaints broken at random: every row ends once, and nothing throws. */
class ComplaintRandomFilesTest {

  private static final List<String> CELLS =
      List.of(
          "",
          "-",
          "0",
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
          "Selesai",
          "Proses",
          "Ditutup",
          "Total",
          "Pengaduan",
          "Aspirasi",
          "rsud",
          "Ubud",
          "\uFEFF",
          "\u000B",
          "\u202E",
          "x".repeat(40_000),
          "12:00",
          "25:99",
          "46200",
          "46200.5",
          "belum",
          ";;;",
          ",,,");

  @TempDir Path temp;

  private static String header(int kind) {
    return switch (kind) {
      case 0 -> Desk.LAPOR;
      case 1 ->
          "No;Tanggal;Jam;Jenis;Unit;Kecamatan;Ket;Tgl Verifikasi;Tgl Selesai;Jam"
              + " Selesai;Dibuka Kembali;Tenggat\n";
      default -> "Tracking ID\tTanggal Masuk\tStatus\tTgl Selesai\n";
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_row_ends_once(long seed) throws IOException {
    Office office = new Office(temp);
    Random random = new Random(seed);
    for (int file = 0; file < 12; file++) {
      String header = header(file % 3);
      String separator = List.of(",", ";", "\t").get(file % 3);
      int columns = header.split(separator, -1).length;
      StringBuilder text = new StringBuilder(header);
      for (int row = 0; row < 60; row++) {
        StringBuilder line = new StringBuilder();
        int cells = random.nextInt(5) == 0 ? random.nextInt(columns + 3) : columns;
        for (int c = 0; c < cells; c++) {
          boolean good = random.nextInt(4) > 0;
          String cell = good ? good(file % 3, c, random) : CELLS.get(random.nextInt(CELLS.size()));
          line.append(c == 0 ? "" : separator).append(cell);
        }
        text.append(line).append('\n');
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      int length = random.nextInt(3) == 0 ? bytes.length * 2 / 3 : bytes.length;
      String date = random.nextBoolean() ? "-2026-10-0" + (1 + random.nextInt(9)) : "";
      office.put(
          "pengaduan/" + (random.nextBoolean() ? "rsud/" : "") + file + date + ".csv",
          Arrays.copyOf(bytes, length));
    }
    Desk desk = Desk.of(office);
    IngestReport report = desk.check();

    assertThat(report.files().size() + report.problems().size()).isEqualTo(12);
    for (FeedQuality f : report.files()) {
      assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod()).isEqualTo(f.read());
    }
    assertThat(report.files()).hasSizeGreaterThan(6);
    assertThat(report.accepted()).isPositive().isEqualTo(desk.complaints().size());
    assertThat(report.lines()).allSatisfy(line -> assertThat(line).doesNotContain("\u202E"));
  }

  private static String good(int kind, int column, Random random) {
    String day = "2026-07-" + (10 + random.nextInt(20));
    if (column == 0) {
      return String.valueOf(1_000_000 + random.nextInt(200));
    } else if (column == 1) {
      return day;
    } else if (kind == 0) {
      return column == 4 ? "Pengaduan" : column == 14 ? "rsud" : column == 15 ? "Arsip" : "";
    } else if (kind == 1) {
      return column == 4 ? "rsud" : column == 6 ? "Selesai" : column == 8 ? day : "";
    }
    return column == 2 ? "Proses" : "";
  }
}
