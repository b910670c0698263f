package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Set;

/** Headers of a recap by unit, which no sheet of answers has. */
public final class RecapSigns {

  private static final Set<String> SIGNS =
      Set.of(
          "nilai ikm",
          "nilai skm",
          "nrr tertimbang",
          "sampel",
          "opp",
          "opd",
          "nama opd",
          "perangkat daerah",
          "jumlah responden",
          "kategori",
          "mutu",
          "mutu pelayanan");

  /** One of these must be among them. */
  private static final Set<String> INDEX = Set.of("nilai ikm", "nilai skm", "nrr tertimbang");

  private static final int ENOUGH = 2;

  private RecapSigns() {}

  /** What to do with one. */
  public static final String SENTENCE =
      "ini rekap per unit (ada kolom nilai IKM atau NRR tertimbang), bukan jawaban per responden;"
          + " taruh di folder rekap/ pada folder masuk, lalu jalankan prima check";

  /** Whether headers are of one, or a message that names them. */
  public static boolean in(List<String> texts) {
    String words = " " + Words.normalise(String.join(" , ", texts)) + " ";
    return count(SIGNS, words) >= ENOUGH && count(INDEX, words) > 0;
  }

  private static long count(Set<String> signs, String words) {
    return signs.stream().filter(sign -> words.contains(" " + sign + " ")).count();
  }
}
