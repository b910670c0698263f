package id.prima.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A landing folder on this computer. */
public final class LocalLanding implements LandingSource {

  private final String folder;

  public LocalLanding(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public List<String> files() throws IOException {
    Path root = Path.of(folder);
    try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(Files::isRegularFile)
          .map(p -> root.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(Path.of(folder).resolve(path));
  }

  @Override
  public InputStream open(String path, long offset) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(Path.of(folder).resolve(path));
    return Channels.newInputStream(channel.position(offset));
  }

  @Override
  public boolean canSeek(String path) {
    return true;
  }

  @Override
  public long length(String path) throws IOException {
    return Files.size(Path.of(folder).resolve(path));
  }
}
