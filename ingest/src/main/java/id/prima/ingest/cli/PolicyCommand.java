package id.prima.ingest.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prima policy}: the policy of merit before it is used. */
@Command(
    name = "policy",
    synopsisSubcommandLabel = "PERINTAH",
    description =
        "Memeriksa, menjelaskan, dan membandingkan kebijakan pemeringkatan (policy.yml). Tidak"
            + " menulis apa pun.",
    subcommands = {PolicyCheckCommand.class, PolicyShowCommand.class, PolicyDiffCommand.class},
    footer = {
      "Contoh:",
      "  prima policy show",
      "  prima policy check --file masuk/policy.yml",
      "  prima policy diff bawaan masuk/policy.yml"
    })
public final class PolicyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "sebutkan check, show, atau diff sesudah policy");
  }
}
