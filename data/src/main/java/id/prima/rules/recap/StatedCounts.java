package id.prima.rules.recap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The respondents of one unit and period as a recap states them.
 *
 * @param population POPULASI, or null
 * @param sample SAMPEL, or null
 * @param gender L and P; an entry is null where the cell is empty
 * @param education by level, likewise
 * @param work by occupation, likewise
 */
public record StatedCounts(
    Long population, Long sample, List<Long> gender, List<Long> education, List<Long> work) {

  public StatedCounts {
    gender = Collections.unmodifiableList(new ArrayList<>(gender));
    education = Collections.unmodifiableList(new ArrayList<>(education));
    work = Collections.unmodifiableList(new ArrayList<>(work));
  }

  /** The sum of a group, an empty cell being nobody; empty where all its cells are. */
  static OptionalLong sum(List<Long> group) {
    return group.stream().allMatch(Objects::isNull)
        ? OptionalLong.empty()
        : OptionalLong.of(group.stream().filter(Objects::nonNull).mapToLong(n -> n).sum());
  }
}
