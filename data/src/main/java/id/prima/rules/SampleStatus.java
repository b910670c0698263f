package id.prima.rules;

import id.prima.data.vocab.Status;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What a figure can bear by the number behind it: domain decision on PermenPANRB 14/2017, limits in
 * ketentuan {@code skm.n.*}.
 *
 * @param minPublic fewest respondents for an index that the public sees
 * @param minEnough respondents that suffice without knowing N
 */
public record SampleStatus(long minPublic, long minEnough) {

  public static SampleStatus of(Ketentuan ketentuan, LocalDate date) {
    return new SampleStatus(
        ketentuan.number("skm.n.min_publik", date).longValueExact(),
        ketentuan.number("skm.n.min_cukup", date).longValueExact());
  }

  /**
   * The status of a cell.
   *
   * @param requiredSample S, where N is known
   */
  public Status of(SkmMoments moments, OptionalLong requiredSample) {
    BigInteger fewest = moments.fewestAnswers();
    long n = moments.respondents().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    if (fewest.signum() == 0) {
      return Status.TIDAK_DAPAT_DIHITUNG;
    } else if (n < minPublic) {
      return Status.BELUM_CUKUP;
    } else if (fewest.compareTo(BigInteger.valueOf(minPublic)) < 0) {
      return Status.SEMENTARA;
    }
    boolean enough =
        n >= minEnough || (requiredSample.isPresent() && n >= requiredSample.getAsLong());
    return enough ? Status.CUKUP : Status.SEMENTARA;
  }
}
