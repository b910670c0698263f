package id.prima.ingest.sample;

/** What people complain about: a category of SP4N-LAPOR! with a report to show. */
enum ComplaintCategory {
  KEPENDUDUKAN(
      101,
      "Administrasi Kependudukan",
      "KTP elektronik belum dapat diambil",
      "Sudah sebulan menunggu KTP elektronik, di loket selalu diminta kembali besok."),
  PUSKESMAS(
      102,
      "Kesehatan",
      "Antrean poli terlalu lama",
      "Datang pukul tujuh; baru dipanggil pukul sebelas, kursi tunggu kurang."),
  RUMAH_SAKIT(
      103,
      "Pelayanan Rumah Sakit",
      "Jadwal dokter tidak sesuai papan",
      "Dokter tertulis pukul 09.00, \"sampai siang\" belum datang."),
  JALAN(
      104,
      "Jalan dan Jembatan",
      "Jalan berlubang di depan pasar",
      "Lubang sedalam mata kaki, sudah dua motor jatuh."),
  BANJIR(
      105,
      "Drainase dan Banjir",
      "Selokan tersumbat setiap hujan",
      "Air masuk rumah setiap hujan lebih dari satu jam."),
  PERHUBUNGAN(
      106,
      "Perhubungan dan Parkir",
      "Lampu lalu lintas mati",
      "Lampu di simpang empat mati sejak Senin, lalu lintas semrawut."),
  LAMPU_JALAN(
      107, "Lampu Penerangan Jalan", "Lampu jalan padam", "Tiga tiang padam; jalan gelap gulita."),
  SAMPAH(
      108,
      "Persampahan dan Kebersihan",
      "Sampah tidak diangkut",
      "Sudah dua minggu sampah di tempat penampungan tidak diangkut."),
  PENDIDIKAN(
      109,
      "Pendidikan",
      "Pendaftaran siswa membingungkan",
      "Syarat di situs berbeda dari syarat di papan sekolah."),
  BANTUAN_SOSIAL(
      110,
      "Bantuan Sosial",
      "Nama hilang dari daftar penerima",
      "Tahun lalu menerima, sekarang tidak; mohon penjelasan."),
  PERIZINAN(
      111,
      "Perizinan",
      "Izin usaha belum terbit",
      "Berkas lengkap sejak bulan lalu, belum terbit."),
  KETERTIBAN(
      112,
      "Ketertiban Umum",
      "Pedagang menutup trotoar",
      "Pejalan kaki harus turun ke jalan setiap sore."),
  LAYANAN_LAIN(
      113,
      "Pelayanan Publik Lainnya",
      "Petugas tidak di tempat",
      "Loket tutup sebelum waktunya, tanpa pemberitahuan."),
  PUNGUTAN_LIAR(
      114,
      "Pungutan Liar",
      "Diminta uang di luar tarif",
      "Diminta uang tanpa kuitansi supaya lebih cepat."),
  DISKRIMINASI(
      115,
      "Diskriminasi Pelayanan",
      "Yang dikenal didahulukan",
      "Yang kenal petugas masuk lebih dahulu, kami menunggu."),
  PERCALOAN(
      116,
      "Percaloan",
      "Ada calo di depan loket",
      "Orang berjaket menawarkan pengurusan tanpa antre.");

  private final int id;
  private final String nama;
  private final String judul;
  private final String isi;

  ComplaintCategory(int id, String nama, String judul, String isi) {
    this.id = id;
    this.nama = nama;
    this.judul = judul;
    this.isi = isi;
  }

  int id() {
    return id;
  }

  String nama() {
    return nama;
  }

  String judul() {
    return judul;
  }

  String isi() {
    return isi;
  }

  /** Whether it points to a lack of integrity. */
  boolean isIntegrity() {
    return this == PUNGUTAN_LIAR || this == DISKRIMINASI || this == PERCALOAN;
  }
}
