package id.prima.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Version of Prima, as its build says. */
public final class CodeVersion {

  /** Such as {@code 0.1.0}. */
  public static final String TEXT = read();

  private CodeVersion() {}

  private static String read() {
    try (InputStream stream = CodeVersion.class.getResourceAsStream("version.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
