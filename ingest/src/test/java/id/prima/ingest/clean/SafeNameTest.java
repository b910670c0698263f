package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a name are kept. */
class SafeNameTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "survei/rsud/2026-Q3/Data SKM TW III 2026 (revisi 2).xlsx",
        "survei/Survei Kepuasan Masyarakat (Jawaban) - Form Responses 1.csv",
        "pengaduan/lapor-2026-10-05 (1).csv",
        "rekap_20261005_101530.xlsx [Sheet1]",
        "01-07-2026 - 30-09-2026",
        "a.csv",
        "kode 234567.csv",
        "U9",
        "akuntabel_1 (skala 1-4)",
        "Bagaimana pendapat Saudara tentang kesopanan dan keramahan petugas?"
      })
  void a_name_that_is_nobodys_is_kept(String name) {
    assertThat(SafeName.plain(name)).isEqualTo(name);
    assertThat(SafeName.isPlain(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survei/rsud/Budi Santoso (Jawaban).csv | survei/rsud/B\u2026 S\u2026 (Jawaban).csv
          SKM_Bu SITI_2026.xlsx | SKM_Bu S\u2026_2026.xlsx
          Nur'aini | N\u2026
          data 0812-3456-7890.csv | data \u2026.csv
          +62 812 3456 7890 | +\u2026
          telp 234 5678.csv | telp \u2026.csv
          (0812) 345.6789 | (\u2026
          5104 0101 0190 0001 | \u2026
          NIP 19850312 201001 1 004 | NIP \u2026
          20261005081234567890 | \u2026
          Sikap petugas \u00C9lodie | Sikap petugas \u00C9\u2026
          """)
  void what_may_be_somebodys_is_left_out(String name, String kept) {
    assertThat(SafeName.plain(name)).isEqualTo(kept);
    assertThat(SafeName.isPlain(name)).isFalse();
  }

  @Test
  void the_names_of_the_offices_units_are_kept() throws IOException {
    SafeName names =
        SafeName.of(UnitDirectory.ever(Landing.read(new Office(temp.resolve("in")).source())));

    assertThat(names.shown("survei/pkm-melati/RSUD Bengawan Biru.xlsx [Klinik Tutup]"))
        .isEqualTo("survei/pkm-melati/RSUD Bengawan Biru.xlsx [Klinik Tutup]");
    assertThat(names.shown("survei/melati/Wayan.csv")).isEqualTo("survei/melati/W\u2026.csv");
  }

  @ParameterizedTest
  @CsvSource({"l1, true", "igd, true", "dukcapil-l1, true", "Wayan, false", "budi-1, false"})
  void an_id_may_abbreviate(String id, boolean code) {
    assertThat(SafeName.isCode(id)).isEqualTo(code);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(SafeName.plain(null)).isNull();
    assertThat(SafeName.plain("")).isEmpty();
  }
}
