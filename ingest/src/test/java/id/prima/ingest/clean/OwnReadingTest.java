package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.silver.SurveyResponse;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.Profiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Survey files read as a layout of the office's own says. */
class OwnReadingTest {

  private static final String HEADER = "Tgl,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
  }

  private SurveyPlanner.Plans plans() throws IOException {
    return new SurveyPlanner(office.source(), Profiles.with(OwnProfiles.read(office.source())))
        .plan(Office.QUARTER);
  }

  private List<Cleaned> read() throws IOException {
    SurveyPlanner.Plans plans = plans();
    assertThat(plans.problems()).isEmpty();
    return office.cleaned(plans.plans().get(0));
  }

  private static SurveyResponse accepted(Cleaned cleaned) {
    return ((Cleaned.Accepted) cleaned).response();
  }

  @Test
  void digits_are_turned_round_and_own_words_are_not() throws IOException {
    office.put(
        "profil/kami.yml",
        "profil: kami\nbalik: true\njawaban: { mantap: 4, BIAYA: { mantap: 3 } }\n");
    office.put(
        "survei/rsud/a.csv", HEADER + "15/07/2026,1,a,2,mantap,mantap,\"4,00\",Sangat sesuai,0,\n");

    SurveyResponse response = accepted(read().get(0));

    assertThat(response.persyaratan()).isEqualTo(4);
    assertThat(response.prosedur()).isEqualTo(4);
    assertThat(response.waktu()).isEqualTo(3);
    assertThat(response.biaya()).isEqualTo(3);
    assertThat(response.produk()).isEqualTo(4);
    assertThat(response.kompetensi()).isEqualTo(1);
    assertThat(response.perilaku()).isEqualTo(4);
    assertThat(response.sarana()).isNull();
  }

  @Test
  void a_plan_travels_to_the_machines_that_read() throws Exception {
    office.put(
        "profil/kami.yml",
        "profil: kami\nbalik: true\nunit: { berkas: '(rsud)' }\njawaban: { BIAYA: { mantap: 3 } }\n");
    office.put("survei/rsud.csv", HEADER + "15/07/2026,3,3,3,3,3,3,3,3,3\n");
    SurveyPlan plan = plans().plans().get(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(plan);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(plan);
    }
  }

  @Test
  void the_order_of_dates_is_the_declared_one() throws IOException {
    office.put("profil/kami.yml", "profil: kami\ntanggal: bulan-hari\n");
    office.put("survei/rsud/a.csv", HEADER + "08/07/2026,3,3,3,3,3,3,3,3,3\n");

    assertThat(plans().plans().get(0).dateOrderCertain()).isTrue();
    assertThat(accepted(read().get(0)).responseDate()).isEqualTo(LocalDate.of(2026, 8, 7));
  }

  @Test
  void the_unit_stands_in_the_name_of_the_file() throws IOException {
    office.put("profil/kami.yml", "profil: kami\nunit: { berkas: '^skm-([a-z-]+)-20' }\n");
    office.put(
        "survei/skm-pkm-melati-2026.csv", "Unit," + HEADER + "rsud,15/07/2026,3,3,3,3,3,3,3,3,3\n");

    assertThat(accepted(read().get(0)).unitId()).isEqualTo("pkm-melati");

    office.put("survei/lain.csv", HEADER + "15/07/2026,3,3,3,3,3,3,3,3,3\n");
    assertThat(plans().problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .contains("nama berkas tidak memuat unit seperti pola", "profil kami"));
  }

  @Test
  void the_folder_wins_over_a_column_where_the_layout_says_so() throws IOException {
    office.put("profil/kami.yml", "profil: kami\nunit: folder\n");
    office.put("survei/rsud/a.csv", "Unit," + HEADER + "dinkes,15/07/2026,3,3,3,3,3,3,3,3,3\n");

    assertThat(accepted(read().get(0)).unitId()).isEqualTo("rsud");
  }

  @Test
  void a_questionnaire_of_eight_is_read_without_the_ninth_and_says_what_becomes_of_it()
      throws IOException {
    office.put(
        "profil/delapan.yml",
        """
        profil: delapan
        jumlah_unsur: 8
        kolom: { tanggal: [Tgl] }
        unsur: { PERSYARATAN: [A], PROSEDUR: [B], WAKTU: [C], PRODUK: [D], KOMPETENSI: [E], PERILAKU: [F], PENGADUAN: [G], SARANA: [H] }
        """);
    // four of eight answers are half of them; three are too few
    office.put(
        "survei/rsud/a.csv",
        "Tgl,A,B,C,D,E,F,G,H\n15/07/2026,4,4,4,4,,,,\n15/07/2026,4,4,4,,,,,\n");

    List<Cleaned> rows = read();

    assertThat(accepted(rows.get(0)).biaya()).isNull();
    assertThat(accepted(rows.get(0)).produk()).isEqualTo(4);
    assertThat(accepted(rows.get(0)).instrumen()).matches("SKM-8-[0-9a-f]{8}");
    assertThat(accepted(rows.get(0)).unsur())
        .isEqualTo("PERSYARATAN,PROSEDUR,WAKTU,PRODUK,KOMPETENSI,PERILAKU,PENGADUAN,SARANA");
    assertThat(accepted(rows.get(0)).butir()).isNull();
    assertThat(((Cleaned.Accepted) rows.get(0)).asked()).isEqualTo(8);
    assertThat(((Cleaned.Accepted) rows.get(0)).empty()).isEqualTo(4);
    assertThat(((Cleaned.Rejected) rows.get(1)).rejection().code()).isEqualTo("too_few_answers");
    assertThat(plans().plans().get(0).remarks())
        .anySatisfy(r -> assertThat(r).contains("kuesioner 8 pertanyaan", "tanpa Biaya/tarif"));
  }

  @Test
  void own_questions_are_kept_in_one_order_whatever_that_of_the_file() throws IOException {
    office.put(
        "profil/satu.yml",
        """
        profil: satu
        jumlah_unsur: 13
        kolom: { tanggal: [Tgl] }
        unsur: { PERSYARATAN: [A1], PROSEDUR: [A2], WAKTU: [A3], BIAYA: [A4], PRODUK: [A5], KOMPETENSI: [A6], PERILAKU: [A7], PENGADUAN: [A8], SARANA: [A9] }
        butir: { keamanan: [K], disiplin: [D], keadilan: [A], jadwal: [J] }
        """);
    office.put(
        "profil/dua.yml",
        """
        profil: dua
        instrumen: SPKP
        jumlah_unsur: 13
        kolom: { tanggal: [Hari] }
        unsur: { SARANA: [B9], PERSYARATAN: [B1], PROSEDUR: [B2], WAKTU: [B3], BIAYA: [B4], PRODUK: [B5], KOMPETENSI: [B6], PERILAKU: [B7], PENGADUAN: [B8] }
        butir: { disiplin: [BD], jadwal: [BJ], keadilan: [BA], keamanan: [BK] }
        """);
    // keamanan 1, disiplin 2, keadilan 3, jadwal not answered
    office.put(
        "survei/rsud/a.csv",
        "Tgl,A1,A2,A3,A4,A5,A6,A7,A8,A9,K,D,A,J\n15/07/2026,4,4,4,4,4,4,4,4,4,1,2,3,\n");
    office.put(
        "survei/rsud/b.csv",
        "Hari,B1,B2,B3,B4,B5,B6,B7,B8,B9,BK,BD,BA,BJ\n15/07/2026,4,4,4,4,4,4,4,4,4,1,2,3,\n");

    List<Cleaned> rows = new java.util.ArrayList<>();
    for (SurveyPlan plan : plans().plans()) {
      rows.addAll(office.cleaned(plan));
    }

    assertThat(accepted(rows.get(0)).unsur()).endsWith("SARANA,disiplin,jadwal,keadilan,keamanan");
    assertThat(accepted(rows.get(0)).butir()).isEqualTo("2031");
    assertThat(accepted(rows.get(1)).unsur()).isEqualTo(accepted(rows.get(0)).unsur());
    assertThat(accepted(rows.get(1)).butir()).isEqualTo("2031");
    assertThat(accepted(rows.get(1)).instrumen())
        .isEqualTo(accepted(rows.get(0)).instrumen().replace("SKM", "SPKP"));
  }

  @Test
  void a_changed_layout_changes_what_segments_are_named_by() throws IOException {
    String without = Landing.read(office.source()).fingerprint();
    office.put("profil/kami.yml", "profil: kami\n");
    String one = Landing.read(office.source()).fingerprint();
    office.put("profil/kami.yml", "profil: kami\nurutan: daftar\n");
    String other = Landing.read(office.source()).fingerprint();
    office.put("profil/catatan.txt", "bukan profil");

    assertThat(List.of(without, one, other)).doesNotHaveDuplicates();
    assertThat(Landing.read(office.source()).fingerprint()).isEqualTo(other);
  }
}
