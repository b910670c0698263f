package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.UnreadableFileException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a second table of respondents stands to the right of the first, under the same
 * headers: read from the first alone, half of them would be lost.
 */
final class TwinTable {

  /** Fewer rows may hold answers by chance. */
  private static final int ROWS = 3;

  private final SurveyColumns columns;
  private final AnswerWords words;
  private final Map<Unsur, Integer> twins = new EnumMap<>(Unsur.class);
  private int answered;
  private int other;

  TwinTable(SurveyColumns columns, AnswerWords words) {
    this.columns = columns;
    this.words = words;
    List<String> headers = columns.headers().stream().map(Words::normalise).toList();
    columns
        .unsur()
        .forEach(
            (unsur, first) -> {
              int last = headers.lastIndexOf(headers.get(first));
              if (last != first) {
                twins.put(unsur, last);
              }
            });
  }

  /** Looks at a row below the header. */
  void add(RawRow row) {
    if (twins.isEmpty() || twins.size() < columns.unsur().size()) {
      return;
    }
    boolean differs = false;
    for (Map.Entry<Unsur, Integer> twin : twins.entrySet()) {
      int answer = columns.answer(words, twin.getKey(), row.cell(twin.getValue()));
      if (answer <= AnswerWords.MISSING) {
        return;
      }
      differs |= answer != columns.answer(words, twin.getKey(), columns.cell(row, twin.getKey()));
    }
    answered++;
    other += differs ? 1 : 0;
  }

  /**
   * Refuses two tables side by side; a copy of the answers for reckoning is none.
   *
   * @throws UnreadableFileException where there are
   */
  void check() throws UnreadableFileException {
    if (answered >= ROWS && 2 * other > answered) {
      throw new UnreadableFileException(
          "ada dua tabel responden bersebelahan (judul unsurnya dua kali, isi keduanya jawaban);"
              + " pindahkan yang kanan ke bawah yang kiri, satu baris satu responden. Bila yang satu"
              + " harapan (kepentingan) dan yang lain kenyataan (kepuasan), hapus yang harapan");
    }
  }
}
