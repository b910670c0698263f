package id.prima.ingest.clean;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files as an office drops them, and what must become of them: of each table that is read the
 * numbers {@code read/accepted/rejected/duplicate/other period}, of each file that is not the
 * reason.
 */
final class Dropped {

  final String name;
  final Map<String, byte[]> files = new LinkedHashMap<>();
  final Map<String, String> tables = new LinkedHashMap<>();
  final Map<String, String> refusals = new LinkedHashMap<>();
  String remark;
  String silentOn;
  String unit;

  private Dropped(String name) {
    this.name = name;
  }

  static Dropped of(String name) {
    return new Dropped(name);
  }

  Dropped file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  Dropped file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A table by its label. */
  Dropped gives(String label, String numbers) {
    tables.put(label, numbers);
    return this;
  }

  /** A file that is refused for such words. */
  Dropped refuses(String path, String why) {
    refusals.put(path, why);
    return this;
  }

  /** Words among the remarks on the files. */
  Dropped says(String words) {
    remark = words;
    return this;
  }

  /** Words that no remark has. */
  Dropped neverSays(String words) {
    silentOn = words;
    return this;
  }

  /** The unit of all accepted rows. */
  Dropped counts(String unitId) {
    unit = unitId;
    return this;
  }

  @Override
  public String toString() {
    return name;
  }
}
