package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.data.Reference;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.SurveyCheck;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on purpose in a messy sample. */
class MessySampleTest {

  private static final int RESPONSES = 9_000;

  @TempDir static Path temp;
  private static Path clean;
  private static Path messy;
  private static SurveyFolder.Written written;

  @BeforeAll
  static void write() throws IOException {
    clean = temp.resolve("clean");
    messy = temp.resolve("messy");
    Samples.write(new SampleOrder(clean, 20, RESPONSES, 2, 5, UNTIL, false));
    written = Samples.write(new SampleOrder(messy, 20, RESPONSES, 2, 5, UNTIL, true)).surveys();
  }

  @Test
  void wrong_rows_come_on_top_and_are_counted() throws IOException {
    long rows = 0;
    for (Path file : Samples.files(messy.resolve("survei"))) {
      rows += Files.readAllLines(asCsv(file), StandardCharsets.UTF_8).size() - 1;
    }

    assertThat(rows).isEqualTo(RESPONSES + written.wrong().size() + written.copiedRows());
    assertThat(written.copiedRows()).isPositive();
  }

  /** A file of another format has the rows of the clean sample's. */
  private static Path asCsv(Path file) {
    return file.toString().endsWith(".csv")
        ? file
        : clean.resolve(messy.relativize(file)).resolveSibling("survei.csv");
  }

  @Test
  void the_last_quarters_of_a_spreadsheet_come_in_other_formats() throws IOException {
    List<FeedQuality> files = new ArrayList<>();
    for (Period quarter : List.of(UNTIL, Period.quarterOf(UNTIL.firstDay().minusDays(1)))) {
      LandingSource source = ArchiveLanding.over(new LocalLanding(messy));
      SurveyContext context =
          SurveyContext.of(
              quarter,
              UNTIL.lastDay().plusDays(5),
              Landing.read(source),
              Reference.builtIn().ketentuan());
      files.addAll(
          new SurveyCheck(source, context, (path, n) -> {})
              .read(new SurveyPlanner(source, Profiles.builtIn()).plan(quarter))
              .files());
    }

    for (FeedQuality file : files) {
      if (file.file().endsWith("survei.xlsx") || file.file().endsWith("survei.zip/survei.csv")) {
        String folder = file.file().substring(0, file.file().lastIndexOf("/survei."));
        Path csv = clean.resolve(folder.replace("/survei.zip", "")).resolve("survei.csv");
        assertThat(file.accepted()).isEqualTo(Files.readAllLines(csv).size() - 1L).isPositive();
        assertThat(file.accepted()).isEqualTo(file.read());
      }
    }
    assertThat(files)
        .extracting(FeedQuality::file)
        .anyMatch(f -> f.endsWith("survei.xlsx"))
        .anyMatch(f -> f.endsWith("survei.zip/survei.csv"));
  }

  @Test
  void the_good_rows_are_those_of_the_clean_sample() throws IOException {
    List<String> good = Files.readAllLines(clean.resolve("survei/2026-Q3/skm.csv"));
    List<String> all = Files.readAllLines(messy.resolve("survei/2026-Q3/skm.csv"));

    assertThat(all).containsSubsequence(good);
    assertThat(
            all.stream()
                .filter(l -> !l.contains(Mess.ID_PREFIX) && !l.startsWith("Jumlah"))
                .distinct())
        .containsExactlyElementsOf(good);
  }

  @Test
  void every_kind_of_wrong_row_is_there() {
    Map<Reason, Long> counts =
        written.wrong().stream()
            .collect(Collectors.groupingBy(WrongRow::reason, Collectors.counting()));

    assertThat(counts)
        .containsOnlyKeys(
            Reason.ANSWER_INVALID,
            Reason.UNIT_UNKNOWN,
            Reason.TOO_FEW_ANSWERS,
            Reason.SAME_RESPONSE,
            Reason.DATE_MISSING,
            Reason.DATE_FUTURE,
            Reason.SUMMARY_ROW);
    assertThat(counts).containsEntry(Reason.SUMMARY_ROW, 2L);
  }

  @Test
  void each_wrong_row_is_wrong_where_the_marker_says() throws IOException {
    String marker = Files.readString(messy.resolve(LandingFolder.MARKER));
    for (WrongRow wrong : written.wrong()) {
      List<NamedCsvRecord> rows = Samples.read(messy.resolve(wrong.file()));
      NamedCsvRecord row = rows.get((int) wrong.row() - 2);
      assertThat(marker).contains(wrong.file() + "\t" + wrong.row() + "\t" + wrong.reason().code());
      List<String> answers =
          row.getFields().subList(CanonicalFile.FIRST_UNSUR, CanonicalFile.HEADER.size());
      switch (wrong.reason()) {
        case ANSWER_INVALID -> assertThat(answers).anyMatch(a -> a.matches("5|\\d{16}"));
        case UNIT_UNKNOWN -> assertThat(row.getField("unit_id")).isEqualTo(Mess.UNKNOWN_UNIT);
        case TOO_FEW_ANSWERS -> assertThat(answers.stream().filter(a -> !a.isEmpty())).hasSize(3);
        case DATE_MISSING -> assertThat(row.getField("tanggal")).isEmpty();
        case DATE_FUTURE -> assertThat(row.getField("tanggal")).startsWith("2099-");
        case SUMMARY_ROW -> assertThat(row.getField("unit_id")).isEqualTo("Jumlah");
        case SAME_RESPONSE -> assertThat(occurrences(row)).isEqualTo(2);
        default -> throw new AssertionError(wrong);
      }
    }
  }

  private static long occurrences(NamedCsvRecord row) throws IOException {
    String line = String.join(",", row.getFields());
    long found = 0;
    for (Path file : Samples.files(messy.resolve("survei"))) {
      found += Files.readAllLines(asCsv(file)).stream().filter(line::equals).count();
    }
    return found;
  }

  @Test
  void rows_without_a_date_lie_in_no_folder_of_a_period() {
    assertThat(written.wrong())
        .filteredOn(w -> w.reason() == Reason.DATE_MISSING || w.reason() == Reason.DATE_FUTURE)
        .allMatch(w -> w.file().equals(Mess.LATE_FILE));
  }

  @Test
  void a_form_lies_there_twice() {
    Path copy = messy.resolve(written.copy().orElseThrow());

    assertThat(copy).hasSameBinaryContentAs(copy.resolveSibling("google-form.csv"));
    assertThat(messy.resolve(LandingFolder.MARKER)).content().contains("same_file");
  }

  @Test
  void personal_data_are_planted() throws IOException {
    for (Path file : Samples.surveys(messy, "google-form.csv")) {
      List<NamedCsvRecord> rows = Samples.read(file);
      assertThat(rows).allMatch(r -> r.getField("NIK").matches("99\\d{14}"));
      assertThat(rows).anyMatch(r -> r.getField("Saran").contains("NIK " + r.getField("NIK")));
      assertThat(rows).anyMatch(r -> r.getField("Saran").contains(r.getField("Nama")));
    }
  }

  @Test
  void without_answers_nothing_is_wrong(@TempDir Path folder) throws IOException {
    SurveyFolder.Written none =
        Samples.write(new SampleOrder(folder, 6, 0, 2, 5, UNTIL, true)).surveys();

    assertThat(none.wrong()).isEmpty();
    assertThat(folder.resolve("survei")).doesNotExist();
    assertThat(folder.resolve("pengaduan")).doesNotExist();
  }

  @Test
  void a_leap_day_moved_to_2099_is_still_a_day(@TempDir Path folder) throws IOException {
    List<Response> one = new ArrayList<>();
    new Respondents(1, Regency.units(2).get(1), Period.quarter(2024, 1), UNTIL)
        .forEach(1, one::add);
    Response r = one.get(0);
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    try (CanonicalFile file = new CanonicalFile(folder.resolve("skm.csv"));
        Mess mess = new Mess(folder.resolve("late.csv"), 1)) {
      mess.begin("skm.csv", file, 1);
      mess.after(
          new Response(
              r.unit(),
              r.layanan(),
              r.quarter(),
              r.number(),
              leapDay,
              r.second(),
              r.kanal(),
              r.usia(),
              r.gender(),
              r.pendidikan(),
              r.pekerjaan(),
              r.answers()));
    }

    assertThat(Samples.read(folder.resolve("late.csv")))
        .extracting(row -> row.getField("tanggal"))
        .containsExactly("", "2099-02-28", "2024-02-29");
  }
}
