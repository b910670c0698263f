package id.prima.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of a file with one JSON object a line, or with one list of objects. The keys of its first
 * objects are the headers, as row 0, so that every other row has the number of its line or object.
 */
final class JsonLineRows implements RowReader {

  private static final int LINES_WITH_HEADERS = 1_000;
  private static final int MOST_LATE_KEYS = 1_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonObjects lines;
  private final Map<String, Integer> columns;
  private final Set<String> lateKeys = new TreeSet<>();
  private int number = -1;
  private String line;
  private boolean looked;

  private JsonLineRows(JsonObjects lines, Map<String, Integer> columns) {
    this.lines = lines;
    this.columns = columns;
  }

  /** Opens the rows of a file. The caller closes them. */
  static JsonLineRows open(LandingSource source, String path, FileFacts facts) throws IOException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (JsonLineRows first = new JsonLineRows(lines(source, path, facts), columns)) {
      first.number = 0;
      while (first.number < LINES_WITH_HEADERS && first.hasNext()) {
        first.number++;
        first.looked = false;
        first.object((key, value) -> columns.putIfAbsent(key, columns.size()));
      }
    }
    return new JsonLineRows(lines(source, path, facts), columns);
  }

  private static JsonObjects lines(LandingSource source, String path, FileFacts facts)
      throws IOException {
    InputStream stream = source.open(path, facts.byteOrderMark());
    return new JsonObjects(
        new BufferedReader(new InputStreamReader(stream, facts.charset()), 1 << 16));
  }

  @Override
  public boolean hasNext() {
    if (!looked) {
      looked = true;
      line = number < 0 ? "" : readLine();
    }
    return line != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    looked = false;
    number++;
    if (number == 0) {
      return new RawRow(0, List.copyOf(columns.keySet()));
    }
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    object(
        (key, value) -> {
          Integer column = columns.get(key);
          if (column != null) {
            cells[column] = value;
          } else if (lateKeys.size() < MOST_LATE_KEYS) {
            lateKeys.add(key);
          }
        });
    return new RawRow(number, new ArrayList<>(Arrays.asList(cells)));
  }

  private String readLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("baris " + (number + 1), e);
    }
  }

  /** Takes the pairs of one object. */
  private interface Pairs {
    void take(String key, String value);
  }

  private void object(Pairs pairs) {
    if (line.isBlank()) {
      return;
    }
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw broken(number, "bukan objek JSON; tiap baris harus satu objek {...}", null);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        pairs.take(key, value(json));
        if (columns.size() > SheetLayout.MOST_COLUMNS) {
          throw broken(number, "terlalu banyak kunci yang berbeda", null);
        }
      }
      if (json.nextToken() != null) {
        throw broken(number, "lebih dari satu objek dalam satu baris", null);
      }
    } catch (JsonProcessingException e) {
      throw broken(number, "bukan JSON yang utuh; ekspor ulang dari sumbernya", e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("baris " + number, e);
    }
  }

  private String value(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    } else if (token == JsonToken.VALUE_TRUE) {
      return "TRUE";
    } else if (token == JsonToken.VALUE_FALSE) {
      return "FALSE";
    } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      throw broken(
          number,
          "ada nilai bertingkat; ratakan menjadi satu kunci untuk satu nilai, atau unduh sebagai CSV",
          null);
    }
    return token == JsonToken.VALUE_STRING ? json.getText() : CellText.number(json.getText());
  }

  private static BrokenFileException broken(int number, String why, Exception cause) {
    return new BrokenFileException("baris " + number + " " + why, cause);
  }

  @Override
  public List<String> remarks() {
    return lateKeys.isEmpty()
        ? List.of()
        : List.of(
            lateKeys.size()
                + " kunci JSON yang baru muncul sesudah baris "
                + LINES_WITH_HEADERS
                + " tidak dibaca");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
