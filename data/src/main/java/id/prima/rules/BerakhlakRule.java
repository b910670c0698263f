package id.prima.rules;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.BerakhlakCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of the BerAKHLAK index, from ketentuan {@code berakhlak.*}.
 *
 * @param weights of the roles of assessors; only their proportions matter
 * @param minRole fewest respondents of a role that counts
 * @param minPublic fewest of an index that is shown to the public
 * @param minEnough fewest of an index that is not provisional
 * @param categories health of an organisation
 */
public record BerakhlakRule(
    Map<AssessorRole, BigDecimal> weights,
    int minRole,
    int minPublic,
    int minEnough,
    Bands<BerakhlakCategory> categories) {

  public BerakhlakRule {
    weights = Map.copyOf(weights);
  }

  /** The constants in force. */
  public static BerakhlakRule of(Ketentuan ketentuan, LocalDate date) {
    Map<AssessorRole, BigDecimal> weights = new EnumMap<>(AssessorRole.class);
    for (AssessorRole role : AssessorRole.values()) {
      weights.put(role, ketentuan.number("berakhlak.bobot." + role.code(), date));
    }
    return new BerakhlakRule(
        weights,
        ketentuan.number("berakhlak.n.min_peran", date).intValueExact(),
        ketentuan.number("berakhlak.n.min_publik", date).intValueExact(),
        ketentuan.number("berakhlak.n.min_cukup", date).intValueExact(),
        Bands.of(
            ketentuan,
            date,
            "berakhlak.kategori.",
            List.of(
                BerakhlakCategory.TIDAK_SEHAT,
                BerakhlakCategory.CUKUP_SEHAT,
                BerakhlakCategory.SEHAT)));
  }
}
