package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Period;
import id.prima.ingest.read.LocalLanding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which unit a text names, as clerks type it. */
class UnitNamesTest {

  private static final Period Q3 = Period.quarter(2026, 3);

  private static final String UNITS =
      """
      unit_id,nama
      pkm-melati,Puskesmas Melati
      pkm-melati-2,Puskesmas Melati II
      pkm-kenanga,UPTD Puskesmas Kenanga
      kec-mawar,Kecamatan Mawar
      kel-mawar,Kelurahan Mawar
      camat-1,Kecamatan Kota Mekar
      dinkes,Dinas Kesehatan Kabupaten Mekar
      dukcapil,Dinas Kependudukan dan Pencatatan Sipil
      inspektorat,Inspektorat
      rsud,RSUD Bengawan Biru
      sdn-07,SD Negeri 07 Mawar
      smpn-7,SMP Negeri 7
      smpn-17,SMPN 17
      bag-umum,Bagian Umum
      tanah,Kantor Pertanahan
      silang-1,SDN 2 Cempaka 3
      loket-1,Loket Kembar
      loket-2,Loket Kembar
      upt-air,UPT Air Bersih
      air,Air Bersih
      """;

  @TempDir Path folder;
  private UnitDirectory units;

  @BeforeEach
  void read() throws IOException {
    put("unit.csv", UNITS);
  }

  private void put(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
    units = UnitDirectory.of(Landing.read(new LocalLanding(folder)), Q3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the id, and the id as words
        "PKM-Melati | pkm-melati",
        "kec_mawar | kec-mawar",
        // case, spacing, punctuation
        " PUSKESMAS   MELATI | pkm-melati",
        "puskesmas-melati. | pkm-melati",
        "Dinas Kependudukan & Pencatatan Sipil | dukcapil",
        // abbreviations
        "PKM Melati | pkm-melati",
        "Pusk. Melati | pkm-melati",
        "Pusat Kesehatan Masyarakat Melati | pkm-melati",
        "Kec. Mawar | kec-mawar",
        "KEC.MAWAR | kec-mawar",
        "Kel. Mawar | kel-mawar",
        "Din. Kependudukan dan Pencatatan Sipil | dukcapil",
        "Bag. Umum | bag-umum",
        "Rumah Sakit Umum Daerah Bengawan Biru | rsud",
        "R.S.U.D. Bengawan Biru | rsud",
        "SDN 7 Mawar | sdn-07",
        "SDN7 Mawar | sdn-07",
        "Sekolah Dasar Negeri 007 Mawar | sdn-07",
        "SMPN 7 | smpn-7",
        "SMP N 7 | smpn-7",
        "SMP Negeri 17 | smpn-17",
        // fillers and the order of words
        "UPTD Puskesmas Melati | pkm-melati",
        "UPT. Puskesmas Melati | pkm-melati",
        "Unit Pelaksana Teknis Daerah Puskesmas Melati | pkm-melati",
        "U.P.T.D. Puskesmas Melati | pkm-melati",
        "BLUD UPTD PKM Melati | pkm-melati",
        "Puskesmas Kenanga | pkm-kenanga",
        "Melati, Puskesmas | pkm-melati",
        "Kantor Kecamatan Mawar | kec-mawar",
        "Kantor Camat Mawar | kec-mawar",
        "Kantor Lurah Mawar | kel-mawar",
        "Pencatatan Sipil dan Kependudukan Dinas | dukcapil",
        "SDN Mawar 7 | sdn-07",
        // the office's own region, as the name of its Dinas Kesehatan tells
        "Dinas Kesehatan | dinkes",
        "Dinas Kesehatan Kab. Mekar | dinkes",
        "Dinas Kesehatan Pemerintah Kabupaten Mekar | dinkes",
        "Dinas Kesehatan Pemkab Mekar | dinkes",
        "Inspektorat Kabupaten Mekar | inspektorat",
        "Puskesmas Melati Kabupaten Mekar | pkm-melati",
        "Kecamatan Kota Mekar | camat-1",
        // numbers
        "Puskesmas Melati 2 | pkm-melati-2",
        "UPTD Puskesmas II Melati | pkm-melati-2",
        "SDN 2 Cempaka 3 | silang-1",
        // a name as it stands comes before one that leaves something out
        "Air Bersih | air",
        "UPTD Air Bersih | upt-air",
        "Kantor Pertanahan | tanah",
      })
  void a_text_names_one_unit(String text, String unit) {
    assertThat(units.find(text)).isEqualTo(unit);
    assertThat(units.find(text, Q3.firstDay())).isEqualTo(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mawar",
        "Puskesmas",
        "Puskesmas Mawar",
        "Puskesmas Melati III",
        "Puskesmas Melati 1",
        "SMP Negeri 77",
        "SMP Negeri",
        "SMA Negeri 7",
        "SDN 3 Cempaka 2",
        "Loket Kembar",
        "Pertanahan",
        "Dinas Kesehatan Kabupaten Lain",
        "Dinas Kesehatan Kota Mekar",
        "Kecamatan Kota",
        "Disdukcapil",
        "Siti Contohsari",
        "",
        "  ",
        "---",
      })
  void a_text_that_may_mean_two_or_none_names_none(String text) {
    assertThat(units.find(text)).isNull();
    assertThat(units.find(text, Q3.firstDay())).isNull();
  }

  @Test
  void a_text_of_a_page_names_none() {
    assertThat(units.find("Puskesmas Melati ".repeat(2_000))).isNull();
    assertThat(units.nearest("Puskesmas Melati ".repeat(2_000), null)).isNotNull();
  }

  @Test
  void two_regions_among_the_names_are_the_own_one_of_nobody() throws IOException {
    put(
        "unit.csv",
        """
        unit_id,nama
        a,Samsat Kabupaten Mekar
        b,Samsat Kota Layu
        c,Dinas Pendapatan
        """);

    assertThat(units.find("Samsat")).isNull();
    assertThat(units.find("Dinas Pendapatan Kabupaten Mekar")).isNull();
    assertThat(units.find("UPTD Samsat Kab. Mekar")).isEqualTo("a");
  }

  @Test
  void an_alias_is_understood_on_its_days() throws IOException {
    put(
        "unit-alias.csv",
        """
        alias;unit_id;berlaku_sejak;berlaku_sampai
        Disdukcapil;dukcapil;;
        Capil Lama;dukcapil;;2026-07-31
        Loket Depan;loket-1;;2026-07-31
        Loket Depan;loket-2;2026-08-01;
        """);

    assertThat(units.find("DISDUKCAPIL")).isEqualTo("dukcapil");
    assertThat(units.find("Disdukcapil Kab. Mekar")).isEqualTo("dukcapil");
    assertThat(units.find("capil lama", Q3.firstDay().plusDays(30))).isEqualTo("dukcapil");
    assertThat(units.find("capil lama", Q3.firstDay().plusDays(31))).isNull();
    assertThat(units.find("Loket Depan", Q3.firstDay())).isEqualTo("loket-1");
    assertThat(units.find("Loket Depan", Q3.lastDay())).isEqualTo("loket-2");
    // a row without a day may be of either
    assertThat(units.find("Loket Depan", null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Puskesmas Mawr | Puskesmas Melati; Kecamatan Mawar",
        "Kecamatan Mawr | Kecamatan Mawar; Kelurahan Mawar; Kecamatan Kota Mekar",
        "Loket Kembra | Loket Kembar (loket-1); Loket Kembar (loket-2)",
        "Disdukcapil | Dinas",
        "SMP Negeri 77 | SMP Negeri 7; SMPN 17",
      })
  void the_nearest_names_begin_with(String text, String names) {
    assertThat(units.nearest(text, Q3.firstDay())).startsWith(names);
    assertThat(units.nearest(text, Q3.firstDay()).split("; ", -1)).hasSize(3);
  }

  @Test
  void a_directory_that_was_sent_knows_the_same_names() throws Exception {
    put("unit-alias.csv", "alias,unit_id\nDisdukcapil,dukcapil\n");
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(sent)) {
      stream.writeObject(units);
    }
    UnitDirectory arrived;
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      arrived = (UnitDirectory) stream.readObject();
    }

    assertThat(arrived.find("disdukcapil", Q3.firstDay())).isEqualTo("dukcapil");
    assertThat(arrived.find("Kec. Mawar")).isEqualTo("kec-mawar");
    assertThat(arrived.nearest("Mawar", null)).isEqualTo(units.nearest("Mawar", null));
    assertThat(arrived.findOnly()).isNull();
  }
}
