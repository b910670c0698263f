package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Period;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that were renamed, merged and split in August 2026, and what their names mean then. */
class UnitHistoryTest {

  private static final Period Q2 = Period.quarter(2026, 2);
  private static final Period Q3 = Period.quarter(2026, 3);
  private static final Period Q4 = Period.quarter(2026, 4);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
  private static final LocalDate BEFORE = LocalDate.of(2026, 8, 14);
  private static final LocalDate AFTER = LocalDate.of(2026, 8, 15);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);

  private static final String UNITS =
      """
      unit_id;nama;berlaku_sejak;berlaku_sampai;digantikan_oleh
      lama;Puskesmas Anggrek;;2026-08-14;baru
      baru;Puskesmas Bougenvil;2026-08-15;;
      timur;Kelurahan Timur;;2026-08-14;gabung
      barat;Kelurahan Barat;;2026-08-14;gabung
      gabung;Kelurahan Sejahtera;2026-08-15;;
      besar;Kecamatan Besar;;2026-08-14;"utara, selatan"
      utara;Kecamatan Besar Utara;2026-08-15;;
      selatan;Kecamatan Besar Selatan;2026-08-15;;
      tutup;Klinik Tutup;;2026-08-14;
      ganti;Dinas Pasar;;2026-08-14;
      ganti;Dinas Perdagangan;2026-08-15;;
      """;

  @TempDir Path folder;
  private Landing landing;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(folder.resolve("unit.csv"), UNITS);
    landing = Landing.read(new LocalLanding(folder));
  }

  private UnitDirectory in(Period quarter) {
    return UnitDirectory.of(landing, quarter);
  }

  @Test
  void a_renamed_unit_goes_on_under_its_old_name() {
    assertThat(in(Q2).find("Puskesmas Anggrek", JUNE)).isEqualTo("lama");
    assertThat(in(Q3).find("Puskesmas Anggrek", BEFORE)).isEqualTo("lama");
    assertThat(in(Q3).find("PKM Anggrek", AFTER)).isEqualTo("baru");
    assertThat(in(Q3).find("LAMA", AFTER)).isEqualTo("baru");
    assertThat(in(Q4).find("Puskesmas Anggrek", NOVEMBER)).isEqualTo("baru");
    // a row without a day counts for the one that bears the name, while that is there
    assertThat(in(Q3).find("Puskesmas Anggrek", null)).isEqualTo("lama");
    assertThat(in(Q4).find("Puskesmas Anggrek", null)).isEqualTo("baru");
  }

  @Test
  void a_new_name_before_its_first_day_means_the_new_unit_where_it_counts_already() {
    assertThat(in(Q3).find("Puskesmas Bougenvil", BEFORE)).isEqualTo("baru");
    assertThat(in(Q2).find("Puskesmas Bougenvil", JUNE)).isNull();
  }

  @Test
  void a_unit_that_keeps_its_id_is_known_by_both_names() {
    assertThat(in(Q3).find("Dinas Pasar", BEFORE)).isEqualTo("ganti");
    assertThat(in(Q3).find("Dinas Pasar", AFTER)).isEqualTo("ganti");
    assertThat(in(Q4).find("Dinas Pasar", NOVEMBER)).isEqualTo("ganti");
  }

  @Test
  void merged_units_are_one_after_the_day_and_two_before() {
    assertThat(in(Q3).find("Kel. Timur", BEFORE)).isEqualTo("timur");
    assertThat(in(Q3).find("Kel. Barat", BEFORE)).isEqualTo("barat");
    assertThat(in(Q3).find("Kel. Timur", AFTER)).isEqualTo("gabung");
    assertThat(in(Q4).find("Kel. Barat", NOVEMBER)).isEqualTo("gabung");
  }

  @Test
  void the_old_name_of_a_split_unit_means_none_of_its_successors() {
    assertThat(in(Q3).find("Kecamatan Besar", BEFORE)).isEqualTo("besar");
    assertThat(in(Q3).find("Kecamatan Besar", AFTER)).isNull();
    assertThat(in(Q3).isSplit("Kecamatan Besar", AFTER)).isTrue();
    assertThat(in(Q3).isSplit("Kecamatan Besar", BEFORE)).isFalse();
    assertThat(in(Q3).nearest("Kec. Besar", AFTER))
        .isEqualTo("Kecamatan Besar Selatan; Kecamatan Besar Utara");
    assertThat(in(Q4).nearest("Kec. Besar", null))
        .isEqualTo("Kecamatan Besar Selatan; Kecamatan Besar Utara");
  }

  @Test
  void a_unit_that_nobody_followed_keeps_what_comes_late_in_its_last_quarter() {
    assertThat(in(Q3).find("Klinik Tutup", AFTER)).isEqualTo("tutup");
    assertThat(in(Q4).find("Klinik Tutup", NOVEMBER)).isNull();
  }

  @Test
  void a_matter_from_before_the_change_is_answered_for_by_who_is_there_now() {
    assertThat(in(Q4).find("Puskesmas Anggrek", JUNE)).isNull();
    assertThat(in(Q4).findNow("Puskesmas Anggrek", JUNE)).isEqualTo("baru");
    assertThat(in(Q3).findNow("Puskesmas Anggrek", JUNE)).isEqualTo("lama");
    assertThat(in(Q4).findNow("Kelurahan Barat", JUNE)).isEqualTo("gabung");
    assertThat(in(Q4).findNow("Kecamatan Besar", JUNE)).isNull();
    assertThat(in(Q4).isSplitNow("Kecamatan Besar", JUNE)).isTrue();
    assertThat(in(Q4).isSplit("Kecamatan Besar", JUNE)).isFalse();
    assertThat(in(Q4).nearest("Kecamatan Besar", JUNE))
        .isEqualTo("Kecamatan Besar Selatan; Kecamatan Besar Utara");
    assertThat(in(Q4).findNow("Klinik Tutup", JUNE)).isNull();
  }

  @Test
  void a_name_that_is_given_again_means_the_unit_that_bears_it_on_the_day() throws IOException {
    Files.writeString(
        folder.resolve("unit.csv"),
        """
        unit_id,nama,berlaku_sejak,berlaku_sampai,digantikan_oleh
        a,Loket Satu,,2026-08-14,b
        b,Loket Dua,2026-08-15,,
        c,Loket Satu,2026-08-15,,
        """);
    landing = Landing.read(new LocalLanding(folder));

    assertThat(in(Q3).find("Loket Satu", BEFORE)).isEqualTo("a");
    assertThat(in(Q3).find("Loket Satu", AFTER)).isEqualTo("c");
    assertThat(in(Q4).find("Loket Satu", null)).isEqualTo("c");
  }

  @Test
  void the_parts_of_a_split_unit_that_became_one_again_are_that_one() throws IOException {
    Files.writeString(
        folder.resolve("unit.csv"),
        """
        unit_id,nama,berlaku_sejak,berlaku_sampai,digantikan_oleh
        besar,Kecamatan Besar,,2026-03-31,"utara, selatan"
        utara,Kecamatan Besar Utara,2026-04-01,2026-06-30,satu
        selatan,Kecamatan Besar Selatan,2026-04-01,2026-06-30,satu
        satu,Kecamatan Bersatu,2026-07-01,2026-09-30,akhir
        akhir,Kecamatan Akhir,2026-10-01,,
        """);
    landing = Landing.read(new LocalLanding(folder));

    assertThat(in(Q2).find("Kecamatan Besar", JUNE)).isNull();
    assertThat(in(Q3).find("Kecamatan Besar", AFTER)).isEqualTo("satu");
    assertThat(in(Q4).find("Kecamatan Besar", NOVEMBER)).isEqualTo("akhir");
    assertThat(in(Q4).find("Kecamatan Besar Utara", NOVEMBER)).isEqualTo("akhir");
  }
}
