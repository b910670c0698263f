package id.prima.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A landing folder with every feed an office has, and people in every place where a careless clerk
 * or an ill-willed one leaves them: in their own columns and in wrong ones, in headers, titles,
 * signatures, notes, sheet names and file names.
 */
final class PlantedOffice {

  private static final int GOOD_ROWS = 60;

  private static final List<String> ABOUT =
      List.of(
          "response_id",
          "Tanggal",
          "Unit",
          "Nama",
          "NIK",
          "Nomor HP",
          "Email",
          "Jenis Layanan",
          "Usia",
          "Jenis Kelamin",
          "Pendidikan",
          "Pekerjaan");
  private static final List<String> LEVELS =
      List.of("di atas ekspektasi", "sesuai ekspektasi", "di bawah ekspektasi");
  private static final List<String> UNSUR =
      List.of("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");

  private final Path folder;
  private final List<Person> people;
  private final Set<Integer> named = new TreeSet<>();
  private int next;

  PlantedOffice(Path folder, List<Person> people) {
    this.folder = folder;
    this.people = people;
  }

  /** Somebody, one after the other and then again from the first. */
  private Person person() {
    return people.get(next++ % people.size());
  }

  /**
   * Somebody after whom the clerk names a file, a sheet or a column, or who stands in a list that
   * the clerk keeps: a command calls these by the names they have, or nobody would find them.
   */
  private Person inName() {
    Person person = person();
    named.add(person.number());
    return person;
  }

  /** Numbers of those. */
  Set<Integer> named() {
    return named;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void put(String path, String text) throws IOException {
    Prima.write(folder, path, text);
  }

  private void put(String path, byte[] bytes) throws IOException {
    Prima.write(folder, path, bytes);
  }

  /** Writes all of it. */
  void write() throws IOException {
    lists();
    surveys();
    bearNames();
    complaints();
    staff();
    recap();
    themes();
  }

  private void lists() throws IOException {
    put(
        "unit.csv",
        """
        unit_id,nama,jenis,kepala,telepon
        rsud,RSUD Bengawan Biru,rsud,"%s",%s
        pkm-melati,Puskesmas Melati,puskesmas,"%s",%s
        dinkes,Dinas Kesehatan,dinas,"%s",%s
        kec-cempaka,Kecamatan Cempaka,kecamatan,"%s",%s
        """
            .formatted(
                Arrays.stream(new int[4])
                    .mapToObj(i -> person())
                    .flatMap(p -> java.util.stream.Stream.of(p.name(), p.typedPhone()))
                    .toArray()));
    Person clerk = inName();
    named.add(people.get(6).number());
    put(
        "unit-alias.csv",
        "alias,unit_id,keterangan\nRS Biru,rsud,\"%s\"\nLoket %s,dinkes,x\n"
            .formatted(clerk.sentence(), clerk.name().replace(",", "")));
    put("policy.yml", policy());
    put(
        "profil/milik-kantor.yml",
        """
        # disusun %s
        profil: milik-kantor
        nama: Susunan kantor, hubungi %s
        unsur:
          PERSYARATAN: { sama: ["tanya satu"] }
          PROSEDUR: { sama: ["tanya dua"] }
          WAKTU: { sama: ["tanya tiga"] }
          BIAYA: { sama: ["tanya empat"] }
          PRODUK: { sama: ["tanya lima"] }
          KOMPETENSI: { sama: ["tanya enam"] }
          PERILAKU: { sama: ["%s"] }
          SARANA: { sama: ["tanya delapan"] }
          PENGADUAN: { sama: ["tanya sembilan"] }
        """
            .formatted(clerk.sentence(), clerk.sentence(), ownHeader()));
  }

  /** A header that the office's own layout names word for word. */
  private String ownHeader() {
    return ownHeader(people);
  }

  static String ownHeader(List<Person> people) {
    return "sikap " + people.get(6).name();
  }

  private String policy() throws IOException {
    String builtIn =
        java.nio.file.Files.readString(Prima.root().resolve("data/reference/policy.yml"));
    return "# Ditetapkan oleh "
        + person().sentence()
        + "\n"
        + builtIn.replace("jendela_triwulan: 4", "jendela_triwulan: 4 # kata " + person().name());
  }

  // --- surveys ---

  private List<String> good(int i) {
    Person p = person();
    List<String> row =
        new ArrayList<>(
            List.of(
                i % 2 == 0 ? p.nik() : "0" + p.phone(),
                "2026-07-%02d".formatted(1 + i % 28),
                List.of("RSUD Bengawan Biru", "pkm-melati", "Dinas Kesehatan", "kec-cempaka")
                    .get(i % 4),
                p.name(),
                p.typedNik(),
                p.typedPhone(),
                p.email(),
                i % 3 == 0 ? "layanan untuk " + p.name() : "Poli umum",
                String.valueOf(20 + i % 50),
                i % 2 == 0 ? "L" : "P",
                "SMA",
                i % 5 == 0 ? "asisten " + p.name() : "PNS"));
    for (int u = 0; u < UNSUR.size(); u++) {
      row.add(String.valueOf(3 + (i + u) % 2));
    }
    row.add("Saran: tolong " + p.sentence());
    return row;
  }

  /** Rows each with somebody in a cell that is read, one cell after the other. */
  private List<List<String>> wrong() {
    List<List<String>> rows = new ArrayList<>();
    for (int column = 0; column < ABOUT.size() + UNSUR.size(); column++) {
      List<String> typed = new ArrayList<>();
      Person p = person();
      typed.addAll(List.of(p.name(), p.typedNik(), p.typedPhone(), p.typedNip(), p.email()));
      for (String cell : typed) {
        List<String> row = good(column);
        row.set(column, cell);
        rows.add(row);
      }
    }
    for (int i = 0; i < 10; i++) {
      Person p = person();
      List<String> unit = good(i);
      unit.set(
          2,
          List.of(
                  "Puskesmas Melati (" + p.name() + ")",
                  p.name() + " Puskesmas Melati",
                  "Loket " + p.name(),
                  "Dinas " + p.typedPhone(),
                  p.family())
              .get(i % 5));
      rows.add(unit);
      List<String> moved = good(i);
      moved.add(0, p.name());
      rows.add(moved);
      rows.add(List.of("Mengetahui, Kepala Dinas", p.name(), "NIP " + p.typedNip()));
      rows.add(List.of("Jumlah", p.name(), p.typedPhone()));
    }
    return rows;
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(ABOUT);
    header.addAll(UNSUR);
    header.add("Saran");
    return header;
  }

  private List<List<String>> table(int good) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    for (int i = 0; i < good; i++) {
      rows.add(good(i));
    }
    return rows;
  }

  private static String text(List<List<String>> rows, char separator) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String bare(List<List<String>> rows) {
    return text(rows, ',').replace("\"", "");
  }

  private void surveys() throws IOException {
    List<List<String>> all = table(4 * GOOD_ROWS);
    all.addAll(wrong());
    put("survei/semua.csv", text(all, ','));
    // quotes left out, so that commas in names move the cells
    put("survei/rsud/lepas.csv", text(table(2 * GOOD_ROWS), ',') + bare(wrong().subList(0, 60)));
    put(
        "survei/dinkes/utf16.txt",
        ("\uFEFF" + text(table(GOOD_ROWS), '\t')).getBytes(StandardCharsets.UTF_16LE));
    formWithNames();
    ownLayout();
    objects();
  }

  /** A header of questions about somebody, and answers that are none. */
  private void formWithNames() throws IOException {
    Person p = person();
    named.add(p.number());
    StringBuilder form =
        new StringBuilder(
            "Timestamp;Kesesuaian persyaratan;Kemudahan prosedur;Kecepatan waktu;Kewajaran biaya;"
                + "Kesesuaian produk;Kompetensi petugas;Bagaimana perilaku petugas "
                + p.name()
                + " ("
                + p.typedPhone()
                + ")?;Kualitas sarana dan prasarana;Penanganan pengaduan oleh "
                + inName().name()
                + ";Catatan dari "
                + inName().sentence()
                + "\n");
    for (int i = 0; i < GOOD_ROWS; i++) {
      form.append(1 + i % 28).append("/07/2026 10:00:00;3;4;3;4;3;4;");
      form.append(i % 13 == 0 ? "sembilan" : "4").append(";3;").append(i % 10 == 1 ? "7" : "3");
      form.append(";").append(person().sentence()).append('\n');
    }
    put("survei/kec-cempaka/formulir.csv", form.toString());
  }

  private void ownLayout() throws IOException {
    StringBuilder own =
        new StringBuilder(
            "Tanggal;tanya satu;tanya dua;tanya tiga;tanya empat;tanya lima;tanya enam;"
                + ownHeader()
                + ";tanya delapan;tanya sembilan;Catatan\n");
    for (int i = 0; i < GOOD_ROWS; i++) {
      own.append("2026-08-%02d;3;3;4;4;3;3;".formatted(1 + i % 28));
      own.append(i % 12 == 5 ? "9" : "4").append(";3;3;").append(person().name()).append('\n');
    }
    put("survei/dinkes/sendiri.csv", own.toString());
  }

  private void objects() throws IOException {
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < GOOD_ROWS; i++) {
      Person p = inName(); // a key is a header
      objects.append("{\"tanggal\":\"2026-09-%02d\"".formatted(1 + i % 28));
      for (int u = 1; u <= 9; u++) {
        objects.append(",\"u").append(u).append("\":").append(3 + (i + u) % 2);
      }
      objects.append(",\"nama\":\"").append(p.name()).append("\",\"").append(p.name());
      objects.append("\":\"").append(p.typedNik()).append("\"}\n");
    }
    put("survei/rsud/objek.jsonl", objects.toString());
  }

  /** Files, sheets, archives and members that bear a name. */
  private void bearNames() throws IOException {
    Person p = inName();
    put(
        "survei/rsud/2026-Q3/SKM " + p.name() + " " + p.typedPhone() + ".xlsx",
        book(
            Map.of(
                "Data " + p.family(),
                titled(table(GOOD_ROWS)),
                inName().family() + " Agustus",
                titled(table(GOOD_ROWS)),
                "Catatan",
                List.of(List.of(person().sentence())))));
    Person sender = inName();
    put(
        "survei/pkm-melati/kiriman dari " + sender.name() + ".zip",
        zip(
            Map.of(
                "jawaban " + inName().name() + ".csv",
                utf8(text(table(GOOD_ROWS), ';')),
                inName().nik() + "/lembar.xlsx",
                book(Map.of("Lembar1", table(GOOD_ROWS))))));
    put(
        "survei/dinkes/" + inName().name() + " NIP " + inName().nip() + ".csv.gz",
        gzip(utf8(text(table(GOOD_ROWS), ','))));
    put("survei/dinkes/" + inName().phone() + ".csv", text(table(20), ','));
    // everybody once more, under all there is of them
    put("survei/kec-cempaka/semua orang.csv", text(table(people.size()), '|'));
  }

  private List<List<String>> titled(List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("HASIL SURVEI, PETUGAS: " + person().sentence()));
    rows.add(List.of("Kepala: " + person().name(), "HP " + person().typedPhone()));
    rows.addAll(table);
    rows.add(List.of("", "", "Mengetahui,"));
    rows.add(List.of("", "", person().name()));
    rows.add(List.of("", "", "NIP. " + person().typedNip()));
    return rows;
  }

  private static byte[] book(Map<String, List<List<String>>> sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "contoh", "1.0")) {
      for (Map.Entry<String, List<List<String>>> entry : new TreeMap<>(sheets).entrySet()) {
        Worksheet sheet = book.newWorksheet(entry.getKey());
        List<List<String>> rows = entry.getValue();
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            sheet.value(r, c, rows.get(r).get(c));
          }
        }
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : new TreeMap<>(members).entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  // --- complaints ---

  private void complaints() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Laporan Pengelolaan Pengaduan SP4N-LAPOR!"));
    rows.add(List.of("Diunduh oleh", person().name(), person().typedPhone()));
    rows.add(
        List.of(
            "Tracking ID",
            "Tanggal Laporan Masuk",
            "Waktu Laporan Masuk",
            "Nama Pelapor",
            "Klasifikasi Laporan",
            "ID Kategori",
            "Kategori",
            "Judul Laporan",
            "Isi Laporan Awal",
            "Isi Laporan Akhir",
            "Tipe Laporan",
            "Sumber Laporan",
            "Instansi Induk",
            "ID Instansi Terdisposisi",
            "Instansi Terdisposisi",
            "Status Laporan",
            "Alasan Tunda/Arsip",
            "Provinsi",
            "Kota/Kabupaten",
            "Kecamatan",
            "Kelurahan",
            "Rating"));
    int columns = 22;
    for (int i = 0; i < 240; i++) {
      rows.add(complaint(i));
    }
    for (int column = 0; column < columns; column++) {
      Person p = person();
      for (String cell : List.of(p.name(), p.typedNik(), p.typedPhone())) {
        List<String> row = complaint(300 + column);
        row.set(column, cell);
        rows.add(row);
      }
    }
    rows.add(List.of("Dicetak oleh " + person().sentence()));
    rows.add(List.of("", person().name(), "NIP " + person().typedNip()));
    put("pengaduan/lapor " + inName().name() + " 2026-10-05.csv", text(rows, ';'));
    StringBuilder register =
        new StringBuilder(
            "No,Tanggal Masuk,Nama Pelapor,Klasifikasi,Kategori,Petugas,Status,Tanggal Selesai\n");
    for (int i = 0; i < 30; i++) {
      Person p = person();
      register.append(p.nik()).append(",2026-08-%02d,".formatted(1 + i % 28));
      register.append(p.given()).append(' ').append(p.family());
      register.append(",Pengaduan,").append(i < 8 ? "Loket " + p.family() : "Antrean");
      register
          .append(',')
          .append(p.family())
          .append(",Selesai,2026-09-%02d\n".formatted(1 + i % 28));
    }
    put("pengaduan/rsud/register-2026-10-05.csv", register.toString());
  }

  private List<String> complaint(int i) {
    Person p = person();
    return new ArrayList<>(
        List.of(
            String.valueOf(7_100_000 + next),
            (1 + i % 28) + " Aug 2026",
            "08:15",
            p.name(),
            "Pengaduan",
            "102",
            i % 20 == 0 ? p.given() + " " + p.family() : "Kesehatan",
            "Keluhan " + p.name(),
            "Isi: " + p.sentence(),
            "Tanggapan kepada " + p.sentence(),
            "Terbuka",
            "Website",
            "Pemerintah Kabupaten Contoh",
            "77",
            "Dinas Kesehatan",
            i % 2 == 0 ? "Ditutup oleh Admin" : "Terverifikasi",
            i % 7 == 0 ? p.name() : "",
            "Provinsi",
            "Kabupaten",
            i % 50 == 3 ? p.given() + " " + p.family() : "Cempaka",
            p.name(),
            ""));
  }

  // --- the other feeds ---

  private void staff() throws IOException {
    StringBuilder berakhlak = new StringBuilder("unit_id,tanggal,peran,id_responden,nama,nip");
    for (String value :
        List.of(
            "berorientasi_pelayanan",
            "akuntabel",
            "kompeten",
            "harmonis",
            "loyal",
            "adaptif",
            "kolaboratif")) {
      for (int i = 1; i <= 3; i++) {
        berakhlak.append(',').append(value).append('_').append(i);
      }
    }
    berakhlak.append(",saran\n");
    for (int i = 0; i < 60; i++) {
      Person p = person();
      berakhlak.append(i % 10 == 4 ? p.family() : "dinkes");
      berakhlak.append(",2026-08-%02d,".formatted(1 + i % 28));
      berakhlak.append(i % 10 == 5 ? p.family() : "rekan");
      berakhlak.append(',').append(p.nip()).append(',').append(p.family()).append(',');
      berakhlak.append(p.typedNip());
      for (int item = 0; item < 21; item++) {
        berakhlak.append(',').append(i % 10 == 6 && item == 3 ? p.typedPhone() : "4");
      }
      berakhlak.append(",\"").append(p.sentence()).append("\"\n");
    }
    put("berakhlak/" + inName().family() + ".csv", berakhlak.toString());
    StringBuilder kinerja = new StringBuilder("unit_id,periode,hasil,perilaku,jumlah,catatan\n");
    StringBuilder standar =
        new StringBuilder("unit_id,layanan_id,komponen,ada,tanggal_bukti,keterangan\n");
    StringBuilder perkara =
        new StringBuilder(
            "nomor,unit_id,jenis,keadaan,dibuka_oleh,dibuka,ditutup_oleh,ditutup,nama\n");
    for (int i = 0; i < 12; i++) {
      Person p = person();
      // a wrong row takes all of its unit with it, so the good ones have a unit of their own
      kinerja.append(
          List.of("dinkes", "kec-cempaka", p.family()).stream().skip(i).findFirst().orElse("rsud"));
      kinerja.append(",2026-Q3,").append(i == 0 ? p.family() : LEVELS.get(i / 3 % 3));
      kinerja.append(',').append(LEVELS.get(i % 3)).append(i == 1 ? "," + p.phone() : ",12");
      kinerja.append(",\"").append(p.sentence()).append("\"\n");
      standar.append("rsud,").append(i % 3 == 1 ? "l1" : "");
      standar.append(i == 5 ? "," + p.family() : ",persyaratan");
      standar.append(i == 7 ? "," + p.family() : ",ya");
      standar.append(i == 8 ? "," + p.typedPhone() : ",2026-05-01");
      standar.append(",\"").append(p.sentence()).append("\"\n");
      perkara.append(p.nik()).append(",rsud,pungli,selesai,\"");
      perkara.append(p.name()).append("\",2026-0").append(1 + i % 8);
      perkara.append("-11,Inspektorat (").append(p.family()).append("),2026-09-01,");
      perkara.append(p.family()).append('\n');
    }
    put("kinerja/predikat.csv", kinerja.toString());
    put("standar/standar.csv", standar.toString());
    put("integritas/perkara " + inName().family() + ".csv", perkara.toString());
  }

  private void recap() throws IOException {
    String nrr = "3,50;3,50;3,50;3,50;3,50;3,50;3,50;3,50;3,50";
    put(
        "rekap/2026-Q3/rekap " + inName().name() + ".csv",
        "REKAPITULASI SKM TRIWULAN III TAHUN 2026, PETUGAS "
            + person().sentence().replace(";", ",")
            + ";;;;;;;;;;;;;;;\nNO;OPP;U1;U2;U3;U4;U5;U6;U7;U8;U9;L;P;SAMPEL;NILAI IKM;KATEGORI\n1;RSUD"
            + " Bengawan Biru;"
            + nrr
            + ";10;10;20;87,50;B\n2;Puskesmas Melati;"
            + nrr
            + ";10;10;20;87,50;B\n3;Dinas Kesehatan;"
            + nrr
            + ";10;10;20;87,50;"
            + person().family()
            + "\n4;"
            + person().name()
            + ";"
            + nrr
            + ";10;10;20;87,50;B\n5;Kecamatan Cempaka;"
            + nrr
            + ";10;10;20;87,50;B\nJumlah;;;;;;;;;;;40;40;80;;\n;;;;;;;;;;;;;Mengetahui;;\n"
            + ";;;;;;;;;;;;;Kepala Dinas: "
            + person().name()
            + ";;\n;;;;;;;;;;;;;NIP "
            + person().typedNip()
            + ";;\n"
            + person().name()
            + "\nNIP. "
            + person().typedNip()
            + "\n");
  }

  private void themes() throws IOException {
    StringBuilder themes = new StringBuilder("nomor,unit_id,periode,tema,saran\n");
    for (int i = 0; i < 60; i++) {
      Person p = person();
      themes.append(i).append(i % 15 == 3 ? "," + p.family() : ",rsud");
      themes.append(",2026-Q3,").append(i % 15 == 4 ? "Pak " + p.family() : "parkir");
      themes.append(",\"").append(p.sentence()).append("\"\n");
    }
    put("tema-saran/saran " + inName().family() + " 2026-10-05.csv", themes.toString());
  }
}
