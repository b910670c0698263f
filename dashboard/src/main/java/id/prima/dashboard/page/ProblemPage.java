package id.prima.dashboard.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page for what went wrong, in words that a clerk understands, with a way on.
 *
 * @param kind bad, missing, empty or failed
 * @param explanation what is wrong
 * @param searched text of the search field; empty where a search does not help
 * @param search address of the search; null where nothing is published
 * @param ways links that lead on
 */
public record ProblemPage(
    String title, String kind, String explanation, String searched, String search, List<Way> ways)
    implements Page {

  /** A link that leads on. */
  public record Way(String text, String link) {}

  /** What went wrong: its kind, its sentence, and what to search for instead. */
  public record Problem(String kind, String explanation, String searched) {}

  public static ProblemPage of(Problem problem, Catalogue catalogue, Links links, Labels l) {
    boolean any = catalogue.latest().isPresent();
    List<Way> ways =
        any
            ? List.of(
                new Way(l.text("problem.toStart"), links.page("/")),
                new Way(l.text("problem.toUnits"), links.page("/unit")),
                new Way(l.text("problem.toReleases"), links.page("/rilis")))
            : new ArrayList<>(List.of(new Way(l.text("problem.again"), links.page("/"))));
    if (!any && !catalogue.releases().isEmpty()) {
      ways.add(new Way(l.text("problem.toReleases"), links.page("/rilis")));
    }
    return new ProblemPage(
        l.text("problem." + problem.kind()),
        problem.kind(),
        problem.explanation(),
        problem.searched(),
        any && problem.kind().equals("missing") ? links.page("/unit") : null,
        ways);
  }

  @Override
  public String template() {
    return "problem.jte";
  }

  /** The problem as JSON, RFC 9457. */
  public static String json(int status, Problem problem, Labels l) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    Map.of("title", l.text("problem." + problem.kind()), "detail", problem.explanation())
        .forEach(json::put);
    return json.put("status", status).toString();
  }
}
