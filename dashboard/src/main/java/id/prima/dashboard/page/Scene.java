package id.prima.dashboard.page;

import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.request.ForbiddenException;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.request.View;
import id.prima.dashboard.text.Labels;
import id.prima.dashboard.text.Names;
import id.prima.data.marts.UnitInfo;

/**
 * What every page is made from.
 *
 * @param view figures looked at
 * @param query the request's parameters
 * @param links addresses
 * @param l words
 * @param names names of codes in words
 * @param viewer who looks
 */
public record Scene(View view, Query query, Links links, Labels l, Names names, Viewer viewer) {

  /** What anybody sees. */
  public static Scene of(View view, Query query, Links links, Labels l) {
    return new Scene(view, query, links, l, new Names(l), Viewer.ANYBODY);
  }

  /** The same, for another viewer. */
  public Scene seenBy(Viewer other) {
    return new Scene(view, query, links, l, names, other);
  }

  /** Whether the staff figures of a unit are for this viewer. */
  public boolean maySee(String unitId) {
    return viewer.maySee(unitId, unit -> view.snapshot().unit(unit).map(UnitInfo::indukId));
  }

  /**
   * Refuses a viewer who may not see the staff figures of a unit. A path that names its unit {@code
   * {unit}} is refused before its page is made; this is for units named elsewhere.
   *
   * @throws ForbiddenException if it is another's, or no unit of an account's own
   */
  public void requireSightOf(String unitId) {
    if (!maySee(unitId)) {
      throw new ForbiddenException();
    }
  }
}
