package id.prima.ingest.merit;

import id.prima.ingest.read.RawRow;
import java.util.Optional;

/**
 * What an x means in a file of service standards: some mark with it what is there, others what is
 * not. The other words of the file decide; where it has words of both kinds the x says nothing.
 */
final class CrossLook {

  private final MeritWords words;
  private boolean crosses;
  private boolean yes;
  private boolean no;

  CrossLook(MeritWords words) {
    this.words = words;
  }

  void add(RawRow row, MeritColumns columns) {
    columns
        .fields()
        .forEach(
            (field, column) -> {
              if (field.equals("ada") || field.startsWith(StandardCleaner.WIDE)) {
                add(row.cell(column));
              }
            });
  }

  private void add(String cell) {
    crosses |= MeritWords.isCross(cell);
    Optional<String> said = words.code("terpenuhi", cell);
    yes |= said.filter(StandardCleaner.YES::equals).isPresent();
    no |= said.filter(s -> !s.equals(StandardCleaner.YES)).isPresent();
  }

  /** What an x means; null where it means nothing that could be told. */
  String meaning() {
    if (!crosses || (yes && no)) {
      return null;
    }
    return yes ? StandardCleaner.NO : StandardCleaner.YES;
  }

  /** How the x is read, in Indonesian; empty where there is none. */
  Optional<String> remark() {
    if (!crosses) {
      return Optional.empty();
    }
    String meaning = meaning();
    return Optional.of(
        meaning == null
            ? "tanda x tidak jelas artinya di berkas ini; barisnya ditolak"
            : "tanda x dibaca sebagai '" + meaning + "'");
  }
}
