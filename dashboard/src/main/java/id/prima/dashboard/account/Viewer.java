package id.prima.dashboard.account;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who looks at a page.
 *
 * @param name of the account; empty for {@link #ANYBODY}
 * @param role what decides what is shown
 * @param unitId unit of an account of role {@link Role#UNIT}; else empty
 * @param formToken what this viewer's forms carry, so that no other site can send them; empty for
 *     {@link #ANYBODY}
 */
public record Viewer(String name, Role role, Optional<String> unitId, String formToken) {

  /** Who is not signed in. */
  public static final Viewer ANYBODY = new Viewer("", Role.PUBLIK, Optional.empty(), "");

  public Viewer {
    if ((role == Role.UNIT) != unitId.isPresent()) {
      throw new IllegalArgumentException("a unit belongs to role unit alone: " + role);
    }
    if ((role == Role.PUBLIK) != name.isEmpty()) {
      throw new IllegalArgumentException("who has a name is signed in: " + role);
    }
  }

  public boolean isSignedIn() {
    return role != Role.PUBLIK;
  }

  /** Whether a route of that rule lets this viewer in. */
  public boolean may(Access access) {
    return access.allows(role);
  }

  /**
   * Whether the staff figures of a unit are for this viewer: all units for the office, for a unit's
   * account its own and all below, none for anybody else.
   *
   * @param above unit above a unit; a list that runs in a circle does no harm
   */
  public boolean maySee(String wanted, Function<String, Optional<String>> above) {
    if (role != Role.UNIT) {
      return isSignedIn();
    }
    String own = unitId.orElseThrow();
    Set<String> seen = new HashSet<>();
    Optional<String> unit = Optional.of(wanted);
    while (unit.isPresent() && seen.add(unit.get())) {
      if (unit.get().equals(own)) {
        return true;
      }
      unit = above.apply(unit.get());
    }
    return false;
  }
}
