package id.prima.analytics.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prima bench}: how long work takes, beside another program that does the same. */
@Command(
    name = "bench",
    description =
        "Mengukur kecepatan Prima di samping program lain yang mengerjakan hal yang sama.",
    footer = {"Contoh:", "  prima bench ingest", "  prima bench ingest --rows 200000"},
    subcommands = {BenchIngestCommand.class})
public final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "yang diukur belum disebut: ingest");
  }
}
