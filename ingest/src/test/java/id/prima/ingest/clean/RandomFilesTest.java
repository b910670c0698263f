package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.LandingSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, reading it ends in a report: nothing is thrown, no row is lost, and what
 * counts is possible. The files are seeded mutations of real layouts.
 */
class RandomFilesTest {

  private static final int FILES = 4_000;

  private static final List<String> LAYOUTS =
      List.of(
          Office.HEADER + Office.GOOD_ROW.repeat(4),
          ("\uFEFF" + Office.HEADER + Office.GOOD_ROW.replace("2026-07-15", "15/07/2026").repeat(4))
              .replace(',', ';')
              .replace("\n", "\r\n"),
          """
          unit_id,response_id,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana
          rsud,1,2026-07-15,1,2,3,4,1,2,3,4,1
          rsud,1,2026-07-16,a,b,c,d,a,b,c,d,
          """,
          "\"Timestamp\",\"Nama\",\"Persyaratan\",\"Prosedur\",\"Waktu\",\"Biaya\",\"Produk\",\"Kompetensi\",\"Perilaku\",\"Sarana\",\"Pengaduan\",\"Saran\"\n"
              + "\"2026/07/15 1:53:22 PM GMT+7\",\"Ayu\",\"Sesuai\",\"Mudah\",\"Cepat\",\"Gratis\",\"Sesuai\",\"Kompeten\",\"Sopan dan ramah\",\"Baik\",\"Dikelola dengan baik\",\"ok; ya\"\n"
                  .repeat(3));

  private static final List<String> PIECES =
      List.of(
          ",",
          ";",
          "\t",
          "\"",
          "\"\"",
          "\n",
          "\r\n",
          "\r",
          "|",
          "'",
          "-",
          "0",
          "5",
          "9",
          " ",
          "\u00a0",
          "\u202f",
          "\u0000",
          "\u001a",
          "é",
          "☺",
          "４",
          "a. ",
          "Jumlah",
          "Rata-rata",
          "<script>",
          "2026-13-45",
          "99/99/9999",
          "31/12/2099",
          "46218,5",
          "99999",
          "1E+05",
          "#N/A",
          "rsud",
          "U1",
          "U10",
          "tanggal",
          "[Waktu]",
          "9901112312517363",
          "x".repeat(40_000),
          "9".repeat(400),
          "(".repeat(200),
          "a".repeat(59) + " 2026",
          ",".repeat(3_000));

  private static final Set<String> CODES =
      Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet());

  @TempDir Path temp;

  /** One file in memory. */
  private static final class OneFile implements LandingSource {
    private final String path;
    private final byte[] content;

    OneFile(String path, byte[] content) {
      this.path = path;
      this.content = content;
    }

    @Override
    public List<String> files() {
      return List.of(path);
    }

    @Override
    public InputStream open(String file) {
      return new ByteArrayInputStream(content);
    }
  }

  @Test
  void every_file_ends_in_a_report_that_adds_up() throws IOException {
    SurveyContext context = new Office(temp).context();
    Profiles profiles = Profiles.builtIn();
    int read = 0;
    int unreadable = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      byte[] content = mutated(random);
      String path =
          List.of("survei/x.csv", "survei/rsud/x.csv", "survei/rsud/2026-Q3/x.csv", "survei/2026/x")
              .get(random.nextInt(4));
      try {
        OneFile source = new OneFile(path, content);
        SurveyPlanner.Plans plans = new SurveyPlanner(source, profiles).plan(Office.QUARTER);
        IngestReport report = new SurveyCheck(source, context, (file, rows) -> {}).read(plans);
        check(report, plans, source, context);
        read += report.files().size();
        unreadable += report.problems().size();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(read).isGreaterThan(FILES / 4);
    assertThat(unreadable).isGreaterThan(FILES / 20);
  }

  private static void check(
      IngestReport report, SurveyPlanner.Plans plans, LandingSource source, SurveyContext context)
      throws IOException {
    assertThat(report.files().size() + report.problems().size()).isEqualTo(1);
    report
        .files()
        .forEach(
            f ->
                assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod())
                    .isEqualTo(f.read()));
    for (String line : report.lines()) {
      assertThat(line.length()).isLessThan(6_000);
      assertThat(line.chars().filter(c -> c < ' ' || c == 0x7F)).isEmpty();
    }
    for (SurveyPlan plan : plans.plans()) {
      try (SurveyRows rows = SurveyRows.open(source, plan, context, AnswerWords.builtIn())) {
        rows.forEachRemaining(RandomFilesTest::check);
      }
    }
  }

  private static void check(Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      SurveyResponse r = accepted.response();
      assertThat(ScenarioTest.answers(r)).matches("[1-4-]{9}");
      assertThat(ScenarioTest.answers(r).replace("-", "")).hasSizeGreaterThanOrEqualTo(5);
      assertThat(r.unitId()).isEqualTo("rsud");
      assertThat(r.period()).isEqualTo("2026-Q3");
      assertThat(r.sourceRow()).isGreaterThan(1);
      assertThat(r.layananId()).isNull();
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      Rejection r = rejected.rejection();
      assertThat(CODES).contains(r.code());
      assertThat(r.cell() == null ? 0 : r.cell().length()).isLessThanOrEqualTo(60);
    }
  }

  private static byte[] mutated(Random random) throws IOException {
    StringBuilder text = new StringBuilder(LAYOUTS.get(random.nextInt(LAYOUTS.size())));
    for (int n = random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      // mostly below the header, else hardly any file would be read
      int headerEnd = text.indexOf("\n") + 1;
      if (at < headerEnd && random.nextInt(8) > 0) {
        at = headerEnd + random.nextInt(text.length() - headerEnd + 1);
      }
      int to = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, text.substring(at, to));
        case 2 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16);
    byte[] bytes = text.toString().getBytes(charsets.get(random.nextInt(charsets.size())));
    if (random.nextInt(10) == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }
    if (random.nextInt(20) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(50) == 0) {
      ByteArrayOutputStream twice = new ByteArrayOutputStream();
      twice.write(bytes);
      twice.write(bytes);
      return twice.toByteArray();
    }
    return bytes;
  }
}
