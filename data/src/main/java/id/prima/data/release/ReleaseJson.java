package id.prima.data.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes and reads the JSON files of a lake, always with the same bytes for the same content. */
public final class ReleaseJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReleaseJson() {}

  /** The file cannot be read: damaged, or written by a newer Prima. */
  public static final class UnreadableException extends RuntimeException {
    UnreadableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  public static byte[] write(Record content) {
    try {
      return (MAPPER.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @param where name of the file for the message
   * @throws UnreadableException if it is damaged or of a newer format
   */
  public static Manifest manifest(byte[] json, String where) {
    return read(json, Manifest.class, Manifest.FORMAT, where);
  }

  /**
   * Reads {@code current.json}.
   *
   * @throws UnreadableException if it is damaged or of a newer format
   */
  public static Current current(byte[] json, String where) {
    return read(json, Current.class, Current.FORMAT, where);
  }

  /**
   * Reads {@code policies.json}.
   *
   * @throws UnreadableException if it is damaged or of a newer format
   */
  public static PolicyLog policies(byte[] json, String where) {
    return read(json, PolicyLog.class, PolicyLog.FORMAT, where);
  }

  private static <T> T read(byte[] json, Class<T> type, int knownFormat, String where) {
    try {
      JsonNode tree = MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
      int format = tree.path("format").asInt();
      if (format > knownFormat) {
        throw new UnreadableException(
            where + " ditulis oleh Prima yang lebih baru; perbarui Prima di komputer ini", null);
      } else if (format < 1) {
        throw damaged(where, null);
      }
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw damaged(where, e);
    }
  }

  private static UnreadableException damaged(String where, Throwable cause) {
    return new UnreadableException(where + " rusak dan tidak dapat dibaca", cause);
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
