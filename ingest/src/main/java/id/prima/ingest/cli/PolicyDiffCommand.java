package id.prima.ingest.cli;

import id.prima.cli.ExitCode;
import id.prima.data.policy.PolicyDiff;
import id.prima.data.policy.PolicyDiff.Difference;
import id.prima.data.policy.PolicyFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prima policy diff}: what two policies say differently. */
@Command(
    name = "diff",
    description =
        "Membandingkan isi dua kebijakan. Yang dibandingkan artinya, bukan bentuk berkasnya.",
    footer = {
      "Contoh:",
      "  prima policy diff bawaan masuk/policy.yml",
      "  prima policy diff policy-2026.yml policy-2027.yml"
    })
public final class PolicyDiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "LAMA",
      description = "Berkas kebijakan, atau kata bawaan untuk kebijakan bawaan Prima.")
  private String before;

  @Parameters(index = "1", paramLabel = "BARU", description = "Berkas kebijakan, atau bawaan.")
  private String after;

  @Mixin private PolicyOptions policies;

  @Override
  public Integer call() {
    PolicyFile old = policies.named(before);
    PolicyFile now = policies.named(after);
    PrintWriter out = spec.commandLine().getOut();
    List<Difference> differences = PolicyDiff.of(old.policy(), now.policy());
    if (differences.isEmpty()) {
      out.println("Kedua kebijakan sama artinya.");
      return ExitCode.DONE;
    }
    for (Difference difference : differences) {
      out.println(difference.what());
      out.println("  lama: " + difference.before());
      out.println("  baru: " + difference.after());
    }
    if (old.policy().version().equals(now.policy().version())) {
      out.println();
      out.println(
          "Perhatian: versi keduanya sama, "
              + now.policy().version()
              + ", padahal isinya berbeda; beri versi baru.");
    }
    return ExitCode.DONE;
  }
}
