package id.prima.ingest.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of {@code data/profiles}, as they travel in the jar. */
public final class ProfileFiles {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ProfileFiles() {}

  /** Reads one of them. */
  public static <T> T read(String name, Class<T> type) {
    try {
      return YAML.readValue(bytes(name), type);
    } catch (IOException e) {
      throw new UncheckedIOException("profiles/" + name, e);
    }
  }

  /** The bytes of one of them. */
  public static byte[] bytes(String name) {
    try (InputStream stream = ProfileFiles.class.getResourceAsStream("/profiles/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("profiles/" + name, e);
    }
  }
}
