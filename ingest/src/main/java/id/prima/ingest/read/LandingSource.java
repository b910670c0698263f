package id.prima.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

/** A landing folder, wherever it is. Paths are relative, with forward slashes. */
public interface LandingSource extends Serializable {

  /** All files below the folder, in order of path; none where it does not exist. */
  List<String> files() throws IOException;

  /** Opens one of them. The caller closes it. */
  InputStream open(String path) throws IOException;

  /**
   * Opens one of them at a byte offset. A source that can seek does so; any other reads up to it.
   */
  default InputStream open(String path, long offset) throws IOException {
    InputStream stream = open(path);
    try {
      stream.skipNBytes(offset);
      return stream;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /**
   * Whether it costs nothing to open the file at an offset; what is packed must be read up to it.
   */
  default boolean canSeek(String path) throws IOException {
    return false;
  }

  /** Length of a file in bytes. */
  default long length(String path) throws IOException {
    try (InputStream stream = open(path)) {
      byte[] block = new byte[1 << 16];
      long bytes = 0;
      for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
        bytes += n;
      }
      return bytes;
    }
  }
}
