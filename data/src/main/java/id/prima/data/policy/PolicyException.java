package id.prima.data.policy;

import id.prima.data.yaml.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A policy file cannot be used. The message is for the user and names all that is wrong. */
public final class PolicyException extends RuntimeException {

  private static final int MOST = 50;

  private final transient List<FileProblem> problems;

  /** With at least one problem. */
  public PolicyException(List<FileProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<FileProblem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).text();
    }
    return "kebijakan tidak dapat dipakai, "
        + problems.size()
        + " kesalahan:\n"
        + problems.stream().limit(MOST).map(p -> "  " + p.text()).collect(Collectors.joining("\n"))
        + (problems.size() > MOST ? "\n  dan " + (problems.size() - MOST) + " lagi" : "");
  }

  /** All that is wrong, in order of line. */
  public List<FileProblem> problems() {
    return problems;
  }
}
