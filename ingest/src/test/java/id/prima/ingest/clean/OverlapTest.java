package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts where files repeat, overlap or correct each other; every number by hand. */
class OverlapTest {

  private static final String UNSUR =
      "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana\n";
  private static final String THREES = "3,3,3,3,3,3,3,3,3\n";
  private static final String FOURS = "4,4,4,4,4,4,4,4,4\n";
  private static final String TWOS = "2,2,2,2,2,2,2,2,2\n";

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp);
  }

  private static FeedQuality file(IngestReport report, String name) {
    return report.files().stream().filter(f -> f.file().contains(name)).findFirst().orElseThrow();
  }

  private static List<Long> rows(IngestReport report, String name) {
    FeedQuality f = file(report, name);
    return List.of(f.accepted(), f.rejected(), f.duplicate(), f.otherPeriod());
  }

  @Test
  void of_equal_dated_rows_as_many_count_as_the_file_has_that_has_most() throws IOException {
    String header = "tanggal," + UNSUR;
    String x = "2026-07-01," + THREES;
    String y = "2026-07-02," + THREES;
    String z = "2026-08-03," + THREES;
    office.put("survei/rsud/a 2026-08-01.csv", header + x + x + y);
    office.put("survei/rsud/b 2026-09-01.csv", header + x + y + z);

    IngestReport report = office.check();

    // x twice from a, y from the newer of two that are even, z from b
    assertThat(rows(report, "a 2026")).containsExactly(2L, 0L, 1L, 0L);
    assertThat(rows(report, "b 2026")).containsExactly(2L, 0L, 1L, 0L);
    assertThat(report.outcomes())
        .filteredOn(o -> o.code() != null)
        .extracting(FeedOutcome::code, FeedOutcome::rows)
        .containsExactly(tuple("overlapping_export", 1L), tuple("overlapping_export", 1L));
    assertThat(report.flags())
        .extracting(FeedFlag::fileSha256, FeedFlag::code, FeedFlag::rows)
        .containsExactly(tuple(file(report, "a 2026").fileSha256(), "identical_rows", 1L));
    assertThat(String.join("\n", report.lines()))
        .contains("Baris sama persis dengan baris lain di berkas yang sama")
        .contains("2  Baris yang sama persis ada di berkas lain; dihitung sekali.");
  }

  @Test
  void equal_rows_of_two_units_are_two_people() throws IOException {
    String header = "unit_id,tanggal," + UNSUR;
    office.put("survei/a.csv", header + "rsud,2026-07-01," + THREES);
    office.put("survei/b.csv", header + "dinkes,2026-07-01," + THREES);

    assertThat(office.check().accepted()).isEqualTo(2);
  }

  @Test
  void two_months_of_sheets_without_a_date_share_rows_honestly() throws IOException {
    office.put("survei/rsud/2026-Q3/juli.csv", UNSUR + THREES.repeat(3) + FOURS);
    office.put("survei/rsud/2026-Q3/agustus.csv", UNSUR + THREES.repeat(5) + TWOS);

    IngestReport report = office.check();

    assertThat(report.accepted()).isEqualTo(10);
    // two of the three in July, four of the five in August
    assertThat(report.flags()).extracting(FeedFlag::rows).containsExactlyInAnyOrder(2L, 4L);
  }

  @Test
  void a_grown_export_without_dates_counts_alone_and_the_report_says_so() throws IOException {
    office.put("survei/rsud/2026-Q3/juli.csv", UNSUR + THREES.repeat(3) + FOURS);
    office.put("survei/rsud/2026-Q3/lengkap.csv", UNSUR + TWOS + THREES.repeat(5) + FOURS);

    IngestReport report = office.check();

    assertThat(rows(report, "juli")).containsExactly(0L, 0L, 4L, 0L);
    assertThat(rows(report, "lengkap")).containsExactly(7L, 0L, 0L, 0L);
    assertThat(file(report, "juli").remarks())
        .startsWith("4 baris tanpa tanggal semuanya ada juga di satu berkas lain");
    assertThat(report.flags()).extracting(FeedFlag::rows).containsExactly(4L);
  }

  @Test
  void dated_rows_of_a_file_are_compared_where_others_of_it_have_no_date() throws IOException {
    String header = "tanggal," + UNSUR;
    office.put(
        "survei/rsud/2026-Q3/a 2026-09-01.csv",
        header + "2026-07-01," + THREES + "," + THREES + "," + FOURS);
    office.put(
        "survei/rsud/2026-Q3/b 2026-09-02.csv", header + "2026-07-01," + THREES + "," + THREES);

    IngestReport report = office.check();

    // the dated row of b, newer; the undated one of b is in a
    assertThat(rows(report, "a 2026")).containsExactly(2L, 0L, 1L, 0L);
    assertThat(rows(report, "b 2026")).containsExactly(1L, 0L, 1L, 0L);
  }

  @Test
  void the_newer_export_wins_and_what_it_changed_is_superseded() throws IOException {
    String header = "response_id,tanggal," + UNSUR;
    office.put(
        "survei/rsud/z 2026-09-01.csv",
        header + "1,2026-07-20," + THREES + "2,2026-07-01," + THREES + "3,2026-07-01," + THREES);
    office.put(
        "survei/rsud/a 2026-09-30.csv",
        header + "1,2026-07-15," + FOURS + "2,2026-07-01," + THREES);

    IngestReport report = office.check();

    assertThat(rows(report, "a 2026")).containsExactly(2L, 0L, 0L, 0L);
    assertThat(rows(report, "z 2026")).containsExactly(1L, 0L, 2L, 0L);
    assertThat(report.outcomes())
        .filteredOn(o -> o.outcome().equals("duplicate"))
        .extracting(FeedOutcome::code, FeedOutcome::rows)
        .containsExactlyInAnyOrder(tuple("superseded", 1L), tuple("same_response", 1L));
  }

  @Test
  void an_export_without_a_date_in_its_name_is_as_new_as_its_newest_answer() throws IOException {
    String header = "response_id,tanggal," + UNSUR;
    // the answer of October belongs to another quarter, and tells the day of the export all the
    // same
    office.put("survei/rsud/a.csv", header + "1,2026-07-01," + FOURS + "9,2026-10-02," + THREES);
    office.put("survei/rsud/b.csv", header + "1,2026-07-31," + THREES + "8,2026-09-30," + THREES);

    IngestReport report = office.check();

    assertThat(rows(report, "a.csv")).containsExactly(1L, 0L, 0L, 1L);
    assertThat(rows(report, "b.csv")).containsExactly(1L, 0L, 1L, 0L);
  }

  @Test
  void random_exports_count_as_their_text_says_whatever_their_names() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      for (boolean otherNames : new boolean[] {false, true}) {
        Office own = new Office(Files.createDirectories(temp.resolve(seed + "-" + otherNames)));
        OverlappingExports exports = new OverlappingExports(seed, otherNames);
        exports.write(own);

        IngestReport report = own.check();

        assertThat(report.accepted()).as("seed %s", seed).isEqualTo(exports.counted().size());
        assertThat(report.files().stream().mapToLong(FeedQuality::rejected).sum())
            .as("seed %s", seed)
            .isEqualTo(exports.refused);
        assertThat(report.read()).isEqualTo(exports.written);
        assertThat(report.outcomes())
            .filteredOn(o -> o.outcome().equals("accepted") && o.unitId().equals("rsud"))
            .extracting(FeedOutcome::rows)
            .satisfies(
                rows ->
                    assertThat(rows.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(
                            exports.counted().stream().filter(l -> l.startsWith("rsud,")).count()));
      }
    }
  }

  @Test
  void two_lists_that_both_begin_with_one_are_told() throws IOException {
    String header = "response_id,tanggal," + UNSUR;
    StringBuilder july = new StringBuilder(header);
    StringBuilder august = new StringBuilder(header);
    for (int n = 1; n <= 6; n++) {
      july.append(n).append(",2026-07-0").append(n).append(',').append(THREES);
      august.append(n).append(",2026-08-0").append(n).append(',').append(FOURS);
    }
    office.put("survei/rsud/juli.csv", july.toString());
    office.put("survei/rsud/agustus.csv", august.toString());
    // of a true newer export one answer of six was corrected
    String older = july.toString().replace("2026-07", "2026-09");
    office.put("survei/dinkes/a 2026-10-01.csv", older);
    office.put(
        "survei/dinkes/b 2026-10-02.csv", older.replace("09-06," + THREES, "09-06," + FOURS));

    IngestReport report = office.check();

    assertThat(rows(report, "juli")).containsExactly(0L, 0L, 6L, 0L);
    assertThat(file(report, "juli").remarks()).contains("bila nomornya mulai lagi dari 1");
    assertThat(String.valueOf(file(report, "agustus").remarks())).doesNotContain("mulai lagi");
    assertThat(rows(report, "a 2026")).containsExactly(0L, 0L, 6L, 0L);
    assertThat(String.valueOf(file(report, "a 2026").remarks())).doesNotContain("mulai lagi");
  }

  @Test
  void a_file_that_was_exported_again_unchanged_is_as_new_as_its_last_copy() throws IOException {
    String header = "response_id,tanggal," + UNSUR;
    String copied = header + "1,2026-07-01," + THREES;
    office.put("survei/rsud/a 2026-08-01.csv", copied);
    office.put("survei/rsud/a 2026-10-01.csv", copied);
    office.put("survei/rsud/b 2026-09-01.csv", header + "1,2026-07-01," + FOURS);

    IngestReport report = office.check();

    assertThat(rows(report, "a 2026-08")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(rows(report, "b 2026")).containsExactly(0L, 0L, 1L, 0L);
  }
}
