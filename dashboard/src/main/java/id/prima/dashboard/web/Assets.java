package id.prima.dashboard.web;

import id.prima.data.release.ReleaseJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts and styles, in memory and compressed once. Their folder is named by their content, so a
 * browser may keep them for ever.
 */
final class Assets {

  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  /** Where each file comes from. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("pico.css", WEBJARS + "picocss__pico/2.1.1/css/pico.min.css"),
          Map.entry("chart.js", WEBJARS + "chart.js/4.5.1/dist/chart.umd.min.js"),
          Map.entry(
              "annotation.js",
              WEBJARS + "chartjs-plugin-annotation/3.1.0/dist/chartjs-plugin-annotation.min.js"),
          Map.entry("prima.css", "/web/prima.css"),
          Map.entry("figures.css", "/web/figures.css"),
          Map.entry("merit.css", "/web/merit.css"),
          Map.entry("account.css", "/web/account.css"),
          Map.entry("charts.js", "/web/charts.js"),
          Map.entry("cases.js", "/web/cases.js"),
          Map.entry("prima.js", "/web/prima.js"),
          Map.entry("prima.svg", "/web/prima.svg"));

  /** One file, as it is and compressed. */
  static final class Asset {
    private final String type;
    private final byte[] plain;
    private final byte[] gzipped;

    Asset(String type, byte[] plain) {
      this.type = type;
      this.plain = plain;
      this.gzipped = gzip(plain);
    }

    String type() {
      return type;
    }

    InputStream open(boolean compressed) {
      return new ByteArrayInputStream(compressed ? gzipped : plain);
    }
  }

  private final Map<String, Asset> files = new LinkedHashMap<>();
  private final String version;

  Assets() {
    StringBuilder hashes = new StringBuilder();
    SOURCES.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              byte[] bytes = read(SOURCES.get(name));
              hashes.append(ReleaseJson.sha256(bytes));
              files.put(name, new Asset(type(name), bytes));
            });
    version =
        ReleaseJson.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  private static String type(String name) {
    return name.endsWith(".js") ? SCRIPT : name.endsWith(".css") ? STYLE : "image/svg+xml";
  }

  private static byte[] read(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      byte[] bytes = stream.readAllBytes();
      if (!resource.endsWith(".min.js")) {
        return bytes;
      }
      // the map is not served, and a browser that looks for it would find an error
      return new String(bytes, StandardCharsets.UTF_8)
          .replaceAll("(?m)^//# sourceMappingURL=.*$", "")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Name of the folder. */
  String version() {
    return version;
  }

  Optional<Asset> find(String folder, String file) {
    return folder.equals(version) ? Optional.ofNullable(files.get(file)) : Optional.empty();
  }
}
