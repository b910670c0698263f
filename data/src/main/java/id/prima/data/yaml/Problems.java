package id.prima.data.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What has been found in one file so far. */
public final class Problems {

  private final String file;
  private final String what;
  private final Function<List<FileProblem>, RuntimeException> refusal;
  private final List<FileProblem> wrong = new ArrayList<>();
  private final List<FileProblem> doubtful = new ArrayList<>();

  /**
   * Of a file.
   *
   * @param file its name, for messages
   * @param what what it is meant to be, in Indonesian: kebijakan, profil
   * @param refusal makes the exception that tells what is wrong
   */
  public Problems(String file, String what, Function<List<FileProblem>, RuntimeException> refusal) {
    this.file = file;
    this.what = what;
    this.refusal = refusal;
  }

  /** What the file is meant to be. */
  public String what() {
    return what;
  }

  /** Something that forbids the use of the file. */
  public void wrong(int line, String key, String value, String message) {
    wrong.add(new FileProblem(file, line, key, value, message));
  }

  /** Something that somebody should look at. */
  public void doubtful(int line, String key, String value, String message) {
    doubtful.add(new FileProblem(file, line, key, value, message));
  }

  public int count() {
    return wrong.size();
  }

  /** Stops where anything is wrong. */
  public void stop() {
    if (!wrong.isEmpty()) {
      throw refusal.apply(sorted(wrong));
    }
  }

  public List<FileProblem> warnings() {
    return sorted(doubtful);
  }

  private static List<FileProblem> sorted(List<FileProblem> problems) {
    return problems.stream().sorted(Comparator.comparingInt(FileProblem::line)).toList();
  }
}
