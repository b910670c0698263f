package id.prima.ingest.onefile;

import id.prima.data.vocab.Period;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One file as the only one of a landing folder. Where it lies in the folder of its feed, such as
 * {@code survei}, the folders between say the unit and the period, as they do in the batch, and the
 * office's own layouts in {@code profil} beside that folder count; elsewhere those in {@code
 * profil} beside the file. An archive is the one file in it.
 */
public final class OneFile implements LandingSource {

  private static final long serialVersionUID = 1L;

  /** Folder of the office's own layouts. */
  private static final String PROFILES = "profil";

  private final Feed feed;
  private final String name;
  private final Loose loose;
  private final LandingSource opened;
  private final String path;

  private OneFile(Feed feed, String name, Loose loose) throws IOException, UnreadableFileException {
    this.feed = feed;
    this.name = name;
    this.loose = loose;
    this.opened = ArchiveLanding.over(loose);
    List<String> data = FeedFiles.of(opened, feed);
    if (data.isEmpty()) {
      throw new UnreadableFileException(
          "berkas bernama seperti ini bukan data; bila isinya data, ganti namanya");
    } else if (data.size() > 1) {
      throw new UnreadableFileException(
          "arsip ini berisi "
              + data.size()
              + " berkas; buka dahulu lalu sebutkan satu, atau taruh arsipnya di folder "
              + feed.code()
              + "/ pada folder masuk lalu prima check");
    }
    this.path = data.get(0);
  }

  /** The file and the layouts as they lie on the disk, by path. */
  private record Loose(String path, String file, TreeMap<String, String> profiles)
      implements LandingSource {

    @Override
    public List<String> files() {
      List<String> files = new ArrayList<>(profiles.keySet());
      files.add(path);
      return files;
    }

    private Path at(String asked) {
      return Path.of(asked.equals(path) ? file : profiles.get(asked));
    }

    @Override
    public InputStream open(String asked) throws IOException {
      return Files.newInputStream(at(asked));
    }

    @Override
    public InputStream open(String asked, long offset) throws IOException {
      SeekableByteChannel channel = Files.newByteChannel(at(asked));
      return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public long length(String asked) throws IOException {
      return Files.size(at(asked));
    }
  }

  /**
   * Of a file of a feed that exists.
   *
   * @throws UnreadableFileException where it is an archive of several files, or none of data
   */
  public static OneFile of(Path file, Feed feed) throws IOException, UnreadableFileException {
    Path absolute = file.toAbsolutePath().normalize();
    List<String> folders = new ArrayList<>();
    Path root = absolute.getParent();
    Path above = root;
    while (above != null && above.getFileName() != null) {
      if (above.getFileName().toString().equals(feed.code())) {
        root = above.getParent();
        break;
      }
      folders.add(0, above.getFileName().toString());
      above = above.getParent();
    }
    boolean inLanding = above != null && above.getFileName() != null;
    String name = absolute.getFileName().toString();
    String below = inLanding ? String.join("/", folders) : "";
    return new OneFile(
        feed,
        name,
        new Loose(path(feed, below, name), absolute.toString(), new TreeMap<>(profiles(root))));
  }

  /** The path under which it is read; a name that the batch passes over is read all the same. */
  private static String path(Feed feed, String folders, String name) {
    String seen = name.replaceFirst("^[.~$]+", "");
    return feed.code()
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
  public OneFile under(Period period) throws IOException, UnreadableFileException {
    return new OneFile(
        feed, name, new Loose(path(feed, period.toString(), name), loose.file(), loose.profiles()));
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
  public List<String> files() throws IOException {
    return opened.files();
  }

  @Override
  public InputStream open(String asked) throws IOException {
    return opened.open(asked);
  }

  @Override
  public InputStream open(String asked, long offset) throws IOException {
    return opened.open(asked, offset);
  }

  @Override
  public long length(String asked) throws IOException {
    return opened.length(asked);
  }
}
