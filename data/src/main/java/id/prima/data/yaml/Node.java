package id.prima.data.yaml;

import java.util.List;
import java.util.Map;

/** A value of a YAML file with the line on which it begins. */
public sealed interface Node {

  int line();

  /** A word or a number, as it is written, without its quotes; empty where nothing is written. */
  record Scalar(int line, String text) implements Node {}

  /** A list. */
  record Sequence(int line, List<Node> items) implements Node {}

  /** Keys with values, in the order of the file. */
  record Mapping(int line, Map<String, Entry> entries) implements Node {}

  /** A value under its key, which stands on a line of its own. */
  record Entry(int line, Node value) {}
}
