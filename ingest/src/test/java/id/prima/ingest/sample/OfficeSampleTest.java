package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Predikat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folders berakhlak, kinerja, standar and integritas of the default sample. */
class OfficeSampleTest {

  private static final int UNITS = 70;
  private static final List<String> ROUNDS = List.of("2024-Q4", "2025-Q3", "2026-Q3");

  @TempDir static Path temp;
  private static Map<String, SampleUnit> units;

  @BeforeAll
  static void write() throws IOException {
    Samples.write(order(1));
    units =
        Regency.units(UNITS).stream()
            .collect(Collectors.toMap(SampleUnit::id, u -> u, (a, b) -> a, TreeMap::new));
  }

  private static SampleOrder order(long seed) {
    // The office's own files are the same for any number of answers.
    return new SampleOrder(temp, UNITS, 700, 8, seed, UNTIL, false);
  }

  private static List<String> codes(Coded... values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  private static List<NamedCsvRecord> wide(String round) throws IOException {
    return Samples.read(temp.resolve("berakhlak/" + round + "/berakhlak.csv"));
  }

  /** Answers of a sheet that are given. */
  private static List<Integer> answers(NamedCsvRecord row) {
    return row.getFields().subList(3, 24).stream()
        .filter(a -> !a.isEmpty())
        .map(Integer::parseInt)
        .toList();
  }

  @Test
  void staff_is_asked_once_a_year_in_the_wide_layout() throws IOException {
    for (String round : ROUNDS) {
      List<NamedCsvRecord> rows = wide(round);
      assertThat(rows.get(0).getHeader())
          .hasSize(24)
          .startsWith("unit_id", "tanggal", "peran", "berorientasi_pelayanan_1")
          .endsWith("kolaboratif_2", "kolaboratif_3");
      assertThat(rows).hasSizeBetween(1_200, 1_800);
      for (NamedCsvRecord row : rows) {
        assertThat(Period.quarterOf(LocalDate.parse(row.getField("tanggal")))).hasToString(round);
        assertThat(codes(AssessorRole.values())).contains(row.getField("peran"));
        assertThat(answers(row)).hasSizeGreaterThan(10).allMatch(a -> a >= 1 && a <= 4);
      }
    }
    try (var folders = Files.list(temp.resolve("berakhlak"))) {
      assertThat(folders.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("2024-Q4", "2025-Q3", "2026-Q3", "dpmptsp");
    }
  }

  @Test
  void no_more_answer_than_there_are_and_some_units_have_too_few_or_none() throws IOException {
    for (String round : ROUNDS) {
      Map<String, Long> sheets =
          wide(round).stream()
              .collect(Collectors.groupingBy(r -> r.getField("unit_id"), Collectors.counting()));
      sheets.forEach(
          (unit, count) ->
              assertThat(count / (double) units.get(unit).pegawai()).as(unit).isBetween(0.4, 0.9));
      assertThat(sheets).doesNotContainKeys("pkm-teratai", "uptd-arsip", "dpmptsp").hasSize(67);
      assertThat(sheets.get("kel-cempaka-hulu")).isLessThan(10);
      assertThat(sheets.get("kec-cempaka")).isGreaterThanOrEqualTo(10);
      assertThat(sheets.get("dinkes")).as("stands in for pkm-teratai").isGreaterThan(30);
    }
  }

  @Test
  void some_units_say_who_assesses_and_one_role_is_small() throws IOException {
    Map<String, Map<String, Long>> roles =
        wide("2026-Q3").stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getField("unit_id"),
                    Collectors.groupingBy(r -> r.getField("peran"), Collectors.counting())));

    assertThat(roles.get("dukcapil")).containsOnlyKeys("atasan", "rekan", "bawahan", "diri");
    assertThat(roles.get("pkm-melati")).containsEntry("atasan", 3L);
    assertThat(roles.get("rsud")).containsOnlyKeys("pegawai");
    assertThat(roles.values().stream().filter(r -> r.containsKey("diri"))).hasSize(6);
  }

  /** Own assessment and that of others, over the units with roles and all rounds. */
  @Test
  void everybody_is_kinder_to_himself() throws IOException {
    double[] sum = new double[2];
    double[] count = new double[2];
    double[] truth = new double[2];
    for (String round : ROUNDS) {
      for (NamedCsvRecord row : wide(round)) {
        if (!row.getField("peran").equals("pegawai")) {
          int own = row.getField("peran").equals("diri") ? 1 : 0;
          Culture culture = new Culture(1, units.get(row.getField("unit_id")));
          for (int v = 0; v < 7; v++) {
            truth[own] +=
                TrueIndex.berakhlak(culture, v, own == 1 ? AssessorRole.DIRI : AssessorRole.ATASAN)
                    / 7;
          }
          sum[own] += index(answers(row));
          count[own]++;
        }
      }
    }

    assertThat(count[0]).isGreaterThan(300);
    assertThat(truth[1] / count[1] - truth[0] / count[0]).isBetween(6.0, 14.0);
    // The index of one sheet has a standard deviation of about 19 points.
    for (int own = 0; own < 2; own++) {
      assertThat(sum[own] / count[own])
          .isCloseTo(truth[own] / count[own], within(4 * 19 / Math.sqrt(count[own])));
    }
  }

  private static double index(List<Integer> answers) {
    return (answers.stream().mapToInt(a -> a).average().orElseThrow() - 1) / 3 * 100;
  }

  /** The mean of each unit's sheets against its truth: of 58 units few lie beyond two errors. */
  @Test
  void what_staff_answers_goes_around_the_truth() throws IOException {
    Map<String, List<Double>> sheets = new TreeMap<>();
    for (String round : ROUNDS) {
      for (NamedCsvRecord row : wide(round)) {
        if (row.getField("peran").equals("pegawai")) {
          sheets
              .computeIfAbsent(row.getField("unit_id"), k -> new ArrayList<>())
              .add(index(answers(row)));
        }
      }
    }
    int far = 0;
    for (Map.Entry<String, List<Double>> unit : sheets.entrySet()) {
      List<Double> values = unit.getValue();
      double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      double error = Math.sqrt(squares / (values.size() - 1) / values.size());
      double z = (mean - TrueIndex.berakhlak(1, units.get(unit.getKey()))) / error;
      assertThat(Math.abs(z)).as(unit.getKey()).isLessThan(4.5);
      far += Math.abs(z) > 2 ? 1 : 0;
    }

    assertThat(sheets).hasSizeGreaterThan(55);
    // 5 in 100 are expected, of 61 units 3; 9 or more would come by chance once in 200 samples.
    assertThat(far).isLessThanOrEqualTo(8);
  }

  @Test
  void one_unit_exports_its_answers_one_below_the_other() throws IOException {
    List<NamedCsvRecord> rows = Samples.read(temp.resolve("berakhlak/dpmptsp/jawaban.csv"));
    Set<String> seen = new HashSet<>();
    Map<String, Integer> bySheet = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      assertThat(row.getHeader())
          .containsExactly("unit_id", "tanggal", "responden", "peran", "nilai", "butir", "skor");
      assertThat(row.getField("unit_id")).isEqualTo("dpmptsp");
      assertThat(codes(CoreValue.values())).contains(row.getField("nilai"));
      assertThat(row.getField("butir")).isIn("1", "2", "3");
      assertThat(row.getField("skor")).isIn("1", "2", "3", "4");
      assertThat(row.getField("responden")).matches("20\\d\\d-Q\\d-\\d+");
      assertThat(
              seen.add(row.getField("responden") + row.getField("nilai") + row.getField("butir")))
          .isTrue();
      bySheet.merge(row.getField("responden"), 1, Integer::sum);
    }

    assertThat(bySheet.values()).allMatch(n -> n > 10 && n <= 21).anyMatch(n -> n < 21);
    assertThat(bySheet).hasSizeBetween(3 * 26, 3 * 50);
  }

  @Test
  void predikat_are_counted_by_cell_and_add_up_to_the_staff() throws IOException {
    Set<String> cells = new HashSet<>();
    for (int year : new int[] {2024, 2025}) {
      Map<String, Map<Predikat, Integer>> counts = new TreeMap<>();
      for (NamedCsvRecord row : Samples.read(temp.resolve("kinerja/predikat-" + year + ".csv"))) {
        assertThat(row.getHeader())
            .containsExactly("unit_id", "periode", "hasil", "perilaku", "jumlah");
        assertThat(row.getField("periode")).isEqualTo(Integer.toString(year));
        assertThat(Integer.parseInt(row.getField("jumlah"))).isPositive();
        cells.add(row.getField("hasil") + " " + row.getField("perilaku"));
        counts
            .computeIfAbsent(row.getField("unit_id"), k -> new TreeMap<>())
            .merge(
                Predikat.of(hasil(row.getField("hasil")), hasil(row.getField("perilaku"))),
                Integer.parseInt(row.getField("jumlah")),
                Integer::sum);
      }
      Set<String> uniform = new HashSet<>();
      counts.forEach(
          (unit, byPredikat) -> {
            int staff = byPredikat.values().stream().mapToInt(n -> n).sum();
            assertThat(staff).as(unit).isEqualTo(units.get(unit).pegawai());
            if (byPredikat.values().stream().anyMatch(n -> n > 0.95 * staff)) {
              uniform.add(unit + " " + byPredikat);
            }
          });
      assertThat(counts).hasSize(69).doesNotContainKey("uptd-arsip");
      assertThat(uniform).containsExactly("bapenda {SANGAT_BAIK=1, BAIK=62}");
    }
    assertThat(cells).hasSize(9);
  }

  private static HasilKerja hasil(String code) {
    return Arrays.stream(HasilKerja.values())
        .filter(h -> h.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Reckoned from the dates in the files, on the last day of the sample. */
  @Test
  void standards_are_mostly_fulfilled_some_missing_some_expired() throws IOException {
    Map<String, Double> truth =
        MeritTruth.of(new SampleOrder(temp, UNITS, 60_000, 8, 1, UNTIL, false)).stream()
            .filter(t -> t.standar().isPresent())
            .collect(Collectors.toMap(MeritTruth::unitId, t -> t.standar().getAsDouble()));
    for (String period : List.of("2024-Q4", "2025-Q4")) {
      Map<String, int[]> counts = new TreeMap<>();
      Set<String> keys = new HashSet<>();
      // A statement must hold until the next one is made.
      LocalDate day = Period.parse(period).orElseThrow().lastDay().plusMonths(9);
      for (NamedCsvRecord row : Samples.read(temp.resolve("standar/" + period + "/standar.csv"))) {
        assertThat(row.getHeader()).isEqualTo(StandardFolder.HEADER);
        assertThat(codes(KomponenStandar.values())).contains(row.getField("komponen"));
        assertThat(keys.add(row.getField("layanan_id") + row.getField("komponen"))).isTrue();
        int[] count = counts.computeIfAbsent(row.getField("unit_id"), k -> new int[4]);
        boolean there = row.getField("terpenuhi").equals("ya");
        boolean holds = there && !until(row).isBefore(day);
        count[0]++;
        count[1] += holds ? 1 : 0;
        count[2] += there && !holds ? 1 : 0;
        count[3] += there ? 0 : 1;
        if (there) {
          assertThat(LocalDate.parse(row.getField("tanggal_bukti")))
              .isBefore(LocalDate.parse(row.getField("tanggal")));
        }
      }
      counts.forEach(
          (unit, count) -> {
            assertThat(count[0]).as(unit).isEqualTo(14 * units.get(unit).layanan().size());
            assertThat(100.0 * count[1] / count[0])
                .as(unit)
                .isCloseTo(truth.get(unit), within(1e-9));
          });
      assertThat(counts.keySet()).isEqualTo(truth.keySet()).doesNotContain("dlh", "uptd-arsip");
      assertThat(counts.values().stream().mapToInt(c -> c[2]).sum()).isGreaterThan(50);
      assertThat(counts.values().stream().mapToInt(c -> c[3]).sum()).isGreaterThan(50);
      assertThat(counts.values().stream().mapToInt(c -> c[1]).sum())
          .isGreaterThan(counts.values().stream().mapToInt(c -> c[0]).sum() * 3 / 4);
    }
  }

  private static LocalDate until(NamedCsvRecord row) {
    return row.getField("berlaku_sampai").isEmpty()
        ? LocalDate.parse(row.getField("tanggal_bukti")).plusMonths(36)
        : LocalDate.parse(row.getField("berlaku_sampai"));
  }

  @Test
  void a_handful_of_cases_of_which_two_block_a_reward_at_the_end() throws IOException {
    List<NamedCsvRecord> rows = Samples.read(temp.resolve("integritas/perkara.csv"));
    LocalDate end = UNTIL.lastDay();
    Set<String> blocked = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      assertThat(row.getHeader()).isEqualTo(IntegrityFolder.HEADER);
      assertThat(units).containsKey(row.getField("unit_id"));
      assertThat(codes(IntegrityType.values())).contains(row.getField("jenis"));
      String state = row.getField("keadaan");
      assertThat(codes(IntegrityState.values())).contains(state);
      LocalDate opened = LocalDate.parse(row.getField("dibuka"));
      assertThat(opened).isBeforeOrEqualTo(end);
      boolean isClosed = !row.getField("ditutup").isEmpty();
      assertThat(isClosed).isEqualTo(state.equals("selesai") || state.equals("tidak_terbukti"));
      assertThat(isClosed).isEqualTo(!row.getField("ditutup_oleh").isEmpty());
      if (isClosed) {
        assertThat(LocalDate.parse(row.getField("ditutup"))).isBetween(opened.plusDays(1), end);
      }
      boolean recent =
          isClosed && LocalDate.parse(row.getField("ditutup")).isAfter(end.minusMonths(12));
      if (state.equals("terbukti") || (state.equals("selesai") && recent)) {
        blocked.add(row.getField("unit_id"));
      }
    }

    assertThat(rows).hasSize(6);
    assertThat(blocked).containsExactlyInAnyOrder("pkm-kenanga", "rsud");
    assertThat(rows.stream().map(r -> r.getField("keadaan")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(codes(IntegrityState.values()));
  }

  @Test
  void more_answers_or_units_leave_the_office_as_it_was(@TempDir Path folder) throws IOException {
    Samples.write(new SampleOrder(folder, UNITS + 20, 2_000, 8, 1, UNTIL, false));

    for (String file :
        List.of(
            "berakhlak/2026-Q3/berakhlak.csv",
            "kinerja/predikat-2025.csv",
            "standar/2025-Q4/standar.csv",
            "integritas/perkara.csv")) {
      assertThat(Files.readAllLines(folder.resolve(file)))
          .as(file)
          .startsWith(Files.readAllLines(temp.resolve(file)).toArray(String[]::new));
    }
  }

  @Test
  void another_seed_gives_another_office(@TempDir Path folder) throws IOException {
    Samples.write(new SampleOrder(folder, UNITS, 700, 8, 2, UNTIL, false));

    for (String file :
        List.of(
            "berakhlak/2026-Q3/berakhlak.csv",
            "kinerja/predikat-2025.csv",
            "standar/2025-Q4/standar.csv")) {
      assertThat(Files.readString(folder.resolve(file)))
          .isNotEqualTo(Files.readString(temp.resolve(file)));
    }
  }

  @Test
  void nobody_is_named() throws IOException {
    for (String folder : List.of("berakhlak", "kinerja", "standar", "integritas", "tema-saran")) {
      for (Path file : Samples.files(temp.resolve(folder))) {
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("contoh", "nama", "nip");
      }
    }
  }
}
