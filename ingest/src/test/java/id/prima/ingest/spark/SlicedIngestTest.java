package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Lake;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One large file in slices gives what it gives in one piece: packed files are never cut. */
@Tag("slow")
class SlicedIngestTest {

  private static final int ROWS = 280_000;
  private static final String HEADER =
      "unit_id,response_id,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,"
          + "pengaduan,sarana,saran\n";

  private static SparkSession spark;
  private static LakeFiles files;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Makassar"), Map.of("spark.master", "local[2]"));
    files = new LakeFiles(HadoopSettings.configuration(Map.of()));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** What is known of the file that was written. */
  private record Truth(List<Integer> refusedRows, int repeated) {}

  /** Every thousandth row is refused, another is sent twice; line breaks stand in every second. */
  private static Truth write(Writer out) throws IOException {
    List<Integer> refused = new ArrayList<>();
    int repeated = 0;
    out.write(HEADER);
    for (int row = 0; row < ROWS; row++) {
      boolean wrong = row % 1_000 == 500;
      boolean again = row % 1_000 == 900;
      repeated += again ? 1 : 0;
      if (wrong) {
        refused.add(row + 2);
      }
      boolean first = row % 1_000 == 0;
      out.write(row % 3 == 0 || first || again ? "rsud" : "pkm-melati");
      // the answer of rsud that was the first of its thousand
      out.write(",R" + (again ? row - 900 : row));
      out.write(",2026-0" + (7 + row % 3) + "-1" + row % 10 + ",3,4,");
      out.write(wrong ? "9" : String.valueOf(1 + row % 4));
      out.write(",4,3,3,2,,4,");
      out.write(
          row % 2 == 0 ? "\"Ruang tunggu, \"\"panas\"\"\r\nsekali\n\n\"\n" : "baik sekali\r\n");
    }
    return new Truth(refused, repeated);
  }

  private record Result(IngestReport report, Dataset<Row> rows, List<Integer> refusedRows) {}

  private Result read(Office office, SurveyPlanner.Plans plans, String name) throws IOException {
    Lake lake = Lake.of(temp.resolve(name));
    Progress quiet =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
    try (SurveyIngest.Reading reading =
        new SurveyIngest(spark, files, lake, quiet)
            .read(office.source(), plans, office.context())) {
      Segment segment = reading.write();
      List<Integer> refused =
          spark
              .read()
              .parquet(LakeFiles.sparkPath(lake.rejections("survei", segment.name())))
              .select("source_row")
              .orderBy("source_row")
              .collectAsList()
              .stream()
              .map(row -> row.getInt(0))
              .toList();
      return new Result(reading.report(), segment.rows(), refused);
    }
  }

  @Test
  void slices_give_the_same_rows_as_one_piece() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    Path large = office.put("survei/besar.csv", "");
    Truth truth;
    try (Writer out = Files.newBufferedWriter(large)) {
      truth = write(out);
    }
    Office packed = new Office(Files.createDirectories(temp.resolve("in-gz")));
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(packed.put("survei/besar.csv.gz", "")))) {
      Files.copy(large, out);
    }
    SurveyPlanner.Plans sliced = office.plans();
    SurveyPlanner.Plans whole = packed.plans();
    assertThat(sliced.plans().get(0).slices()).hasSizeGreaterThan(1);
    assertThat(whole.plans().get(0).slices()).hasSize(1);

    Result inSlices = read(office, sliced, "lake");
    Result inOnePiece = read(packed, whole, "lake-gz");

    assertThat(inSlices.refusedRows()).isEqualTo(truth.refusedRows());
    assertThat(inOnePiece.refusedRows()).isEqualTo(truth.refusedRows());
    assertThat(inSlices.rows().count())
        .isEqualTo(ROWS - truth.refusedRows().size() - truth.repeated());
    assertThat(inSlices.rows().exceptAll(inOnePiece.rows()).isEmpty()).isTrue();
    assertThat(inSlices.report().files()).isEqualTo(inOnePiece.report().files());
    assertThat(inSlices.report().outcomes()).isEqualTo(inOnePiece.report().outcomes());
    assertThat(inSlices.report().flags()).isEqualTo(inOnePiece.report().flags());
  }
}
