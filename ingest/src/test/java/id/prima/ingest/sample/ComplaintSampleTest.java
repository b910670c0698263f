package id.prima.ingest.sample;

import static id.prima.ingest.sample.ComplaintCase.NEVER;
import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the folder {@code pengaduan} of a clean sample. */
class ComplaintSampleTest {

  private static final int QUARTERS = 6;

  /**
   * Of the survey files and lists of this order. Changed once since there are complaints, when
   * units were given parts to play in a ranking; the answers of the others were compared and had
   * stayed.
   */
  private static final String SURVEYS =
      "bdb357ceafbda6e369dcbd1795bb9e26eecfe396f0fdce6ddbf065acdfdcf7d8";

  private static final Set<String> OPEN =
      Set.of(
          "Terverifikasi",
          "Ditanggapi oleh Pelapor",
          "Belum Terverifikasi",
          "Terdisposisi Belum Ditindaklanjuti",
          "Terdisposisi Sedang Diproses",
          "Tertunda");
  private static final Set<String> RESOLVED =
      Set.of("Ditutup oleh Admin", "Ditutup oleh Sistem", "Terdisposisi Selesai");
  private static final Set<String> ARCHIVED =
      Set.of("Diarsipkan oleh Admin", "Diarsipkan oleh Sistem", "Arsip");

  @TempDir static Path temp;
  private static Path clean;
  private static SampleOrder order;
  private static Map<String, ComplaintCase> truth;
  private static List<Path> exports;

  @BeforeAll
  static void write() throws IOException {
    clean = temp.resolve("clean");
    order = new SampleOrder(clean, 40, 20_000, QUARTERS, 1, UNTIL, false);
    Samples.write(order);
    truth =
        new Complaints(order, Regency.units(40))
            .cases().stream().collect(Collectors.toMap(ComplaintCase::id, c -> c));
    exports = Samples.complaints(clean, "lapor-");
  }

  private static LocalDate dated(Path file) {
    String name = file.getFileName().toString();
    return LocalDate.parse(name.substring(name.indexOf("-20") + 1, name.indexOf(".csv")));
  }

  private static LocalDate date(String text) {
    String[] part = text.split(" ", -1);
    int month = Math.max(LaporFile.INDONESIAN.indexOf(part[1]), LaporFile.ENGLISH.indexOf(part[1]));
    return LocalDate.of(Integer.parseInt(part[2]), month + 1, Integer.parseInt(part[0]));
  }

  private static LocalDate registerDate(String text) {
    String[] part = text.split("/", -1);
    return text.isEmpty()
        ? NEVER
        : LocalDate.of(
            Integer.parseInt(part[2]), Integer.parseInt(part[1]), Integer.parseInt(part[0]));
  }

  private static String outcome(String status) {
    if (OPEN.contains(status)) {
      return "open";
    }
    assertThat(RESOLVED.contains(status) || ARCHIVED.contains(status)).as(status).isTrue();
    return RESOLVED.contains(status) ? "resolved" : "archived";
  }

  /** Where the true case stood, from its last event before the day. */
  private static String outcome(ComplaintCase c, LocalDate day) {
    TreeMap<LocalDate, String> events = new TreeMap<>();
    events.put(c.received(), "open");
    events.put(c.archived(), "archived");
    events.put(c.firstClosed(), "resolved");
    events.put(c.reopened(), "open");
    events.put(c.closed(), "resolved");
    return events.lowerEntry(day).getValue();
  }

  @Test
  void what_was_surveyed_hangs_on_nothing_else_in_the_sample() throws IOException {
    StringBuilder lines = new StringBuilder();
    Samples.hashes(clean)
        .forEach(
            (file, hash) -> {
              if (file.startsWith("survei/") || file.matches("(unit|layanan|target)\\.csv")) {
                lines.append(hash).append("  ").append(file).append('\n');
              }
            });

    assertThat(Samples.sha256(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(SURVEYS);
  }

  @Test
  void the_same_seed_gives_the_same_files_and_another_seed_others(@TempDir Path folder)
      throws IOException {
    Samples.write(new SampleOrder(folder.resolve("same"), 40, 20_000, QUARTERS, 1, UNTIL, false));
    Samples.write(new SampleOrder(folder.resolve("other"), 40, 20_000, QUARTERS, 2, UNTIL, false));
    Map<String, String> hashes = Samples.hashes(clean.resolve("pengaduan"));
    Map<String, String> other = Samples.hashes(folder.resolve("other/pengaduan"));

    assertThat(Samples.hashes(folder.resolve("same/pengaduan"))).isEqualTo(hashes);
    assertThat(other.keySet()).isEqualTo(hashes.keySet());
    assertThat(other).allSatisfy((file, hash) -> assertThat(hash).isNotEqualTo(hashes.get(file)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 12", "6, 40, 1", "40, 0, 10000", "700, 100, 5000"})
  void holds_exactly_the_complaints_asked_for(
      int units, long responses, long wanted, @TempDir Path folder) throws IOException {
    Sample.Written written =
        Samples.write(new SampleOrder(folder, units, responses, 2, 1, UNTIL, false, wanted));
    Set<String> ids = new HashSet<>();
    for (Path file : Samples.files(folder.resolve("pengaduan"))) {
      for (List<String> row : Samples.rows(file)) {
        if (row.get(0).matches("\\d{7}|[A-Z-]+/20\\d\\d/\\d+")) {
          ids.add(row.get(0));
        }
      }
    }

    assertThat(ids).hasSize((int) wanted);
    assertThat(written.complaints().cases()).isEqualTo(wanted);
    assertThat(folder.resolve(LandingFolder.MARKER)).content().contains("--complaints " + wanted);
  }

  @Test
  void an_office_may_have_none(@TempDir Path folder) throws IOException {
    Samples.write(new SampleOrder(folder, 40, 900, 2, 1, UNTIL, true, 0));

    assertThat(folder.resolve("pengaduan")).doesNotExist();
    assertThat(folder.resolve("survei")).isDirectory();
  }

  @Test
  void every_quarter_ends_with_an_export_and_some_have_one_in_the_middle() {
    assertThat(exports)
        .extracting(f -> f.getFileName().toString())
        .containsExactly(
            "lapor-2025-07-05.csv",
            "lapor-2025-08-14.csv",
            "lapor-2025-10-05.csv",
            "lapor-2026-01-05.csv",
            "lapor-2026-04-05.csv",
            "lapor-2026-05-15.csv",
            "lapor-2026-07-05.csv",
            "lapor-2026-10-05.csv");
  }

  @Test
  void exports_have_preamble_header_and_footer_around_the_cases() throws IOException {
    Set<String> words = new HashSet<>();
    Set<Boolean> separators = new HashSet<>();
    for (Path export : exports) {
      List<List<String>> rows = Samples.rows(export);
      int n = rows.size();
      assertThat(rows.get(0)).containsExactly("Laporan Pengelolaan Pengaduan SP4N-LAPOR!");
      assertThat(rows.get(1)).containsExactly("Instansi Induk", "Pemerintah Kabupaten Contoh");
      assertThat(rows.get(2).get(0)).isEqualTo("Periode");
      assertThat(rows.get(3)).allMatch(String::isEmpty);
      assertThat(rows.get(4)).isEqualTo(LaporFile.HEADER);
      assertThat(rows.get(n - 3)).allMatch(String::isEmpty);
      assertThat(rows.get(n - 2)).containsExactly("Total Laporan", Integer.toString(n - 8));
      assertThat(rows.get(n - 1).get(0)).matches("Dicetak \\d+ [A-Z][a-z]{2} 20\\d\\d 08\\.00 WIB");
      assertThat(date(rows.get(n - 1).get(0).substring(8, 19).strip())).isEqualTo(dated(export));
      assertThat(Samples.cases(export)).hasSize(n - 8);
      separators.add(Files.readString(export).startsWith("\uFEFFLaporan"));
      Samples.cases(export)
          .forEach(
              r -> {
                words.add(r.get(LaporFile.STATUS));
                words.add(r.get(LaporFile.RECEIVED).split(" ", -1)[1]);
              });
    }

    assertThat(separators).hasSize(2);
    assertThat(words).contains("May", "Mei", "Aug", "Agu", "Oct", "Okt", "Dec", "Des");
    assertThat(words).containsAll(OPEN).containsAll(RESOLVED).containsAll(ARCHIVED);
  }

  /** Nothing gets lost between exports, and nothing comes from nowhere. */
  @Test
  void each_export_holds_exactly_the_cases_of_its_quarters() throws IOException {
    for (Path export : exports) {
      Period last = Period.quarterOf(dated(export).minusDays(10));
      LocalDate until =
          dated(export).getDayOfMonth() == 5 ? last.lastDay() : dated(export).minusDays(1);
      LocalDate from = last.firstDay().minusMonths(12);
      List<String> expected =
          truth.values().stream()
              .filter(c -> c.id().matches("\\d{7}"))
              .filter(c -> !c.received().isBefore(from) && !c.received().isAfter(until))
              .map(ComplaintCase::id)
              .toList();

      assertThat(Samples.cases(export).stream().map(r -> r.get(0)))
          .as(export.toString())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void exports_tell_how_the_true_cases_stood() throws IOException {
    Set<String> units =
        Samples.read(clean.resolve("unit.csv")).stream()
            .map(r -> r.getField("nama").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (Path export : exports) {
      for (List<String> row : Samples.cases(export)) {
        ComplaintCase c = truth.get(row.get(0));
        assertThat(date(row.get(LaporFile.RECEIVED))).isEqualTo(c.received());
        assertThat(row.get(2)).isEqualTo(RegisterTime.of(c.receivedSecond()));
        assertThat(outcome(row.get(LaporFile.STATUS))).isEqualTo(outcome(c, dated(export)));
        assertThat(units).contains(row.get(LaporFile.AGENCY).toLowerCase(Locale.ROOT));
        assertThat(row.get(LaporFile.CLASS))
            .isIn("Pengaduan", "Pengaduan Berkadar Pengawasan", "Permintaan Informasi", "Aspirasi");
      }
    }
  }

  @Test
  void a_closed_case_opens_again_only_where_it_was_reopened() throws IOException {
    Map<String, String> before = new HashMap<>();
    List<String> back = new ArrayList<>();
    for (Path export : exports) {
      for (List<String> row : Samples.cases(export)) {
        String now = outcome(row.get(LaporFile.STATUS));
        String then = before.put(row.get(0), now);
        if (then != null && !then.equals("open") && !then.equals(now)) {
          assertThat(then).isEqualTo("resolved");
          assertThat(now).isEqualTo("open");
          back.add(row.get(0));
        }
      }
    }

    assertThat(back).isNotEmpty().allMatch(id -> !truth.get(id).reopened().equals(NEVER));
  }

  @Test
  void some_cases_change_unit_or_class_between_exports() throws IOException {
    Map<String, Set<String>> agencies = new HashMap<>();
    Map<String, Set<String>> classes = new HashMap<>();
    for (Path export : exports) {
      for (List<String> row : Samples.cases(export)) {
        agencies
            .computeIfAbsent(row.get(0), k -> new HashSet<>())
            .add(row.get(LaporFile.AGENCY).toLowerCase(Locale.ROOT));
        classes.computeIfAbsent(row.get(0), k -> new HashSet<>()).add(row.get(LaporFile.CLASS));
      }
    }

    assertThat(agencies.values()).anyMatch(names -> names.size() == 2);
    assertThat(agencies.values().stream().filter(names -> names.size() > 1).count())
        .isLessThan(agencies.size() * 5 / 100);
    assertThat(classes.values()).anyMatch(names -> names.size() == 2);
  }

  @Test
  void four_units_keep_a_register_with_exact_days() throws IOException {
    assertThat(Samples.complaints(clean, "register-"))
        .extracting(f -> clean.resolve("pengaduan").relativize(f).toString().replace('\\', '/'))
        .containsExactlyInAnyOrder(
            "dukcapil/register-2026-10-05.csv",
            "rsud/register-2026-10-05.csv",
            "pkm-melati/register-2026-07-05.csv",
            "pkm-melati/register-2026-10-05.csv",
            "dpmptsp/register-2026-07-05.csv",
            "dpmptsp/register-2026-10-05.csv");
    for (Path register : Samples.complaints(clean, "register-")) {
      String unit = register.getParent().getFileName().toString();
      LocalDate day = dated(register);
      List<String> ids = new ArrayList<>();
      for (NamedCsvRecord row : Samples.read(register, ';')) {
        ComplaintCase c = truth.get(row.getField("nomor"));
        ids.add(c.id());
        assertThat(row.getHeader()).isEqualTo(RegisterFile.HEADER);
        assertThat(registerDate(row.getField("tanggal_masuk"))).isEqualTo(c.received());
        assertThat(row.getField("jam_masuk")).isEqualTo(RegisterTime.of(c.receivedSecond()));
        assertThat(outcome(row.getField("status"))).isEqualTo(outcome(c, day));
        checkStep(row, "tanggal_verifikasi", c.verified(), day);
        checkStep(row, "tanggal_tanggapan", c.replied(), day);
        checkStep(row, "tanggal_dibuka_kembali", c.reopened(), day);
        checkClosing(row, c, day);
      }
      assertThat(ids)
          .containsExactlyInAnyOrderElementsOf(
              truth.values().stream()
                  .filter(c -> c.unit().id().equals(unit))
                  .filter(c -> c.received().isBefore(day.withDayOfMonth(1)))
                  .map(ComplaintCase::id)
                  .toList());
    }
  }

  private static void checkStep(NamedCsvRecord row, String column, LocalDate truth, LocalDate day) {
    assertThat(registerDate(row.getField(column))).isEqualTo(truth.isBefore(day) ? truth : NEVER);
  }

  private static void checkClosing(NamedCsvRecord row, ComplaintCase c, LocalDate day) {
    LocalDate shown = registerDate(row.getField("tanggal_selesai"));
    switch (outcome(c, day)) {
      case "archived" -> assertThat(shown).isEqualTo(c.archived());
      case "resolved" -> {
        assertThat(shown).isEqualTo(c.closed().isBefore(day) ? c.closed() : c.firstClosed());
        if (shown.equals(c.closed())) {
          assertThat(row.getField("jam_selesai")).isEqualTo(RegisterTime.of(c.closedSecond()));
        }
      }
      default -> assertThat(shown).isEqualTo(c.reopened().isBefore(day) ? c.firstClosed() : NEVER);
    }
  }

  /** The clock of the files: 09:05. */
  private static final class RegisterTime {
    static String of(int second) {
      return java.time.LocalTime.ofSecondOfDay(second).toString();
    }
  }

  @Test
  void personal_data_are_planted_to_be_dropped() throws IOException {
    String export = Files.readString(exports.get(0));
    String register = Files.readString(clean.resolve("pengaduan/rsud/register-2026-10-05.csv"));

    for (String text : List.of(export, register)) {
      assertThat(text)
          .containsPattern("[A-Z][a-z]+ Contoh[a-z]+")
          .containsPattern("Hubungi [A-Z][a-z]+ Contoh[a-z]+ di 08120000\\d{4}")
          .containsPattern("NIK saya 99\\d{14}");
    }
    assertThat(Samples.cases(exports.get(0)))
        .filteredOn(r -> r.get(10).equals("Rahasia"))
        .isNotEmpty()
        .allMatch(r -> r.get(3).equals("Rahasia"));
  }
}
