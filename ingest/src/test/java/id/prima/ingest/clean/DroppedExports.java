package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.read.XlsxFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the programs give out that offices survey with: their own headers, times and codes, and
 * questions for other indices beside the nine.
 */
final class DroppedExports {

  private static final String FILE = "survei/rsud/form.csv";
  private static final String BOOK = "survei/rsud/form.xlsx";
  private static final String THREES = ",3".repeat(9);
  private static final String UNSUR = ",U1,U2,U3,U4,U5,U6,U7,U8,U9\n";

  /** The questions by what they are about, in the order of the form. */
  private static final List<String> ASKED =
      List.of(
          "kesesuaian persyaratan",
          "kemudahan prosedur",
          "kecepatan waktu",
          "kewajaran biaya",
          "kesesuaian produk",
          "kompetensi petugas",
          "perilaku petugas",
          "kualitas sarana",
          "penanganan pengaduan");

  private DroppedExports() {}

  static List<Dropped> all() {
    List<Dropped> all = new ArrayList<>();
    all.addAll(headers());
    all.addAll(times());
    all.addAll(scales());
    all.addAll(offices());
    all.addAll(otherQuestions());
    all.addAll(otherShapes());
    all.addAll(legends());
    return all;
  }

  private static Dropped csv(String name, String content, String numbers) {
    return Dropped.of(name).file(FILE, content).gives(FILE, numbers);
  }

  private static Dropped refused(String name, String content, String why) {
    return Dropped.of(name).file(FILE, content).refuses(FILE, why);
  }

  private static List<Dropped> headers() {
    String raw =
        "\uFEFFLAPORAN DATA RESPONDEN & NILAI UNSUR SKM\n\"Periode Survei:\",\"Semester II 2026\"\n"
            + "\"Tanggal Unduh:\",\"01-10-2026 08:00:00\"\n\n"
            + "No,\"Tanggal Lengkap\",\"Unit Layanan\",OPD,\"Nama Responden\",Umur,\"U1"
            + " (Persyaratan)\",\"U2 (Prosedur)\",\"U3 (Waktu Pelayanan)\",\"U4 (Biaya/Tarif)\",\"U5"
            + " (Spesifikasi)\",\"U6 (Kompetensi)\",\"U7 (Perilaku)\",\"U8 (Pengaduan)\",\"U9"
            + " (Sarpras)\",\"Rerata NRR\",\"IKM Konversi\",Saran\n"
            + "1,\"2026-07-03 09:15:00\",\"RSUD Bengawan Biru\",\"Dinas Kesehatan\",X,30"
            + THREES
            + ",3.000,75.00,-\n2,\"2026-07-04 09:15:00\",\"RSUD Bengawan Biru\",\"Dinas"
            + " Kesehatan\",Y,31"
            + ",0"
            + ",3".repeat(8)
            + ",2.667,66.67,-\n";
    String zero =
        "id,nama"
            + IntStream.range(0, 9).mapToObj(n -> ",u" + n).collect(Collectors.joining())
            + ",created_at\n1,X"
            + THREES
            + ",2026-07-03 10:00:00\n";
    return List.of(
        csv("raw data under a title, with an index beside each answer", raw, "2/2/0/0/0")
            .counts("rsud"),
        csv("questions that a program counts from nought", zero, "1/1/0/0/0"),
        csv(
            "questions called jwb",
            zero.replaceAll("u(?=\\d)", "jwb").replace("jwb0", "jwb9"),
            "1/1/0/0/0"),
        csv(
            "a second row of headers, as SurveyMonkey writes it",
            "End Date" + UNSUR + ",Response".repeat(9) + "\n07/15/2026 09:00:00 AM" + THREES + "\n",
            "2/1/1/0/0"),
        csv("a point and a comment beside each answer of a quiz", quiz(), "1/1/0/0/0"));
  }

  /** Each question three times, as quizzes of Google Forms have it. */
  private static String quiz() {
    StringBuilder header = new StringBuilder("Stempel waktu");
    StringBuilder row = new StringBuilder("2026/07/03 9:15:22 AM GMT+7");
    for (String asked : ASKED) {
      header.append(",%1$s,%1$s [Skor],%1$s [Masukan]".formatted("Bagaimana " + asked + "?"));
      row.append(",3,-- / 0,");
    }
    return header + "\n" + row + "\n";
  }

  private static List<Dropped> times() {
    List<Object> header = new ArrayList<>(List.of("ID", "Waktu mulai", "Waktu penyelesaian"));
    ASKED.forEach(asked -> header.add("Bagaimana " + asked + "?"));
    List<Object> row = new ArrayList<>(List.of(1));
    row.add(XlsxFixture.number(XlsxFixture.DATE_TIME, "46218.5"));
    row.add(XlsxFixture.number(XlsxFixture.DATE_TIME, "46218.6"));
    row.addAll(Collections.nCopies(9, 3));
    List<Dropped> all = new ArrayList<>();
    all.add(
        Dropped.of("Microsoft Forms, whose time of sending is called like an unsur")
            .file(BOOK, XlsxFixture.of(header.toArray(), row.toArray()).bytes())
            .gives(BOOK, "1/1/0/0/0"));
    for (String time : List.of("Submission Date", "Waktu Input", "Tanggal Lengkap")) {
      String answers = "\"Jul 3, 2026\"" + THREES + "\n";
      all.add(csv("a time called " + time, time + UNSUR + answers, "1/1/0/0/0"));
    }
    return all;
  }

  /** Rows of U1 and threes elsewhere. */
  private static String answers(int good, int other, String answer) {
    String three = "Puas";
    StringBuilder csv = new StringBuilder("Tanggal" + UNSUR);
    for (int i = 0; i < good + other; i++) {
      csv.append("2026-07-15,").append(i < good ? three : answer);
      csv.append(("," + three).repeat(8)).append('\n');
    }
    return csv.toString();
  }

  private static List<Dropped> scales() {
    String letters = "Tanggal" + UNSUR + ("2026-07-15" + ",A".repeat(9) + "\n").repeat(3);
    return List.of(
        csv("letters", letters, "3/3/0/0/0").says("a = 1 (terendah) sampai d = 4"),
        csv("letters with words", letters.replace(",A", ",a. Tidak puas"), "3/3/0/0/0")
            .neverSays("a = 1"),
        // 6 of 36 rows, and no "kurang" among 324 answers: likely the second of another scale
        refused("tidak again and again, kurang never", answers(30, 6, "Tidak puas"), "bernilai 2"),
        csv("tidak now and then", answers(60, 3, "Tidak puas"), "63/63/0/0/0")
            .says("'tidak ...' dibaca 1"),
        csv(
                "tidak and kurang",
                answers(30, 6, "Tidak puas") + "2026-07-15,Kurang puas" + ",Puas".repeat(8) + "\n",
                "37/37/0/0/0")
            .neverSays("dibaca 1"));
  }

  private static List<Dropped> offices() {
    String staff =
        "Tanggal,Perangkat Daerah"
            + UNSUR
            + "2026-07-15,RSUD Bengawan Biru"
            + THREES
            + "\n2026-07-15,Dinas Kesehatan"
            + THREES
            + "\n2026-07-15,PT Karangan"
            + THREES
            + "\n";
    String places = staff.replace("Perangkat Daerah", "Unit Layanan");
    return List.of(
        // where they come from must not get their answers
        csv("the respondents' own offices in the folder of another", staff, "3/1/2/0/0")
            .counts("rsud"),
        Dropped.of("the same without a folder")
            .file("survei/form.csv", staff)
            .gives("survei/form.csv", "3/2/1/0/0"),
        csv("a column of places of service", places, "3/2/1/0/0"));
  }

  private static List<Dropped> legends() {
    String numbers = "Tanggal" + UNSUR + "2026-07-15" + THREES + "\n";
    String names =
        ",Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Penanganan"
            + " Pengaduan,Sarana\n";
    String said = "U8 dibaca sebagai penanganan pengaduan";
    return List.of(
        csv("a legend below", numbers + "U8,Penanganan Pengaduan\nU9,Sarana\n", "3/1/2/0/0")
            .says(said),
        csv(
                "a legend in one cell above",
                "\"U7 = Perilaku, U8 = Penanganan pengaduan, U9 = Sarana dan prasarana\"\n"
                    + numbers,
                "1/1/0/0/0")
            .says(said),
        csv("names below numbers", numbers.replace("U9\n", "U9\n" + names), "2/1/1/0/0").says(said),
        csv("a legend in the order of the form", numbers + "U8,Sarana\nU9,Aduan\n", "3/1/2/0/0")
            .says("urutan formulir"),
        csv("a legend at odds with itself", numbers + "U8,Sarana\nU8,Aduan\n", "3/1/2/0/0")
            .says("urutan formulir"));
  }

  private static List<Dropped> otherShapes() {
    return List.of(
        refused(
            "unsur down and respondents across",
            "No,Unsur,R1,R2,R3,NRR\n1,Persyaratan,3,3,4,3.33\n2,Prosedur,3,3,4,3.33\n",
            "unsurnya tersusun ke bawah"),
        refused(
            "nine respondents across, by their numbers",
            "No,Unsur,1,2,3,4,5,6,7,8,9\n1,Persyaratan" + THREES + "\n2,Prosedur" + THREES + "\n",
            "unsurnya tersusun ke bawah"),
        refused(
            "how many gave which answer",
            "No,Unsur Pelayanan,Tidak Baik,Kurang Baik,Baik,Sangat Baik\n1,Persyaratan,0,1,20,9\n",
            "tabel banyaknya jawaban"),
        refused(
            "one answer a row",
            "id,id_responden,id_unsur,jawaban,created_at\n1,1,1,3,2026-07-15\n2,1,2,4,2026-07-15\n",
            "satu baris memuat satu jawaban"),
        refused("years across", "No,OPD,2023,2024,2025\n1,RSUD,80,81,82\n", "No, OPD, 2023, 2024"));
  }

  /** Nine sheets with a second question for each unsur, which says less of it in its header. */
  private static String twice(String first, String second) {
    StringBuilder csv = new StringBuilder("Tanggal");
    ASKED.forEach(asked -> csv.append(",Penilaian ").append(asked));
    ASKED.forEach(asked -> csv.append(",Tentang ").append(asked.replaceFirst("\\S+ ", "")));
    for (int i = 1; i <= 9; i++) {
      csv.append("\n2026-07-0").append(i);
      csv.append(("," + first).repeat(9)).append(("," + second).repeat(9));
    }
    return csv.append("\n").toString();
  }

  private static List<Dropped> otherQuestions() {
    String online =
        "Nama Survei,:,SKM\nJenis Layanan,:,Surat Pindah\n\nNo,Waktu Pengisian,Nama,Informasi"
            + " pelayanan tersedia melalui media elektronik,Persyaratan yang diminta sesuai dengan"
            + " yang diinformasikan,Standar dan prosedur layanan diinformasikan dengan"
            + " jelas,Layanan diberikan sesuai prosedur tanpa kecurangan,Jangka waktu layanan"
            + " sesuai dengan yang diinformasikan,Biaya layanan sesuai dengan yang"
            + " diinformasikan,Produk layanan yang diterima sesuai dengan yang"
            + " dipublikasikan,Petugas merespon kebutuhan dengan cepat,Petugas melayani saya dengan"
            + " ramah,Layanan konsultasi dan pengaduan mudah diakses,Sarana prasarana nyaman dan"
            + " mudah digunakan\n1,03-07-2026 10:00,X"
            + ",Baik".repeat(11)
            + "\n";
    String eleven =
        "Tanggal"
            + IntStream.rangeClosed(1, 11).mapToObj(n -> ",U" + n).collect(Collectors.joining())
            + "\n2026-07-15"
            + ",3".repeat(11)
            + "\n";
    String integrity =
        "Tanggal"
            + Unsur.DAFTAR.stream()
                .map(u -> ",u%d_%s".formatted(Unsur.DAFTAR.indexOf(u) + 1, u.code()))
                .collect(Collectors.joining())
            + ",i1_tidak_diskriminatif,i2_tidak_pungli\n2026-07-15"
            + THREES
            + ",4,4\n";
    return List.of(
        refused("SKM Online, with two questions for an unsur", online, "seperti SKM Online"),
        refused(
            "two questions for each unsur, all of which are known",
            twice("3", "2"),
            "beberapa pertanyaan untuk satu unsur"),
        csv("each answer twice", twice("3", "3"), "9/9/0/0/0"),
        refused("eleven unsur", eleven, "bernomor sampai 11"),
        csv("questions on corruption behind the nine", integrity, "1/1/0/0/0"));
  }
}
