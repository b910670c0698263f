package id.prima.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes of a batch, kept as the virtual machine has them after loading. A run of a few rows
 * loads classes for a third of its time, and tests run dozens of them; a user runs one, for whom
 * the archive would cost more than it saves.
 */
final class QuickStart {

  private static String flags;

  private QuickStart() {}

  /** What to give the virtual machine of a batch; it does without an archive that does not fit. */
  static synchronized String flags() {
    if (flags == null) {
      flags =
          "-XX:SharedArchiveFile="
              + OncePerBuild.made("e2e-classes", QuickStart::archive).resolve("batch.jsa");
    }
    return flags;
  }

  private static void archive(Path place) {
    try {
      Path in = Files.createDirectory(place.resolve("in"));
      Prima.write(in, "survei/melati/jawaban.csv", Sheets.file("melati", 12));
      ProcessBuilder builder =
          new ProcessBuilder(
                  Prima.root().resolve("prima").toString(),
                  "run",
                  "--period",
                  "2026-Q3",
                  "--in",
                  in.toString(),
                  "--lake",
                  place.resolve("lake").toString())
              .redirectErrorStream(true)
              .redirectOutput(place.resolve("log.txt").toFile());
      builder.environment().put("PRIMA_NO_BUILD", "1");
      builder
          .environment()
          .put(
              "PRIMA_JAVA_OPTS",
              "-XX:ArchiveClassesAtExit="
                  + place.resolve("batch.jsa")
                  + " -Xlog:cds=off -Xlog:cds+dynamic=off");
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException(Files.readString(place.resolve("log.txt")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
