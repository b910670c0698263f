package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a table that lies otherwise than Prima reads it, by its headers: unsur down instead of
 * across, one answer a row, or how many people gave which answer. No layout would help there.
 */
public final class TableShape {

  /** What to do where unsur stand below each other. */
  static final String UNSUR_DOWN =
      "unsurnya tersusun ke bawah; Prima membaca U1 sampai U9 sebagai judul kolom, satu baris satu"
          + " responden (survei/) atau satu unit dengan NRR dan IKM-nya (rekap/). Putar tabelnya di"
          + " Excel (Salin, Tempel Khusus, Transpose; beberapa unit: tabel pivot)";

  private static final Set<String> UNSUR =
      Set.of(
          "unsur",
          "nama unsur",
          "kode unsur",
          "id unsur",
          "unsur pelayanan",
          "unsur skm",
          "unsur penilaian",
          "unsur survei",
          "indikator",
          "pertanyaan");

  private static final Set<String> ANSWER = Set.of("jawaban", "nilai", "skor");
  private static final Set<String> RESPONDENT =
      Set.of("id responden", "responden", "id respon", "respon id", "no responden", "survei id");

  /** So many headers that are answers are the columns of a count. */
  private static final int ANSWERS = 3;

  private static final int FEWEST_HEADERS = 3;

  private TableShape() {}

  /** Whether a column names unsur: then numbers across are those of respondents. */
  static boolean hasUnsurDown(List<String> headers) {
    return headers.stream()
        .map(Words::normalise)
        .anyMatch(name -> UNSUR.contains(name) && name.contains("unsur"));
  }

  /** What to do with a table of such headers; empty where it may lie as it should. */
  public static Optional<String> remedy(List<String> headers) {
    List<String> names = headers.stream().map(Words::normalise).filter(h -> !h.isEmpty()).toList();
    if (names.size() < FEWEST_HEADERS || names.stream().noneMatch(UNSUR::contains)) {
      return Optional.empty();
    }
    AnswerWords words = AnswerWords.builtIn();
    if (names.stream().filter(words::isKnown).distinct().count() >= ANSWERS) {
      return Optional.of(
          "ini tabel banyaknya jawaban tiap unsur, bukan jawaban per responden; pakai data satu"
              + " baris satu responden, atau taruh rekap dengan NRR U1 sampai U9 di folder rekap/");
    } else if (names.stream().anyMatch(RESPONDENT::contains)
        && names.stream().anyMatch(ANSWER::contains)) {
      return Optional.of(
          "satu baris memuat satu jawaban; Prima membaca satu baris satu responden. Jadikan tabel"
              + " pivot: nomor responden ke bawah, unsur U1 sampai U9 ke kanan, isinya jawaban");
    }
    return Optional.of(UNSUR_DOWN);
  }
}
