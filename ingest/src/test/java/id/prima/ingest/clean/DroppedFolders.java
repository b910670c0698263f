package id.prima.ingest.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The corpus of {@link DroppedFilesTest} as landing folders, for tests of commands that know no
 * class of these tests.
 */
public final class DroppedFolders {

  private DroppedFolders() {}

  /**
   * Writes each case as a folder {@code masuk}, and beside it {@code expected.tsv}: the case's
   * name, then the numbers of each table and the words of each refusal.
   *
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    // cases with a list of units of their own cannot lie in one folder with others
    List<Dropped> all =
        DroppedFilesTest.all().filter(one -> !one.files.containsKey("unit.csv")).toList();
    for (int i = 0; i < all.size(); i++) {
      write(all.get(i), Path.of(arguments[0]).resolve("%03d".formatted(i)));
    }
  }

  private static void write(Dropped dropped, Path folder) throws IOException {
    Office office = new Office(folder.resolve("masuk"));
    for (Map.Entry<String, byte[]> file : dropped.files.entrySet()) {
      office.put(file.getKey(), file.getValue());
    }
    List<String> expected = new ArrayList<>(List.of("name\t" + dropped.name + "\t"));
    dropped.tables.forEach((label, numbers) -> expected.add("table\t" + label + "\t" + numbers));
    dropped.refusals.forEach((path, why) -> expected.add("refused\t" + path + "\t" + why));
    Files.write(folder.resolve("expected.tsv"), expected);
  }
}
