package id.prima.ingest.sample;

import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Tarif;
import id.prima.ingest.sample.SampleUnit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kabupaten Contoh: a regency that does not exist. Unit k is the same in a sample of any size. */
final class Regency {

  /**
   * The units with a face, those a small sample needs first; a unit comes after its induk.
   *
   * <p>id, nama, induk, jenis, frekuensi, size, pegawai, role (or the id of the successor), layanan
   */
  private static final String NAMED =
      """
      dinkes|Dinas Kesehatan||dinas|triwulan|1.1|86|SEMICOLON|Rekomendasi izin praktik tenaga kesehatan:gratis
      dukcapil|Dinas Kependudukan dan Pencatatan Sipil||dinas|triwulan|12|74|IMPROVES|KTP elektronik:gratis;Kartu keluarga:gratis;Akta kelahiran:gratis;Kartu identitas anak:gratis
      pkm-melati|Puskesmas Melati|dinkes|puskesmas|triwulan|2.4|48|GOOGLE_FORM|Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      rsud|RSUD Bengawan Biru|dinkes|rsud|triwulan|14|412|FALLS|Rawat jalan:diatur;Rawat inap:diatur;Instalasi gawat darurat:diatur;Laboratorium:diatur
      bkpsdm|Badan Kepegawaian dan Pengembangan SDM||badan|semester|0.6|52||Kenaikan pangkat:internal;Izin belajar:internal;Cuti pegawai:internal
      kec-cempaka|Kecamatan Cempaka||kecamatan|triwulan|1.6|26|GOOGLE_FORM|Surat pengantar:gratis;Dispensasi nikah:gratis;Rekomendasi usaha mikro:gratis
      dpmptsp|Dinas Penanaman Modal dan PTSP||dinas|triwulan|6|58||Izin usaha:gratis;Persetujuan bangunan gedung:diatur;Izin reklame:diatur
      kel-cempaka-hulu|Kelurahan Cempaka Hulu|kec-cempaka|kelurahan|triwulan|0.3|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      pkm-kenanga|Puskesmas Kenanga|dinkes|puskesmas|triwulan|1.8|39|LEADS|Poli umum:gratis;Imunisasi:gratis;Laboratorium:diatur
      disdik|Dinas Pendidikan||dinas|triwulan|0.8|95||Legalisasi ijazah:gratis;Mutasi siswa:gratis;Izin operasional sekolah:gratis
      dinsos|Dinas Sosial||dinas|triwulan|0.9|41||Rekomendasi jaminan kesehatan:gratis;Bantuan sosial:gratis
      dishub|Dinas Perhubungan||dinas|triwulan|0.4|67|SLOGAN|Izin trayek:diatur;Analisis dampak lalu lintas:diatur
      uptd-kir|UPTD Pengujian Kendaraan Bermotor|dishub|uptd|triwulan|1.6|22||Uji berkala pertama:diatur;Uji berkala perpanjangan:diatur
      dispusip|Dinas Perpustakaan dan Kearsipan||dinas|triwulan|0.7|33|LEADS|Kartu anggota:gratis;Peminjaman buku:gratis;Layanan arsip:gratis
      uptd-arsip|UPTD Depo Arsip|dispusip|uptd|triwulan|0.2|8|>dispusip|Layanan arsip:gratis
      bapenda|Badan Pendapatan Daerah||badan|triwulan|2|63||Pajak bumi dan bangunan:diatur;Bea perolehan hak:diatur;Pajak restoran:diatur
      kec-teratai|Kecamatan Teratai||kecamatan|triwulan|0.9|24|LEADS|Surat pengantar:gratis;Dispensasi nikah:gratis
      kel-teratai-indah|Kelurahan Teratai Indah|kec-teratai|kelurahan|triwulan|0.12|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      pkm-teratai|Puskesmas Teratai|dinkes|puskesmas|triwulan|1.5|41||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      disnaker|Dinas Tenaga Kerja||dinas|triwulan|1.2|44||Kartu pencari kerja:gratis;Pelatihan kerja:gratis
      dlh|Dinas Lingkungan Hidup||dinas|semester|0.5|59||Persetujuan lingkungan:gratis;Angkut sampah:diatur
      uptd-lab|UPTD Laboratorium Lingkungan|dlh|uptd|semester|0.06|14||Uji kualitas air:diatur;Uji kualitas udara:diatur
      bpbd|Badan Penanggulangan Bencana Daerah||badan|tahun|0.6|36||Sosialisasi bencana:gratis;Bantuan darurat:gratis
      pkm-anggrek|Puskesmas Anggrek|dinkes|puskesmas|triwulan|1.3|37|LEADS|Poli umum:gratis;Imunisasi:gratis
      kec-anggrek|Kecamatan Anggrek||kecamatan|triwulan|0.8|23||Surat pengantar:gratis;Rekomendasi usaha mikro:gratis
      kel-anggrek-asri|Kelurahan Anggrek Asri|kec-anggrek|kelurahan|triwulan|0.025|7||Surat keterangan domisili:gratis
      dpupr|Dinas Pekerjaan Umum dan Penataan Ruang||dinas|triwulan|0.5|78||Keterangan rencana kota:gratis;Sewa alat berat:diatur
      disperindag|Dinas Perdagangan dan Perindustrian||dinas|triwulan|0.6|49||Rekomendasi usaha:gratis
      uptd-metrologi|UPTD Metrologi Legal|disperindag|uptd|triwulan|0.8|13||Tera dan tera ulang:diatur
      satpolpp|Satuan Polisi Pamong Praja||satuan|tahun|0.4|88||Pengaduan ketertiban umum:gratis
      """;

  /**
   * More of the same kinds, so that most units stand in a group that is large enough to be ranked,
   * and ten schools between which there is truly no difference.
   */
  private static final String PEERS =
      """
      pkm-kantil|Puskesmas Kantil|dinkes|puskesmas|triwulan|1.4|38||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      pkm-cendana|Puskesmas Cendana|dinkes|puskesmas|triwulan|1.2|36||Poli umum:gratis;Imunisasi:gratis
      pkm-pinus|Puskesmas Pinus|dinkes|puskesmas|triwulan|1.2|35||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      pkm-mahoni|Puskesmas Mahoni|dinkes|puskesmas|triwulan|1.1|33||Poli umum:gratis;Imunisasi:gratis
      pkm-akasia|Puskesmas Akasia|dinkes|puskesmas|triwulan|1|31||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      pkm-trembesi|Puskesmas Trembesi|dinkes|puskesmas|triwulan|1|34||Poli umum:gratis;Imunisasi:gratis
      kec-cendana|Kecamatan Cendana||kecamatan|triwulan|0.8|24||Surat pengantar:gratis;Dispensasi nikah:gratis
      kec-akasia|Kecamatan Akasia||kecamatan|triwulan|0.8|23||Surat pengantar:gratis;Rekomendasi usaha mikro:gratis
      kel-cempaka-hilir|Kelurahan Cempaka Hilir|kec-cempaka|kelurahan|triwulan|0.4|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cempaka-tengah|Kelurahan Cempaka Tengah|kec-cempaka|kelurahan|triwulan|0.35|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cempaka-baru|Kelurahan Cempaka Baru|kec-cempaka|kelurahan|triwulan|0.5|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-teratai-permai|Kelurahan Teratai Permai|kec-teratai|kelurahan|triwulan|0.3|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      pkm-angsana|Puskesmas Angsana|dinkes|puskesmas|triwulan|0.9|29||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      pkm-beringin|Puskesmas Beringin|dinkes|puskesmas|triwulan|1.3|37||Poli umum:gratis;Imunisasi:gratis
      pkm-ketapang|Puskesmas Ketapang|dinkes|puskesmas|triwulan|0.8|28||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      pkm-pulai|Puskesmas Pulai|dinkes|puskesmas|triwulan|1|32||Poli umum:gratis;Imunisasi:gratis
      kel-teratai-jaya|Kelurahan Teratai Jaya|kec-teratai|kelurahan|triwulan|0.4|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-teratai-baru|Kelurahan Teratai Baru|kec-teratai|kelurahan|triwulan|0.35|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-teratai-lama|Kelurahan Teratai Lama|kec-teratai|kelurahan|triwulan|0.5|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-anggrek-bulan|Kelurahan Anggrek Bulan|kec-anggrek|kelurahan|triwulan|0.3|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-anggrek-jingga|Kelurahan Anggrek Jingga|kec-anggrek|kelurahan|triwulan|0.4|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-anggrek-lestari|Kelurahan Anggrek Lestari|kec-anggrek|kelurahan|triwulan|0.35|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cendana-utara|Kelurahan Cendana Utara|kec-cendana|kelurahan|triwulan|0.5|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cendana-selatan|Kelurahan Cendana Selatan|kec-cendana|kelurahan|triwulan|0.3|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cendana-timur|Kelurahan Cendana Timur|kec-cendana|kelurahan|triwulan|0.4|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-cendana-barat|Kelurahan Cendana Barat|kec-cendana|kelurahan|triwulan|0.35|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-akasia-indah|Kelurahan Akasia Indah|kec-akasia|kelurahan|triwulan|0.5|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-akasia-raya|Kelurahan Akasia Raya|kec-akasia|kelurahan|triwulan|0.3|7||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-akasia-lestari|Kelurahan Akasia Lestari|kec-akasia|kelurahan|triwulan|0.4|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-akasia-permai|Kelurahan Akasia Permai|kec-akasia|kelurahan|triwulan|0.35|9||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      smp-negeri-1|SMP Negeri 1|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-2|SMP Negeri 2|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-3|SMP Negeri 3|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-4|SMP Negeri 4|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-5|SMP Negeri 5|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-6|SMP Negeri 6|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-7|SMP Negeri 7|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-8|SMP Negeri 8|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-9|SMP Negeri 9|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      smp-negeri-10|SMP Negeri 10|disdik|sekolah|triwulan|0.6|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      """;

  /** What repeats in every further kecamatan; %s is the name of the place. */
  private static final String REPEATED =
      """
      kec-%d|Kecamatan %s||kecamatan|triwulan|0.8|23||Surat pengantar:gratis;Dispensasi nikah:gratis
      kel-%d-1|Kelurahan Waru %s|kec-%d|kelurahan|triwulan|0.3|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      kel-%d-2|Kelurahan Jati %s|kec-%d|kelurahan|triwulan|0.3|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      pkm-%d|Puskesmas %s|dinkes|puskesmas|triwulan|1.4|36||Poli umum:gratis;Poli gigi:diatur;Kesehatan ibu dan anak:gratis
      kel-%d-3|Kelurahan Randu %s|kec-%d|kelurahan|semester|0.3|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      smp-%d|SMP Negeri %s|disdik|sekolah|triwulan|0.25|34|ALIKE|Penerimaan siswa:gratis;Legalisasi rapor:gratis
      uptd-pasar-%d|UPTD Pasar %s|disperindag|uptd|triwulan|0.4|12||Izin pemakaian kios:diatur
      kel-%d-4|Kelurahan Gayam %s|kec-%d|kelurahan|triwulan|0.15|7||Surat keterangan domisili:gratis
      pustu-%d|Puskesmas Pembantu %s|pkm-%d|pustu|tahun|0.2|4||Poli umum:gratis
      kel-%d-5|Kelurahan Sawo %s|kec-%d|kelurahan|triwulan|0.3|8||Surat keterangan domisili:gratis;Surat keterangan usaha:gratis
      """;

  private static final List<String> FLOWERS =
      List.of(
          "Flamboyan",
          "Dahlia",
          "Mawar",
          "Seroja",
          "Kamboja",
          "Wijayakusuma",
          "Tanjung",
          "Soka",
          "Alamanda",
          "Bougenvil",
          "Kecubung",
          "Sedap Malam",
          "Nusa Indah",
          "Kembang Sepatu",
          "Lavender",
          "Azalea",
          "Gardenia",
          "Krisan",
          "Asoka",
          "Kaktus");
  private static final List<String> SIDES =
      List.of("", " Utara", " Selatan", " Timur", " Barat", " Tengah");

  private Regency() {}

  /** The first units of the regency. */
  static List<SampleUnit> units(int count) {
    List<SampleUnit> units = new ArrayList<>(count);
    for (String line : (NAMED + PEERS).lines().limit(count).toList()) {
      units.add(unit(units.size() + 1, line, 0.3));
    }
    for (int place = 1; units.size() < count; place++) {
      String id = Integer.toString(place);
      for (String line : REPEATED.lines().limit(count - units.size()).toList()) {
        // The wide spread makes the long tail of tiny units that every regency has.
        units.add(
            unit(units.size() + 1, line.replace("%d", id).replace("%s", name(place - 1)), 0.9));
      }
    }
    return units;
  }

  private static String name(int place) {
    int flower = place % FLOWERS.size();
    int side = place / FLOWERS.size() % SIDES.size();
    int round = place / FLOWERS.size() / SIDES.size();
    return FLOWERS.get(flower) + SIDES.get(side) + (round == 0 ? "" : " " + (round + 1));
  }

  private static SampleUnit unit(int number, String line, double spread) {
    String[] cell = line.split("\\|", -1);
    boolean closed = cell[7].startsWith(">");
    return new SampleUnit(
        number,
        cell[0],
        cell[1],
        cell[2],
        cell[3],
        kelompok(cell[3]),
        Frekuensi.valueOf(cell[4].toUpperCase(Locale.ROOT)),
        Double.parseDouble(cell[5]),
        spread,
        Integer.parseInt(cell[6]),
        closed || cell[7].isEmpty() ? Role.PLAIN : Role.valueOf(cell[7]),
        closed ? cell[7].substring(1) : "",
        layanan(cell[0], cell[8]));
  }

  private static String kelompok(String jenis) {
    return switch (jenis) {
      case "dinas", "badan", "satuan", "uptd" -> "perangkat daerah";
      case "kecamatan", "kelurahan" -> "kecamatan dan kelurahan";
      default -> jenis;
    };
  }

  private static List<SampleLayanan> layanan(String unitId, String list) {
    List<SampleLayanan> layanan = new ArrayList<>();
    for (String entry : list.split(";", -1)) {
      String[] part = entry.split(":", -1);
      layanan.add(
          new SampleLayanan(
              unitId + "-l" + (layanan.size() + 1),
              part[0],
              part[1].equals("diatur") ? Tarif.DIATUR : Tarif.GRATIS,
              part[1].equals("internal") ? Pengguna.INTERNAL : Pengguna.PUBLIK));
    }
    return List.copyOf(layanan);
  }
}
