package id.prima.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.data.vocab.Unsur;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office may write in {@code profil/}, and what it is told when it is wrong. */
class OwnProfilesTest {

  private static final String NINE =
      """
      unsur:
        PERSYARATAN: [Syarat]
        PROSEDUR: [Alur]
        WAKTU: [Kecepatan Pelayanan]
        BIAYA: [Ongkos]
        PRODUK: [Hasil]
        KOMPETENSI: [Keahlian]
        PERILAKU: [Sikap]
        PENGADUAN: [Aduan]
        SARANA: [Ruang Tunggu]
      """;
  private static final List<String> HEADERS =
      List.of(
          "Tgl",
          "Syarat",
          "Alur",
          "Kecepatan Pelayanan",
          "Ongkos",
          "Hasil",
          "Keahlian",
          "Sikap",
          "Aduan",
          "Ruang Tunggu");

  private static Profile survey(String text) {
    return OwnProfiles.parse(text, "profil/kami.yml").surveys().get(0);
  }

  private static void isWrong(String text, String... messages) {
    assertThatThrownBy(() -> OwnProfiles.parse(text, "kami.yml"))
        .isInstanceOf(ProfileException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(messages));
  }

  @Test
  void headers_give_their_unsur_however_they_are_typed() {
    HeaderMatch match =
        HeaderMatch.of(
            survey("profil: kami\n" + NINE), HEADERS.stream().map(String::toUpperCase).toList());

    assertThat(match.isComplete()).isTrue();
    assertThat(match.unsur()).containsEntry(Unsur.WAKTU, 3).containsEntry(Unsur.SARANA, 9);
    assertThat(match.fields()).containsEntry(Field.DATE, 0);
  }

  @Test
  void a_similar_header_is_taken_only_within_the_stated_distance_and_counts_less() {
    List<String> typed =
        HEADERS.stream().map(h -> h.replace("Kecepatan Pelayanan", "Kecepatn Pelayanna")).toList();
    Profile exact = survey("profil: kami\n" + NINE);
    // one letter left out, two that changed places
    Profile near = survey("profil: kami\nmirip: 2\n" + NINE);
    Profile nearer = survey("profil: kami\nmirip: 1\n" + NINE);

    assertThat(HeaderMatch.of(exact, typed).missing()).containsExactly(Unsur.WAKTU);
    assertThat(HeaderMatch.of(nearer, typed).missing()).containsExactly(Unsur.WAKTU);
    HeaderMatch match = HeaderMatch.of(near, typed);
    assertThat(match.isComplete()).isTrue();
    assertThat(match.score()).isEqualTo(HeaderMatch.of(near, HEADERS).score() - 1);
    assertThat(match.recognition().columns().get(3).how()).isEqualTo(Recognition.How.SIMILAR);
    assertThat(match.recognition().isSure()).isFalse();
  }

  @Test
  void short_headers_and_digits_are_never_similar() {
    // four letters differ by one, which is a quarter; "Alat" differs by two
    Profile near = survey("profil: kami\nmirip: 3\n" + NINE.replace("[Hasil]", "[Butir Soal 5]"));
    List<String> typed =
        HEADERS.stream()
            .map(h -> h.replace("Alur", "Alat").replace("Hasil", "Butir Soal 6"))
            .toList();

    assertThat(HeaderMatch.of(near, typed).missing()).containsExactly(Unsur.PROSEDUR, Unsur.PRODUK);
  }

  @Test
  void an_own_profile_is_preferred_where_it_is_complete() {
    List<String> headers = List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
    OwnProfiles own = OwnProfiles.parse("profil: kami\nurutan: daftar\n", "kami.yml");

    HeaderMatch match = Profiles.with(own).find(headers).orElseThrow();

    assertThat(match.profile().id()).isEqualTo("kami");
    assertThat(match.unsur()).containsEntry(Unsur.PENGADUAN, 7).containsEntry(Unsur.SARANA, 8);
    assertThat(Profiles.with(own).find(HEADERS)).isEmpty();
  }

  @Test
  void answers_reversed_dates_and_the_place_of_the_unit_are_read() {
    Reading reading =
        survey(
                "profil: kami\ntanggal: bulan-hari\nbalik: true\nlembar: Data Responden\n"
                    + "unit: { berkas: 'skm-([a-z]+)-2026' }\n"
                    + "jawaban:\n  Sangat Puas: 4\n  BIAYA:\n    sangat puas: 3\n"
                    + NINE)
            .reading();

    assertThat(reading.dates()).isEqualTo(Reading.Dates.MONTH_FIRST);
    assertThat(reading.sheet()).isEqualTo("data responden");
    assertThat(reading.unitFrom()).isEqualTo(Reading.UnitFrom.FILE);
    assertThat(reading.answers().find(Unsur.WAKTU, "sangat puas")).isEqualTo(4);
    assertThat(reading.answers().find(Unsur.BIAYA, "sangat puas")).isEqualTo(3);
    assertThat(reading.answers().turns("a")).isTrue();
    assertThat(reading.answers().turns("sangat baik")).isFalse();
  }

  @Test
  void personal_headers_stay_personal_unless_the_office_maps_them() {
    Profile plain = survey("profil: kami\n" + NINE);
    Profile mapped = survey("profil: kami\nkolom: { unit: [Nama] }\n" + NINE);

    assertThat(HeaderMatch.of(plain, List.of("Nama", "NIK")).recognition().columns())
        .extracting(Recognition.Column::how)
        .containsExactly(Recognition.How.PERSONAL, Recognition.How.PERSONAL);
    assertThat(HeaderMatch.of(mapped, List.of("Nama", "NIK")).recognition().columns())
        .extracting(Recognition.Column::how)
        .containsExactly(Recognition.How.EXACT, Recognition.How.PERSONAL);
  }

  @Test
  void
      complaints_and_merit_take_headers_of_the_office_before_the_ones_of_the_layout_they_are_like() {
    OwnProfiles own =
        OwnProfiles.parse(
            """
            profil: aduan
            untuk: pengaduan
            seperti: register
            kolom: { tanggal_masuk: [Hari Terima], nomor: [Kode Kasus], status: [Posisi] }
            """,
            "aduan.yml");
    List<String> headers = List.of("Kode Kasus", "Hari Terima", "Posisi");
    LayoutMatch<ComplaintField> match = ComplaintProfiles.with(own).find(headers).orElseThrow();
    assertThat(match.profile().id()).isEqualTo("aduan");
    assertThat(match.profile().base()).isEqualTo("register");
    assertThat(match.fields()).containsEntry(ComplaintField.RECEIVED, 1);
    assertThat(ComplaintProfiles.builtIn().find(headers)).isEmpty();

    OwnProfiles merit =
        OwnProfiles.parse(
            """
            profil: predikat-kami
            untuk: kinerja
            seperti: kinerja-lebar
            kolom:
              predikat_sangat_baik: SB
              predikat_baik: Bk
              predikat_butuh_perbaikan: BP
              predikat_kurang: Krg
              predikat_sangat_kurang: SK
            """,
            "kinerja.yml");
    assertThat(
            MeritProfiles.with(merit, "kinerja")
                .find(List.of("Unit", "Triwulan", "SB", "Bk", "BP", "Krg", "SK"))
                .orElseThrow()
                .profile()
                .id())
        .isEqualTo("predikat-kami");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          warna: biru                    | baris 2 warna: kunci tidak dikenal
          jawban: { puas: 3 }            | baris 2 jawban: kunci tidak dikenal; maksudnya jawaban?
          mirip: banyak                  | baris 2 mirip: 'banyak', harus bilangan bulat 0 sampai 3
          mirip: [1]                     | baris 2 mirip: harus satu nilai
          tanggal: terbalik              | baris 2 tanggal: 'terbalik', tulis salah satu dari hari-bulan, bulan-hari, iso
          instrumen: SKN                 | baris 2 instrumen: 'SKN', maksudnya SKM?
          jumlah_unsur: 31               | baris 2 jumlah_unsur: '31', harus bilangan 5 sampai 30
          jumlah_unsur: 8                | baris 2 jumlah_unsur: kuesioner 8 unsur, tetapi yang disebut 9
          urutan: daftar                 | baris 2 urutan: 'daftar', unsur sudah disebut
          awalan: [u]                    | baris 2 awalan: pakai awalan
          kolom: { tangal: [Tgl] }       | baris 2 kolom.tangal: kunci tidak dikenal; maksudnya tanggal?
          kolom: { usia: [Syarat] }      | 'syarat', judul ini sudah dipakai untuk usia
          kolom: { usia: [Umur, umur] }  | 'umur', tertulis dua kali
          kolom: Tgl                     | baris 2 kolom: 'Tgl', tulis kolomnya
          jawaban: { puas: 7 }           | jawaban.puas: '7', harus bilangan bulat 0 sampai 4
          jawaban: { WAKTUU: { a: 1 } }  | jawaban.WAKTUU: bukan unsur; maksudnya WAKTU?
          unit: { berkas: 'skm-(' }      | unit.berkas: 'skm-(', ekspresi reguler tidak benar
          unit: { berkas: 'skm-.*' }     | unit.berkas: 'skm-.*', harus tepat satu kurung
          unit: berkas                   | baris 2 unit: 'berkas', tulis pola nama berkasnya
          balik: iya                     | baris 2 balik: 'iya', tulis true (ya) atau false (tidak)
          butir: { Rapi Sekali: [R] }    | baris 2 butir: 'Rapi Sekali', beri nama seperti kepastian_jadwal
          butir: { waktu: [R] }          | baris 2 butir: 'waktu', beri nama seperti
          lembar:                        | baris 2 lembar: kosong
          profil: lagi                   | baris 2 profil: sudah ditulis di baris 1
          untuk: survey                  | baris 2 untuk: 'survey', maksudnya survei?
          """)
  void what_is_wrong_is_told_with_its_line(String line, String message) {
    isWrong("profil: kami\n" + line + "\n" + NINE, message);
  }

  @Test
  void a_file_that_is_no_profile_at_all_is_told_too() {
    isWrong("", "kami.yml: berkas kosong");
    isWrong("halo", "bukan profil");
    isWrong("profil: kami\nunsur:\n\tWAKTU: [a]\n", "baris 3: indentasi memakai tab");
    isWrong("profil: kami\nunsur: [\n", "baris");
    isWrong("profil: Nama Kami\n" + NINE, "profil: 'Nama Kami', beri nama seperti");
    isWrong(
        "profil: kami\nunsur:\n  WAKTU: [Cepat]\n  WAKTU: [Lambat]\n",
        "baris 4 unsur.WAKTU: sudah ditulis di baris 3");
    isWrong(
        "profil: kami\nunsur:\n  WAKTU: [Cepat]\n",
        "kuesioner 9 unsur, tetapi yang disebut 1; belum ada PERSYARATAN, PROSEDUR");
    isWrong(
        "profil: kami\nunsur:\n  WATKU: [Cepat]\n",
        "unsur.WATKU: kunci tidak dikenal; maksudnya WAKTU?");
    isWrong("nama: Tanpa profil\n" + NINE, "profil: belum ditulis");
  }

  @Test
  void a_personal_header_is_never_merely_like_one_that_the_office_maps() {
    OwnProfiles own =
        OwnProfiles.parse(
            "profil: kami\nmirip: 2\nkolom: { unit: [Alamat Rumahan] }\n", "kami.yml");
    List<String> answers = List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
    List<String> like = new java.util.ArrayList<>(List.of("Alamat Rumaham"));
    like.addAll(answers);
    List<String> personal = new java.util.ArrayList<>(List.of("Alamat Rumah"));
    personal.addAll(answers);

    assertThat(Profiles.with(own).find(like).orElseThrow().fields()).containsKey(Field.UNIT);
    assertThat(Profiles.with(own).find(personal).orElseThrow().fields())
        .doesNotContainKey(Field.UNIT);
  }
}
