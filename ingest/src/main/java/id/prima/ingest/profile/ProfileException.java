package id.prima.ingest.profile;

import id.prima.data.yaml.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A layout of the office's own cannot be used. The message names all that is wrong with it. */
public final class ProfileException extends RuntimeException {

  private static final int MOST = 50;

  private final transient List<FileProblem> problems;

  /** With at least one problem. */
  public ProfileException(List<FileProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<FileProblem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).text();
    }
    return "profil tidak dapat dipakai, "
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
