package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Pekerjaan;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.landing.Landing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in a sample folder. */
class SampleTest {

  private static final int UNITS = 40;
  private static final int RESPONSES = 20_000;
  private static final int QUARTERS = 6;

  @TempDir static Path temp;
  private static Path clean;

  @BeforeAll
  static void writeClean() throws IOException {
    clean = temp.resolve("clean");
    Samples.write(order(clean, 1));
  }

  private static SampleOrder order(Path out, long seed) {
    return new SampleOrder(out, UNITS, RESPONSES, QUARTERS, seed, UNTIL, false);
  }

  @Test
  void the_same_seed_gives_the_same_bytes(@TempDir Path folder) throws IOException {
    Samples.write(order(folder, 1));

    assertThat(Samples.hashes(folder)).isEqualTo(Samples.hashes(clean));
  }

  @Test
  void another_seed_gives_another_sample(@TempDir Path folder) throws IOException {
    Samples.write(order(folder, 2));

    assertThat(Samples.hashes(folder).get("survei/2026-Q3/skm.csv"))
        .isNotEqualTo(Samples.hashes(clean).get("survei/2026-Q3/skm.csv"));
  }

  /** The sample in data/sample is what the command writes today, on this Java too. */
  @Test
  void the_sample_that_travels_with_the_code_is_up_to_date(@TempDir Path folder)
      throws IOException {
    Samples.write(new SampleOrder(folder, 6, 300, 2, 7, UNTIL, true));

    assertThat(Samples.hashes(folder)).isEqualTo(Samples.hashes(Path.of("../data/sample/landing")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1",
    "1, 1, 1",
    "6, 300, 2",
    "15, 7, 12",
    "40, 4321, 5",
    "300, 5000, 3",
    "2000, 900, 2"
  })
  void holds_exactly_the_responses_asked_for(
      int units, long responses, int quarters, @TempDir Path folder) throws IOException {
    Samples.write(new SampleOrder(folder, units, responses, quarters, 3, UNTIL, false));

    assertThat(count(folder)).isEqualTo(responses);
    assertThat(Samples.read(folder.resolve("unit.csv"))).hasSize(units);
  }

  private static long count(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("survei"))) {
      return 0;
    }
    long rows = 0;
    for (Path file : Samples.files(folder.resolve("survei"))) {
      rows += Files.readAllLines(file, StandardCharsets.UTF_8).size() - 1;
    }
    return rows;
  }

  @Test
  void every_file_is_listed_in_the_marker() throws IOException {
    Set<String> listed =
        Files.readAllLines(clean.resolve(LandingFolder.MARKER)).stream()
            .filter(l -> l.startsWith("- "))
            .map(l -> l.substring(2))
            .collect(Collectors.toSet());
    Set<String> written = new HashSet<>(Samples.hashes(clean).keySet());
    written.remove(LandingFolder.MARKER);

    assertThat(listed).isEqualTo(written);
    assertThat(clean.resolve(LandingFolder.MARKER)).content().contains("SEMUA KARANGAN");
  }

  @Test
  void units_form_a_tree_in_the_vocabulary() throws IOException {
    Set<String> seen = new HashSet<>(Set.of(""));
    for (NamedCsvRecord row : Samples.read(clean.resolve("unit.csv"))) {
      assertThat(row.getHeader()).isEqualTo(Landing.UNIT_COLUMNS);
      assertThat(seen).contains(row.getField("induk_id"), row.getField("digantikan_oleh"));
      assertThat(seen.add(row.getField("unit_id"))).isTrue();
      assertThat(row.getField("unit_id")).matches("[a-z0-9-]+");
      assertThat(codes(Frekuensi.values())).contains(row.getField("frekuensi"));
      assertThat(Integer.parseInt(row.getField("jumlah_pegawai"))).isPositive();
      assertThat(LocalDate.parse(row.getField("berlaku_sejak"))).isBefore("2025-01-01");
    }
  }

  @Test
  void layanan_are_free_or_paid_public_or_internal_and_mostly_counted() throws IOException {
    Map<String, Set<String>> periods = new HashMap<>();
    Set<String> internal = new HashSet<>();
    Set<String> tarif = new HashSet<>();
    for (NamedCsvRecord row : Samples.read(clean.resolve("layanan.csv"))) {
      assertThat(row.getHeader()).isEqualTo(Landing.LAYANAN_COLUMNS);
      assertThat(codes(Tarif.values())).contains(row.getField("tarif"));
      assertThat(codes(Pengguna.values())).contains(row.getField("pengguna"));
      assertThat(row.getField("periode").isEmpty())
          .isEqualTo(row.getField("jumlah_pengguna").isEmpty());
      assertThat(
              periods
                  .computeIfAbsent(row.getField("layanan_id"), k -> new HashSet<>())
                  .add(row.getField("periode")))
          .isTrue();
      tarif.add(row.getField("tarif"));
      if (row.getField("pengguna").equals("internal")) {
        internal.add(row.getField("unit_id"));
      }
    }
    assertThat(tarif).hasSize(2);
    assertThat(internal).containsExactly("bkpsdm");
    assertThat(periods.get("rsud-l1")).hasSize(QUARTERS);
    assertThat(periods.get("kec-cempaka-l1")).containsExactly("");
    assertThat(periods.get("uptd-arsip-l1")).containsExactlyInAnyOrder("2025-Q2", "2025-Q3");
  }

  @Test
  void no_layanan_has_more_answers_than_users() throws IOException {
    Map<String, Integer> answers = new HashMap<>();
    for (Path file : Samples.surveys(clean, "skm.csv")) {
      for (NamedCsvRecord row : Samples.read(file)) {
        answers.merge(
            row.getField("layanan_id") + "@" + file.getParent().getFileName(), 1, Integer::sum);
      }
    }
    for (NamedCsvRecord row : Samples.read(clean.resolve("layanan.csv"))) {
      if (!row.getField("periode").isEmpty()) {
        String key = row.getField("layanan_id") + "@" + row.getField("periode");
        assertThat(answers.getOrDefault(key, 0))
            .as(key)
            .isLessThanOrEqualTo(Integer.parseInt(row.getField("jumlah_pengguna")));
      }
    }
  }

  @Test
  void targets_hold_for_the_office_and_some_units() throws IOException {
    List<NamedCsvRecord> rows = Samples.read(clean.resolve("target.csv"));

    assertThat(rows).filteredOn(r -> r.getField("unit_id").equals("*")).hasSize(2);
    assertThat(rows).filteredOn(r -> r.getField("unit_id").equals("dukcapil")).hasSize(2);
    assertThat(rows).allSatisfy(r -> assertThat(r.getField("ikm")).matches("8\\d\\.\\d\\d"));
  }

  @Test
  void canonical_rows_are_all_in_the_vocabulary() throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> layanan =
        Samples.read(clean.resolve("layanan.csv")).stream()
            .map(r -> r.getField("unit_id") + "/" + r.getField("layanan_id"))
            .collect(Collectors.toSet());
    for (Path file : Samples.surveys(clean, "skm.csv")) {
      Period period = Period.parse(file.getParent().getFileName().toString()).orElseThrow();
      for (NamedCsvRecord row : Samples.read(file)) {
        assertThat(row.getHeader()).isEqualTo(CanonicalFile.HEADER);
        assertThat(ids.add(row.getField("response_id"))).isTrue();
        assertThat(layanan).contains(row.getField("unit_id") + "/" + row.getField("layanan_id"));
        assertThat(codes(Kanal.values())).contains(row.getField("kanal"));
        assertThat(row.getField("instrumen")).isEqualTo("SKM");
        checkPerson(row, "jenis_kelamin", "pendidikan", "pekerjaan", "usia");
        checkTime(LocalDate.parse(row.getField("tanggal")), row.getField("jam"), period);
        checkAnswers(
            Unsur.DAFTAR.stream().map(u -> row.getField(u.code().toLowerCase(Locale.ROOT))));
      }
    }
    assertThat(Samples.surveys(clean, "skm.csv")).hasSize(QUARTERS);
  }

  @Test
  void one_unit_keeps_a_semicolon_sheet() throws IOException {
    List<Path> files = Samples.surveys(clean, "survei.csv");
    assertThat(files).hasSize(QUARTERS);
    for (Path file : files) {
      assertThat(Files.readString(file)).startsWith("\uFEFFNo;Tanggal;").endsWith("\r\n");
      Period period = Period.parse(file.getParent().getFileName().toString()).orElseThrow();
      int number = 0;
      for (NamedCsvRecord row : Samples.read(file, ';')) {
        assertThat(row.getField("No")).isEqualTo(Integer.toString(++number));
        checkPerson(row, "Jenis Kelamin", "Pendidikan", "Pekerjaan", "Usia");
        String[] date = row.getField("Tanggal").split("/", -1);
        checkTime(
            LocalDate.parse(date[2] + "-" + date[1] + "-" + date[0]), row.getField("Jam"), period);
        checkAnswers(row.getFields().subList(7, 16).stream());
      }
    }
  }

  @Test
  void two_units_collect_by_google_form() throws IOException {
    List<Path> files = Samples.surveys(clean, "google-form.csv");
    assertThat(files).hasSize(2);
    for (Path file : files) {
      String before = "";
      for (NamedCsvRecord row : Samples.read(file)) {
        assertThat(row.getHeader()).isEqualTo(GoogleFormFile.header(false));
        String time = row.getField("Timestamp");
        assertThat(time).matches("20\\d\\d/\\d\\d/\\d\\d \\d{1,2}:\\d\\d:\\d\\d [AP]M GMT\\+7");
        assertThat(time.substring(0, 10)).isGreaterThanOrEqualTo(before);
        before = time.substring(0, 10);
        assertThat(row.getField("Nama")).contains(" Contoh");
        assertThat(row.getField("Nomor HP")).startsWith("08120000");
        assertThat(row.getField("Jenis Kelamin")).isIn("Laki-laki", "Perempuan");
        assertThat(Respondents.PENDIDIKAN).contains(row.getField("Pendidikan Terakhir"));
        for (int u = 0; u < 9; u++) {
          assertThat(GoogleFormFile.words(Unsur.FORMULIR.get(u))).contains(row.getField(8 + u));
        }
      }
    }
  }

  private static void checkPerson(
      NamedCsvRecord row, String gender, String pendidikan, String pekerjaan, String usia) {
    assertThat(codes(Gender.values())).contains(row.getField(gender));
    assertThat(Respondents.PENDIDIKAN).contains(row.getField(pendidikan));
    assertThat(codes(Pekerjaan.values())).contains(row.getField(pekerjaan));
    assertThat(row.getField(usia)).matches("|1[7-9]|[2-7]\\d|8[0-2]");
  }

  private static void checkTime(LocalDate day, String jam, Period period) {
    assertThat(period.holds(day)).isTrue();
    assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
    assertThat(LocalTime.parse(jam)).isBetween(LocalTime.of(8, 0), LocalTime.of(15, 59));
  }

  private static void checkAnswers(Stream<String> answers) {
    List<String> cells = answers.toList();
    assertThat(cells).hasSize(9).allMatch(c -> c.matches("|[1-4]"));
    assertThat(cells.stream().filter(c -> !c.isEmpty()).count()).isGreaterThanOrEqualTo(5);
  }

  private static List<String> codes(Coded... values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  @Test
  void sizes_reach_from_a_handful_to_many_and_follow_the_rhythm_of_the_unit() throws IOException {
    Map<String, Integer> last = sizes("2026-Q3");

    assertThat(last.values()).anyMatch(n -> n < 10).anyMatch(n -> n >= 10 && n < 30);
    assertThat(last.values()).anyMatch(n -> n > 500);
    assertThat(last).doesNotContainKeys("bkpsdm", "bpbd", "uptd-arsip");
    assertThat(sizes("2026-Q2")).containsKey("bkpsdm").doesNotContainKeys("bpbd");
    assertThat(sizes("2025-Q4")).containsKeys("bkpsdm", "bpbd");
    assertThat(sizes("2025-Q3")).containsKey("uptd-arsip");
  }

  private static Map<String, Integer> sizes(String period) throws IOException {
    Map<String, Integer> sizes = new HashMap<>();
    for (NamedCsvRecord row : Samples.read(clean.resolve("survei/" + period + "/skm.csv"))) {
      sizes.merge(row.getField("unit_id"), 1, Integer::sum);
    }
    return sizes;
  }

  @Test
  void more_units_and_quarters_leave_the_people_as_they_were(@TempDir Path folder)
      throws IOException {
    Samples.write(new SampleOrder(folder, 70, 2 * RESPONSES, QUARTERS + 3, 1, UNTIL, false));
    Map<String, List<String>> small = people(clean);
    Map<String, List<String>> large = people(folder);
    small.keySet().retainAll(large.keySet());

    assertThat(small).hasSizeGreaterThan(RESPONSES / 2);
    small.forEach((id, person) -> assertThat(large.get(id)).as(id).isEqualTo(person));
  }

  /** Who answered, apart from the day and what hangs on it. */
  private static Map<String, List<String>> people(Path folder) throws IOException {
    Map<String, List<String>> people = new HashMap<>();
    for (Path file : Samples.surveys(folder, "skm.csv")) {
      for (NamedCsvRecord row : Samples.read(file)) {
        List<String> cells = new ArrayList<>(row.getFields().subList(0, 2));
        cells.addAll(row.getFields().subList(5, CanonicalFile.FIRST_UNSUR));
        people.put(row.getField("response_id"), cells);
      }
    }
    return people;
  }
}
