package id.prima.dashboard.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines in columns, for people at a terminal. */
final class TextTable {

  private final List<List<String>> lines = new ArrayList<>();
  private final Set<Integer> numbers;

  /**
   * Starts with the line of heads.
   *
   * @param numbers columns that are aligned to the right
   */
  TextTable(List<String> heads, Set<Integer> numbers) {
    lines.add(heads);
    this.numbers = numbers;
  }

  void add(List<String> cells) {
    lines.add(cells);
  }

  void print(PrintWriter out) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        text.append(numbers.contains(i) ? padding + line.get(i) : line.get(i) + padding);
        text.append("  ");
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
