package id.prima.ingest.onefile;

import id.prima.data.vocab.Period;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One file as the only survey file of a landing folder. Where it lies in a folder {@code survei},
 * the folders between say the unit and the period, as they do in the batch, and the office's own
 * layouts in {@code profil} beside that folder count; elsewhere those in {@code profil} beside the
 * file.
 */
public final class OneFile implements LandingSource {

  private static final long serialVersionUID = 1L;

  /** Folder of the office's own layouts. */
  private static final String PROFILES = "profil";

  private final String name;
  private final String file;
  private final String path;
  private final TreeMap<String, String> profiles;

  private OneFile(String name, String file, String path, Map<String, String> profiles) {
    this.name = name;
    this.file = file;
    this.path = path;
    this.profiles = new TreeMap<>(profiles);
  }

  /** Of a file that exists. */
  public static OneFile of(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    List<String> folders = new ArrayList<>();
    Path root = absolute.getParent();
    Path above = root;
    while (above != null && above.getFileName() != null) {
      if (above.getFileName().toString().equals(Feed.SURVEI.code())) {
        root = above.getParent();
        break;
      }
      folders.add(0, above.getFileName().toString());
      above = above.getParent();
    }
    boolean inLanding = above != null && above.getFileName() != null;
    String name = absolute.getFileName().toString();
    String below = inLanding ? String.join("/", folders) : "";
    return new OneFile(name, absolute.toString(), path(below, name), profiles(root));
  }

  /** The path under which it is read; a name that the batch passes over is read all the same. */
  private static String path(String folders, String name) {
    String seen = name.replaceFirst("^[.~$]+", "");
    return Feed.SURVEI.code()
        + "/"
        + (folders.isEmpty() ? "" : folders + "/")
        + (seen.isEmpty() ? "berkas" : seen);
  }

  private static Map<String, String> profiles(Path root) throws IOException {
    Map<String, String> profiles = new TreeMap<>();
    Path folder = root == null ? null : root.resolve(PROFILES);
    if (folder != null && Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(Files::isRegularFile)
            .forEach(p -> profiles.put(PROFILES + "/" + p.getFileName(), p.toString()));
      }
    }
    return profiles;
  }

  /** The same file as if a folder said its period. */
  public OneFile under(Period period) {
    return new OneFile(name, file, path(period.toString(), name), profiles);
  }

  /** Name of the file. */
  public String name() {
    return name;
  }

  /** Path under which the planner sees it. */
  public String path() {
    return path;
  }

  @Override
  public List<String> files() {
    List<String> files = new ArrayList<>(profiles.keySet());
    files.add(path);
    return files;
  }

  @Override
  public InputStream open(String asked) throws IOException {
    return Files.newInputStream(Path.of(asked.equals(path) ? file : profiles.get(asked)));
  }
}
