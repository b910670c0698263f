package id.prima.dashboard.page;

import id.prima.dashboard.export.RowWriter;
import id.prima.dashboard.export.XlsxBook;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.text.Labels;
import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.release.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ranking to take along: the tables as the release holds them, every row stamped with the
 * release and the policy that it follows, and with the unit's name.
 */
public final class MeritExport {

  /** Tables by the name that an address gives them, in the order of the workbook. */
  public static final Map<String, Table<?>> TABLES = new LinkedHashMap<>();

  /** The table that an address means where it names none. */
  public static final String USUAL = "peringkat";

  static {
    TABLES.put(USUAL, Tables.UNIT_RANKING);
    TABLES.put("komponen", Tables.RANKING_COMPONENT);
    TABLES.put("usulan", Tables.REWARD_PROPOSAL);
    TABLES.put("perbaikan", Tables.UNIT_IMPROVEMENT);
    TABLES.put("kelompok", Tables.RANKING_GROUP);
  }

  private static final String UNIT = "unit_id";
  private static final String PERIOD = "period";

  private final Merit merit;

  public MeritExport(Merit merit) {
    this.merit = merit;
  }

  /**
   * Writes one table as a comma separated file; what a spreadsheet would take for a formula is
   * disarmed.
   *
   * @param name a key of {@link #TABLES}
   */
  public void csv(String name, Writer out) throws IOException {
    Table<?> table = TABLES.get(name);
    RowWriter rows = RowWriter.csv(out, columns(table));
    write(table, rows);
    rows.flush();
  }

  /** Writes all tables as a workbook, with a first sheet that says what it is. */
  public void xlsx(OutputStream out, Labels l) throws IOException {
    try (XlsxBook book = XlsxBook.to(out, l.text("peringkat.export.title", release()))) {
      about(book.sheet(l.text("peringkat.export.sheet.about"), List.of("hal", "isi")), l);
      for (Map.Entry<String, Table<?>> entry : TABLES.entrySet()) {
        Table<?> table = entry.getValue();
        write(table, book.sheet(entry.getKey(), columns(table)));
      }
    }
  }

  private void about(RowWriter rows, Labels l) throws IOException {
    rows.write(new Object[] {l.text("peringkat.export.release"), release()});
    rows.write(new Object[] {l.text("head.period"), merit.staff().id().period().toString()});
    Manifest.PolicyUse policy = merit.policy().orElse(null);
    if (policy != null) {
      rows.write(
          new Object[] {
            l.text("peringkat.export.policy"), policy.version() + " - " + policy.title()
          });
      rows.write(new Object[] {l.text("peringkat.export.policy.sha256"), policy.sha256()});
      rows.write(
          new Object[] {
            l.text("peringkat.export.policy.after"),
            l.text(policy.afterResults() ? "peringkat.yes" : "peringkat.no")
          });
    }
    rows.write(new Object[] {"", l.text("peringkat.units.not.people")});
    rows.write(new Object[] {"", l.text("peringkat.export.staff")});
  }

  private String release() {
    return merit.staff().id().toString();
  }

  private static List<String> columns(Table<?> table) {
    List<String> columns = new ArrayList<>(List.of(Stamp.RELEASE, Stamp.POLICY));
    table.columns().stream().map(ColumnSpec::name).forEach(columns::add);
    if (columns.contains(UNIT)) {
      columns.add("nama");
    }
    return columns;
  }

  private <R extends Record> void write(Table<R> table, RowWriter rows) throws IOException {
    List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
    int unitAt = names.indexOf(UNIT);
    int periodAt = names.indexOf(PERIOD);
    String quarter = merit.staff().id().period().toString();
    Object version = merit.policy().map(Manifest.PolicyUse::version).orElse(null);
    for (R row : merit.staff().rows(table)) {
      Object[] values = table.values(row);
      if (!values[periodAt].equals(quarter)) {
        continue;
      }
      List<Object> stamped = new ArrayList<>();
      stamped.add(release());
      stamped.add(version);
      stamped.addAll(Arrays.asList(values));
      if (unitAt >= 0) {
        stamped.add(merit.name((String) values[unitAt]));
      }
      rows.write(stamped.toArray());
    }
  }
}
