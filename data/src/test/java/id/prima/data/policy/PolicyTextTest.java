package id.prima.data.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.policy.PolicyDiff.Difference;
import id.prima.rules.merit.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A policy in words, and two policies beside each other. */
class PolicyTextTest {

  private static Policy policy(String text) {
    return PolicyFile.parse(text, "policy.yml");
  }

  private static final String FULL = PolicyFileTest.FULL;

  private static List<Difference> differences(String after) {
    return PolicyDiff.of(policy(FULL), policy(after));
  }

  @Test
  void everyThingThatAPolicyStatesIsSaid() {
    assertThat(PolicyText.of(policy(FULL)).lines())
        .containsExactly(
            "Kebijakan",
            "  Versi: 2026.1",
            "  Judul: Kebijakan Bupati",
            "  Berlaku sejak: 1 Januari 2026",
            "  Data yang dinilai: 2 triwulan terakhir digabung, sampai triwulan yang dinilai",
            "Siapa dibandingkan dengan siapa",
            "  Kelompok dinas: 1 unit: D-01",
            "  Kelompok puskesmas: 2 unit: PKM-01, PKM-02",
            "Komponen IKM",
            "  Bobot: 60 persen",
            "  Ukuran: IKM sembilan unsur",
            "  Nilai: 65 bernilai 0, 100 bernilai 100, di antaranya lurus",
            "  Bila unit tidak punya angkanya: unit tidak diperingkat",
            "  Paling sedikit: 30 responden",
            "Komponen BerAKHLAK",
            "  Bobot: 40 persen",
            "  Ukuran: indeks BerAKHLAK, rata-rata tujuh nilai",
            "  Nilai: 40,5 bernilai 0, 100 bernilai 100, di antaranya lurus",
            "  Bila unit tidak punya angkanya: unit mendapat rata-rata kelompoknya, dengan"
                + " ketidakpastian selebar perbedaan antarunit",
            "  Paling sedikit: 10 penilaian pegawai",
            "  Umur angka pada akhir triwulan: paling lama 6 bulan",
            "  Angka unit induk: tidak dipakai",
            "Yang menghalangi penghargaan",
            "  Perkara: pungli yang terbukti atau selesai, selama belum ditutup dan 6 bulan"
                + " sesudahnya",
            "Penghargaan",
            "  Kuota tiap kelompok: 3 unit",
            "  Kuota kelompok puskesmas: 2 unit",
            "  Layak: peluang masuk kuota 95 persen ke atas",
            "  Tidak: peluang masuk kuota 5 persen ke bawah",
            "  Di antaranya: panel memutuskan, melihat berturut-turut sampai ada yang berbeda:"
                + " BerAKHLAK, IKM");
  }

  @Test
  void theShippedPolicyIsSaidToo() {
    assertThat(PolicyText.of(Reference.builtIn().policy().policy()).lines())
        .contains(
            "  Berlaku sejak: 24 Februari 2004",
            "  Kelompok: menurut kolom kelompok_banding di unit.csv",
            "  Bobot: 50 persen",
            "  Ukuran: indeks banding: IKM tanpa unsur biaya",
            "  Nilai: -10 bernilai 0, 10 bernilai 100, di antaranya lurus",
            "  Angka unit induk: dipakai bila unit tidak punya angkanya sendiri",
            "  Perkara: pungli atau diskriminasi atau disiplin atau gratifikasi yang terbukti atau"
                + " selesai, selama belum ditutup dan 12 bulan sesudahnya");
  }

  @Test
  void anotherFormOfTheFileIsNoDifference() {
    String sameMeaning =
        FULL.replace("0.6", "0.60")
            .replace("[terbukti, selesai]", "[selesai, terbukti]")
            .replace("[PKM-01, PKM-02]", "\n    - PKM-02\n    - PKM-01")
            .replace("\n", "\r\n");

    assertThat(differences(sameMeaning)).isEmpty();
  }

  @Test
  void theOrderOfTheCriteriaIsADifference() {
    assertThat(differences(FULL.replace("[berakhlak, ikm]", "[ikm, berakhlak]")))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.what()).isEqualTo("Penghargaan, Di antaranya");
              assertThat(d.before()).endsWith("BerAKHLAK, IKM");
              assertThat(d.after()).endsWith("IKM, BerAKHLAK");
            });
  }

  @Test
  void numbersThatChangedStandBesideEachOther() {
    assertThat(
            differences(
                FULL.replace("0.6", "0.7")
                    .replace("0.4\n", "0.3\n")
                    .replace("kuota: 3", "kuota: 1")
                    .replace("usia_maks_bulan: 6", "usia_maks_bulan: 0")))
        .containsExactly(
            new Difference("Komponen IKM, Bobot", "60 persen", "70 persen"),
            new Difference("Komponen BerAKHLAK, Bobot", "40 persen", "30 persen"),
            new Difference(
                "Komponen BerAKHLAK, Umur angka pada akhir triwulan",
                "paling lama 6 bulan",
                "hanya dari triwulan itu"),
            new Difference("Penghargaan, Kuota tiap kelompok", "3 unit", "1 unit"));
  }

  @Test
  void aComponentThatWentIsOneDifference() {
    String without =
        FULL.replaceAll("(?s)  berakhlak:.*dari_induk: false\n", "")
            .replace("0.6", "1")
            .replace("[berakhlak, ikm]", "[ikm]");

    assertThat(differences(without))
        .extracting(Difference::what)
        .containsExactly("Komponen IKM, Bobot", "Komponen BerAKHLAK", "Penghargaan, Di antaranya");
    assertThat(differences(without).get(1))
        .satisfies(
            d -> {
              assertThat(d.before()).startsWith("bobot 40 persen; ukuran indeks BerAKHLAK");
              assertThat(d.after()).isEqualTo("tidak ada");
            });
  }

  @Test
  void eachUnitOfAGroupCounts() {
    String many = "puskesmas: [PKM-01, PKM-02";
    String more = many;
    for (int i = 3; i <= 30; i++) {
      more += String.format(", PKM-%02d", i);
    }
    String before = FULL.replace(many, more);
    String after = FULL.replace(many, more.replace("PKM-30", "PKM-31"));

    assertThat(PolicyDiff.of(policy(before), policy(after)))
        .containsExactly(
            new Difference(
                "Kelompok puskesmas",
                "30 unit, hanya di sini: PKM-30",
                "30 unit, hanya di sini: PKM-31"));
  }

  @Test
  void groupsThatComeAreNamed() {
    String without = FULL.replaceAll("(?s)kelompok:\n  puskesmas.*\\[D-01]\n", "");

    assertThat(PolicyDiff.of(policy(without), policy(FULL)))
        .containsExactly(
            new Difference(
                "Siapa dibandingkan dengan siapa",
                "menurut kolom kelompok_banding di unit.csv",
                "2 kelompok di kebijakan"),
            new Difference("Kelompok dinas", "tidak ada", "1 unit"),
            new Difference("Kelompok puskesmas", "tidak ada", "2 unit"));
  }

  @Test
  void gatesAreComparedAsASet() {
    String gate =
        """
          - perkara: [disiplin]
            keadaan: [terbukti]
            bulan_sesudah_selesai: 0
        """
            .indent(0);
    String added = FULL.replace("gerbang:\n", "gerbang:\n" + gate);

    assertThat(differences(added))
        .containsExactly(
            new Difference(
                "Yang menghalangi penghargaan, Perkara",
                "tidak ada",
                "disiplin yang terbukti, selama belum ditutup"));
    assertThat(differences(FULL.replaceAll("(?s)gerbang:.*sesudah_selesai: 6", "gerbang: []")))
        .extracting(Difference::after)
        .containsExactly("tidak ada");
  }
}
