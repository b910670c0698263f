package id.prima.ingest.cli;

import id.prima.cli.ExitCode;
import id.prima.data.policy.PolicyFile;
import id.prima.data.policy.PolicyText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima policy show}: a policy in plain words. */
@Command(
    name = "show",
    description = "Menjelaskan isi kebijakan dalam kalimat biasa.",
    footer = {"Contoh:", "  prima policy show --file masuk/policy.yml"})
public final class PolicyShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "BERKAS",
      description = "Berkas kebijakan. Bawaan: kebijakan bawaan Prima.")
  private Path file;

  @Mixin private PolicyOptions policies;

  @Override
  public Integer call() {
    PolicyFile policy = file == null ? policies.builtIn() : PolicyOptions.read(file);
    PolicyText.of(policy.policy()).lines().forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }
}
