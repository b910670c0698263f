package id.prima.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A landing folder with one file, kept in memory. */
public final class OneFile implements LandingSource {

  private final String path;
  private final byte[] bytes;

  OneFile(byte[] bytes) {
    this("survei/berkas", bytes);
  }

  public OneFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  @Override
  public List<String> files() {
    return List.of(path);
  }

  @Override
  public InputStream open(String asked) throws IOException {
    if (!asked.equals(path)) {
      throw new IOException(asked);
    }
    return new ByteArrayInputStream(bytes);
  }
}
