package id.prima.rules.recap;

import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Unsur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The index of one unit and period as a recap states it. The scale of each number is the decimals
 * that it is stated in.
 *
 * @param nrr NRR of each unsur in the order of {@link Unsur#DAFTAR}
 * @param weightedNrr NRR tertimbang of all unsur together, or empty
 * @param ikm NILAI IKM
 * @param mutu KATEGORI, or empty
 */
public record StatedIndex(
    List<BigDecimal> nrr, Optional<BigDecimal> weightedNrr, BigDecimal ikm, Optional<Mutu> mutu) {

  public StatedIndex {
    nrr = List.copyOf(nrr);
    if (nrr.size() != Unsur.values().length) {
      throw new IllegalArgumentException(nrr.size() + " NRR");
    }
  }
}
