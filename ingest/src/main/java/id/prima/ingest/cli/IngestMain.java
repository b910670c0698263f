package id.prima.ingest.cli;

import id.prima.cli.Cli;
import id.prima.ingest.sample.SampleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The light commands of the landing side: they know no Spark and start at once. */
@Command(
    name = "prima",
    description = "Perintah untuk folder masuk.",
    subcommands = {
      CheckCommand.class,
      HitungCommand.class,
      InitCommand.class,
      PolicyCommand.class,
      ProfileCommand.class,
      SampleCommand.class,
      SaranCommand.class
    })
public final class IngestMain implements Runnable {

  @Spec private CommandSpec spec;

  private IngestMain() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command and gives its exit code; the virtual machine may run others after it. */
  public static int execute(String... arguments) {
    return Cli.run(new IngestMain(), arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "perintahnya belum disebut");
  }
}
