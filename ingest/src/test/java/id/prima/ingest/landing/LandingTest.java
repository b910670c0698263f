package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office's own lists. */
class LandingTest {

  private static final Period Q3 = Period.quarter(2026, 3);

  @TempDir Path folder;

  private Landing landing() throws IOException {
    return Landing.read(new LocalLanding(folder));
  }

  private void put(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unit.csv | unit_id,jenis\\na,x | unit.csv: tidak ada kolom nama; yang ada: unit_id, jenis",
        "unit.csv | nama\\nA | unit.csv: tidak ada kolom unit_id; yang ada: nama",
        "unit.csv | '' | unit.csv: berkas kosong",
        "unit.csv | unit_id,nama\\n,A | unit.csv baris 2 kolom unit_id: kosong, harus diisi",
        "unit.csv | unit_id,nama\\na, | unit.csv baris 2 kolom nama: kosong, harus diisi",
        "unit.csv | unit_id,nama\\na b,A | unit.csv baris 2 kolom unit_id: 'a b', harus huruf, angka",
        "unit.csv | unit_id,nama\\n../x,A | unit.csv baris 2 kolom unit_id: '../x', harus huruf",
        "unit.csv | unit_id,nama,frekuensi\\na,A,bulan | unit.csv baris 2 kolom frekuensi: 'bulan', harus triwulan atau semester atau tahun",
        "unit.csv | unit_id,nama,berlaku_sejak\\n\\na,A,2026-02-30 | unit.csv baris 3 kolom berlaku_sejak: '2026-02-30', harus tanggal seperti 2026-07-15",
        "unit.csv | unit_id,nama,jumlah_pegawai\\na,A,-3 | unit.csv baris 2 kolom jumlah_pegawai: '-3', harus bilangan bulat 0 sampai",
        "unit.csv | unit_id,nama,jumlah_pegawai\\na,A,99999999999 | kolom jumlah_pegawai: '99999999999', harus bilangan bulat 0 sampai",
        "unit.csv | unit_id,nama,jumlah_pegawai\\na,A,12.5 | kolom jumlah_pegawai: '12.5', harus bilangan bulat",
        "unit.csv | unit_id,nama\\na,A\\na,B | unit.csv: unit_id 'a' tercantum dua kali untuk masa yang sama",
        "unit.csv | unit_id,nama,induk_id\\na,A,b\\nb,B,a | unit.csv: unit_id 'a' menjadi induk dirinya sendiri",
        "unit.csv | unit_id,nama,induk_id\\na,A,a | unit.csv: unit_id 'a' menjadi induk dirinya sendiri",
        "unit.csv | unit_id,nama\\na,Dinas A, Kabupaten B | unit.csv baris 2: ada isi di luar judul kolom; beri tanda kutip",
        "unit.csv | unit_id,nama\\na,\"A | unit.csv: tidak dapat dibaca sesudah baris 1: tanda kutip",
        "unit.csv | unit_id,nama,berlaku_sampai,digantikan_oleh\\na,A,2026-06-30,x | unit.csv: unit_id 'a' digantikan_oleh 'x', yang tidak ada di kolom unit_id",
        "unit.csv | unit_id,nama,berlaku_sampai,digantikan_oleh\\na,A,2026-06-30,a | unit.csv: unit_id 'a' digantikan_oleh dirinya sendiri",
        "unit.csv | unit_id,nama,digantikan_oleh\\na,A,b\\nb,B, | unit.csv: unit_id 'a' digantikan_oleh 'b', tetapi berlaku_sampai belum diisi",
        "layanan.csv | nama\\nX | layanan.csv: tidak ada kolom unit_id",
        "layanan.csv | unit_id,tarif\\na,murah | layanan.csv baris 2 kolom tarif: 'murah', harus gratis atau diatur",
        "layanan.csv | unit_id,pengguna\\na,semua | layanan.csv baris 2 kolom pengguna: 'semua', harus publik atau internal",
        "layanan.csv | unit_id,layanan_id\\na,b c | layanan.csv baris 2 kolom layanan_id: 'b c', harus huruf",
        "layanan.csv | unit_id,periode\\na,2026-Q5 | layanan.csv baris 2 kolom periode: '2026-Q5', harus periode seperti 2026-Q3",
        "layanan.csv | unit_id,jumlah_pengguna\\na,-1 | layanan.csv baris 2 kolom jumlah_pengguna: '-1', harus bilangan bulat",
        "layanan.csv | unit_id,jumlah_pengguna\\na,banyak | layanan.csv baris 2 kolom jumlah_pengguna: 'banyak', harus bilangan bulat",
        "target.csv | unit_id,tahun\\n*,2026 | target.csv: tidak ada kolom ikm",
        "target.csv | unit_id,tahun,ikm\\n*,2026,101 | target.csv baris 2 kolom ikm: '101', harus nilai IKM 25 sampai 100",
        "target.csv | unit_id,tahun,ikm\\n*,2026,85.123 | target.csv baris 2 kolom ikm: '85.123', harus nilai IKM",
        "target.csv | unit_id,tahun,ikm\\n*,2026,1E-99999999 | target.csv baris 2 kolom ikm: '1E-99999999', harus nilai IKM",
        "target.csv | unit_id,tahun,ikm\\n*,2026, | target.csv baris 2 kolom ikm: kosong, harus diisi",
        "target.csv | unit_id,tahun,ikm\\n*,,85 | target.csv baris 2 kolom tahun: kosong, harus diisi",
        "target.csv | unit_id,tahun,ikm\\n*,20266,85 | target.csv baris 2 kolom tahun: '20266', harus bilangan bulat",
        "target.csv | unit_id,tahun,ikm\\n*,2026,85\\n*,2026,86 | target.csv baris 3 kolom unit_id: '*', tercantum dua kali untuk tahun 2026",
      })
  void one_wrong_cell_stops_everything_and_is_named(String file, String content, String message)
      throws IOException {
    put(file, content);

    assertThatThrownBy(this::landing)
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BELOW_FLOOR))
        .hasMessageContaining(message);
  }

  @Test
  void lists_as_excel_saves_them_are_read() throws IOException {
    put(
        "unit.csv",
        "\uFEFF"
            + """
            Unit ID;Nama;Jumlah Pegawai;Berlaku Sejak;Frekuensi
            dinkes;Dinas Kesehatan, Kabupaten;1.250;01/02/2016;Tahun
            """
                .replace("\n", "\r\n"));
    put(
        "layanan.csv",
        "unit_id\tlayanan_id\tnama\tperiode\tjumlah_pengguna\ndinkes\tsik\tIzin\t2026-Q3\t12.345\n");
    put("target.csv", "unit_id;tahun;ikm\n*;2026;85,50\ndinkes;2026;90\n");

    Landing landing = landing();

    UnitInfo unit = landing.units().get(0);
    assertThat(unit.nama()).isEqualTo("Dinas Kesehatan, Kabupaten");
    assertThat(unit.jumlahPegawai()).isEqualTo(1250);
    assertThat(unit.berlakuSejak()).isEqualTo(LocalDate.of(2016, 2, 1));
    assertThat(unit.frekuensi()).isEqualTo("tahun");
    assertThat(landing.layanan().get(0).info().jumlahPengguna()).isEqualTo(12_345L);
    assertThat(landing.targets().get("* 2026")).isEqualByComparingTo("85.50");
    assertThat(landing.targets().get("dinkes 2026")).isEqualByComparingTo("90");
  }

  @Test
  void lists_in_the_old_encoding_of_windows_are_read() throws IOException {
    Files.write(
        folder.resolve("unit.csv"),
        "unit_id,nama\na,Café – Kota\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));

    assertThat(landing().units().get(0).nama()).isEqualTo("Café – Kota");
  }

  @Test
  void a_unit_may_follow_itself() throws IOException {
    put(
        "unit.csv",
        "unit_id,nama,berlaku_sejak,berlaku_sampai\na,Lama,,2026-06-30\na,Baru,2026-07-01,\n");

    UnitDirectory units = UnitDirectory.of(landing(), Q3);

    assertThat(units.find("baru")).isEqualTo("a");
    assertThat(units.find("lama")).isNull();
    assertThat(units.find("lama", null)).isEqualTo("a");
    assertThat(units.findOnly()).isEqualTo("a");
  }

  @Test
  void a_unit_is_known_by_id_and_by_a_name_that_only_it_bears() throws IOException {
    put("unit.csv", "unit_id,nama\nu1,Loket\nu2,LOKET\nu3,Puskesmas  Melati\n");

    UnitDirectory units = UnitDirectory.of(landing(), Q3);

    assertThat(units.find("U1")).isEqualTo("u1");
    assertThat(units.find("puskesmas melati")).isEqualTo("u3");
    assertThat(units.find("Loket")).isNull();
    assertThat(units.find("")).isNull();
    assertThat(units.findOnly()).isNull();
    assertThat(units.isOpen()).isFalse();
  }

  @Test
  void without_a_list_an_id_is_taken_at_its_word_but_no_name_or_number() throws IOException {
    UnitDirectory units = UnitDirectory.of(landing(), Q3);

    assertThat(units.isOpen()).isTrue();
    assertThat(units.find("pkm-07")).isEqualTo("pkm-07");
    assertThat(units.find("Siti Contohsari")).isNull();
    assertThat(units.find("081200001052")).isNull();
    assertThat(units.find("9901112312517363")).isNull();
    assertThat(units.find("<script>")).isNull();
  }

  @Test
  void the_layanan_of_the_quarter_comes_before_that_of_the_year() throws IOException {
    put(
        "layanan.csv",
        """
        unit_id,layanan_id,nama,pengguna,periode,jumlah_pengguna
        a,x,KTP Tahun,publik,2026,100
        a,x,KTP Triwulan,internal,2026-Q3,25
        a,y,SIM,publik,2026-Q2,9
        """);

    LayananDirectory layanan = LayananDirectory.of(landing(), Q3);

    assertThat(layanan.find("a", "ktp triwulan")).contains("x");
    assertThat(layanan.find("a", "X")).contains("x");
    assertThat(layanan.find("a", "SIM")).isEmpty();
    assertThat(layanan.find("b", "x")).isEmpty();
    assertThat(layanan.pengguna("a", "x")).isEqualTo("internal");
    assertThat(layanan.layanan()).singleElement().extracting("jumlahPengguna").isEqualTo(25L);
  }

  @Test
  void an_empty_folder_has_no_lists() throws IOException {
    Landing landing = landing();

    assertThat(landing.units()).isNull();
    assertThat(landing.layanan()).isEmpty();
    assertThat(landing.targets()).isEmpty();
    assertThat(landing.synthetic()).isFalse();
  }

  @Test
  void the_fingerprint_follows_the_lists() throws IOException {
    String empty = landing().fingerprint();
    put("unit.csv", "unit_id,nama\na,A\n");
    String one = landing().fingerprint();
    Files.write(
        folder.resolve("target.csv"), "unit_id,tahun,ikm\n".getBytes(StandardCharsets.UTF_8));

    assertThat(empty).isNotEqualTo(one);
    assertThat(landing().fingerprint()).isEqualTo(one);
  }
}
