package id.prima.dashboard.account;

import id.prima.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The file of accounts and audit: SQLite, brought to the newest form when it is opened. One thread
 * at a time works in it, in one transaction; other programs may use it meanwhile.
 */
final class Database implements AutoCloseable {

  /** Something done in one transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private static final String MIGRATIONS = "classpath:db/migration";

  private final Path file;
  private final Object fileKey;
  private final Connection connection;

  private Database(Path file, Object fileKey, Connection connection) {
    this.file = file;
    this.fileKey = fileKey;
    this.connection = connection;
  }

  /**
   * Opens the file that is there.
   *
   * @param patience how long to wait for another program that writes
   * @throws CommandException if it is missing, damaged, locked, of a newer Prima or no such file at
   *     all; its message says what to do
   */
  static Database open(Path file, Duration patience) {
    try {
      if (Files.size(file) == 0) {
        throw DatabaseTrouble.damaged(file, null);
      }
    } catch (IOException e) {
      throw DatabaseTrouble.missing(file);
    }
    return connect(file, patience);
  }

  /** Opens the file, or makes it where it is missing, for nobody else to read. */
  static Database openOrCreate(Path file, Duration patience) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (!Files.isDirectory(folder)) {
        if (posix) {
          Files.createDirectories(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectories(folder);
        }
      }
      if (!Files.exists(file)) {
        if (posix) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
          Files.createFile(file);
        }
      }
    } catch (IOException e) {
      throw DatabaseTrouble.unwritable(file, e);
    }
    return connect(file, patience);
  }

  private static Database connect(Path file, Duration patience) {
    if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
      throw DatabaseTrouble.unwritable(file, null);
    }
    SQLiteDataSource source = source(file, patience);
    migrate(file, source);
    Connection connection = null;
    try {
      connection = source.getConnection();
      try (Statement statement = connection.createStatement()) {
        // readers and a writer do not wait for one another; each commit is on the disk when it ends
        statement.execute("pragma journal_mode = wal");
      }
      return new Database(file, key(file), connection);
    } catch (SQLException | IOException e) {
      close(connection);
      throw DatabaseTrouble.of(file, e);
    }
  }

  private static SQLiteDataSource source(Path file, Duration patience) {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      // the library is unpacked where nobody else can put another in its place
      System.setProperty("org.sqlite.tmpdir", file.toAbsolutePath().getParent().toString());
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.enforceForeignKeys(true);
    config.setSynchronous(SynchronousMode.FULL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void migrate(Path file, SQLiteDataSource source) {
    try {
      Flyway flyway = Flyway.configure().dataSource(source).locations(MIGRATIONS).load();
      boolean newer =
          Arrays.stream(flyway.info().all())
              .map(MigrationInfo::getState)
              .anyMatch(state -> state.isApplied() && !state.isResolved());
      if (newer) {
        throw DatabaseTrouble.newer(file);
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw DatabaseTrouble.of(file, e);
    }
  }

  /** Whether it still is the file of that name, and not one that was deleted or replaced. */
  boolean isCurrent() {
    try {
      return Objects.equals(fileKey, key(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Does something in one transaction: wholly or not at all.
   *
   * @throws CommandException if the file can no longer be used
   */
  synchronized <T> T write(Work<T> work) {
    try (Statement statement = connection.createStatement()) {
      // at once the writer, for one who becomes it half-way may have to give up
      statement.execute("begin immediate");
      boolean done = false;
      try {
        T result = work.in(connection);
        statement.execute("commit");
        done = true;
        return result;
      } finally {
        if (!done) {
          statement.execute("rollback");
        }
      }
    } catch (SQLException e) {
      throw DatabaseTrouble.of(file, e);
    }
  }

  /** Looks something up. */
  synchronized <T> T read(Work<T> work) {
    try {
      return work.in(connection);
    } catch (SQLException e) {
      throw DatabaseTrouble.of(file, e);
    }
  }

  @Override
  public synchronized void close() {
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // whatever was not committed is not there, and there is nothing more to do
    }
  }
}
