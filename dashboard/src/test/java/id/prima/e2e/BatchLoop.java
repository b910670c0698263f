package id.prima.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;

/**
 * Runs one batch command after the other in this virtual machine, a line of standard input each. It
 * is found by {@link WarmBatch} on the class path of the batch, which these tests have not.
 */
final class BatchLoop {

  static final String BETWEEN_ARGUMENTS = "\u001F";

  /** Follows what a command printed, on both streams; on the first its exit code comes then. */
  static final char END = '\u0004';

  private BatchLoop() {}

  /** Runs the commands of the class that is named. */
  public static void main(String[] arguments) throws Throwable {
    MethodHandle execute =
        MethodHandles.lookup()
            .findStatic(
                Class.forName(arguments[0]),
                "execute",
                MethodType.methodType(int.class, String[].class));
    try (BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        int exit = (int) execute.invokeExact(line.split(BETWEEN_ARGUMENTS, -1));
        end(System.err, "");
        end(System.out, exit + "\n");
      }
    }
  }

  private static void end(PrintStream stream, String last) throws IOException {
    stream.write((END + last).getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
