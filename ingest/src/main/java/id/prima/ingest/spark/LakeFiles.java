package id.prima.ingest.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Files of a lake through Hadoop's file systems, so that a local folder and HDFS work alike. */
public final class LakeFiles {

  private final Configuration configuration;

  public LakeFiles(Configuration configuration) {
    this.configuration = configuration;
  }

  public Configuration configuration() {
    return configuration;
  }

  /** An address as Spark takes it: a path with its scheme, nothing escaped. */
  public static String sparkPath(URI uri) {
    return new Path(uri).toString();
  }

  private FileSystem system(URI uri) throws IOException {
    return FileSystem.get(uri, configuration);
  }

  public boolean exists(URI uri) throws IOException {
    return system(uri).exists(new Path(uri));
  }

  /** The file's bytes; empty where there is none. */
  public Optional<byte[]> read(URI uri) throws IOException {
    try (InputStream stream = system(uri).open(new Path(uri))) {
      return Optional.of(stream.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Makes a folder with all above it. */
  public void makeFolder(URI folder) throws IOException {
    if (!system(folder).mkdirs(new Path(folder))) {
      throw new IOException("tidak dapat membuat folder " + folder);
    }
  }

  /** Writes a new file. */
  public void write(URI uri, byte[] bytes) throws IOException {
    try (OutputStream stream = system(uri).create(new Path(uri), false)) {
      stream.write(bytes);
    }
  }

  /** Puts a file in the place of another in one step: a reader sees the old or the new one. */
  public void replace(URI uri, byte[] bytes) throws IOException {
    URI next = URI.create(uri + ".tmp");
    system(next).delete(new Path(next), false);
    write(next, bytes);
    if (isLocal(uri)) {
      java.nio.file.Files.move(
          java.nio.file.Path.of(next),
          java.nio.file.Path.of(uri),
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(uri, configuration)
          .rename(new Path(next), new Path(uri), Options.Rename.OVERWRITE);
    }
  }

  /** Gives a finished folder its name; false where a folder of that name is there already. */
  public boolean moveFolder(URI from, URI to) throws IOException {
    if (exists(to)) {
      return false;
    }
    makeFolder(to.resolve(".."));
    if (isLocal(to)) {
      return moveLocalFolder(java.nio.file.Path.of(from), java.nio.file.Path.of(to));
    }
    if (!system(from).rename(new Path(from), new Path(to))) {
      throw new IOException("tidak dapat memindahkan " + from + " ke " + to);
    }
    return true;
  }

  private static boolean isLocal(URI uri) {
    return uri.getScheme().equals("file");
  }

  /** Hadoop's own rename would move a folder into one that has just appeared. */
  private static boolean moveLocalFolder(java.nio.file.Path from, java.nio.file.Path to)
      throws IOException {
    try {
      java.nio.file.Files.move(from, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (java.nio.file.DirectoryNotEmptyException
        | java.nio.file.FileAlreadyExistsException e) {
      return false;
    }
  }

  /**
   * Keeps other runs out of a lake on this computer until closed.
   *
   * @return empty where another run has it
   */
  public Optional<Closeable> lock(URI file) throws IOException {
    if (!isLocal(file)) {
      // object stores and HDFS have no such lock; their scheduler runs one batch at a time
      return Optional.of(() -> {});
    }
    FileChannel channel =
        FileChannel.open(
            java.nio.file.Path.of(file),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel);
  }

  public void deleteFolder(URI folder) throws IOException {
    system(folder).delete(new Path(folder), true);
  }

  /** Names of what a folder holds, sorted; none where it does not exist. */
  public List<String> names(URI folder) throws IOException {
    try {
      List<String> names = new ArrayList<>();
      for (FileStatus status : system(folder).listStatus(new Path(folder))) {
        names.add(status.getPath().getName());
      }
      names.sort(Comparator.naturalOrder());
      return names;
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }
}
