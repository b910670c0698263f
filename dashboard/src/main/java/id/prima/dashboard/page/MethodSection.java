package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.text.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * A section of the methodology.
 *
 * @param id anchor; the glossary and other pages lead there
 * @param title heading
 * @param blocks what stands in it, in order
 */
public record MethodSection(String id, String title, List<Block> blocks) {

  /** A part of a section. */
  public sealed interface Block permits Prose, Points, Formula, Figures {}

  /** A paragraph. */
  public record Prose(String text) implements Block {}

  /** A list of short paragraphs. */
  public record Points(List<String> texts) implements Block {}

  /** A formula by its name in {@code tag/formula.jte}, and the same in words. */
  public record Formula(String name, String spoken) implements Block {}

  /** A table. */
  public record Figures(TableView table) implements Block {}

  /** Starts a section; its words are {@code metodologi.<id>.*} in the label file. */
  static Writing write(String id, Labels l) {
    return new Writing(id, l);
  }

  /** A section being written. */
  static final class Writing {

    private final String id;
    private final Labels l;
    private final List<Block> blocks = new ArrayList<>();

    private Writing(String id, Labels l) {
      this.id = id;
      this.l = l;
    }

    private String text(String name, Object... arguments) {
      return l.text("metodologi." + id + "." + name, arguments);
    }

    Writing say(String name, Object... arguments) {
      return prose(text(name, arguments));
    }

    Writing prose(String text) {
      blocks.add(new Prose(text));
      return this;
    }

    Writing points(List<String> texts) {
      blocks.add(new Points(texts));
      return this;
    }

    Writing formula(String name, Object... arguments) {
      blocks.add(new Formula(name, text("formula." + name, arguments)));
      return this;
    }

    Writing table(TableView table) {
      blocks.add(new Figures(table));
      return this;
    }

    MethodSection end() {
      return new MethodSection(id, text("title"), List.copyOf(blocks));
    }
  }
}
