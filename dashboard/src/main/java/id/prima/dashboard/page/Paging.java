package id.prima.dashboard.page;

import id.prima.dashboard.request.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A long list in pages.
 *
 * @param number page shown, from 1
 * @param size rows of a page
 * @param label name of the navigation
 * @param links the pages, where there are several
 */
public record Paging(int number, int size, String label, List<Link> links) {

  private static final int LAST = 999_999;

  /** One page; pages far from the shown one are left out and stand as a gap. */
  public record Link(String text, String link, boolean current, boolean gap) {}

  /**
   * The page that an address asks for.
   *
   * @param parameter its name in the address
   * @param path path of the page shown
   * @param state the page's other parameters
   */
  static Paging of(
      Scene scene,
      String parameter,
      int entries,
      int perPage,
      String path,
      Map<String, String> state) {
    if (scene.query().text("csv").isPresent()) {
      return new Paging(1, Math.max(entries, 1), "", List.of());
    }
    int pages = Math.max(1, (entries + perPage - 1) / perPage);
    int number = Math.min(scene.query().number(parameter, 1, 1, LAST), pages);
    List<Link> links =
        pages == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages)
                .filter(p -> isNear(p, number, pages))
                .mapToObj(p -> link(p, number, pages, scene.links(), parameter, path, state))
                .toList();
    return new Paging(number, perPage, scene.l().text("paging." + parameter), links);
  }

  private static boolean isNear(int page, int shown, int pages) {
    return page == 1 || page == pages || Math.abs(page - shown) <= 3;
  }

  private static Link link(
      int page,
      int shown,
      int pages,
      Links links,
      String parameter,
      String path,
      Map<String, String> state) {
    boolean edge = Math.abs(page - shown) == 3 && page != 1 && page != pages;
    Map<String, String> more = new LinkedHashMap<>(state);
    more.put(parameter, page == 1 ? "" : String.valueOf(page));
    return new Link(String.valueOf(page), links.with(path, more), page == shown, edge);
  }

  int from() {
    return (number - 1) * size;
  }

  int to() {
    return number * size;
  }
}
