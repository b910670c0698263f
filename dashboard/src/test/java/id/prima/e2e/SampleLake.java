package id.prima.e2e;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The default sample through the whole batch, made once for all tests of a build, whichever of its
 * processes asks first: 70 units, eight quarters, 60,000 answers. Nobody may write into it.
 */
final class SampleLake {

  private static Path folder;

  private SampleLake() {}

  /** The landing folder. */
  static synchronized Path in() {
    return folder().resolve("in");
  }

  /** The lake. */
  static synchronized Path lake() {
    return folder().resolve("lake");
  }

  private static Path folder() {
    if (folder == null) {
      folder = OncePerBuild.made("sample-lake", SampleLake::make);
    }
    return folder;
  }

  private static void make(Path place) {
    Prima.run("sample", "--out", place.resolve("in")).succeeds();
    long started = System.nanoTime();
    Prima.runAlone(
            "run",
            "--period",
            "2024-Q4..2026-Q3",
            "--in",
            place.resolve("in"),
            "--lake",
            place.resolve("lake"))
        .succeeds();
    System.out.printf(
        Locale.ROOT,
        "Eight quarters, 60,000 responses, one Spark session, cold: %.1f s%n",
        (System.nanoTime() - started) / 1e9);
  }
}
