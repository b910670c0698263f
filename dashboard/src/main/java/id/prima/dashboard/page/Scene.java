package id.prima.dashboard.page;

import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.request.View;
import id.prima.dashboard.text.Labels;
import id.prima.dashboard.text.Names;

/**
 * What every page is made from.
 *
 * @param view figures looked at
 * @param query the request's parameters
 * @param links addresses
 * @param l words
 * @param names names of codes in words
 */
public record Scene(View view, Query query, Links links, Labels l, Names names) {

  public static Scene of(View view, Query query, Links links, Labels l) {
    return new Scene(view, query, links, l, new Names(l));
  }
}
