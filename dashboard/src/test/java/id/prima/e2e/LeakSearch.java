package id.prima.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks for people in files, however they are written: letters without what stands between them and
 * whatever their case, digits without separators. Parquet and SQLite are read value by value and
 * byte by byte, archives unpacked.
 */
final class LeakSearch {

  private static final int FAMILY = 10;
  private static final int[] NUMBERS = {11, 16, 18};
  private static final int MOST_SEPARATORS = 3;

  /** Magic number of a Zstandard frame: a file that began so could not be looked into here. */
  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  private final Map<String, String> secrets = new HashMap<>();
  private long values;

  LeakSearch(Collection<Person> people) {
    for (Person person : people) {
      String who = person.number() + " ";
      secrets.put(person.family().toLowerCase(Locale.ROOT), who + "name");
      secrets.put(person.phone(), who + "phone");
      secrets.put(person.nik(), who + "nik");
      secrets.put(person.nip(), who + "nip");
    }
  }

  /** Values of tables that were looked at, so that a test sees that there were some. */
  long values() {
    return values;
  }

  /** What of whom is in a text, such as {@code 17 phone}. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    scan(text, found);
    return found;
  }

  /** What of whom is in which file below a folder, the folders' and files' names among it. */
  Map<String, Set<String>> below(Path folder) throws IOException, SQLException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (Path file : files) {
      Set<String> here = new TreeSet<>();
      scan(folder.relativize(file).toString(), here);
      bytes(Files.readAllBytes(file), here);
      if (file.toString().endsWith(".parquet")) {
        table("jdbc:duckdb:", "select * from read_parquet('" + quoted(file) + "')", here);
        table("jdbc:duckdb:", "select * from parquet_kv_metadata('" + quoted(file) + "')", here);
        table("jdbc:duckdb:", "select * from parquet_metadata('" + quoted(file) + "')", here);
      } else if (isSqlite(file)) {
        sqlite(file, here);
      }
      if (!here.isEmpty()) {
        found.put(folder.relativize(file).toString(), here);
      }
    }
    return found;
  }

  private static String quoted(Path file) {
    return file.toString().replace("'", "''");
  }

  private void bytes(byte[] bytes, Set<String> found) throws IOException {
    if (startsWith(bytes, ZSTD)) {
      throw new IllegalStateException("a Zstandard file that this search cannot read");
    }
    scan(new String(bytes, StandardCharsets.UTF_8), found);
    scan(new String(bytes, StandardCharsets.ISO_8859_1), found);
    if (startsWith(bytes, new byte[] {0x1F, (byte) 0x8B})) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes(in.readAllBytes(), found);
      }
    } else if (startsWith(bytes, new byte[] {'P', 'K', 3, 4})) {
      // by the directory, as some writers say the sizes there alone
      Path copy = Files.createTempFile("prima-leak", ".zip");
      try {
        Files.write(copy, bytes);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
          for (ZipEntry entry : Collections.list(zip.entries())) {
            scan(entry.getName(), found);
            bytes(zip.getInputStream(entry).readAllBytes(), found);
          }
        }
      } finally {
        Files.delete(copy);
      }
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSqlite(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(15), StandardCharsets.ISO_8859_1).equals("SQLite format 3");
    }
  }

  private void sqlite(Path file, Set<String> found) throws SQLException {
    String url = "jdbc:sqlite:" + file;
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery("select name from sqlite_master where type = 'table'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    for (String table : tables) {
      table(url, "select * from \"" + table + "\"", found);
    }
  }

  private void table(String url, String query, Set<String> found) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int c = 1; c <= columns; c++) {
          String value = rows.getString(c);
          if (value != null) {
            values++;
            scan(value, found);
          }
        }
      }
    }
  }

  private void scan(String text, Set<String> found) {
    StringBuilder letters = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    int between = 0;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 128 && Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
        match(letters, FAMILY, found);
      }
      if (c >= '0' && c <= '9') {
        digits.append(c);
        between = 0;
        for (int length : NUMBERS) {
          match(digits, length, found);
        }
      } else if (c != 0 && (++between > MOST_SEPARATORS || Character.isLetter(c))) {
        digits.setLength(0);
      }
    }
  }

  private void match(StringBuilder seen, int length, Set<String> found) {
    if (seen.length() >= length) {
      String secret = secrets.get(seen.substring(seen.length() - length));
      if (secret != null) {
        found.add(secret);
      }
    }
  }
}
