package id.prima.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Runs one command after the other in this virtual machine: of each a line of standard input names
 * the class that has it, and its arguments. {@link WarmPrima} starts it on the class path of the
 * batch, which these tests have not.
 */
final class CommandLoop {

  static final String BETWEEN_WORDS = "\u001F";

  /** Follows what a command printed, on both streams; on the first its exit code comes then. */
  static final char END = '\u0004';

  private CommandLoop() {}

  /** Runs commands until there are no more lines. */
  public static void main(String[] arguments) throws Throwable {
    try (BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        String[] words = line.split(BETWEEN_WORDS, -1);
        MethodHandle execute =
            MethodHandles.lookup()
                .findStatic(
                    Class.forName(words[0]),
                    "execute",
                    MethodType.methodType(int.class, String[].class));
        int exit = (int) execute.invokeExact(Arrays.copyOfRange(words, 1, words.length));
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
