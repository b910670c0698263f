package id.prima.data.policy;

import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Period;
import id.prima.data.yaml.FileProblem;
import id.prima.data.yaml.Problems;
import id.prima.data.yaml.YamlTree;
import id.prima.rules.merit.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy of merit as an office wrote it: {@code policy.yml}.
 *
 * @param name name of the file, for messages
 * @param text the file as it was, byte for byte
 * @param policy what it says
 * @param warnings what is allowed but doubtful, in order of line
 */
public record PolicyFile(String name, String text, Policy policy, List<FileProblem> warnings) {

  /** Name of the file in a landing folder and among the reference files. */
  public static final String NAME = "policy.yml";

  /** Bytes of the longest file that is read. */
  public static final int MOST_BYTES = YamlTree.MOST_CHARACTERS;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public PolicyFile {
    warnings = List.copyOf(warnings);
  }

  /**
   * The policy that a text states.
   *
   * @param name name of the file, for messages
   * @throws PolicyException naming all that is wrong, each with line, key and value
   */
  public static Policy parse(String text, String name) {
    return read(text, name).policy();
  }

  /**
   * The policy that the bytes of a file state.
   *
   * @param name name of the file, for messages
   * @throws PolicyException naming all that is wrong, each with line, key and value
   */
  public static PolicyFile read(byte[] bytes, String name) {
    return read(YamlTree.decode(bytes, problems(name)), name);
  }

  private static Problems problems(String name) {
    return new Problems(name, "kebijakan", PolicyException::new);
  }

  private static PolicyException unreadable(String name, String message) {
    return new PolicyException(List.of(new FileProblem(name, 0, "", "", message)));
  }

  private static PolicyFile read(String text, String name) {
    Problems problems = problems(name);
    Policy policy = new PolicyReader(problems).policy(YamlTree.parse(text, problems));
    problems.stop();
    return new PolicyFile(name, text, policy, problems.warnings());
  }

  /**
   * SHA-256 of what the file says: comments on lines of their own, blank lines and the ends of
   * lines do not count.
   */
  public String sha256() {
    String said = String.join("\n", said());
    return ReleaseJson.sha256(said.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> said() {
    return text.lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty() && !line.stripLeading().startsWith("#"))
        .map(line -> line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line)
        .toList();
  }

  /**
   * The same policy without comments and blank lines. A release records it: comments decide
   * nothing, and who wrote or signed the policy may stand in them with name and number.
   */
  public String withoutComments() {
    String all = said().stream().collect(Collectors.joining("\n", "", "\n"));
    String bare =
        said().stream().map(PolicyFile::withoutComment).collect(Collectors.joining("\n", "", "\n"));
    try {
      return parse(bare, name).equals(policy) ? bare : all;
    } catch (PolicyException e) {
      return all; // the sign stood in a text of several lines
    }
  }

  /** A line without the comment at its end: a sign behind a space and in no quotes. */
  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '#' && i > 0 && line.charAt(i - 1) == ' ') {
        return line.substring(0, i).stripTrailing();
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return line;
  }

  /**
   * Stops where the policy does not judge a quarter.
   *
   * @throws PolicyException if it comes into force after the quarter's last day
   */
  public void requireInForce(Period quarter) {
    if (!policy.holds(quarter)) {
      throw unreadable(
          name,
          "kebijakan "
              + policy.version()
              + " berlaku sejak "
              + policy.from()
              + ", sesudah "
              + quarter.spoken()
              + " berakhir ("
              + quarter.lastDay()
              + "); pakai kebijakan yang berlaku saat itu");
    }
  }
}
