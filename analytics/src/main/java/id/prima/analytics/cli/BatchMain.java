package id.prima.analytics.cli;

import id.prima.cli.Cli;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that bring Spark with them. */
@Command(
    name = "prima",
    description = "Perintah yang menghitung.",
    subcommands = {RunCommand.class, BenchCommand.class})
public final class BatchMain implements Runnable {

  @Spec private CommandSpec spec;

  private BatchMain() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command and gives its exit code; the virtual machine may run others after it. */
  public static int execute(String... arguments) {
    return Cli.run(new BatchMain(), arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "perintahnya belum disebut");
  }
}
