package id.prima.ingest.clean;

import id.prima.ingest.profile.RefusedColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exports of one office that overlap, repeat, correct and contradict each other at random, and the
 * answers that count, worked out on their text alone: nothing of the code under test is asked.
 *
 * <p>An answer is a line {@code unit,date,nine digits}; few different ones are drawn, so that equal
 * people are frequent.
 */
public final class OverlappingExports {

  private static final List<String> UNITS = List.of("rsud", "dinkes", "pkm-melati");
  private static final List<String> ANSWERS = List.of("333333333", "444444444", "343333333");
  private static final String UNSUR =
      "persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana";
  private static final String REFUSED = "933333333";

  private final Random random;
  private final boolean otherNames;
  private final List<String> counted = new ArrayList<>();

  /** Rows that stay refused. */
  public int refused;

  /** Rows of all files. */
  public int written;

  /**
   * For one seed.
   *
   * @param otherNames whether the files bear names in the opposite order
   */
  public OverlappingExports(long seed, boolean otherNames) {
    this.random = new Random(seed);
    this.otherNames = otherNames;
  }

  /** Writes them into the office's folder. */
  public void write(Office office) throws IOException {
    for (String unit : UNITS) {
      writeDated(office, unit);
      writeUndated(office, unit);
      writeNumbered(office, unit);
    }
  }

  /** The answers that count, in order. */
  public List<String> counted() {
    return counted.stream().sorted().toList();
  }

  private String name(int n) {
    return (otherNames ? (char) ('z' - n) : (char) ('a' + n)) + "";
  }

  /** A number of columns of no meaning that no other file of its kind has. */
  private static String extra(String unit, int file) {
    return ",x".repeat(3 * UNITS.indexOf(unit) + file);
  }

  private String date() {
    return "2026-0" + (7 + random.nextInt(3)) + "-1" + random.nextInt(3);
  }

  private String answers() {
    return ANSWERS.get(random.nextInt(ANSWERS.size()));
  }

  private static String cells(String answers) {
    return String.join(",", answers.split(""));
  }

  /** Of each line as many as the file has that has most of them. */
  private void writeDated(Office office, String unit) throws IOException {
    List<String> all = new ArrayList<>();
    for (int n = 2 + random.nextInt(8); n > 0; n--) {
      all.add(date() + "," + (random.nextInt(6) == 0 ? REFUSED : answers()));
    }
    Map<String, Integer> most = new TreeMap<>();
    for (int file = 0; file < 3; file++) {
      List<String> lines = all.stream().filter(l -> random.nextInt(4) > 0).toList();
      lines = new ArrayList<>(lines);
      Collections.shuffle(lines, random);
      if (lines.isEmpty()) {
        continue;
      }
      String path = "survei/" + unit + "/" + name(file) + "-dated.csv";
      String hash = put(office, path, "tanggal," + UNSUR + extra(unit, file), lines);
      most(most, corrected(office, unit, hash, file, lines));
    }
    most.forEach((line, n) -> counted.addAll(Collections.nCopies(n, unit + "," + line)));
  }

  /** What the file says after a clerk has corrected some of its refused rows in another one. */
  private List<String> corrected(
      Office office, String unit, String hash, int file, List<String> lines) throws IOException {
    List<String> result = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.endsWith(REFUSED)) {
        result.add(line);
      } else if (random.nextInt(3) == 0) {
        refused++;
      } else {
        String right = line.replace(REFUSED, answers());
        rows.add(RowMarker.of(hash, i + 2) + "," + right);
        // once more in the same file: the second one counts for nothing
        rows.add(RowMarker.of(hash, i + 2) + "," + right);
        result.add(right);
      }
    }
    if (!rows.isEmpty()) {
      put(
          office,
          "survei/" + unit + "/" + name(file + 10) + "-perbaikan.csv",
          RefusedColumns.MARKER + ",tanggal," + UNSUR + extra(unit, file),
          rows);
    }
    return result;
  }

  private static void most(Map<String, Integer> most, List<String> lines) {
    count(lines).forEach((line, n) -> most.merge(line, n, Math::max));
  }

  private static Map<String, Integer> count(List<String> lines) {
    return lines.stream().collect(Collectors.toMap(l -> l, l -> 1, Integer::sum));
  }

  /** A file counts unless all its lines are in a larger or equal one that counts. */
  private void writeUndated(Office office, String unit) throws IOException {
    List<List<String>> files = new ArrayList<>();
    List<String> grown = new ArrayList<>();
    for (int file = 0; file < 3; file++) {
      boolean grows = random.nextBoolean();
      List<String> lines = new ArrayList<>(grows ? grown : List.of());
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        lines.add("," + answers());
      }
      grown = lines;
      files.add(lines);
      put(
          office,
          "survei/" + unit + "/2026-Q3/" + name(file) + "-undated.csv",
          "tanggal," + UNSUR + extra(unit, file),
          lines);
    }
    List<List<String>> kept = new ArrayList<>();
    files.sort((a, b) -> b.size() - a.size());
    for (List<String> lines : files) {
      Map<String, Integer> own = count(lines);
      boolean within =
          kept.stream()
              .map(OverlappingExports::count)
              .anyMatch(
                  other ->
                      own.entrySet().stream()
                          .allMatch(e -> e.getValue() <= other.getOrDefault(e.getKey(), 0)));
      if (!within) {
        kept.add(lines);
        lines.forEach(line -> counted.add(unit + "," + line));
      }
    }
  }

  /** Of each number what the file says that was exported last. */
  private void writeNumbered(Office office, String unit) throws IOException {
    Map<Integer, String> newest = new HashMap<>();
    for (int file = 0; file < 3; file++) {
      Map<Integer, String> lines = new LinkedHashMap<>();
      for (int id = 1; id <= 5; id++) {
        if (random.nextInt(3) > 0) {
          lines.put(
              id,
              newest.containsKey(id) && random.nextBoolean()
                  ? newest.get(id)
                  : date() + "," + answers());
        }
      }
      newest.putAll(lines);
      if (!lines.isEmpty()) {
        put(
            office,
            "survei/" + unit + "/" + name(file) + "-2026-10-0" + (file + 1) + ".csv",
            "response_id,tanggal," + UNSUR + extra(unit, file),
            lines.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
      }
    }
    newest.values().forEach(line -> counted.add(unit + "," + line));
  }

  /**
   * Writes lines, the last cell of which is nine answers, and gives the hash of the file. Columns
   * named x are empty: they keep files with equal lines from being the same file.
   */
  private String put(Office office, String path, String header, List<String> lines)
      throws IOException {
    int extra = header.length() - header.replace(",x", ",").length();
    String content =
        header
            + "\n"
            + lines.stream()
                .map(
                    line -> {
                      int at = line.lastIndexOf(',') + 1;
                      return line.substring(0, at)
                          + cells(line.substring(at))
                          + ",".repeat(extra)
                          + "\n";
                    })
                .collect(Collectors.joining());
    written += lines.size();
    Path file = office.put(path, content);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(path, e);
    }
  }
}
