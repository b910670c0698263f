package id.prima.dashboard.page;

import id.prima.dashboard.request.Links;
import id.prima.dashboard.text.Labels;
import java.util.Optional;

/**
 * The form to sign in.
 *
 * @param problem why there was no sign-in; empty on a fresh form
 * @param open whether the form is shown
 * @param action where the form goes
 * @param target where to go on to afterwards
 * @param formToken what the form must carry
 */
public record MasukPage(
    String title,
    Optional<String> problem,
    boolean open,
    String action,
    String target,
    String formToken)
    implements Page {

  /** How it stands with signing in. */
  public enum State {
    FRESH,
    /** Name and password do not belong together, or the account may not sign in now. */
    REFUSED,
    /** Too many attempts from one address, or too many at once. */
    TOO_MANY,
    /** The accounts cannot be used. */
    UNAVAILABLE
  }

  /**
   * Makes the form.
   *
   * @param minutes to wait after too many attempts
   */
  public static MasukPage of(
      State state, long minutes, String target, String formToken, Links links, Labels l) {
    Optional<String> problem =
        switch (state) {
          case FRESH -> Optional.empty();
          case REFUSED -> Optional.of(l.text("masuk.refused"));
          case TOO_MANY -> Optional.of(l.text("masuk.tooMany", minutes));
          case UNAVAILABLE -> Optional.of(l.text("masuk.unavailable"));
        };
    return new MasukPage(
        l.text("masuk.title"),
        problem,
        state != State.UNAVAILABLE,
        links.plain("/masuk"),
        target,
        formToken);
  }

  @Override
  public String template() {
    return "masuk.jte";
  }
}
