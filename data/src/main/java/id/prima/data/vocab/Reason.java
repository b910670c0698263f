package id.prima.data.vocab;

import java.util.Arrays;

/** Why a row was not counted. The code is stable; sentence and remedy are what a clerk reads. */
public enum Reason implements Coded {
  ANSWER_INVALID(
      "Jawaban tidak dikenal.",
      "Isi angka atau kata jawaban menurut formulirnya (SKM: 1-4 atau a-d); kosongkan jika tidak"
          + " diisi."),
  TOO_FEW_ANSWERS(
      "Kurang dari separuh unsur atau perilaku dijawab.",
      "Lengkapi jawaban dari kuesioner aslinya, bila ada."),
  DATE_MISSING(
      "Tanggal kosong dan folder tidak menyebut periode.",
      "Isi tanggal atau periode, atau taruh berkas di folder survei/<unit>/<periode>/ (berakhlak/,"
          + " kinerja/, rekap/ demikian juga)."),
  DATE_INVALID("Tanggal tidak dapat dibaca.", "Tulis 2026-07-15 atau 15/07/2026."),
  DATE_FUTURE(
      "Tanggal sesudah hari ini, atau sesudah tanggal berkasnya.",
      "Perbaiki tanggal itu, atau tanggal pada nama berkas."),
  UNIT_MISSING(
      "Unit tidak disebut pada baris, folder, nama berkas atau lembar, maupun judul tabelnya.",
      "Isi kolom unit, tulis Unit Pelayanan : nama unit di atas tabelnya, atau taruh berkas di"
          + " folder unitnya, seperti pengaduan/<unit_id>/ atau survei/<unit_id>/."),
  UNIT_UNKNOWN(
      "Unit tidak ada di unit.csv pada periode ini.",
      "Samakan tulisan dengan unit.csv, daftarkan ejaan ini di unit-alias.csv, atau tambahkan unit"
          + " itu ke unit.csv; tanpa unit.csv hanya kode unit yang dikenal, nama tidak."),
  UNIT_TITLE_CONFLICT(
      "Judul di atas tabel menyebut unit lain daripada foldernya, nama berkasnya atau lembarnya,"
          + " atau menyebut dua unit.",
      "Perbaiki judul itu, atau pindahkan berkas ke folder unitnya; bila unit yang satu bagian dari"
          + " yang lain, isi induk_id di unit.csv."),
  UNIT_COLUMN_CONFLICT(
      "Folder menyebut satu unit, kolom instansi pada baris ini menyebut yang lain.",
      "Bila kolom itu asal responden: prima profile --from BERKAS, tambahkan baris unit: folder,"
          + " simpan di profil/. Bila kolom itu unit layanannya: pindahkan berkas dari folder unit,"
          + " atau isi induk_id di unit.csv bila unit itu di bawahnya."),
  ROW_BROKEN(
      "Jumlah kolom tidak sama dengan judul kolom.",
      "Periksa tanda pemisah dan tanda kutip pada baris ini; mungkin berkas terpotong."),
  CELL_TOO_LONG("Ada sel yang terlalu panjang.", "Hapus isi sel itu; mungkin salah tempel."),
  SUMMARY_ROW(
      "Baris jumlah, rata-rata, penutup atau isian kosong, bukan jawaban atau laporan.",
      "Tidak perlu apa-apa."),
  SAME_FILE("Berkas yang sama sudah dibaca dengan nama lain.", "Hapus salah satu berkas."),
  SAME_RESPONSE("Jawaban dengan nomor yang sama sudah dibaca.", "Tidak perlu apa-apa."),
  OVERLAPPING_EXPORT(
      "Baris yang sama persis ada di berkas lain; dihitung sekali.",
      "Tidak perlu apa-apa bila berkas itu unduhan dari sumber yang sama. Bila jawaban orang lain,"
          + " satukan berkasnya, atau beri kolom nomor jawaban (response_id)."),
  CORRECTED("Baris yang ditolak ini sudah diganti perbaikannya.", "Tidak perlu apa-apa."),
  CORRECTION_NOT_NEEDED(
      "Perbaikan untuk baris yang tidak ditolak; baris aslinya tetap.",
      "Tidak perlu apa-apa; untuk mengubah baris yang sudah dihitung, ubah berkas aslinya."),
  ID_MISSING(
      "Nomor laporan kosong.", "Isi nomor (Tracking ID) dari sumbernya; tanpa itu tidak terlacak."),
  ID_ROUNDED(
      "Nomor laporan dibulatkan Excel (seperti 1,23E+11), angkanya hilang.",
      "Unduh ulang, dan jangan simpan lewat Excel; atau jadikan kolom itu teks dahulu."),
  STATUS_UNKNOWN(
      "Status laporan tidak dikenal.",
      "Pakai status SP4N-LAPOR!, seperti Terverifikasi, Ditutup oleh Admin, Diarsipkan oleh Admin."),
  CLASS_UNKNOWN(
      "Klasifikasi laporan tidak dikenal.",
      "Pakai Pengaduan, Pengaduan Berkadar Pengawasan, Permintaan Informasi, atau Aspirasi."),
  DATE_IMPLAUSIBLE(
      "Tahun tanggal masuk mustahil.", "Perbaiki tanggal masuk; mungkin salah ketik tahun."),
  CALENDAR_YEAR_MISSING(
      "Tahun tanggal itu tidak ada di hari-libur.csv, jadi hari kerjanya tidak dapat dihitung.",
      "Tambahkan hari libur tahun itu ke hari-libur.csv (--reference)."),
  SUPERSEDED(
      "Versi lama atau salinan jawaban, laporan, hitungan, komponen, perkara atau rekap yang sama;"
          + " yang terbaru dihitung.",
      "Tidak perlu apa-apa."),
  SAME_CASE("Laporan yang sama sudah dibaca dari berkas bertanggal sama.", "Tidak perlu apa-apa."),
  ROLE_UNKNOWN(
      "Peran penilai tidak dikenal.",
      "Isi atasan, rekan, bawahan, diri atau pegawai; kosongkan jika tidak diketahui."),
  RESPONDENT_MISSING(
      "Tanda responden kosong, jadi tidak diketahui jawaban siapa yang menjadi satu lembar.",
      "Isi nomor urut responden; bukan nama atau NIP."),
  ITEM_UNKNOWN(
      "Butir perilaku tidak dikenal.",
      "Isi kode seperti akuntabel_1, nomor 1-21, atau nilai dan nomor 1-3."),
  ITEM_TWICE(
      "Satu responden menjawab satu butir dua kali.",
      "Hapus salah satu, atau bedakan tanda respondennya."),
  OTHER_ROW_REFUSED(
      "Baris lain dari lembar, atau dari unit dan periode, yang sama ditolak.",
      "Perbaiki baris yang ditolak itu; isi yang tidak utuh tidak dihitung."),
  PERIOD_INVALID("Periode tidak dapat dibaca.", "Tulis 2026-Q3, 2026-S2, atau 2026."),
  PREDIKAT_UNKNOWN(
      "Predikat, hasil kerja atau perilaku kerja kosong atau tidak dikenal.",
      "Isi predikat (Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang), atau hasil dan"
          + " perilaku (di atas, sesuai, di bawah ekspektasi)."),
  PREDIKAT_MISMATCH(
      "Predikat tidak sesuai dengan matriks hasil kerja dan perilaku kerja.",
      "Perbaiki predikat, atau hasil dan perilakunya (PermenPANRB 6/2022)."),
  COUNT_INVALID(
      "Jumlah kosong atau bukan bilangan bulat.", "Isi bilangan bulat; 0 jika tidak ada."),
  COUNT_TWICE(
      "Predikat, kotak atau tema yang sama dihitung dua kali untuk unit dan periode yang sama.",
      "Jadikan satu baris; jangan mencampur baris predikat dengan baris kotak matriksnya."),
  COUNTS_DISAGREE(
      "Jumlah tidak sama dengan hasil penjumlahan kolom predikatnya.", "Periksa angka baris ini."),
  LAYANAN_UNKNOWN(
      "Layanan tidak ada di layanan.csv untuk unit ini.",
      "Samakan dengan layanan.csv, atau isi - untuk unit seluruhnya; tanpa layanan.csv hanya kode"
          + " layanan yang dikenal."),
  COMPONENT_UNKNOWN(
      "Komponen standar pelayanan tidak dikenal.",
      "Isi nama komponen menurut UU 25/2009 pasal 21, atau nomornya 1-14."),
  FULFILMENT_UNKNOWN(
      "Tidak jelas apakah komponen itu ada.", "Isi ya atau tidak, atau tanggal buktinya."),
  VALID_BEFORE_EVIDENCE(
      "Masa berlaku berakhir sebelum tanggal buktinya.", "Perbaiki salah satu tanggal."),
  TYPE_UNKNOWN(
      "Jenis perkara tidak dikenal.", "Isi pungli, diskriminasi, disiplin atau gratifikasi."),
  STATE_UNKNOWN(
      "Keadaan perkara tidak dikenal.", "Isi laporan, terbukti, selesai atau tidak terbukti."),
  CLOSED_BEFORE_OPENED(
      "Perkara ditutup sebelum dibuka.", "Perbaiki tanggal dibuka atau tanggal ditutup."),
  CLOSING_DATE_MISSING(
      "Perkara selesai atau tidak terbukti, tetapi tanggal ditutup kosong.",
      "Isi tanggal ditutup; tanpa itu tidak diketahui sejak kapan."),
  THEME_UNKNOWN(
      "Tema saran tidak dikenal.",
      "Pilih tema dari daftar (lembar Tema), atau tambahkan tema itu ke tema-saran.csv."),
  THEME_MISSING(
      "Saran belum digolongkan: temanya kosong.",
      "Isi kolom tema dengan salah satu tema dari daftar."),
  NUMBER_INVALID(
      "NRR atau IKM kosong atau bukan angka.", "Isi angka seperti 3,45 atau 85,43, tanpa rumus."),
  CATEGORY_UNKNOWN("Kategori mutu tidak dikenal.", "Isi A, B, C atau D, atau kosongkan."),
  RECAP_CONTRADICTS(
      "Dua rekap dari unit dan periode yang sama berbeda, dan tanggal berkasnya tidak menentukan yang"
          + " mana yang baru.",
      "Hapus yang lama, atau beri tanggal pada nama berkasnya, seperti rekap-2026-10-05.csv."),
  OTHER_PERIOD(
      "Jawaban, laporan atau catatan periode lain.",
      "Tidak perlu apa-apa; dihitung pada periodenya.");

  private final String sentence;
  private final String remedy;

  Reason(String sentence, String remedy) {
    this.sentence = sentence;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The reason of a code.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Reason of(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst().orElseThrow();
  }

  /** What is wrong, in Indonesian. */
  public String sentence() {
    return sentence;
  }

  /** What the clerk can do about it, in Indonesian. */
  public String remedy() {
    return remedy;
  }
}
