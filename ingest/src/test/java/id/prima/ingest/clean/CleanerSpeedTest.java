package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.ingest.read.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how many canonical rows one core judges in a second; a slow computer is no defect. */
class CleanerSpeedTest {

  private static final int ROWS = 1_000_000;

  @TempDir Path temp;

  @Test
  void canonical_rows_a_second() throws IOException {
    Office office = new Office(temp);
    office.put(
        "survei/a.csv",
        "unit_id,layanan_id,response_id,tanggal,jam,kanal,instrumen,usia,jenis_kelamin,pendidikan,pekerjaan,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana\n");
    SurveyPlan plan = office.plans().plans().get(0);
    SurveyCleaner cleaner = new SurveyCleaner(plan, office.context(), AnswerWords.builtIn());
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add(
          new RawRow(
              i + 2,
              List.of(
                  i % 2 == 0 ? "rsud" : "pkm-melati",
                  "rsud-l" + i % 4,
                  "r" + i,
                  "2026-0" + (7 + i % 3) + "-1" + i % 10,
                  "1" + i % 10 + ":30",
                  "daring",
                  "SKM",
                  "" + (18 + i % 60),
                  i % 2 == 0 ? "L" : "P",
                  "SMA",
                  "SWASTA",
                  "4",
                  "3",
                  "" + i % 5,
                  "4",
                  "3",
                  "3",
                  "2",
                  "3",
                  "4")));
    }
    long accepted = 0;
    long start = System.nanoTime();
    for (int i = 0; i < ROWS; i++) {
      accepted += cleaner.clean(rows.get(i % rows.size())) instanceof Cleaned.Accepted ? 1 : 0;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("SurveyCleaner: %,.0f rows a second%n", ROWS / seconds);

    assertThat(accepted).isEqualTo(ROWS);
  }
}
