package id.prima.data;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where things are in a lake. It only makes addresses; whoever reads or writes brings the file
 * system (Hadoop's in the batch, the local one in the dashboard).
 *
 * @param root folder of the lake, an absolute URI
 */
public record Lake(URI root) {

  /** The pointer that says which release is published for which period. */
  public static final String CURRENT = "current.json";

  /** Which policies of merit the lake has seen, and when first. */
  public static final String POLICIES = "policies.json";

  public static final String MANIFEST = "manifest.json";

  public Lake {
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + root);
    }
    String text = root.toString();
    root = text.endsWith("/") ? root : URI.create(text + "/");
  }

  /** Reads a local path or any URI, as a person types it. */
  public static Lake of(String location) {
    return location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? new Lake(URI.create(location))
        : of(Path.of(location));
  }

  public static Lake of(Path folder) {
    return new Lake(folder.toAbsolutePath().normalize().toUri());
  }

  public URI current() {
    return root.resolve(CURRENT);
  }

  public URI policies() {
    return root.resolve(POLICIES);
  }

  /** Held by the run that writes. */
  public URI lock() {
    return root.resolve(".lock");
  }

  public URI releases() {
    return root.resolve("releases/");
  }

  public URI release(String id) {
    return root.resolve("releases/" + id + "/");
  }

  /** Accepted rows of a feed, as read from one set of inputs. */
  public URI silver(String feed, String segment) {
    return root.resolve("silver/" + feed + "/" + segment + "/");
  }

  /** Refused rows of a feed, as read from one set of inputs. */
  public URI rejections(String feed, String segment) {
    return root.resolve("rejections/" + feed + "/" + segment + "/");
  }

  /** Folder of a table inside a release folder. */
  public static String tableFolder(Table<?> table, boolean publicCopy) {
    return (publicCopy ? "public/" : "") + table.name() + "/";
  }
}
