package id.prima.dashboard.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command line gave back. */
record Ran(int exitCode, String out, String err) {

  /** Runs the main in this process. */
  static Ran prima(String... arguments) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.US_ASCII));
      System.setErr(new PrintStream(err, true, StandardCharsets.US_ASCII));
      exitCode = DashboardMain.run(arguments);
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
