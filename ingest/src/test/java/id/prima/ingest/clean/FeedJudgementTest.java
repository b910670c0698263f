package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedFinding;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.QualityMeasure;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.FileKind;
import id.prima.ingest.read.TableFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of rows against limits: what stops a release and what is only told. */
class FeedJudgementTest {

  private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();

  private static final FloorLimits LIMITS =
      new FloorLimits(
          Map.of(
              QualityMeasure.REJECTED,
              new BigDecimal("0.5"),
              QualityMeasure.REJECTED_IN_FILE,
              new BigDecimal("0.9"),
              QualityMeasure.UNIT_UNKNOWN,
              new BigDecimal("0.3"),
              QualityMeasure.EMPTY,
              new BigDecimal("0.25"),
              QualityMeasure.EMPTY_IN_FILE,
              new BigDecimal("0.4")),
          Map.of(
              QualityMeasure.REJECTED,
              new BigDecimal("0.05"),
              QualityMeasure.REJECTED_IN_FILE,
              new BigDecimal("0.2"),
              QualityMeasure.UNIT_UNKNOWN,
              new BigDecimal("0.01"),
              QualityMeasure.EMPTY,
              new BigDecimal("0.05"),
              QualityMeasure.EMPTY_IN_FILE,
              new BigDecimal("0.1")));

  private record Plan(String path, String hash) implements FilePlan {
    Plan(String path) {
      this(path, path);
    }

    @Override
    public FileFacts facts() {
      return new FileFacts(hash, 1, FileKind.TEXT, "UTF-8", 0);
    }

    @Override
    public TableFormat format() {
      return new TableFormat.Delimited(',');
    }

    @Override
    public TitleUnits titles() {
      return TitleUnits.NONE;
    }

    @Override
    public String folderUnit() {
      return null;
    }

    @Override
    public Recognition recognition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> headers() {
      return List.of();
    }

    @Override
    public int headerRow() {
      return 1;
    }

    @Override
    public String profile() {
      return "kanonik";
    }

    @Override
    public String unsurOrder() {
      return "nama";
    }

    @Override
    public DateOrder dateOrder() {
      return DateOrder.ISO;
    }

    @Override
    public boolean dateOrderCertain() {
      return true;
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }
  }

  private record Plans(List<Plan> plans, List<FilePlan.Problem> problems) implements FilePlans {}

  /** Rows of one file by how they ended. */
  private record Ended(
      String file, long accepted, long invalid, long noUnit, long sums, long twice, long other) {}

  private static IngestReport report(Feed feed, Ended... files) {
    OutcomeCounts counts = new OutcomeCounts(feed, QUARTER);
    List<Plan> plans = new ArrayList<>();
    for (Ended f : files) {
      plans.add(new Plan(f.file()));
      counts.add(f.file(), "rsud", Outcome.ACCEPTED, null, f.accepted());
      counts.add(f.file(), "rsud", Outcome.REJECTED, "answer_invalid", f.invalid());
      counts.add(f.file(), null, Outcome.REJECTED, "unit_unknown", f.noUnit());
      counts.add(f.file(), null, Outcome.REJECTED, "summary_row", f.sums());
      counts.add(f.file(), "rsud", Outcome.DUPLICATE, null, f.twice());
      counts.add(f.file(), "rsud", Outcome.OTHER_PERIOD, null, f.other());
      counts.addRead(
          f.file(), f.accepted() + f.invalid() + f.noUnit() + f.sums() + f.twice() + f.other());
    }
    return counts.report(new Plans(plans, List.of()), List.of());
  }

  // the shares are worked out by hand in the last column
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SURVEI,    100, 5,  0, 0, 0, 0,   -, 5 of 105 is under a twentieth",
        "SURVEI,    100, 6,  0, 0, 0, 0,   ditolak 6/106, a twentieth of 106 is 5.3",
        "SURVEI,    100, 0,  1, 0, 0, 0,   -, 1 of 101 is under a hundredth",
        "SURVEI,    99,  0,  2, 0, 0, 0,   unit_tak_dikenal 2/101, a hundredth of 101 is 1.01",
        "SURVEI,    100, 0,  0, 9, 0, 0,   -, sums below a table are no refused rows",
        "SURVEI,    10,  5,  0, 0, 100, 0, ditolak 5/15, copies do not dilute a feed",
        "SURVEI,    10,  5,  0, 0, 0, 100, ditolak 5/15; berkas_ditolak a 5/15, other periods do not",
        "PENGADUAN, 10,  5,  0, 0, 0, 100, -, 5 of 115: a register is read whole each quarter",
        "SURVEI,    0,   5,  0, 0, 0, 100, ditolak 5/5, the file tells of other quarters"
      })
  void whatIsAboveALimitIsTold(
      Feed feed,
      long accepted,
      long invalid,
      long noUnit,
      long sums,
      long twice,
      long other,
      String told,
      String why) {
    IngestReport report =
        report(feed, new Ended("a", accepted, invalid, noUnit, sums, twice, other));

    assertThat(
            FeedJudgement.of(report, LIMITS).warnings().stream()
                .map(FeedJudgementTest::spoken)
                .toList())
        .as(why)
        .containsExactlyElementsOf(told == null ? List.of() : List.of(told.split("; ", -1)));
  }

  private static String spoken(FeedFinding finding) {
    return finding.measure()
        + (finding.fileSha256() == null ? "" : " " + finding.fileSha256())
        + " "
        + finding.rows()
        + "/"
        + finding.ofRows();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "SURVEI,     50, 50, 0, 0,   -",
        "SURVEI,     50, 51, 0, 0,   '51 dari 101 baris ditolak, lebih dari batas'",
        "SURVEI,     70, 0, 30, 0,   -",
        "SURVEI,     69, 0, 31, 0,   '31 dari 100 baris dari unit yang tidak dikenal, lebih dari"
            + " batas; lengkapi unit.csv'",
        "SURVEI,     0, 7, 0, 3,     'semua baris ditolak: a'",
        "SURVEI,     0, 7, 0, 9,     '7 dari 7 baris ditolak, lebih dari batas'",
        "BERAKHLAK,  1, 20, 0, 0,    '20 dari 21 baris ditolak: a'"
      })
  void whatIsFarAboveStopsARelease(
      Feed feed, long accepted, long invalid, long noUnit, long other, String stop) {
    IngestReport report = report(feed, new Ended("a", accepted, invalid, noUnit, 0, 0, other));

    assertThat(FeedJudgement.of(report, LIMITS).stop().orElse(null)).isEqualTo(stop);
  }

  @Test
  void oneRefusedCaseOfIntegrityStopsARelease() {
    FloorLimits none = new FloorLimits(Map.of(QualityMeasure.REJECTED, BigDecimal.ZERO), Map.of());
    IngestReport report = report(Feed.INTEGRITAS, new Ended("a", 40, 1, 0, 0, 0, 0));

    assertThat(FeedJudgement.of(report, none).stop().orElseThrow())
        .startsWith("1 dari 41 baris perkara integritas ditolak");
    assertThat(
            FeedJudgement.of(report(Feed.INTEGRITAS, new Ended("a", 40, 0, 0, 2, 0, 0)), none)
                .stop())
        .isEmpty();
  }

  /** Answers of one file, besides one fit row. */
  private record Given(String file, long asked, long empty) {}

  private static IngestReport answers(Given... files) {
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, QUARTER);
    List<Plan> plans = new ArrayList<>();
    for (Given f : files) {
      plans.add(new Plan(f.file()));
      counts.add(f.file(), "rsud", Outcome.ACCEPTED, null, 1);
      counts.addRead(f.file(), 1);
      counts.addAnswers(f.file(), f.asked(), f.empty());
    }
    return counts.report(new Plans(plans, List.of()), List.of());
  }

  // nine questions, 100 sheets: 900 answers; b has as many, none of them empty
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "45,  -,                                                   -",
        "90,  -,                                                   -",
        "91,  kosong 91/1800; berkas_kosong a 91/900,              -",
        "360, kosong 360/1800; berkas_kosong a 360/900,            -",
        "361, kosong 361/1800; berkas_kosong a 361/900,            '361 dari 900 jawaban kosong: a, lebih dari batas; periksa kolom unsurnya'"
      })
  void answersThatAreMissingAreToldAndStopARelease(long empty, String told, String stop) {
    FeedJudgement judged =
        FeedJudgement.of(answers(new Given("a", 900, empty), new Given("b", 900, 0)), LIMITS);

    assertThat(judged.warnings().stream().map(FeedJudgementTest::spoken))
        .containsExactlyElementsOf(told == null ? List.of() : List.of(told.split("; ", -1)));
    assertThat(judged.stop().orElse(null)).isEqualTo(stop);
  }

  @Test
  void manyFilesWithManyMissingAnswersStopARelease() {
    // 226 of 900 are a little more than a quarter, of each file and of both
    IngestReport report = answers(new Given("a", 900, 226), new Given("b", 900, 225));

    assertThat(FeedJudgement.of(report, LIMITS).stop().orElseThrow())
        .isEqualTo("451 dari 1800 jawaban kosong, lebih dari batas; periksa kolom unsurnya");
    assertThat(
            FeedJudgement.of(answers(new Given("a", 900, 225), new Given("b", 900, 225)), LIMITS)
                .stop())
        .isEmpty();
  }

  @Test
  void aCopyOfAFileIsNotToldAgain() {
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, QUARTER);
    counts.add("a", "rsud", Outcome.ACCEPTED, null, 2);
    counts.addRead("a", 2);
    counts.addAnswers("a", 18, 4);
    IngestReport report =
        counts.report(
            new Plans(List.of(new Plan("a"), new Plan("salinan", "a")), List.of()), List.of());

    assertThat(FeedJudgement.of(report, LIMITS).warnings().stream().map(FeedJudgementTest::spoken))
        .containsExactly("kosong 4/18", "berkas_kosong a 4/18");
  }

  @Test
  void aFileIsToldApartFromTheFeed() {
    IngestReport report =
        report(
            Feed.SURVEI,
            new Ended("a", 1_000, 0, 0, 0, 0, 0),
            new Ended("b", 3, 2, 0, 0, 0, 0),
            new Ended("c", 8, 2, 0, 0, 0, 0));

    assertThat(FeedJudgement.of(report, LIMITS).warnings().stream().map(FeedJudgementTest::spoken))
        .containsExactly("berkas_ditolak b 2/5");
  }
}
