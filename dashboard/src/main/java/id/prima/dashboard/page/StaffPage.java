package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.export.XlsxBook;
import id.prima.dashboard.text.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page for staff alone: sentences, and sections of a chart or a table. All of its tables can be
 * taken along, each row stamped with the release.
 *
 * @param release the figures are of
 * @param opening the sentences it opens with
 * @param caution what its figures are not, always shown
 * @param searched part of a unit's name that its lists are narrowed to
 * @param workbook address of all tables as a workbook; empty where there is none
 */
public record StaffPage(
    String title,
    String release,
    List<String> opening,
    String caution,
    List<Section> sections,
    String searched,
    String workbook)
    implements Page {

  /** The parameter that looks for units by their name. */
  public static final String SEARCH = "cari";

  /** The parameter that names a unit whose own figures a page shows. */
  public static final String OF_A_UNIT = "unit";

  /** Rows of a table, and bars of a chart, that stand on the page; all are in its files. */
  static final int MOST_ROWS = 200;

  static final int MOST_BARS = 60;

  /**
   * A part of the page.
   *
   * @param id anchor, and name of its table's CSV
   * @param points short sentences below the others, as a list
   * @param shown whether the table stands on the page; else it is only to take along
   */
  public record Section(
      String id,
      String title,
      List<String> sentences,
      List<String> points,
      Optional<Chart> chart,
      Optional<TableView> table,
      boolean shown) {

    static Section of(String id, String title, List<String> sentences) {
      return new Section(
          id, title, sentences, List.of(), Optional.empty(), Optional.empty(), false);
    }

    Section with(TableView view) {
      return new Section(id, title, sentences, points, chart, Optional.of(view), true);
    }

    /** With a table that is too long for the page. */
    Section toTakeAlong(TableView view) {
      return new Section(id, title, sentences, points, chart, Optional.of(view), false);
    }

    Section with(Chart drawn) {
      return new Section(id, title, sentences, points, Optional.of(drawn), table, shown);
    }

    /** As much of its table as stands on the page. */
    public TableView onPage() {
      TableView whole = table.orElseThrow();
      return whole.rows().size() <= MOST_ROWS
          ? whole
          : new TableView(whole.caption(), whole.head(), whole.rows().subList(0, MOST_ROWS));
    }

    /** Rows that do not stand on the page. */
    public int left() {
      int most = chart.isPresent() ? MOST_BARS : MOST_ROWS;
      return table.map(t -> Math.max(0, t.rows().size() - most)).orElse(0);
    }

    Section withPoints(List<String> texts) {
      return new Section(id, title, sentences, texts, chart, table, shown);
    }
  }

  /**
   * A page of sections, with a workbook at its own address and {@code .xlsx} where it has tables.
   */
  static StaffPage of(
      Scene scene,
      String path,
      String title,
      List<String> opening,
      String caution,
      List<Section> sections) {
    boolean any = sections.stream().anyMatch(s -> s.table().isPresent() || s.chart().isPresent());
    return new StaffPage(
        title,
        scene.view().snapshot().id().toString(),
        opening,
        caution,
        sections,
        scene.query().text(SEARCH).orElse(""),
        any ? scene.links().with(path + ".xlsx", scene.query().own()) : "");
  }

  @Override
  public List<Chart> charts() {
    return sections.stream().flatMap(s -> s.chart().stream()).toList();
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    Page.super.tables().forEach((id, table) -> tables.put(id, table.stamped(release)));
    sections.forEach(s -> s.table().ifPresent(t -> tables.put(s.id(), t.stamped(release))));
    return tables;
  }

  /** All tables as a workbook, with a first sheet that says what it is. */
  public void xlsx(OutputStream out, Labels l) throws IOException {
    try (XlsxBook book = XlsxBook.to(out, title)) {
      var about = book.sheet(l.text("staf.sheet"), List.of("hal", "isi"));
      about.write(new Object[] {l.text("staf.sheet.page"), title});
      about.write(new Object[] {l.text("rilis.head.id"), release});
      about.write(new Object[] {"", caution});
      about.write(new Object[] {"", l.text("staf.only")});
      for (Map.Entry<String, TableView> entry : tables().entrySet()) {
        TableView table = entry.getValue();
        var rows =
            book.sheet(entry.getKey(), table.head().stream().map(TableView.Head::name).toList());
        for (List<TableView.Cell> row : table.rows()) {
          List<Object> values = new ArrayList<>();
          row.forEach(cell -> values.add(cell.value()));
          rows.write(values.toArray());
        }
      }
    }
  }

  @Override
  public String template() {
    return "staf.jte";
  }
}
