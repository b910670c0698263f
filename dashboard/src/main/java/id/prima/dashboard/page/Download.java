package id.prima.dashboard.page;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to keep.
 *
 * @param contentType such as {@code text/csv; charset=utf-8}
 * @param name file name, letters, digits, dots, underscores and hyphens alone
 * @param content what fills it
 */
public record Download(String contentType, String name, Content content) {

  /** What fills a file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public Download {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("no file name: " + name);
    }
  }
}
