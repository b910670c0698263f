package id.prima.dashboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What became of standard output, which Java's print streams keep to themselves. */
final class Stdout {

  private static final int FILE_KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private Stdout() {}

  /** Whether nobody takes the output any more. */
  static boolean isGone() {
    return System.out.checkError();
  }

  /**
   * Whether output was lost that somebody wanted. A reader that closes its end of a pipe, as {@code
   * head} does, has had enough; anything else is a failure, such as a full disk.
   */
  static boolean isCutShort() {
    return isGone() && !isPipe();
  }

  /** Whether a person would see the output as it is. */
  static boolean isTerminal() {
    try {
      String name = Path.of("/dev/fd/1").toRealPath().toString();
      return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPipe() {
    try {
      int kind = (Integer) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & FILE_KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }
}
