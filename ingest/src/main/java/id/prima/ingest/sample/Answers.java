package id.prima.ingest.sample;

import id.prima.data.vocab.Unsur;

/**
 * The nine answers of one sheet, packed to spare memory.
 *
 * @param packed three bits for each unsur, 0 = not answered
 */
record Answers(int packed) {

  static final Answers NONE = new Answers(0);

  /** The answer 1-4, or 0 where none was given. */
  int of(Unsur unsur) {
    return (packed >> shift(unsur)) & 7;
  }

  private static int shift(Unsur unsur) {
    return 3 * Unsur.DAFTAR.indexOf(unsur);
  }

  /** The answer as a file holds it: a digit or nothing. */
  String text(Unsur unsur) {
    int answer = of(unsur);
    return answer == 0 ? "" : Integer.toString(answer);
  }

  Answers with(Unsur unsur, int answer) {
    int shift = shift(unsur);
    return new Answers((packed & ~(7 << shift)) | (answer << shift));
  }
}
