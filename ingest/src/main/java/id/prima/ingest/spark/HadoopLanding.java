package id.prima.ingest.spark;

import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** A landing folder on any of Hadoop's file systems. */
public final class HadoopLanding implements LandingSource {

  private final String root;
  private final TreeMap<String, String> settings;

  /** A configuration takes longer to read than most files; every task would read its own. */
  private static final Map<String, Configuration> CONFIGURATIONS = new ConcurrentHashMap<>();

  private transient FileSystem system;

  /**
   * For one folder.
   *
   * @param folder absolute URI
   * @param spark settings of the user's own for Spark
   */
  public HadoopLanding(URI folder, Map<String, String> spark) {
    this.settings = new TreeMap<>(spark);
    String text = folder.toString();
    this.root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private FileSystem system() throws IOException {
    if (system == null) {
      Configuration configuration =
          CONFIGURATIONS.computeIfAbsent(
              settings.toString(), key -> HadoopSettings.configuration(settings));
      system = FileSystem.get(URI.create(root), configuration);
    }
    return system;
  }

  private Path root() {
    return new Path(URI.create(root));
  }

  @Override
  public List<String> files() throws IOException {
    String base = root().toUri().getPath();
    RemoteIterator<LocatedFileStatus> all = system().listFiles(root(), /* recursive= */ true);
    List<String> files = new ArrayList<>();
    while (all.hasNext()) {
      files.add(all.next().getPath().toUri().getPath().substring(base.length() + 1));
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return system().open(new Path(root(), path));
  }

  @Override
  public InputStream open(String path, long offset) throws IOException {
    FSDataInputStream stream = system().open(new Path(root(), path));
    try {
      stream.seek(offset);
      return stream;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  @Override
  public boolean canSeek(String path) {
    return true;
  }

  @Override
  public long length(String path) throws IOException {
    return system().getFileStatus(new Path(root(), path)).getLen();
  }
}
