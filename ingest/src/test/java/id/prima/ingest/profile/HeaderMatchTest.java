package id.prima.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which column a header makes of a file. */
class HeaderMatchTest {

  private static final Profiles PROFILES = Profiles.builtIn();
  private static final List<String> U1_TO_U9 =
      List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");

  /** The questions of the regulation's form, in its order. */
  static final List<String> QUESTIONS =
      List.of(
          "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis"
              + " pelayanannya?",
          "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
          "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
          "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
          "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum"
              + " dalam standar pelayanan dengan hasil yang diberikan?",
          "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
          "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan"
              + " dan keramahan?",
          "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
          "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?");

  private static List<String> with(List<String> unsur, String... before) {
    List<String> headers = new ArrayList<>(List.of(before));
    headers.addAll(unsur);
    return headers;
  }

  private static HeaderMatch match(List<String> headers) {
    return PROFILES.find(headers).orElseThrow();
  }

  private static int field(String... before) {
    return match(with(U1_TO_U9, before)).fields().getOrDefault(Field.DATE, -1);
  }

  @Test
  void the_numbers_follow_the_order_of_the_form() {
    HeaderMatch match = match(with(U1_TO_U9, "No", "Tanggal"));

    assertThat(match.profile().id()).isEqualTo("unsur-bernomor");
    assertThat(match.unsur()).containsEntry(Unsur.SARANA, 9).containsEntry(Unsur.PENGADUAN, 10);
    assertThat(match.fields()).containsOnlyKeys(Field.DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"U%d", "u%d", "U %d", "U-%d", "U.%d", "U0%d", "Unsur %d", "P%d", "Q%d", "[U%d]"})
  void the_numbers_are_written_in_many_ways(String form) {
    List<String> headers = Collections.nCopies(9, form);
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      numbered.add(headers.get(i).formatted(i + 1));
    }

    assertThat(match(numbered).unsur()).hasSize(9).containsEntry(Unsur.PENGADUAN, 8);
  }

  @Test
  void numbers_from_nought_are_not_taken_for_their_neighbours() {
    List<String> headers = List.of("id", "u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8");

    HeaderMatch match = match(headers);
    assertThat(match.unsur())
        .hasSize(9)
        .containsEntry(Unsur.PERSYARATAN, 1)
        .containsEntry(Unsur.PERILAKU, 7)
        .containsEntry(Unsur.PENGADUAN, 9);
    assertThat(match.headers()).isEqualTo(headers);
    // eight of them are a questionnaire of eight, none of which is the ninth
    assertThat(PROFILES.find(headers.subList(0, 9))).isEmpty();
  }

  @Test
  void waktu_penyelesaian_is_a_time_where_waktu_mulai_stands_beside_it() {
    List<String> headers = with(QUESTIONS, "Waktu mulai", "Waktu penyelesaian");

    assertThat(match(headers).unsur()).containsEntry(Unsur.WAKTU, 4);
    assertThat(match(headers).fields()).containsEntry(Field.DATE, 1);
    assertThat(match(with(QUESTIONS, "Waktu penyelesaian")).unsur()).containsEntry(Unsur.WAKTU, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 13, 14})
  void a_longer_questionnaire_is_not_read_as_nine(int length) {
    List<String> headers = new ArrayList<>(List.of("Tanggal"));
    List<String> named = new ArrayList<>(List.of("Tanggal"));
    for (int i = 1; i <= length; i++) {
      headers.add("U" + i);
      named.add("U" + i + ". " + (i <= 9 ? Unsur.DAFTAR.get(i - 1).title() : "Keamanan"));
    }

    assertThat(PROFILES.find(headers)).isEmpty();
    assertThat(PROFILES.find(named)).isEmpty();
    assertThat(PROFILES.findNearest(headers).orElseThrow().highestNumber()).isEqualTo(length);
  }

  @Test
  void numbers_of_two_questionnaires_are_not_mixed() {
    List<String> headers = List.of("P1", "P2", "P3", "P4", "P5", "U6", "U7", "U8", "U9");

    assertThat(PROFILES.find(headers)).isEmpty();
  }

  @Test
  void questions_are_told_by_their_words_in_any_order() {
    for (int seed = 0; seed < 50; seed++) {
      List<String> shuffled = new ArrayList<>(QUESTIONS);
      Collections.shuffle(shuffled, new Random(seed));
      HeaderMatch match = match(with(shuffled, "Cap waktu"));
      for (Unsur unsur : Unsur.values()) {
        String question = QUESTIONS.get(Unsur.FORMULIR.indexOf(unsur));
        assertThat(match.unsur()).containsEntry(unsur, 1 + shuffled.indexOf(question));
      }
      assertThat(match.fields()).containsOnlyKeys(Field.DATE);
      assertThat(match.rivals()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U1. Persyaratan | PERSYARATAN",
        "1. Bagaimana pendapat Anda tentang persyaratannya? | PERSYARATAN",
        "3) Waktu | WAKTU",
        "U3 - Waktu Penyelesaian | WAKTU",
        "4. Biaya/Tarif | BIAYA",
        "Apakah biayanya wajar? | BIAYA",
        "Produk Spesifikasi Jenis Pelayanan | PRODUK",
        "Sistem, Mekanisme, dan Prosedur | PROSEDUR",
        "Penanganan Pengaduan, Saran dan Masukan | PENGADUAN",
        "Bagaimana pendapat Anda tentang penanganan pengaduan, saran dan masukan? | PENGADUAN",
        "Bagaimana penanganan pengaduan (lewat WA, email, telepon)? | PENGADUAN",
        "Bagaimana kualitas sarana dan prasarana (ruang tunggu, loket pengaduan)? | SARANA",
        "'KUALITAS SARANA\u00a0& PRASARANA' | SARANA",
      })
  void a_header_names_an_unsur(String header, Unsur unsur) {
    HeaderMatch match = nearest(header);

    assertThat(match.unsur()).containsOnlyKeys(unsur);
    assertThat(match.fields()).isEmpty();
  }

  private static HeaderMatch nearest(String header) {
    return HeaderMatch.of(PROFILES.all().get(2), List.of(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nama",
        "Nama Lengkap Responden",
        "Nama petugas yang melayani",
        "NIK / No. KTP",
        "Tanggal Lahir",
        "Tempat, tanggal lahir",
        "Tgl. Lahir",
        "Alamat Email",
        "Email untuk tindak lanjut pengaduan",
        "Nomor HP/WA",
        "No. Telp",
        "Saran",
        "Saran untuk perbaikan sarana dan prasarana",
        "Kritik dan Saran terkait prosedur pelayanan",
        "Apa saran Anda untuk perbaikan persyaratan?",
        "Tuliskan kritik, saran, atau pengaduan Anda",
        "Alasan memilih jawaban persyaratan",
        "Uraian pengaduan",
        "Komentar",
        "Foto",
        ""
      })
  void a_personal_or_unknown_header_is_not_read(String header) {
    HeaderMatch match = nearest(header);

    assertThat(match.unsur()).isEmpty();
    assertThat(match.fields()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nama Unit | UNIT",
        "Unit layanan yang dikunjungi | UNIT",
        "Nama OPD | UNIT",
        "Jenis Layanan yang diterima | LAYANAN",
        "Tanggal Survei | DATE",
        "Tgl. Pengisian | DATE",
        "Timestamp | DATE",
        "Stempel waktu | DATE",
        "Jam Survei | TIME",
        "Usia (tahun) | AGE",
        "Berapa umur Anda? | AGE",
        "Jenis Kelamin (L/P) | GENDER",
        "L/P | GENDER",
        "Pendidikan Terakhir | PENDIDIKAN",
        "Pekerjaan Utama | PEKERJAAN",
      })
  void a_header_names_a_field(String header, Field field) {
    HeaderMatch match = nearest(header);

    assertThat(match.fields()).containsOnlyKeys(field);
    assertThat(match.unsur()).isEmpty();
  }

  @Test
  void a_date_that_was_asked_for_wins_over_a_time_stamp() {
    assertThat(field("Timestamp", "Tanggal")).isEqualTo(1);
    assertThat(field("Tanggal", "Timestamp")).isEqualTo(0);
    assertThat(field("Cap waktu", "Nama", "Tgl Survei")).isEqualTo(2);
    assertThat(field("Timestamp", "Tanggal Lahir")).isEqualTo(0);
    assertThat(field("Tanggal Lahir", "Tanggal Pelayanan", "Timestamp")).isEqualTo(2);
    assertThat(field("Tanggal Lahir")).isEqualTo(-1);
  }

  @Test
  void a_second_question_on_an_unsur_is_said_and_never_taken_for_the_unit() {
    HeaderMatch match = match(with(QUESTIONS, "Apakah prosedur unit pelayanan kami jelas?"));

    assertThat(match.fields()).isEmpty();
    assertThat(match.unsur()).containsEntry(Unsur.PROSEDUR, 2);
    assertThat(match(with(QUESTIONS, QUESTIONS.get(0))).rivals())
        .containsExactly(Unsur.PERSYARATAN);
  }

  @Test
  void of_a_grid_only_the_brackets_speak() {
    List<String> grid = new ArrayList<>();
    Unsur.DAFTAR.forEach(u -> grid.add("Nilai prosedur, biaya, sarana kami [" + u.title() + "]"));

    assertThat(match(grid).unsur())
        .containsEntry(Unsur.PERSYARATAN, 0)
        .containsEntry(Unsur.PROSEDUR, 1)
        .containsEntry(Unsur.SARANA, 8);
    assertThat(nearest("Usia [tahun]").fields()).containsOnlyKeys(Field.AGE);
  }

  @Test
  void what_is_missing_is_named() {
    HeaderMatch nearest =
        PROFILES.findNearest(List.of("Tanggal", "U1", "U2", "U3", "U4", "U5")).orElseThrow();

    assertThat(nearest.missing())
        .containsExactly(Unsur.KOMPETENSI, Unsur.PERILAKU, Unsur.PENGADUAN, Unsur.SARANA);
    assertThat(PROFILES.findNearest(List.of("apa", "saja"))).isEqualTo(Optional.empty());
  }

  @Test
  void columns_of_suggestions_are_free_text_that_nothing_shows() {
    HeaderMatch match = match(with(U1_TO_U9, "Tanggal", "Kritik dan Saran", "Warna"));

    assertThat(match.suggestions()).containsExactly(1);
    assertThat(match.recognition().columns())
        .filteredOn(c -> !c.how().isRead())
        .extracting(Recognition.Column::header, Recognition.Column::how)
        .containsExactly(
            tuple("Kritik dan Saran", Recognition.How.PERSONAL),
            tuple("Warna", Recognition.How.IGNORED));
  }

  /** Up to the seventh list and form agree; the eighth may be either of two. */
  @Test
  void a_number_before_unknown_words_counts_only_where_list_and_form_agree() {
    List<String> seventh = new ArrayList<>(QUESTIONS);
    seventh.set(1, "U2. Alurnya");
    List<String> eighth = new ArrayList<>(QUESTIONS);
    eighth.set(7, "U8. Tempatnya");

    assertThat(match(seventh).unsur()).containsEntry(Unsur.PROSEDUR, 1).hasSize(9);
    assertThat(PROFILES.find(eighth)).isEmpty();
    assertThat(PROFILES.findNearest(eighth).orElseThrow().missing()).containsExactly(Unsur.SARANA);
  }
}
