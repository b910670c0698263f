package id.prima.dashboard.snapshot;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Pengguna;

/**
 * Answers that may be pooled: one questionnaire, one kind of user.
 *
 * @param instrumen code of {@link Instrumen}
 * @param pengguna code of {@link Pengguna}
 */
public record Population(String instrumen, String pengguna) implements Comparable<Population> {

  /** What a page shows unless asked for another: the SKM of services to the public. */
  public static final Population USUAL =
      new Population(Instrumen.SKM.code(), Pengguna.PUBLIK.code());

  @Override
  public int compareTo(Population other) {
    int byInstrumen = instrumen.compareTo(other.instrumen);
    return byInstrumen != 0 ? byInstrumen : other.pengguna.compareTo(pengguna);
  }
}
