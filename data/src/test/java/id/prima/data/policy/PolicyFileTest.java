package id.prima.data.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.prima.data.Reference;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.data.yaml.FileProblem;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.Policy.Component;
import id.prima.rules.merit.Policy.Gate;
import id.prima.rules.merit.Policy.Missing;
import id.prima.rules.merit.Policy.PanelRule;
import id.prima.rules.merit.Policy.Reward;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy file may say, and what each mistake is answered with. */
class PolicyFileTest {

  /** A policy with every key; the scenarios below count its lines. */
  static final String FULL =
      """
      versi: "2026.1"
      judul: Kebijakan Bupati
      berlaku_sejak: 2026-01-01
      jendela_triwulan: 2
      kelompok:
        puskesmas: [PKM-01, PKM-02]
        dinas: [D-01]
      komponen:
        ikm:
          ukuran: ikm
          bobot: 0.6
          jangkar: [65, 100]
          bila_kosong: wajib
          minimum: 30
        berakhlak:
          bobot: 0.4
          jangkar: [40.5, 100]
          bila_kosong: netral
          minimum: 10
          usia_maks_bulan: 6
          dari_induk: false
      gerbang:
        - perkara: [pungli]
          keadaan: [terbukti, selesai]
          bulan_sesudah_selesai: 6
      penghargaan:
        kuota: 3
        kuota_kelompok: {puskesmas: 2}
        keyakinan: 0.95
        keyakinan_tidak: 0.05
        panel: kriteria
        kriteria: [berakhlak, ikm]
      """;

  static PolicyFile read(String text) {
    return PolicyFile.read(text.getBytes(StandardCharsets.UTF_8), "policy.yml");
  }

  static List<String> problems(String text) {
    PolicyException e = catchThrowableOfType(PolicyException.class, () -> read(text));
    assertThat(e).as("accepted:\n" + text).isNotNull();
    return e.problems().stream().map(FileProblem::text).toList();
  }

  @Test
  void everyKeyIsRead() {
    assertThat(PolicyFile.parse(FULL, "policy.yml"))
        .isEqualTo(
            new Policy(
                "2026.1",
                "Kebijakan Bupati",
                LocalDate.of(2026, 1, 1),
                2,
                Map.of("puskesmas", List.of("PKM-01", "PKM-02"), "dinas", List.of("D-01")),
                List.of(
                    new Component(
                        MeritComponent.IKM,
                        false,
                        new BigDecimal("0.6"),
                        new BigDecimal("65"),
                        new BigDecimal("100"),
                        Missing.WAJIB,
                        30,
                        0,
                        false),
                    new Component(
                        MeritComponent.BERAKHLAK,
                        false,
                        new BigDecimal("0.4"),
                        new BigDecimal("40.5"),
                        new BigDecimal("100"),
                        Missing.NETRAL,
                        10,
                        6,
                        false)),
                List.of(
                    new Gate(
                        List.of(IntegrityType.PUNGLI),
                        List.of(IntegrityState.TERBUKTI, IntegrityState.SELESAI),
                        6)),
                new Reward(
                    3,
                    Map.of("puskesmas", 2),
                    0.95,
                    0.05,
                    PanelRule.CRITERIA,
                    List.of(MeritComponent.BERAKHLAK, MeritComponent.IKM))));
    assertThat(read(FULL).warnings()).isEmpty();
  }

  @Test
  void groupsKeepTheOrderOfTheFile() {
    assertThat(PolicyFile.parse(FULL, "policy.yml").groups().keySet())
        .containsExactly("puskesmas", "dinas");
  }

  @Test
  void thePolicyThatIsShippedSuitsARegencyWithFewComplaints() {
    PolicyFile file = Reference.builtIn().policy();
    Policy policy = file.policy();

    assertThat(file.warnings()).isEmpty();
    assertThat(policy.version()).isEqualTo("bawaan-2026.1");
    assertThat(policy.windowQuarters()).isEqualTo(4);
    assertThat(policy.groups()).isEmpty();
    assertThat(policy.component(MeritComponent.PENGADUAN))
        .hasValueSatisfying(c -> assertThat(c.missing()).isEqualTo(Missing.NETRAL));
    assertThat(policy.component(MeritComponent.BERAKHLAK))
        .hasValueSatisfying(
            c -> {
              assertThat(c.maxAgeMonths()).isEqualTo(12);
              assertThat(c.fromParent()).isTrue();
            });
    assertThat(policy.component(MeritComponent.IKM))
        .hasValueSatisfying(c -> assertThat(c.withoutBiaya()).isTrue());
    assertThat(policy.reward().quota("puskesmas")).isEqualTo(3);
    assertThat(policy.gates()).hasSize(1);
  }

  @Test
  void anOfficeMayShipItsOwnAmongTheReferenceFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("policy.yml"), FULL);

    assertThat(Reference.overriddenBy(folder).policy().policy().version()).isEqualTo("2026.1");
    assertThat(Reference.overriddenBy(folder).ketentuan()).isNotNull();
  }

  /** Line | what stands there instead (nothing = the line goes) | the first complaint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 | | policy.yml baris 1 versi: belum ditulis; beri nama versi seperti \"2026.1\"",
        "1 | versi: | policy.yml baris 1 versi: kosong; beri nama versi",
        "1 | versi: [1, 2] | policy.yml baris 1 versi: harus satu nilai; beri nama versi",
        "1 | versi: dua ribu | policy.yml baris 1 versi: 'dua ribu', beri nama versi",
        "1 | versi: \"a\\eb\" | policy.yml baris 1 versi: 'a?b', beri nama versi",
        "2 | judul: \"\" | policy.yml baris 2 judul: kosong; beri judul",
        "2 | judul: \"a\\nb\" | policy.yml baris 2 judul: 'a?b', beri judul, satu baris",
        "2 | jdul: Kebijakan | policy.yml baris 2 jdul: kunci tidak dikenal; maksudnya judul?",
        "2 | warna: biru | policy.yml baris 2 warna: kunci tidak dikenal; pakai salah satu dari versi, judul,",
        "3 | berlaku_sejak: 1-1-2026 | policy.yml baris 3 berlaku_sejak: '1-1-2026', harus tanggal seperti 2026-01-01",
        "3 | berlaku_sejak: 2026-02-30 | policy.yml baris 3 berlaku_sejak: '2026-02-30', harus tanggal seperti",
        "3 | berlaku_sejak: 0026-01-01 | policy.yml baris 3 berlaku_sejak: '0026-01-01', tahunnya tidak mungkin",
        "4 | jendela_triwulan: 5 | policy.yml baris 4 jendela_triwulan: '5', harus bilangan bulat 1 sampai 4",
        "4 | jendela_triwulan: 0 | policy.yml baris 4 jendela_triwulan: '0', harus bilangan bulat 1 sampai 4",
        "4 | jendela_triwulan: dua | policy.yml baris 4 jendela_triwulan: 'dua', harus bilangan bulat 1 sampai 4",
        "4 | judul: lagi | policy.yml baris 4 judul: sudah ditulis di baris 2; hapus salah satu",
        "6 | ~  puskesmas: []~ | policy.yml baris 6 kelompok.puskesmas: daftarnya kosong; tulis unitnya",
        "6 | ~  puskesmas: PKM-01~ | policy.yml baris 6 kelompok.puskesmas: 'PKM-01', harus daftar dalam kurung siku",
        "6 | ~  puskesmas: [PKM 01]~ | policy.yml baris 6 kelompok.puskesmas: 'PKM 01', harus unit_id seperti di unit.csv",
        "6 | ~  puskesmas: [A, [B]]~ | policy.yml baris 6 kelompok.puskesmas: isi daftar harus kata",
        "6 | ~  puskesmas: [A, B, A]~ | policy.yml baris 6 kelompok.puskesmas: 'A', tercantum dua kali",
        "7 | ~  dinas: [PKM-02]~ | policy.yml baris 7 kelompok.dinas: 'PKM-02', sudah ada di kelompok puskesmas (baris 6); satu unit, satu kelompok",
        "9 | ~  ikn:~ | policy.yml baris 9 komponen.ikn: kunci tidak dikenal; maksudnya ikm?",
        "9 | ~  kinerja:~ | policy.yml baris 9 komponen.kinerja: kunci tidak dikenal; pakai salah satu dari ikm, pengaduan, berakhlak, standar, perbaikan",
        "10 | ~    ukuran: indeks~ | policy.yml baris 10 komponen.ikm.ukuran: 'indeks', tulis salah satu dari indeks_banding, ikm",
        "10 | | policy.yml baris 9 komponen.ikm.ukuran: belum ditulis; tulis salah satu dari indeks_banding, ikm",
        "11 | ~    bobot: 0,6~ | policy.yml baris 11 komponen.ikm.bobot: '0,6', pecahan memakai titik: 0.6",
        "11 | ~    bobot: 60%~ | policy.yml baris 11 komponen.ikm.bobot: '60%', tanpa tanda persen; lebih dari 0 dan paling besar 1; 50 persen ditulis 0.50",
        "11 | ~    bobot: 60~ | policy.yml baris 11 komponen.ikm.bobot: '60', harus lebih dari 0 dan paling besar 1; 50 persen ditulis 0.50",
        "11 | ~    bobot: 0~ | policy.yml baris 11 komponen.ikm.bobot: '0', harus lebih dari 0 dan paling besar 1; 50 persen ditulis 0.50; yang tidak dinilai dihapus saja",
        "11 | ~    bobot: -0.6~ | policy.yml baris 11 komponen.ikm.bobot: '-0.6', harus lebih dari 0",
        "11 | ~    bobot: 6e-1~ | policy.yml baris 11 komponen.ikm.bobot: '6e-1', harus angka; lebih dari 0",
        "11 | ~    bobot: .nan~ | policy.yml baris 11 komponen.ikm.bobot: '.nan', harus angka",
        "11 | ~    bobot: 0x1~ | policy.yml baris 11 komponen.ikm.bobot: '0x1', harus angka",
        "11 | ~    bobot: banyak~ | policy.yml baris 11 komponen.ikm.bobot: 'banyak', harus angka",
        "11 | ~    bobot: 0.55~ | policy.yml baris 8 komponen: jumlah bobot 0.95, harus tepat 1; kurang 0.05",
        "11 | ~    bobot: 0.600000001~ | policy.yml baris 8 komponen: jumlah bobot 1.000000001, harus tepat 1; lebih 0.000000001",
        "12 | ~    jangkar: [65, 65.0]~ | policy.yml baris 12 komponen.ikm.jangkar: '65', kedua jangkar sama",
        "12 | ~    jangkar: [65]~ | policy.yml baris 12 komponen.ikm.jangkar: 1 angka; tulis dua angka",
        "12 | ~    jangkar: [65,5, 100]~ | policy.yml baris 12 komponen.ikm.jangkar: 3 angka; tulis dua angka, yang bernilai 0 lalu yang bernilai 100, seperti [65, 100]; pecahan memakai titik, bukan koma",
        "12 | ~    jangkar: 65-100~ | policy.yml baris 12 komponen.ikm.jangkar: '65-100', harus daftar dalam kurung siku",
        "12 | ~    jangkar: [65, tinggi]~ | policy.yml baris 12 komponen.ikm.jangkar: 'tinggi', harus angka",
        "13 | ~    bila_kosong: neteral~ | policy.yml baris 13 komponen.ikm.bila_kosong: 'neteral', maksudnya netral? tulis salah satu dari wajib, netral",
        "14 | ~    minimum: 0~ | policy.yml baris 14 komponen.ikm.minimum: '0', harus bilangan bulat 1 sampai 1000000",
        "14 | ~    minimum: 30.5~ | policy.yml baris 14 komponen.ikm.minimum: '30.5', harus bilangan bulat",
        "14 | | policy.yml baris 9 komponen.ikm.minimum: belum ditulis; harus bilangan bulat",
        "14 | ~    dari_induk: true~ | policy.yml baris 9 komponen.ikm.minimum: belum ditulis",
        "20 | ~    usia_maks_bulan: 13~ | policy.yml baris 20 komponen.berakhlak.usia_maks_bulan: '13', harus bilangan bulat 0 sampai 12",
        "21 | ~    dari_induk: ya~ | policy.yml baris 21 komponen.berakhlak.dari_induk: 'ya', tulis true (ya) atau false (tidak)",
        "23 | ~  - perkara: []~ | policy.yml baris 23 gerbang[1].perkara: daftarnya kosong",
        "23 | ~  - perkara: [korupsi]~ | policy.yml baris 23 gerbang[1].perkara: 'korupsi', tulis salah satu dari pungli, diskriminasi, disiplin, gratifikasi",
        "23 | ~  - perkara: [pungli, pungli]~ | policy.yml baris 23 gerbang[1].perkara: 'pungli', tertulis dua kali",
        "24 | ~    keadaan: [selsai]~ | policy.yml baris 24 gerbang[1].keadaan: 'selsai', maksudnya selesai?",
        "25 | ~    bulan: 6~ | policy.yml baris 23 gerbang[1].bulan_sesudah_selesai: belum ditulis",
        "25 | ~    bulan_sesudah_selesai: -1~ | policy.yml baris 25 gerbang[1].bulan_sesudah_selesai: '-1', harus bilangan bulat 0 sampai 120",
        "27 | ~  kuota: 0~ | policy.yml baris 27 penghargaan.kuota: '0', harus bilangan bulat 1 sampai",
        "28 | ~  kuota_kelompok: {puskesmas: 0}~ | policy.yml baris 28 penghargaan.kuota_kelompok.puskesmas: '0', harus bilangan bulat",
        "28 | ~  kuota_kelompok: 2~ | policy.yml baris 28 penghargaan.kuota_kelompok: '2', tulis seperti {puskesmas: 2}",
        "29 | ~  keyakinan: 1.5~ | policy.yml baris 29 penghargaan.keyakinan: '1.5', harus angka 0 sampai 1",
        "29 | ~  keyakinan: 95%~ | policy.yml baris 29 penghargaan.keyakinan: '95%', tanpa tanda persen; harus angka 0 sampai 1, seperti 0.90",
        "30 | ~  keyakinan_tidak: 0.95~ | policy.yml baris 30 penghargaan.keyakinan_tidak: '0.95', harus lebih kecil dari keyakinan, 0.95",
        "31 | ~  panel: rapat~ | policy.yml baris 31 penghargaan.panel: 'rapat', tulis salah satu dari kriteria, seluruh_kelompok, undian",
        "32 | | policy.yml baris 26 penghargaan.kriteria: belum ditulis; tulis daftar seperti [ikm, pengaduan",
        "32 | ~  kriteria: []~ | policy.yml baris 32 penghargaan.kriteria: daftarnya kosong",
        "32 | ~  kriteria: [standar, ikm]~ | policy.yml baris 32 penghargaan.kriteria: 'standar', tidak ada di komponen",
        "32 | ~  kriteria: [ikm, ikm]~ | policy.yml baris 32 penghargaan.kriteria: 'ikm', tertulis dua kali",
        "2 | ~judul: *lama~ | policy.yml baris 2 judul: tanda & dan * YAML tidak dipakai",
        "2 | ~judul: !!binary aGFs~ | policy.yml baris 2 judul: tanda ! YAML tidak dipakai",
        "2 | ~judul: Kebijakan: baru~ | policy.yml baris 2: ada titik dua di tempat yang salah",
        "2 | ~judul: [a~ | policy.yml baris 3: ",
        "2 | ~judul: \"a~ | tidak ditutup",
        "14 | ~\tminimum: 30~ | policy.yml baris 14: indentasi memakai tab; ganti dengan spasi",
        "14 | ~  minimum: 30~ | policy.yml baris 14 komponen.minimum: kunci tidak dikenal",
        "2 | ~judul: a\u0000b~ | policy.yml baris 2: ada karakter yang tidak terlihat",
        "2 | ~judul: a\u202eb~ | policy.yml baris 2: ada karakter yang tidak terlihat",
        "2 | ~judul: \"a\" \t# b~ | policy.yml baris 2: ada tab; ganti dengan spasi",
        "2 | ~---~ | policy.yml baris 3: ada dokumen kedua (---)",
      })
  void oneMistakeIsNamedWithItsLine(int line, String instead, String complaint) {
    List<String> lines = new ArrayList<>(FULL.lines().toList());
    if (instead == null) {
      lines.remove(line - 1);
    } else {
      lines.set(line - 1, instead);
    }

    assertThat(problems(String.join("\n", lines)))
        .as("complaints")
        .anySatisfy(told -> assertThat(told).contains(complaint));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | policy.yml: berkas kosong; salin kebijakan bawaan",
        "~# catatan\n\n~ | policy.yml: berkas kosong",
        "~kebijakan~ | policy.yml baris 1: 'kebijakan', bukan kebijakan; tulis kunci dan nilai",
        "~- a\n- b~ | policy.yml baris 1: bukan kebijakan",
        "~{}~ | policy.yml baris 1 versi: belum ditulis",
        "~komponen: {}~ | policy.yml baris 1 komponen: kosong; tulis paling sedikit satu",
        "~komponen: 3~ | policy.yml baris 1 komponen: '3', tulis komponen yang dinilai: ikm, pengaduan",
        "~gerbang: ya~ | policy.yml baris 1 gerbang: harus daftar",
        "~gerbang: [pungli]~ | policy.yml baris 1 gerbang[1]: 'pungli', tulis di bawahnya: perkara, keadaan",
        "~versi: 1~ | policy.yml baris 1 gerbang: belum ditulis; bila memang tidak ada yang menghalangi, tulis gerbang: []",
        "~kelompok: {}~ | policy.yml baris 1 kelompok: kosong",
        "~a: &a [x]\nb: [*a, *a]~ | policy.yml baris 1 a: tanda & dan * YAML tidak dipakai",
        "~a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: 1}}}}}}}}}}~ | terlalu banyak tingkat",
        "~<<: {versi: 1}~ | policy.yml baris 1 <<: kunci tidak dikenal",
        "~? [a, b]\n: c~ | policy.yml baris ",
        "~: x~ | policy.yml baris 1",
      })
  void whatIsNoPolicyIsToldSo(String text, String complaint) {
    assertThat(problems(text)).anySatisfy(told -> assertThat(told).contains(complaint));
  }

  @Test
  void allMistakesAreToldAtOnceInOrder() {
    String wrong =
        FULL.replace("0.6", "0,6")
            .replace("kuota: 3", "kuota: tiga")
            .replace("jendela_triwulan: 2", "jendela: 2");

    assertThat(problems(wrong))
        .containsExactly(
            "policy.yml baris 1 jendela_triwulan: belum ditulis; harus bilangan bulat 1 sampai 4",
            "policy.yml baris 4 jendela: kunci tidak dikenal; pakai salah satu dari versi, judul,"
                + " berlaku_sejak, jendela_triwulan, kelompok, komponen, gerbang, penghargaan",
            "policy.yml baris 11 komponen.ikm.bobot: '0,6', pecahan memakai titik: 0.6; lebih dari"
                + " 0 dan paling besar 1; 50 persen ditulis 0.50",
            "policy.yml baris 27 penghargaan.kuota: 'tiga', harus bilangan bulat 1 sampai 10000");
    assertThatThrownBy(() -> read(wrong))
        .hasMessageStartingWith("kebijakan tidak dapat dipakai, 4 kesalahan:\n  policy.yml baris 1")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void aThousandMistakesAreCountedNotListed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("kunci").append(i).append(": 1\n");
    }

    // and seven keys that are missing: versi, judul, berlaku_sejak, jendela_triwulan, komponen,
    // gerbang, penghargaan
    PolicyException e = catchThrowableOfType(PolicyException.class, () -> read(text.toString()));

    assertThat(e.problems()).hasSize(1007);
    assertThat(e.getMessage().lines()).hasSize(52);
    assertThat(e).hasMessageEndingWith("\n  dan 957 lagi");
  }

  /** Line | what stands there instead | the warning. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "28 | ~  kuota_kelompok: {puskemas: 2}~ | policy.yml baris 28 penghargaan.kuota_kelompok.puskemas: tidak ada kelompok ini di kebijakan; maksudnya puskesmas?",
        "12 | ~    jangkar: [650, 100]~ | policy.yml baris 12 komponen.ikm.jangkar: '650', di luar angka yang mungkin, 25 sampai 100",
        "12 | ~    jangkar: [100, 65]~ | policy.yml baris 12 komponen.ikm.jangkar: '100, 65', terbalik",
        "24 | ~    keadaan: [laporan]~ | policy.yml baris 24 gerbang[1].keadaan: 'laporan', belum atau tidak terbukti",
        "31 | ~  panel: undian~ | policy.yml baris 32 penghargaan.kriteria: tidak dipakai bila panel: undian",
      })
  void whatIsDoubtfulIsToldAndAllowed(int line, String instead, String warning) {
    List<String> lines = new ArrayList<>(FULL.lines().toList());
    lines.set(line - 1, instead);

    assertThat(read(String.join("\n", lines)).warnings())
        .anySatisfy(told -> assertThat(told.text()).contains(warning));
  }

  @Test
  void aPolicyJudgesQuartersThatEndInItsTime() {
    PolicyFile file = read(FULL.replace("2026-01-01", "2026-09-30"));

    assertThatCode(() -> file.requireInForce(Period.quarter(2026, 3))).doesNotThrowAnyException();
    assertThatCode(() -> file.requireInForce(Period.quarter(2027, 1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> file.requireInForce(Period.quarter(2026, 2)))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "policy.yml: kebijakan 2026.1 berlaku sejak 2026-09-30, sesudah Triwulan II 2026"
                + " berakhir (2026-06-30); pakai kebijakan yang berlaku saat itu");
    assertThat(
            read(FULL.replace("2026-01-01", "2026-10-01")).policy().holds(Period.quarter(2026, 3)))
        .isFalse();
  }

  @Test
  void aReleaseKeepsNoCommentAndTheSamePolicy() {
    String shipped = Reference.builtIn().policy().text();
    String signed =
        "# Ditetapkan oleh Budi, 0812\n"
            + shipped
                .replace("jendela_triwulan: 4", "jendela_triwulan: 4   # kata Siti, NIP 19")
                .replace("judul: Kebijakan bawaan Prima", "judul: \"Nomor #7\" # Ayu");

    PolicyFile file = PolicyFile.read(signed.getBytes(StandardCharsets.UTF_8), "policy.yml");

    assertThat(file.withoutComments())
        .contains("jendela_triwulan: 4\n", "judul: \"Nomor #7\"\n")
        .doesNotContain("Budi", "Siti", "Ayu", "# ");
    assertThat(PolicyFile.parse(file.withoutComments(), "policy.yml")).isEqualTo(file.policy());
    assertThat(file.text()).isEqualTo(signed);
  }
}
