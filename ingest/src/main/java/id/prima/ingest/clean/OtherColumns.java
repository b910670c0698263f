package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.UnreadableFileException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether a form asks several questions for one unsur, as SKM Online does: an index of one of
 * them would not be the form's, though its headers look like any other's.
 */
final class OtherColumns {

  /** So many unsur with several questions are no chance, and no question added to the nine. */
  private static final int UNSUR = 3;

  /** Answers that differ in fewer rows, or fewer of the rows, may be slips in a copy. */
  private static final int ROWS = 3;

  private static final int ONE_IN = 10;

  private final SurveyColumns columns;
  private final AnswerWords words;
  private final Map<Unsur, List<Integer>> others;
  private final Map<Unsur, Integer> answered = new EnumMap<>(Unsur.class);
  private final Map<Unsur, Integer> differing = new EnumMap<>(Unsur.class);

  /**
   * For a table.
   *
   * @param others columns that an unsur could have had too
   */
  OtherColumns(SurveyColumns columns, AnswerWords words, Map<Unsur, List<Integer>> others) {
    this.columns = columns;
    this.words = words;
    this.others = others;
  }

  /** Looks at a row below the header. */
  void add(RawRow row) {
    others.forEach((unsur, its) -> its.forEach(column -> add(row, unsur, column)));
  }

  private void add(RawRow row, Unsur unsur, int column) {
    int taken = columns.answer(words, unsur, columns.cell(row, unsur));
    int other = columns.answer(words, unsur, row.cell(column));
    if (taken > AnswerWords.MISSING && other > AnswerWords.MISSING) {
      answered.merge(unsur, 1, Integer::sum);
      differing.merge(unsur, taken == other ? 0 : 1, Integer::sum);
    }
  }

  private List<Unsur> several() {
    return answered.keySet().stream().filter(this::isAsked).toList();
  }

  private boolean isAsked(Unsur unsur) {
    int differ = differing.get(unsur);
    return differ >= ROWS && (long) differ * ONE_IN >= answered.get(unsur);
  }

  /** What a reader should know of a question or two that were left out, in Indonesian. */
  Optional<String> remark() {
    List<Unsur> several = several();
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "kolom lain juga berisi jawaban untuk "
                + named(several)
                + "; yang dibaca "
                + several.stream()
                    .map(unsur -> SafeCell.printable(columns.header(unsur)))
                    .collect(Collectors.joining("; ")));
  }

  private static String named(List<Unsur> all) {
    return all.stream().map(Unsur::title).collect(Collectors.joining("; "));
  }

  /**
   * Refuses a form with several questions for one unsur.
   *
   * @throws UnreadableFileException where it is one
   */
  void check() throws UnreadableFileException {
    List<Unsur> several = several();
    if (several.size() >= UNSUR) {
      throw new UnreadableFileException(
          "ada beberapa pertanyaan untuk satu unsur ("
              + named(several)
              + "), seperti pada SKM Online; indeks dari satu kolom saja bukan indeks kuesioner"
              + " ini. Sebut semua pertanyaannya dalam profil kantor, yang di luar sembilan di bawah"
              + " butir:, atau pilih satu kolom tiap unsur; dari harapan dan kenyataan pilih kenyataan"
              + " (prima profile)");
    }
  }
}
