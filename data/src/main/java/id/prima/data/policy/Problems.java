package id.prima.data.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in one file so far. */
final class Problems {

  private final String file;
  private final List<PolicyProblem> wrong = new ArrayList<>();
  private final List<PolicyProblem> doubtful = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Something that forbids the use of the file. */
  void wrong(int line, String key, String value, String message) {
    wrong.add(new PolicyProblem(file, line, key, value, message));
  }

  /** Something that somebody should look at. */
  void doubtful(int line, String key, String value, String message) {
    doubtful.add(new PolicyProblem(file, line, key, value, message));
  }

  int count() {
    return wrong.size();
  }

  /** Stops where anything is wrong. */
  void stop() {
    if (!wrong.isEmpty()) {
      throw new PolicyException(sorted(wrong));
    }
  }

  List<PolicyProblem> warnings() {
    return sorted(doubtful);
  }

  private static List<PolicyProblem> sorted(List<PolicyProblem> problems) {
    return problems.stream().sorted(Comparator.comparingInt(PolicyProblem::line)).toList();
  }
}
