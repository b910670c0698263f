package id.prima.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Reads the small forms that people send. Whoever sends slowly holds one of a few places for some
 * seconds, and never the threads that answer everybody else.
 */
final class FormReader {

  private static final int LARGEST_BYTES = 8_192;
  private static final int SLOW_AT_ONCE = 8;
  private static final long LONGEST_PAUSE_MILLIS = 3_000;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(6);

  private final Semaphore slow = new Semaphore(SLOW_AT_ONCE);

  /**
   * Fields by name; of several of one name the first.
   *
   * @throws UnreadException if it is too large, does not arrive whole and in time, or too many
   *     others are on their way
   */
  Map<String, String> read(Context context) {
    int length = context.contentLength();
    if (length < 0) {
      throw new UnreadException(
          context.req().getContentLengthLong() < 0
              ? HttpStatus.LENGTH_REQUIRED
              : HttpStatus.CONTENT_TOO_LARGE,
          "form.large");
    } else if (length > LARGEST_BYTES) {
      throw new UnreadException(HttpStatus.CONTENT_TOO_LARGE, "form.large");
    }
    try {
      return fields(body(context, length));
    } catch (IOException e) {
      throw isTimeout(e)
          ? new UnreadException(HttpStatus.REQUEST_TIMEOUT, "form.cut")
          : new UnreadException(HttpStatus.BAD_REQUEST, "form.cut");
    } catch (IllegalArgumentException e) {
      throw new UnreadException(HttpStatus.BAD_REQUEST, "form.cut");
    }
  }

  private byte[] body(Context context, int length) throws IOException {
    InputStream in = context.req().getInputStream();
    if (in.available() >= length) {
      // it is here already and nobody is waited for: people sign in however many others are slow
      return in.readNBytes(length);
    }
    if (!slow.tryAcquire()) {
      throw new UnreadException(HttpStatus.SERVICE_UNAVAILABLE, "form.busy");
    }
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    long usual = connection.getIdleTimeout();
    connection.setIdleTimeout(LONGEST_PAUSE_MILLIS);
    try {
      return whole(in, length);
    } finally {
      connection.setIdleTimeout(usual);
      slow.release();
    }
  }

  /** Each read waits no longer than the connection may pause, all of them no longer than that. */
  private static byte[] whole(InputStream in, int length) throws IOException {
    long start = System.nanoTime();
    byte[] body = new byte[length];
    int filled = 0;
    while (filled < length) {
      int count = in.read(body, filled, length - filled);
      if (count < 0) {
        throw new UnreadException(HttpStatus.BAD_REQUEST, "form.cut");
      }
      filled += count;
      if (filled < length && System.nanoTime() - start > LONGEST_NANOS) {
        throw new UnreadException(HttpStatus.REQUEST_TIMEOUT, "form.cut");
      }
    }
    return body;
  }

  private static boolean isTimeout(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> fields(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals >= 0) {
        fields.putIfAbsent(
            decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A form that was not read to its end. */
  static final class UnreadException extends RuntimeException {

    private final transient HttpStatus status;
    private final String key;

    private UnreadException(HttpStatus status, String key) {
      this.status = status;
      this.key = key;
    }

    HttpStatus status() {
      return status;
    }

    /** The sentence that says why, in the label file. */
    String key() {
      return key;
    }
  }
}
