package id.prima.ingest.profile;

import java.util.Set;

/**
 * A known layout of the files that merit rests on.
 *
 * @param layout its columns
 * @param scale scale of the answers; null where it has none
 * @param forbidden fields that no such file may have: it would hold persons
 */
public record MeritProfile(LayoutProfile<String> layout, Scale scale, Set<String> forbidden) {

  /** Whether these headers hold what no such file may hold. */
  public boolean isForbidden(LayoutMatch<String> match) {
    return forbidden.stream().anyMatch(match.fields()::containsKey);
  }
}
