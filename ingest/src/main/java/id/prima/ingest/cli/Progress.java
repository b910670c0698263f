package id.prima.ingest.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Tells on stderr how far long work is: one line that rewrites itself on a terminal, one line per
 * step elsewhere.
 */
public final class Progress {

  private static final long REFRESH_MILLIS = 200;

  private final PrintStream out;
  private final boolean terminal;

  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** On stderr; rewriting only if a person watches. */
  public static Progress onStderr() {
    return new Progress(System.err, "1".equals(System.getenv("PRIMA_TERMINAL")));
  }

  /** A step that is done or begins. */
  public void step(String message) {
    out.println(terminal ? "\r\u001B[K" + message : message);
  }

  /** Does the work while a changing message tells how far it is. */
  public void during(Supplier<String> message, Runnable work) {
    if (!terminal) {
      work.run();
      return;
    }
    Thread thread = new Thread(() -> refresh(message), "prima-progress");
    thread.setDaemon(true);
    thread.start();
    try {
      work.run();
    } finally {
      thread.interrupt();
      out.print("\r\u001B[K");
      out.flush();
    }
  }

  /** The result of work while a changing message tells how far it is. */
  public <T> T watching(Supplier<String> message, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    during(message, task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void refresh(Supplier<String> message) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        out.print("\r\u001B[K" + message.get());
        out.flush();
        Thread.sleep(REFRESH_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
