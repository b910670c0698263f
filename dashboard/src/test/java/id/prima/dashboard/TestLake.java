package id.prima.dashboard;

import id.prima.data.ColumnSpec;
import id.prima.data.Lake;
import id.prima.data.Reference;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lake on disk, its Parquet written by DuckDB: another hand than the one that will read it. */
public final class TestLake {

  private static final Map<String, byte[]> EMPTY = new ConcurrentHashMap<>();

  private final Path root;
  private Current current = Current.empty();

  public TestLake(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  public Path folder(String release) {
    return root.resolve("releases").resolve(release);
  }

  public Path file(String release, String table) {
    return folder(release).resolve(table).resolve("part-00000.parquet");
  }

  /** Starts a release; {@link Writing#publish} or {@link Writing#draft} ends it. */
  public Writing release(String id) {
    return new Writing(id);
  }

  /** Makes a release the published one of its quarter. */
  public void publish(String id, String at) {
    try {
      String sha256 = ReleaseJson.sha256(Files.readAllBytes(folder(id).resolve(Lake.MANIFEST)));
      String quarter = ReleaseId.parse(id).orElseThrow().period().toString();
      current = current.with(quarter, new Current.Publication(id, sha256, at));
      writeCurrent(current);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Current current() {
    return current;
  }

  public void writeCurrent(Current content) throws IOException {
    Files.write(root.resolve(Lake.CURRENT), ReleaseJson.write(content));
  }

  /** A row with the named values; the others are empty where they may be, else plain. */
  public static <R extends Record> R row(Table<R> table, Object... namesAndValues) {
    return row(table, TestLake::plain, namesAndValues);
  }

  /** A row with the named values; the others are plain, those too that may be empty. */
  public static <R extends Record> R fullRow(Table<R> table, Object... namesAndValues) {
    return row(table, TestLake::filled, namesAndValues);
  }

  private static <R extends Record> R row(
      Table<R> table, Function<ColumnSpec, Object> others, Object... namesAndValues) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    Object[] values =
        table.columns().stream()
            .map(c -> given.containsKey(c.name()) ? given.remove(c.name()) : others.apply(c))
            .toArray();
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("no such columns: " + given);
    }
    return table.of(values);
  }

  private static Object plain(ColumnSpec column) {
    return column.nullable() ? null : filled(column);
  }

  private static Object filled(ColumnSpec column) {
    return switch (column.type()) {
      case STRING -> "x";
      case INT -> 7;
      case LONG -> 7L;
      case BOOLEAN -> true;
      case DATE -> LocalDate.of(2026, 7, 1);
      case DECIMAL -> BigDecimal.ONE.setScale(column.scale(), RoundingMode.UNNECESSARY);
      case LONG_LIST -> List.of(1L, 2L);
      case STRING_LIST -> List.of("a", "b");
    };
  }

  /** Runs a statement in DuckDB. */
  public static void duckdb(String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join(";\n", statements), e);
    }
  }

  /** The query's rows as Parquet with zstd, as the batch compresses it. */
  public static void parquet(Path file, String query) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    duckdb("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
  }

  /**
   * A file without rows; most tables of a test are empty, and one file of a kind is like another.
   */
  private static void empty(Path file, String query) {
    try {
      byte[] known = EMPTY.get(query);
      if (known == null) {
        parquet(file, query);
        EMPTY.put(query, Files.readAllBytes(file));
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, known);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A query that gives these rows. */
  @SafeVarargs
  public static <R extends Record> String query(Table<R> table, R... rows) {
    List<String> tuples = new ArrayList<>();
    for (R row : rows) {
      tuples.add(tuple(table, row));
    }
    return query(table, tuples);
  }

  private static String query(Table<?> table, List<String> tuples) {
    if (tuples.isEmpty()) {
      return table.columns().stream()
          .map(c -> literal(c, null) + " AS " + c.name())
          .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }
    String columns =
        table.columns().stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
    return "SELECT * FROM (VALUES " + String.join(",\n", tuples) + ") t(" + columns + ")";
  }

  private static <R extends Record> String tuple(Table<R> table, R row) {
    Object[] values = table.values(row);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      cells.add(literal(table.columns().get(i), values[i]));
    }
    return cells.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(ColumnSpec column, Object value) {
    String type =
        switch (column.type()) {
          case STRING -> "VARCHAR";
          case INT -> "INTEGER";
          case LONG -> "BIGINT";
          case BOOLEAN -> "BOOLEAN";
          case DATE -> "DATE";
          case DECIMAL -> "DECIMAL(" + column.precision() + "," + column.scale() + ")";
          case LONG_LIST -> "BIGINT[]";
          case STRING_LIST -> "VARCHAR[]";
        };
    return "CAST(" + literal(value) + " AS " + type + ")";
  }

  private static String literal(Object value) {
    if (value == null) {
      return "NULL";
    } else if (value instanceof List<?> list) {
      return list.stream().map(TestLake::literal).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof String || value instanceof LocalDate) {
      return "'" + value.toString().replace("'", "''") + "'";
    }
    return value.toString();
  }

  /** A release being written. */
  public final class Writing {

    private final String id;
    private final List<Manifest.Content> tables = new ArrayList<>();
    private final List<Manifest.Input> inputs = new ArrayList<>();
    private final List<Manifest.Earlier> earlier = new ArrayList<>();
    private List<Manifest.Rule> ketentuan = List.of();
    private List<String> missingQuarters = List.of();
    private Manifest.PolicyUse policy;
    private boolean synthetic;
    private int format = Manifest.FORMAT;

    private Writing(String id) {
      this.id = id;
    }

    @SafeVarargs
    public final <R extends Record> Writing with(Table<R> table, R... rows) {
      List<String> tuples = new ArrayList<>();
      for (R row : rows) {
        tuples.add(tuple(table, row));
      }
      return with(table, false, tuples.size(), query(table, tuples));
    }

    @SafeVarargs
    public final <R extends Record> Writing withPublic(Table<R> table, R... rows) {
      List<String> tuples = new ArrayList<>();
      for (R row : rows) {
        tuples.add(tuple(table, row));
      }
      return with(table, true, tuples.size(), query(table, tuples));
    }

    /** A table of any shape, as the manifest would list it. */
    public Writing with(Table<?> table, boolean publicCopy, long rows, String... queries) {
      String folder = Lake.tableFolder(table, publicCopy);
      List<Manifest.File> files = new ArrayList<>();
      for (String query : queries) {
        String name = "part-%05d.parquet".formatted(files.size());
        Path file = folder(id).resolve(folder).resolve(name);
        if (rows == 0) {
          empty(file, query);
        } else {
          parquet(file, query);
        }
        try {
          byte[] bytes = Files.readAllBytes(file);
          files.add(new Manifest.File(name, bytes.length, ReleaseJson.sha256(bytes)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      tables.add(new Manifest.Content(folder, rows, "0".repeat(64), files));
      return this;
    }

    /** What pages need beside the tables given so far: the other public tables, and the rules. */
    public Writing readable() {
      return readable(Tables.withPublicCopy());
    }

    /** As a release was before Prima read complaints. */
    public Writing readableBeforeComplaints() {
      return readable(
          Tables.withPublicCopy().stream()
              .filter(t -> !t.name().contains("complaint") && !t.equals(Tables.FEED_FLAG))
              .toList());
    }

    /** As a release was before Prima read BerAKHLAK and service standards. */
    public Writing readableBeforeMerit() {
      return readable(
          Tables.withPublicCopy().stream()
              .filter(t -> !t.name().contains("berakhlak") && !t.name().contains("standar"))
              .toList());
    }

    private Writing readable(List<Table<?>> wanted) {
      for (Table<?> table : wanted) {
        String folder = Lake.tableFolder(table, true);
        if (tables.stream().noneMatch(t -> t.folder().equals(folder))) {
          with(table, true, 0, query(table, List.<String>of()));
        }
      }
      return withKetentuan();
    }

    private static Manifest.Rule rule(Ketentuan.Entry e) {
      return new Manifest.Rule(
          e.key(),
          e.value(),
          e.from().toString(),
          e.to() == null ? null : e.to().toString(),
          e.source(),
          e.confidence().name(),
          e.note());
    }

    public Writing listing(Manifest.Content content) {
      tables.add(content);
      return this;
    }

    public Writing counted(long... acceptedPerFile) {
      for (long accepted : acceptedPerFile) {
        inputs.add(
            new Manifest.Input(
                "survei",
                "survei/" + inputs.size() + ".csv",
                "0".repeat(64),
                "google_form",
                accepted + 3,
                accepted,
                2,
                1,
                0));
      }
      return this;
    }

    public Writing following(Manifest.PolicyUse use) {
      policy = use;
      return this;
    }

    public Writing madeUp() {
      synthetic = true;
      return this;
    }

    public Writing without(String... quarters) {
      missingQuarters = List.of(quarters);
      return this;
    }

    public Writing using(String release) {
      try {
        byte[] manifest = Files.readAllBytes(folder(release).resolve(Lake.MANIFEST));
        earlier.add(new Manifest.Earlier(release, ReleaseJson.sha256(manifest)));
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The rows of ketentuan that Prima ships, as of the quarter's last day: pages need them. */
    public Writing withKetentuan() {
      ketentuan =
          Reference.builtIn()
              .ketentuan()
              .inForce(ReleaseId.parse(id).orElseThrow().period().lastDay())
              .values()
              .stream()
              .map(Writing::rule)
              .toList();
      return this;
    }

    public Writing format(int number) {
      format = number;
      return this;
    }

    public TestLake draft() {
      ReleaseId release = ReleaseId.parse(id).orElseThrow();
      List<String> periods = new ArrayList<>();
      periods.add(release.period().toString());
      release.period().completed().forEach(p -> periods.add(p.toString()));
      Manifest manifest =
          new Manifest(
              format,
              id,
              release.period().toString(),
              periods,
              "0.1.0",
              synthetic,
              null,
              null,
              "tepat",
              policy,
              null,
              ketentuan,
              null,
              inputs,
              List.of(),
              earlier,
              missingQuarters,
              tables);
      try {
        Files.createDirectories(folder(id));
        Files.write(folder(id).resolve(Lake.MANIFEST), ReleaseJson.write(manifest));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return TestLake.this;
    }

    public TestLake publish() {
      return publish("2026-10-05T02:15:30Z");
    }

    public TestLake publish(String at) {
      draft();
      TestLake.this.publish(id, at);
      return TestLake.this;
    }
  }
}
